"""The log of decisions with the figures of their day."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Advice
from coopitis.domain.decision import Decision
from coopitis.language import _, formats, ngettext, wording
from coopitis.screens.cooperation.promise import decision_words
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column


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
            column(Content.styled(self._figures(item, room), QUIET), room),
        )

    def _figures(self, item: Decision, room: int) -> str:
        """The figures with what they are called; without that where it takes too much room."""
        known = [one for one in (_balance(item, self.currency), _results(item), _advice(item)) if one]
        if not known:
            return ""
        said = _("then: {figures}").format(figures=" · ".join(called for called, _figure in known))
        return said if cell_len(said) <= room else " · ".join(figure for _called, figure in known)


def _balance(item: Decision, currency: str) -> tuple[str, str] | None:
    if item.balance is None:
        return None
    amount = formats.signed_money(item.balance, currency)
    return _("balance {amount}").format(amount=amount), amount


def _results(item: Decision) -> tuple[str, str] | None:
    if item.results is None:
        return None
    text = ngettext("{count} result", "{count} results", item.results)
    said = text.format(count=formats.number(item.results))
    return said, said


def _advice(item: Decision) -> tuple[str, str] | None:
    if item.advice is None:
        return None
    word = wording.advice(Advice(item.advice))
    return _("advice {word}").format(word=word), word
