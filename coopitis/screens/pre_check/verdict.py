"""The last page: what follows from the answers, and the decision to join, to leave, or to join anyway."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from coopitis.domain.after_decision import Rest, rest
from coopitis.domain.deciding import decide
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.dossier import Dossier
from coopitis.domain.overview import Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.prospect import Outlook, Prospect
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.formats import whole_money
from coopitis.reading.day import day_ahead
from coopitis.reading.text import clean
from coopitis.screens.decide.decision_fields import (
    ENDS,
    MEMBER_UNTIL,
    REST,
    check_member_until,
    member_until_field,
    rest_field,
)
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.pre_check.question_fields import Asking
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.form import Form


def by_track_record(found: Prospect, unit: str) -> str:
    """What was expected and what it will take; nothing where the track record does not say more."""
    if found.minutes is None or found.likely_minutes is None or found.likely_minutes <= found.minutes:
        return ""
    return _("You expect one {unit} in {time}; by your track record it will take {hours} h.").format(
        unit=unit, time=formats.duration(found.minutes), hours=formats.hours(found.likely_minutes)
    )


def verdict(found: Prospect, unit: str, currency: str) -> str:
    """One sentence that says what follows from the figures."""
    if found.outlook is Outlook.TOO_DEAR:
        return _("By your own numbers every {unit} costs {amount} more than it may.").format(
            unit=unit, amount=formats.rough_money(-(found.margin or 0), currency)
        )
    if found.outlook is Outlook.TOO_DEAR_BY_RECORD:
        return _(
            "By your plan it can pay; by your track record every {unit} costs {amount} too much."
        ).format(unit=unit, amount=whole_money(-(found.likely_margin or 0), currency))
    return _it_can_pay(found, unit, currency)


def contradiction(found: Prospect, check: PreCheck) -> str:
    """That the owner said something else than the figures do; nothing where they agree."""
    if bool(check.economical) is (found.outlook is Outlook.CAN_PAY):
        return ""
    return _("You said yes all the same.") if check.economical else _("You said no all the same.")


def _it_can_pay(found: Prospect, unit: str, currency: str) -> str:
    if found.evenings is None:
        return _("By your numbers a {unit} costs you nothing, so it can pay.").format(unit=unit)
    return ngettext(
        "At {cost} a {unit} against {maximum} at most it can pay: the overdraft lasts {count} evening.",
        "At {cost} a {unit} against {maximum} at most it can pay: the overdraft lasts {count} evenings.",
        found.evenings,
    ).format(
        cost=formats.rough_money(found.cost or 0, currency),
        unit=unit,
        maximum=formats.rough_money(found.max_cost or 0, currency),
        count=formats.number(found.evenings),
    )


JOIN, LEAVE, ANYWAY = "join", "leave", "anyway"
ASKED_FOR = {JOIN: (), LEAVE: ("reason", MEMBER_UNTIL, REST), ANYWAY: ("reason", "review")}
"""What each way to end asks for besides."""

MILDER = "reason_for_milder"
"""What each but leaving asks for, where the answers make the advice milder."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A complete pre-check, what to log with it (None: nothing), and what the step is called.

    By leaving the fee ends on the day `member_until` (None: it stays as it is), and what is `ended`.
    """

    step: str
    check: PreCheck
    decision: Decision | None
    member_until: date | None = None
    ended: Rest | None = None


def closing(dossier: Dossier, values: Mapping[str, Any]) -> Closing:
    """What the decision's fields come to. FieldRefused where one that the decision needs is empty."""
    way, reason, review = values["decision"], values["reason"], values["review"]
    if way == ANYWAY and not reason:
        raise FieldRefused("reason", _("To do it anyway, say why."))
    if way == ANYWAY and not review:
        raise FieldRefused("review", _("To do it anyway, say when you look at it again."))
    is_milder = way != LEAVE and dossier.softened(dossier.check) is not None
    if is_milder and not values[MILDER]:
        raise FieldRefused(MILDER, _("The advice gets milder by these answers; say why."))
    milder = values[MILDER] if is_milder else None
    check = replace(dossier.check, complete=True, date=dossier.today, reason_for_milder=milder)
    standing = dossier.standing(check)
    choice = choice_of(way, standing)
    decision = None if choice is None else decide(standing, choice, dossier.today, reason, review)
    until = values.get(MEMBER_UNTIL) if way == LEAVE else None
    check_member_until(dossier.history.cooperation, until)
    left = rest(dossier.history, dossier.today) if values.get(REST) == ENDS else None
    return Closing(_step(way).format(name=dossier.name), check, decision, until, left)


def choice_of(way: str, standing: Standing) -> Choice | None:
    """What is logged: nothing for joining, unless what was dropped is undecided again by it."""
    if way == JOIN:
        return Choice.UNDECIDED if standing.choice is Choice.DROP else None
    return Choice.DROP if way == LEAVE else Choice.KEEP_ANYWAY


def decision_fields(dossier: Dossier) -> list[Field]:
    """The decision, its reason, and the day on which to look again."""
    labels = _labels(dossier.is_member)
    until, today, cooperation = dossier.check.until, dossier.today, dossier.history.cooperation
    left = rest(dossier.history, today)
    return [
        Field(
            "decision",
            _("I will"),
            required=True,
            kind=FieldKind.PICK,
            choices=[(label, way) for way, label in labels.items()],
            keys={JOIN: labels[JOIN][0].casefold(), LEAVE: labels[LEAVE][0].casefold(), ANYWAY: "y"},
            notes=_notes(),
        ),
        Field("reason", _("Because"), clean),
        Field(
            "review",
            _("Review on"),
            lambda text: day_ahead(text, today),
            formats.long_day,
            text=formats.numeric_day(until) if until and until >= today else "",
        ),
        Field(MILDER, _("Milder"), clean, hint=_("why these answers and not those before"), wide=True),
        *(
            [member_until_field(cooperation, today, _("Fee until"))]
            if cooperation.has_fee_to_end(today)
            else []
        ),
        *([] if left.is_empty else [rest_field(left, _("The rest"))]),
    ]


def proposed(dossier: Dossier) -> str:
    """What the figures speak for."""
    return JOIN if dossier.prospect({}).outlook is Outlook.CAN_PAY else LEAVE


def made_milder(dossier: Dossier) -> str:
    """That the answers make the advice milder than those in force do; nothing where they do not."""
    found = dossier.softened(dossier.check)
    if found is None:
        return ""
    before, after = map(wording.advice, found)
    text = _("By the answers so far the account says “{before}”, by these it says “{after}”.")
    return text.format(before=before, after=after)


def offered_reason(dossier: Dossier, way: str) -> str:
    """The reason that suggests itself: the figures for leaving, question 7 for joining anyway."""
    found, unit = dossier.prospect({}), Asking.of(dossier).unit
    if way == LEAVE and found.outlook is not Outlook.CAN_PAY:
        return verdict(found, unit, dossier.terms.currency)
    return dossier.check.reasons_anyway or "" if way == ANYWAY else ""


def follow_choice(form: Form, dossier: Dossier, *, is_milder: bool) -> None:
    """Shows the fields that the decision asks for, with the reason that suggests itself.

    `is_milder`: whether the answers make the advice milder.
    """
    way, reason = form.row("decision").text, form.row("reason")
    form.row(MILDER).display = is_milder and way != LEAVE
    for name in ("reason", "review", MEMBER_UNTIL, REST):
        if row := form.rows.get(name):
            row.display = name in ASKED_FOR.get(way, ())
    if reason.text in {offered_reason(dossier, other) for other in (*ASKED_FOR, "")}:
        reason.text = offered_reason(dossier, way)


def _labels(is_member: bool) -> dict[str, str]:
    if is_member:
        return {JOIN: _("Go on"), LEAVE: _("Leave it"), ANYWAY: _("Go on anyway")}
    return {JOIN: _("Join"), LEAVE: _("Leave it"), ANYWAY: _("Join anyway")}


def _notes() -> dict[str, str]:
    return {
        JOIN: _("on your board, undecided"),
        LEAVE: _("logged as dropped"),
        ANYWAY: _("kept until the review"),
    }


def _step(way: str) -> str:
    return {
        JOIN: _("Join {name}"),
        LEAVE: _("Leave {name}"),
        ANYWAY: _("Join {name} anyway"),
    }[way]
