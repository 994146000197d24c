"""What was decided, in words, and as a log with the figures of each day."""

from collections.abc import Sequence

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
    said = decided(decision, day)
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


def decided(decision: Decision, day: str = "") -> Content:
    """The same as a sentence: the choice stands out, the reason is quoted; the `day` before it, if given."""
    said = wording.choice(decision.choice)
    if decision.review is not None:
        review = formats.day(decision.review)
        said = _("{choice} until {review}").format(choice=said, review=review)
    reason = _(": “{reason}”").format(reason=decision.reason) if decision.reason else ""
    return Content.assemble((said, "bold"), (f" · {day}" if day else "", QUIET), reason)


def _undecided(account: Account) -> str:
    advice = account.advice
    if account.because is Because.OVERDRAFT:
        return _("Undecided, and past its overdraft: d decides.")
    if advice is Advice.DROP:
        return _("Undecided, and much lower than a year ago: d decides.")
    if advice is Advice.UNCHECKED:
        return _("Undecided, and unchecked: c answers the seven questions.")
    return _("Undecided: d decides.")


DAY, MOST = 13, 4
"""Cells of the day, and lines that a decision with its reason has at most."""


class DecisionList(ItemList[Decision]):
    """What was decided and why, with room for the longest reason; below it what was known then."""

    # What breaks the reasons is not to depend on whether all decisions are in sight.
    DEFAULT_CSS = "DecisionList { scrollbar-gutter: stable; }"

    currency = "EUR"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(item_height=2, id=id)

    def show(self, items: Sequence[Decision], here: int | None = None) -> None:
        """Shows these decisions, with room for their reasons."""
        self.item_height = 1 + self._lines_of(items)
        super().show(items, here)

    def on_resize(self) -> None:
        """Another width breaks the reasons at other places."""
        if self.item_height != 1 + self._lines_of(self.items):
            self.show(self.items)

    def render_item(self, item: Decision, width: int) -> Content:
        """The day, the decision, and the figures it was made on."""
        room = width - DAY - 1
        said = _wrapped(item, room)[: self.item_height - 1]
        if said and len(_wrapped(item, room)) > len(said):
            said[-1] = column(said[-1].plain + "…", room)
        figures = Content.styled(self._figures(item, room), QUIET)
        lines = [line.stylize("bold") for line in said] + [figures]
        days = [formats.day(item.date), *[""] * (len(lines) - 1)]
        return Content("\n").join(
            Content.assemble(" ", column(Content.styled(day, QUIET), DAY), column(line, room))
            for day, line in zip(days, lines, strict=True)
        )

    def _lines_of(self, items: Sequence[Decision]) -> int:
        room = self.scrollable_content_region.width - DAY - 1
        return min(MOST, max((len(_wrapped(one, room)) for one in items), default=1))

    def _figures(self, item: Decision, room: int) -> str:
        """The figures with what they are called; without that, or without the results, in little room."""
        balance, results, advice = _balance(item, self.currency), _results(item), _advice(item)
        known = [one for one in (balance, results, advice) if one]
        if not known:
            return ""
        said = _("then: {figures}").format(figures=" · ".join(called for called, _figure in known))
        fewer = [one for one in (balance, advice) if one]
        shorter = [" · ".join(figure for _called, figure in some) for some in (known, fewer)]
        return next((one for one in (said, *shorter) if cell_len(one) <= room), shorter[-1])


def _wrapped(item: Decision, room: int) -> list[Content]:
    said = Content(one_line(decision_words(item)))
    return list(said.wrap(room)) if room > 0 else [said]


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
