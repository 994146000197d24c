"""The log of decisions with the figures of their day."""

from textual.content import Content

from coopitis.domain.account import Advice
from coopitis.domain.decision import Decision
from coopitis.language import _, formats, ngettext, wording
from coopitis.screens.cooperation.promise import decision_words
from coopitis.widgets.columns import column
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.tones import QUIET


class DecisionList(ItemList[Decision]):
    """Two lines a decision: what was decided and why, and below it what was known then."""

    currency = "EUR"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(item_height=2, id=id)

    def render_item(self, item: Decision, width: int) -> Content:
        """The day, the decision, and the figures it was made on."""
        day = column(Content.styled(formats.day(item.date), QUIET), 13)
        room = width - day.cell_length - 1
        return Content.assemble(
            " ",
            day,
            column(Content.styled(" ".join(decision_words(item).split()), "bold"), room),
            "\n" + " " * (width - room),
            column(Content.styled(self._figures(item), QUIET), room),
        )

    def _figures(self, item: Decision) -> str:
        parts = []
        if item.balance is not None:
            parts.append(
                _("balance {amount}").format(amount=formats.signed_money(item.balance, self.currency))
            )
        if item.results is not None:
            count = ngettext("{count} result", "{count} results", item.results)
            parts.append(count.format(count=formats.number(item.results)))
        if item.advice is not None:
            parts.append(_("advice {word}").format(word=wording.advice(Advice(item.advice))))
        return _("then: {figures}").format(figures=" · ".join(parts)) if parts else ""
