"""Today: what is due, how infected I am, and where the time goes."""

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from coopitis.screens.areas import Area

if TYPE_CHECKING:
    from coopitis.domain.overview import Overview
    from coopitis.screens.today.body import TodayBody


class TodayScreen(Area):
    """The start page. Its first frame is bare; body and figures are imported after it."""

    AREA = "today"
    _body: "TodayBody | None" = None

    def body(self) -> ComposeResult:
        """Nothing yet."""
        yield from ()

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the duty or account in focus."""
        return self._body.cooperation_here if self._body else None

    @property
    def to_log(self) -> str | None:
        """The one in focus, unless the duty in focus is about something else."""
        return self._body.to_log if self._body else None

    async def load(self) -> None:
        """Reads today's figures, then the course of the index and the plot."""
        from coopitis.screens.today.body import TodayBody
        from coopitis.store.duties import duties, next_ahead

        overview = await self.desk.overview()
        due = await self.desk.ask(duties, overview)
        ahead = None if due else await self.desk.ask(next_ahead, overview)
        if self._body is None:
            self._body = TodayBody()
            await self.mount(self._body)
            self._body.due.focus()
        self._body.show(overview, due, ahead)
        self.call_after_refresh(self.work_on, partial(self._load_more, overview), "more")

    async def _load_more(self, overview: "Overview") -> None:
        from coopitis.store.overview import index_by_month

        if not self._body:
            return
        await self._body.show_months(overview.months, overview.terms.currency)
        self._body.show_course(await self.desk.ask(index_by_month, overview.on))
