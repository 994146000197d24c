"""Storing a decision with the figures of the day, and saying so; what was dropped stays dropped."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from coopitis.domain.after_decision import Rest
from coopitis.domain.deciding import decide, may_take_up
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.store.deciding import decide as store_decision
from coopitis.store.deciding import rest_of

SAID = {
    Choice.UNDECIDED: N_("Undecided: {name}. Ctrl+Z undoes."),
    Choice.KEEP: N_("Kept: {name}. Ctrl+Z undoes."),
    Choice.KEEP_ANYWAY: N_("Kept anyway: {name}. Ctrl+Z undoes."),
    Choice.AUTOMATE: N_("Automated: {name}. Ctrl+Z undoes."),
    Choice.DROP: N_("Dropped: {name}. Ctrl+Z undoes."),
}


@dataclass(frozen=True, slots=True)
class Decided:
    """A choice with all that was said of it; `member_until` ends the fee, `ended` is what else ends."""

    choice: Choice
    reason: str | None = None
    review: date | None = None
    expects: int | None = None
    tool: str | None = None
    member_until: date | None = None
    ended: Rest | None = None


async def save_decision(
    screen: BaseScreen[Any], standing: Standing, made: Decided, draft: str | None = None
) -> None:
    """Stores a decision of today as one step that can be undone, and says so.

    `draft` is the key of the form's draft, which is removed by the same commit. Raises Refused.
    """
    choice, name = made.choice, standing.cooperation.name
    refuse_taking_up(standing, choice)
    said = made.reason, made.review, made.expects, made.tool
    decision = decide(standing, choice, screen.store.today, *said)
    step = _("Move {name} to {choice}").format(name=name, choice=wording.choice(choice))
    more = made.member_until, made.ended, draft
    await screen.store.ask(store_decision, step, decision, standing.cooperation, *more)
    screen.notify(_(SAID[choice]).format(name=name), markup=False)


async def asks_for_more(screen: BaseScreen[Any], standing: Standing, choice: Choice) -> bool:
    """Whether that takes the form: for a reason, a tool, the end of the fee, or what becomes of the rest."""
    if choice is not Choice.DROP:
        return choice in (Choice.KEEP_ANYWAY, Choice.AUTOMATE)
    today, one = screen.store.today, standing.cooperation
    return one.has_fee_to_end(today) or not (await screen.store.ask(rest_of, one.id, today)).is_empty


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
