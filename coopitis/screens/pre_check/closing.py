"""How a pre-check ends: the owner joins, leaves it, or joins anyway with a reason and a review date."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from coopitis.domain.deciding import decide
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.prospect import Outlook
from coopitis.language import _, formats
from coopitis.reading.day import day_ahead
from coopitis.reading.text import clean
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.pre_check.dossier import Dossier
from coopitis.screens.pre_check.verdict import verdict
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.form import Form

JOIN, LEAVE, ANYWAY = "join", "leave", "anyway"
ASKED_FOR = {JOIN: (), LEAVE: ("reason",), ANYWAY: ("reason", "review")}
"""What each way to end asks for besides."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A complete pre-check, what to log with it (None: nothing), and what the step is called."""

    step: str
    check: PreCheck
    decision: Decision | None


def closing(dossier: Dossier, values: Mapping[str, Any]) -> Closing:
    """What the decision's fields come to. FieldRefused where one that the decision needs is empty."""
    way, reason, review = values["decision"], values["reason"], values["review"]
    if way == ANYWAY and not reason:
        raise FieldRefused("reason", _("To do it anyway, say why."))
    if way == ANYWAY and not review:
        raise FieldRefused("review", _("To do it anyway, say when you look at it again."))
    check = replace(dossier.check, complete=True, date=dossier.today)
    standing = dossier.standing(check)
    choice = choice_of(way, standing)
    decision = None if choice is None else decide(standing, choice, dossier.today, reason, review)
    return Closing(_step(way).format(name=dossier.name), check, decision)


def choice_of(way: str, standing: Standing) -> Choice | None:
    """What is logged: nothing for joining, unless what was dropped is undecided again by it."""
    if way == JOIN:
        return Choice.UNDECIDED if standing.choice is Choice.DROP else None
    return Choice.DROP if way == LEAVE else Choice.KEEP_ANYWAY


def decision_fields(dossier: Dossier) -> list[Field]:
    """The decision, its reason, and the day on which to look again."""
    labels = _labels(dossier.is_member)
    until, today = dossier.check.until, dossier.today
    return [
        Field(
            "decision",
            _("I will"),
            understood=_meaning,
            required=True,
            kind=FieldKind.PICK,
            choices=[(label, way) for way, label in labels.items()],
        ),
        Field("reason", _("Because"), clean),
        Field(
            "review",
            _("Review on"),
            lambda text: day_ahead(text, today),
            formats.long_day,
            text=formats.numeric_day(until) if until and until >= today else "",
        ),
    ]


def offered_reason(dossier: Dossier, way: str) -> str:
    """The reason that suggests itself: the figures for leaving, question 7 for joining anyway."""
    found, unit = dossier.prospect({}), dossier.asking.unit
    if way == LEAVE and found.outlook is not Outlook.CAN_PAY:
        return verdict(found, unit, dossier.terms.currency)
    return dossier.check.reasons_anyway or "" if way == ANYWAY else ""


def follow_choice(form: Form, dossier: Dossier) -> None:
    """Shows the fields that the decision asks for, with the reason that suggests itself."""
    way, reason = form.row("decision").text, form.row("reason")
    for name in ("reason", "review"):
        form.row(name).display = name in ASKED_FOR.get(way, ())
    if reason.text in {offered_reason(dossier, other) for other in (*ASKED_FOR, "")}:
        reason.text = offered_reason(dossier, way)


def _labels(is_member: bool) -> dict[str, str]:
    if is_member:
        return {JOIN: _("Go on"), LEAVE: _("Leave it"), ANYWAY: _("Go on anyway")}
    return {JOIN: _("Join"), LEAVE: _("Leave it"), ANYWAY: _("Join anyway")}


def _meaning(way: str) -> str:
    return {
        JOIN: _("On your board, yet undecided."),
        LEAVE: _("Logged as dropped."),
        ANYWAY: _("Kept until the review."),
    }[way]


def _step(way: str) -> str:
    return {
        JOIN: _("Join {name}"),
        LEAVE: _("Leave {name}"),
        ANYWAY: _("Join {name} anyway"),
    }[way]
