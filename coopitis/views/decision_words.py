"""What was decided, and whether the account says otherwise; and what a decision is called in little room."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Advice
from coopitis.domain.deciding import disagrees
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.views.card import UNLIKE
from coopitis.widgets.text_layout import QUIET

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
        return Content.styled(_undecided(standing.account.advice), QUIET)
    day = _("decided {day}").format(day=formats.day(decision.date))
    said = Content.assemble(decided(decision), "  ", (day, QUIET))
    if not disagrees(standing):
        return said
    advice = _("The account says “{advice}”.").format(advice=wording.advice(standing.account.advice))
    return Content.assemble((UNLIKE + " " + advice, "bold $text-error"), " ", said)


def decided(decision: Decision) -> Content:
    """What was decided, until when and why."""
    said = wording.choice(decision.choice)
    if decision.review is not None:
        review = formats.day(decision.review)
        said = _("{choice} until {review}").format(choice=said, review=review)
    reason = _(": “{reason}”").format(reason=decision.reason) if decision.reason else ""
    return Content.assemble((said, "bold"), reason)


def _undecided(advice: Advice) -> str:
    if advice is Advice.DROP:
        return _("Undecided, and past its overdraft: d decides.")
    if advice is Advice.UNCHECKED:
        return _("Undecided, and unchecked: c answers the seven questions.")
    return _("Undecided: d decides.")
