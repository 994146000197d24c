"""The list of what is due: each line begins with its verb and says why."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content

from coopitis.domain.duties import Duty, DutyKind
from coopitis.language import N_, _, formats
from coopitis.views.duty_reason import Reasons
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column

VERBS = {
    DutyKind.LOG: (N_("log"), "$text-warning"),
    DutyKind.PREPARE: (N_("prepare"), "$text-warning"),
    DutyKind.ROUTINE: (N_("do"), "$text-accent"),
    DutyKind.DECIDE: (N_("decide"), "$text-error"),
    DutyKind.REVIEW_ANYWAY: (N_("review"), "$text-error"),
    DutyKind.REVIEW_TARGET: (N_("review"), "$text-warning"),
    DutyKind.REVIEW: (N_("review"), "$text-warning"),
    DutyKind.NOTICE: (N_("notice"), "$text-error"),
    DutyKind.CANCEL: (N_("cancel"), "$text-error"),
    DutyKind.PRE_CHECK_DRAFT: (N_("go on"), "$text-accent"),
    DutyKind.LOG_DRAFT: (N_("go on"), "$text-accent"),
    DutyKind.EDIT_DRAFT: (N_("go on"), "$text-accent"),
    DutyKind.INVENTORY: (N_("go on"), "$text-accent"),
    DutyKind.MONEY_ENDS: (N_("review"), "$text-warning"),
    DutyKind.CHECK: (N_("check"), "$text-accent"),
    DutyKind.ASK: (N_("ask"), "$text-accent"),
}
NARROW, INDENT = 44, 3
"""Narrower than so many cells, the reason begins under the verb, so that more of it fits."""

KEY = " ⏎"
"""What does the duty of a line."""


class DutyList(ItemList[Duty]):
    """Two lines a duty: verb, what it is about and how many more of the kind there are; then the reason.

    A space ticks a routine off.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick_off", N_("Done"), tooltip=N_("Tick the routine off, for today"))
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(item_height=2, id=id)
        self._reasons = Reasons(date.min, "EUR")

    def use(self, on: date, currency: str) -> None:
        """Reasons are given as of that day, amounts in that currency."""
        self._reasons = Reasons(on, currency)

    def render_item(self, item: Duty, width: int) -> Content:
        """The verb, what it is about and the key for it; below it the reason."""
        verb, tone = VERBS[item.kind]
        more = (f" +{formats.number(item.more)}" if item.more else "") + KEY
        verbs = _verb_width()
        indent = INDENT if width < NARROW else verbs + 1
        room = width - indent - 1
        return Content.assemble(
            " ",
            column(Content.styled(_(verb), f"bold {tone}"), verbs),
            column(Content.styled(subject(item), "bold"), width - verbs - 2 - len(more)),
            (more, QUIET),
            "\n" + " " * indent,
            column(Content.styled(self._reasons.within(item, room), QUIET), room),
        )

    def show(self, items: Sequence[Duty], here: int | None = None) -> None:
        """Shows these duties; the one in focus may be of another kind now."""
        super().show(items, here)
        self.refresh_bindings()

    def watch_here(self, before: int, here: int) -> None:
        """Only on a routine the key for it stands below."""
        super().watch_here(before, here)
        if self._is_routine(before) != self._is_routine(here):
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only routines can be ticked off."""
        if action == "tick_off":
            return self._is_routine(self.here)
        return super().check_action(action, parameters)

    def _is_routine(self, number: int) -> bool:
        return number < len(self.items) and self.items[number].kind is DutyKind.ROUTINE

    async def action_tick_off(self) -> None:
        """The same as Enter."""
        await self.action_choose()


def _verb_width() -> int:
    """Cells of the longest verb in the user's language and of the space behind it."""
    return max(cell_len(_(verb)) for verb, _tone in VERBS.values()) + 1


def subject(duty: Duty) -> str:
    """What a duty is about: the routine in the owner's words, else the cooperation."""
    if duty.kind is DutyKind.INVENTORY:
        return _("Inventory")
    return duty.words if duty.kind is DutyKind.ROUTINE else duty.name


def what_next(duty: Duty) -> str:
    """What is to be done, in few words; a meetup goes without a verb."""
    if duty.kind is DutyKind.LOG:
        return duty.name
    return _("{verb} {what}").format(verb=_(VERBS[duty.kind][0]), what=subject(duty))
