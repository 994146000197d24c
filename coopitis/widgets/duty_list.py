"""The list of what is due: each line begins with its verb and says why."""

from textual.content import Content

from coopitis.domain.duties import Duty, DutyKind
from coopitis.language import N_, _, formats
from coopitis.widgets.columns import column
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.tones import QUIET

VERBS = {
    DutyKind.LOG: (N_("log"), "$text-warning"),
    DutyKind.DECIDE: (N_("decide"), "$text-error"),
    DutyKind.GO_ON: (N_("go on"), "$text-accent"),
}
VERB_WIDTH = 9


class DutyList(ItemList[Duty]):
    """Two lines a duty: verb and cooperation, then the reason."""

    def __init__(self, currency: str = "EUR", *, id: str | None = None) -> None:
        super().__init__(item_height=2, id=id)
        self.currency = currency

    def render_item(self, item: Duty, width: int) -> Content:
        """The verb, the name, and below it the reason."""
        verb, tone = VERBS[item.kind]
        room = width - VERB_WIDTH - 2
        return Content.assemble(
            " ",
            column(Content.styled(_(verb), f"bold {tone}"), VERB_WIDTH),
            column(Content.styled(item.name, "bold"), room),
            "\n" + " " * (VERB_WIDTH + 1),
            column(Content.styled(self._reason(item), QUIET), room),
        )

    def _reason(self, duty: Duty) -> str:
        day = formats.weekday_day(duty.date)
        if duty.kind is DutyKind.LOG:
            return _("planned for {day}").format(day=day)
        if duty.kind is DutyKind.GO_ON:
            return _("pre-check · {count} of 7 answered").format(count=duty.answered)
        balance = formats.money(duty.figure or 0, self.currency)
        return _("past its overdraft: {balance}").format(balance=balance)
