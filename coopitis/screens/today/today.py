"""Today: what is due, how infected I am, and where the time goes."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from coopitis.screens.area import Area
from coopitis.screens.messages import Open
from coopitis.screens.routes import duty_route
from coopitis.widgets.item_list import ItemList

if TYPE_CHECKING:
    from coopitis.domain.duties import Duty
    from coopitis.domain.overview import Overview
    from coopitis.screens.today.today_body import TodayBody


class TodayScreen(Area):
    """The start page. Its first frame is bare; the rule and the body are imported after it."""

    AREA = "today"
    _body: "TodayBody | None" = None
    overview: "Overview"
    due: "list[Duty]"
    ahead: "Duty | None"

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

    async def read(self) -> None:
        """Today's figures, what is due, and where nothing is, what comes next."""
        from coopitis.store.duties import duties, next_ahead

        self.overview = await self.store.overview()
        self.due = await self.store.ask(duties, self.overview)
        self.ahead = None if self.due else await self.store.ask(next_ahead, self.overview)

    async def show(self) -> None:
        """Shows them; the course of the index comes after the next frame."""
        from coopitis.screens.today.today_body import TodayBody

        if self._body is None:
            self._body = TodayBody()
            await self.mount(self._body)
            self._body.due.focus()
        self._body.show(self.overview, self.due, self.ahead)
        self.call_after_refresh(self.work_on, self._show_more, "more")

    async def _show_more(self) -> None:
        from coopitis.store.overview import index_by_month

        if self._body:
            self._body.show_course(await self.store.ask(index_by_month, self.overview.on))

    async def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter on a line does the thing; a routine is ticked off in place."""
        from coopitis.domain.duties import Duty, DutyKind
        from coopitis.screens.curing import do_cure
        from coopitis.screens.ticking import tick_off
        from coopitis.views.cure_list import Advised

        event.stop()
        if isinstance(event.item, Advised):
            do_cure(self, event.item)
        elif not isinstance(event.item, Duty):
            self.post_message(Open("page", cooperation_id=event.item.cooperation.id))
        elif event.item.kind is DutyKind.ROUTINE:
            await tick_off(self, event.item.row_id)
        else:
            route, arguments = duty_route(event.item)
            self.post_message(Open(route, **arguments))
