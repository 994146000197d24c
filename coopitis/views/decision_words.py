"""What was decided, in words, and as a log with the figures of each day."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice, Because
from coopitis.domain.deciding import disagrees
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.views.card import UNLIKE
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column, one_line

SHORT = {
    Choice.KEEP_ANYWAY: N_("Anyway"),
    Choice.AUTOMATE: N_("Automatic"),
}
"""One word for each that is longer than a column in some language."""


def choice_name(choice: Choice, width: int) -> str:
    """The choice by its usual name, or by a shorter one where that takes more than so many cells."""
    usual = wording.choice(choice)
    return usual if cell_len(usual) <= width or choice not in SHORT else _(SHORT[choice])


def verdict(standing: Standing) -> Content:
    """The decision in force with its reason; a contradiction to the account comes first."""
    decision = standing.decision
    if decision is None or decision.choice is Choice.UNDECIDED:
        return Content.styled(_undecided(standing.account), QUIET)
    day = _("decided {day}").format(day=formats.day(decision.date))
    said = Content.assemble(decided(decision), "  ", (day, QUIET))
    if not disagrees(standing):
        return said
    advice = _("The account says “{advice}”.").format(advice=wording.advice(standing.account.advice))
    return Content.assemble((UNLIKE + " " + advice, "bold $text-error"), " ", said)


def decision_words(decision: Decision) -> str:
    """What was decided, until when and why, as plain parts of one line."""
    parts = [wording.choice(decision.choice)]
    if decision.review:
        parts.append(_("until {day}").format(day=formats.day(decision.review)))
    if decision.expects is not None:
        parts.append(_("{results} expected").format(results=wording.result_count(decision.expects)))
    if decision.tool:
        parts.append(_("by {tool}").format(tool=decision.tool))
    if decision.reason:
        parts.append(decision.reason)
    return " · ".join(parts)


def decided(decision: Decision) -> Content:
    """The same as a sentence: the choice stands out, the reason is quoted."""
    said = wording.choice(decision.choice)
    if decision.review is not None:
        review = formats.day(decision.review)
        said = _("{choice} until {review}").format(choice=said, review=review)
    reason = _(": “{reason}”").format(reason=decision.reason) if decision.reason else ""
    return Content.assemble((said, "bold"), reason)


def _undecided(account: Account) -> str:
    advice = account.advice
    if account.because is Because.OVERDRAFT:
        return _("Undecided, and past its overdraft: d decides.")
    if advice is Advice.DROP:
        return _("Undecided, and much lower than a year ago: d decides.")
    if advice is Advice.UNCHECKED:
        return _("Undecided, and unchecked: c answers the seven questions.")
    return _("Undecided: d decides.")


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
            column(Content.styled(one_line(decision_words(item)), "bold"), room),
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
    amount = formats.signed_rough_money(item.balance, currency)
    return _("balance {amount}").format(amount=amount), amount


def _results(item: Decision) -> tuple[str, str] | None:
    if item.results is None:
        return None
    count = wording.result_count(item.results)
    return count, count


def _advice(item: Decision) -> tuple[str, str] | None:
    if item.advice is None:
        return None
    word = wording.advice(Advice(item.advice))
    return _("advice {word}").format(word=word), word
