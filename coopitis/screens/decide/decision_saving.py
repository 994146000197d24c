"""Storing a decision with the figures of the day, and saying so; what was dropped stays dropped."""

from datetime import date
from typing import Any

from coopitis.domain.deciding import decide, may_take_up
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.store.entries import decide as store_decision

SAID = {
    Choice.UNDECIDED: N_("Undecided: {name}. Ctrl+Z undoes."),
    Choice.KEEP: N_("Kept: {name}. Ctrl+Z undoes."),
    Choice.KEEP_ANYWAY: N_("Kept anyway: {name}. Ctrl+Z undoes."),
    Choice.AUTOMATE: N_("Automated: {name}. Ctrl+Z undoes."),
    Choice.DROP: N_("Dropped: {name}. Ctrl+Z undoes."),
}


async def save_decision(
    screen: BaseScreen[Any],
    standing: Standing,
    choice: Choice,
    reason: str | None = None,
    review: date | None = None,
    draft: str | None = None,
    member_until: date | None = None,
) -> None:
    """Stores a decision of today as one step that can be undone, and says so.

    `draft` is the key of the form's draft, which is removed by the same commit; `member_until` ends the fee.
    Raises Refused.
    """
    refuse_taking_up(standing, choice)
    decision = decide(standing, choice, screen.store.today, reason, review)
    name = standing.cooperation.name
    step = _("Move {name} to {choice}").format(name=name, choice=wording.choice(choice))
    await screen.store.ask(store_decision, step, decision, standing.cooperation, member_until, draft)
    screen.notify(_(SAID[choice]).format(name=name), markup=False)


def asks_for_more(standing: Standing, choice: Choice, today: date) -> bool:
    """Whether that takes the form: to keep it anyway a reason and a day, to drop it the end of its fee."""
    if choice is Choice.DROP:
        return standing.cooperation.has_fee_to_end(today)
    return choice is Choice.KEEP_ANYWAY


def refuse_taking_up(standing: Standing, choice: Choice) -> None:
    """Raises Refused where that would take up again what was dropped, without a new pre-check."""
    if why := barred(standing, choice):
        raise Refused(_("{why}; c begins one.").format(why=why))


def barred(standing: Standing, choice: Choice) -> str:
    """Why that cannot be decided: it was dropped, and only a new pre-check takes it up; else empty."""
    dropped = standing.decision
    if dropped is None or choice is Choice.DROP or may_take_up(dropped, standing.check):
        return ""
    text = _("You dropped {name} on {day}: only a new pre-check takes it up again")
    return text.format(name=standing.cooperation.name, day=formats.day(dropped.date))
