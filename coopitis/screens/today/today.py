"""Today: what is due, how infected I am, and where the time goes."""

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import ActiveBinding, Binding, BindingType

from coopitis.language import N_, _
from coopitis.screens.area import Area
from coopitis.screens.messages import Open
from coopitis.screens.routes import duty_route
from coopitis.screens.saving import patient
from coopitis.widgets.item_list import ItemList

if TYPE_CHECKING:
    from coopitis.domain.duties import Duty
    from coopitis.domain.overview import Overview
    from coopitis.screens.today.duty_list import DutyList
    from coopitis.screens.today.today_body import TodayBody

WHILE_EMPTY = {"question_mark", "ctrl+q"}
"""The keys below that do something while there is no cooperation."""


class TodayScreen(Area):
    """The start page. Its first frame is bare; the rule and the body are imported after it."""

    AREA = "today"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "example", N_("Example"), show=False, tooltip=N_("Look at an example first")),
    ]
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

    @property
    def is_empty(self) -> bool:
        """Whether there is no cooperation yet, as far as is known."""
        return self._read_at is not None and not self.overview.standings

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys; while all is empty only those that do something here stand below."""
        found = super().active_bindings
        if not self.is_empty:
            return found
        return {key: one if key in WHILE_EMPTY else _unseen(one) for key, one in found.items()}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The example is for those who have nothing yet; to others the key means the review."""
        return self.is_empty if action == "example" else super().check_action(action, parameters)

    def action_example(self) -> None:
        """Lends the terminal to the demo until one leaves it; where that cannot be, says how to start it."""
        try:
            with self.app.suspend():
                subprocess.run([sys.executable, "-m", "coopitis", "demo"], check=False)
        except SuspendNotSupported:
            text = _("Leave with Ctrl+Q, then type: {command}").format(command="coopitis demo")
            self.notify(text, markup=False)

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

    @patient
    async def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter on a line does the thing; a routine is ticked off in place."""
        from coopitis.domain.duties import Duty, DutyKind
        from coopitis.screens.list_actions import do_cure, tick_off
        from coopitis.views.cure_list import Advised

        event.stop()
        if isinstance(event.item, Advised):
            do_cure(self, event.item)
        elif not isinstance(event.item, Duty):
            self.post_message(Open("page", cooperation_id=event.item.cooperation.id))
        elif event.item.kind is DutyKind.ROUTINE:
            await tick_off(self, event.item.row_id)
        elif event.item.kind is DutyKind.CONSEQUENCE:
            await self._settle(event.item, "done")
        else:
            route, arguments = duty_route(event.item)
            self.post_message(Open(route, **arguments))

    @patient
    async def on_duty_list_missed(self, event: "DutyList.Missed") -> None:
        """Says it, and when the next one is, if it repeats."""
        from coopitis.screens.list_actions import missed

        await missed(self, event.duty)

    @patient
    async def on_duty_list_settled(self, event: "DutyList.Settled") -> None:
        """Stores what became of a consequence."""
        await self._settle(event.duty, event.outcome)

    async def _settle(self, duty: "Duty", outcome: str) -> None:
        from coopitis.screens.list_actions import settled
        from coopitis.store.consequences import Outcome

        if await settled(self, duty.row_id, duty.words, Outcome(outcome)):
            await self.reload()


def _unseen(one: ActiveBinding) -> ActiveBinding:
    return one._replace(binding=replace(one.binding, show=False))
