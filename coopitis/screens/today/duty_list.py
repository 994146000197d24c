"""The list of what is due: each line begins with its verb and says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from coopitis.domain.duties import Duty, DutyKind
from coopitis.language import N_, _, formats
from coopitis.screens.list_actions import SETTLING
from coopitis.views.duty_reason import Reasons
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column

VERBS = {
    DutyKind.LOG: N_("Log"),
    DutyKind.PREPARE: N_("Prepare"),
    DutyKind.ROUTINE: N_("Do"),
    DutyKind.CONSEQUENCE: N_("Do"),
    DutyKind.DECIDE: N_("Decide"),
    DutyKind.REVIEW_ANYWAY: N_("Review"),
    DutyKind.REVIEW_TARGET: N_("Review"),
    DutyKind.REVIEW: N_("Review"),
    DutyKind.NOTICE: N_("Notice"),
    DutyKind.CANCEL: N_("Give notice"),
    DutyKind.PRE_CHECK_DRAFT: N_("Go on"),
    DutyKind.LOG_DRAFT: N_("Go on"),
    DutyKind.EDIT_DRAFT: N_("Go on"),
    DutyKind.INVENTORY: N_("Go on"),
    DutyKind.MONEY_ENDS: N_("Review"),
    DutyKind.CHECK: N_("Check"),
    DutyKind.ASK: N_("Ask"),
}
"""As the action is called that does it."""

NEVER_LATE = {
    DutyKind.PRE_CHECK_DRAFT,
    DutyKind.LOG_DRAFT,
    DutyKind.EDIT_DRAFT,
    DutyKind.INVENTORY,
    DutyKind.CHECK,
    DutyKind.ASK,
    DutyKind.CONSEQUENCE,
}
NARROW, INDENT = 70, 3
"""Narrower than so many cells, a duty has two lines, and the reason begins under the verb."""

NAME, REASON, LONG = 25, 30, 44
"""Cells that the name has at least, beyond them the reason, and the name at most."""

KINDS = {
    "tick_off": (DutyKind.ROUTINE, DutyKind.CONSEQUENCE),
    "miss": (DutyKind.LOG,),
    "settle": (DutyKind.CONSEQUENCE,),
}
"""On which duties a key of the list works."""


class DutyList(ItemList[Duty]):
    """A line a duty: verb, what it is about and how many more of the kind there are, and the reason.

    A space ticks a routine off.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick_off", N_("Done"), tooltip=N_("Tick the routine off, for today")),
        Binding("x", "settle('let_go')", N_("Let go"), tooltip=N_("I do not want it any more")),
        *SETTLING,
        Binding("m", "miss", N_("Missed"), tooltip=N_("The planned evening did not take place")),
    ]

    @dataclass
    class Missed(Message):
        """A planned evening did not take place."""

        duty: Duty

    @dataclass
    class Settled(Message):
        """A consequence is done, let go, or still open, as `outcome` says."""

        duty: Duty
        outcome: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reasons = Reasons(date.min, "EUR")
        self._longest = 0

    def use(self, on: date, currency: str) -> None:
        """Reasons are given as of that day, amounts in that currency."""
        self._reasons = Reasons(on, currency)

    def on_resize(self) -> None:
        """In little room a duty has two lines."""
        height = 2 if self.size.width < NARROW else 1
        if height != self.item_height:
            self.item_height = height
            self.show(self.items)

    def render_item(self, item: Duty, width: int) -> Content:
        """The verb in the colour of how late it is, what it is about, and why."""
        verbs, name = _verb_width(), self._subject(item)
        verb = column(Content.styled(_(VERBS[item.kind]), f"bold {self._tone(item)}"), verbs)
        if self.item_height > 1:
            room = width - INDENT - 1
            below = Content.assemble("\n", " " * INDENT, self._why(item, room))
            return Content.assemble(" ", verb, column(name, width - verbs - 1), below)
        cells = min(self._longest, LONG, max(NAME, width - verbs - REASON - 3))
        return Content.assemble(
            " ", verb, column(name, cells), "  ", self._why(item, width - verbs - cells - 3)
        )

    def _subject(self, item: Duty) -> Content:
        more = f" +{formats.number(item.more)}" if item.more else ""
        return Content.assemble((subject(item), "bold"), (more, QUIET))

    def _why(self, item: Duty, room: int) -> Content:
        return column(Content.styled(self._reasons.within(item, room), QUIET), room)

    def _tone(self, item: Duty) -> str:
        """Red is overdue, amber is for today; what lies ahead or has no day has no tone."""
        if item.kind in NEVER_LATE or item.date > self._reasons.on:
            return ""
        return "$text-error" if item.date < self._reasons.on else "$text-warning"

    def show(self, items: Sequence[Duty], here: int | None = None) -> None:
        """Shows these duties; the one in focus may be of another kind now."""
        self._longest = max((self._subject(one).cell_length for one in items), default=0)
        super().show(items, here)
        self.refresh_bindings()

    def watch_here(self, before: int, here: int) -> None:
        """Each kind of duty has keys of its own, which stand below."""
        super().watch_here(before, here)
        if self._kind(before) is not self._kind(here):
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is done at once can be ticked off, and only what was planned be missed."""
        if action in KINDS:
            return self._kind(self.here) in KINDS[action]
        return super().check_action(action, parameters)

    def _kind(self, number: int) -> DutyKind | None:
        return self.items[number].kind if number < len(self.items) else None

    def action_settle(self, outcome: str) -> None:
        """Says what became of the one in focus."""
        self.post_message(self.Settled(self.items[self.here], outcome))

    def action_miss(self) -> None:
        """The one in focus."""
        self.post_message(self.Missed(self.items[self.here]))

    async def action_tick_off(self) -> None:
        """The same as Enter."""
        await self.action_choose()


def _verb_width() -> int:
    """Cells of the longest verb in the user's language and of the gap behind it."""
    return max(cell_len(_(verb)) for verb in VERBS.values()) + 2


def subject(duty: Duty) -> str:
    """What a duty is about: the routine in the owner's words, else the cooperation."""
    if duty.kind is DutyKind.INVENTORY:
        return _("Inventory")
    return duty.words if duty.kind is DutyKind.ROUTINE else duty.name


def what_next(duty: Duty) -> str:
    """What is to be done, in few words; a meetup goes without a verb."""
    if duty.kind is DutyKind.LOG:
        return duty.name
    return _("{verb} {what}").format(verb=_(VERBS[duty.kind]), what=subject(duty))
