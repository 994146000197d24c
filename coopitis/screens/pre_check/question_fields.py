"""The fields of the seven questions: how each is read, and how it says what it understood."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from coopitis.domain.dossier import Dossier
from coopitis.domain.pre_check import PreCheck
from coopitis.language import _, formats, wording
from coopitis.reading.amount import money, whole
from coopitis.reading.cadence import horizon, horizon_word
from coopitis.reading.day import day_ahead
from coopitis.reading.duration import duration, long_duration
from coopitis.reading.text import clean
from coopitis.refusal import Refused
from coopitis.widgets.field import Field, FieldKind

LONGEST_UNIT = 30
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Asking:
    """What the fields need to know: the answers to begin with, the currency, and the day."""

    check: PreCheck
    currency: str
    today: date

    @classmethod
    def of(cls, dossier: Dossier) -> "Asking":
        """The questions as they are asked on that dossier."""
        return cls(dossier.prefilled, dossier.terms.currency, dossier.today)

    @property
    def unit(self) -> str:
        """The owner's word for one result."""
        return self.check.unit or _("lead")


def fields(asking: Asking, answers: tuple[str, ...]) -> list[Field]:
    """A field for each of these answers."""
    return [FIELDS[answer](asking) for answer in answers]


def amount_text(cents: int | None, currency: str) -> str:
    """An amount as it is typed, without the currency; nothing for None."""
    if cents is None:
        return ""
    digits = formats.currency_digits(currency)
    return formats.number(Decimal(cents).scaleb(-digits), digits if cents % 10**digits else 0)


def _expectation(asking: Asking) -> Field:
    return Field("expectation", _("I expect"), clean, text=asking.check.expectation or "", required=True)


def _target(asking: Asking) -> Field:
    target = asking.check.target
    text = "" if target is None else formats.number(target)
    return Field("target", _("How many"), _counted, text=text, required=True)


def _until(asking: Asking) -> Field:
    until = asking.check.until
    return Field(
        "until",
        _("Until"),
        lambda text: day_ahead(text, asking.today),
        formats.long_day,
        text=formats.numeric_day(until) if until and until >= asking.today else "",
        required=True,
    )


def _result_looks_like(asking: Asking) -> Field:
    text = asking.check.result_looks_like or ""
    return Field("result_looks_like", _("Like this"), clean, text=text, required=True)


def _unit(asking: Asking) -> Field:
    return Field("unit", _("My word"), _word, text=asking.unit, required=True)


def _minutes_per_result(asking: Asking) -> Field:
    minutes = asking.check.minutes_per_result
    return Field(
        "minutes_per_result",
        _("One takes"),
        long_duration,
        lambda found: _("{time} for one {unit}").format(time=formats.duration(found), unit=asking.unit),
        text="" if minutes is None else formats.duration(minutes),
        required=True,
    )


def _minutes_per_evening(asking: Asking) -> Field:
    minutes = asking.check.minutes_per_evening
    return Field(
        "minutes_per_evening",
        _("One evening"),
        duration,
        lambda found: _("{time} an evening").format(time=formats.duration(found)),
        text="" if minutes is None else formats.duration(minutes),
        question=_("with preparing and travel"),
        required=True,
    )


def _rate(asking: Asking) -> Field:
    return Field(
        "rate",
        _("One hour"),
        lambda text: money(text, asking.currency),
        lambda found: _("{amount} an hour").format(amount=formats.money(found, asking.currency)),
        text=amount_text(asking.check.rate, asking.currency),
        required=True,
    )


def _max_cost(asking: Asking) -> Field:
    return Field(
        "max_cost",
        _("At most"),
        lambda text: _maximum(text, asking.currency),
        lambda found: _("{amount} for one {unit}").format(
            amount=formats.money(found, asking.currency), unit=asking.unit
        ),
        text=amount_text(asking.check.max_cost, asking.currency),
        required=True,
    )


def _horizon_days(asking: Asking) -> Field:
    days = asking.check.horizon_days
    return Field(
        "horizon_days",
        _("Ripens in"),
        horizon,
        _in_days,
        text="" if days is None else horizon_word(days),
        hint=_("short 30, medium 120, long 365"),
        required=True,
    )


def _economical(asking: Asking) -> Field:
    economical = asking.check.economical
    return Field(
        "economical",
        _("I say"),
        lambda text: text == YES,
        text="" if economical is None else YES if economical else NO,
        required=True,
        kind=FieldKind.PICK,
        choices=((_("Yes"), YES), (_("No"), NO)),
        keys={YES: _("Yes")[0].casefold(), NO: _("No")[0].casefold()},
    )


def _reasons_anyway(asking: Asking) -> Field:
    text = asking.check.reasons_anyway or ""
    return Field("reasons_anyway", _("Reasons"), clean, text=text, hint=_("none: just Enter"))


FIELDS: dict[str, Callable[[Asking], Field]] = {
    "expectation": _expectation,
    "target": _target,
    "until": _until,
    "result_looks_like": _result_looks_like,
    "unit": _unit,
    "minutes_per_result": _minutes_per_result,
    "minutes_per_evening": _minutes_per_evening,
    "rate": _rate,
    "max_cost": _max_cost,
    "horizon_days": _horizon_days,
    "economical": _economical,
    "reasons_anyway": _reasons_anyway,
}


def _counted(text: str) -> int:
    return whole(text, least=1)


def _word(text: str) -> str:
    return clean(text, most=LONGEST_UNIT)


def _in_days(days: int) -> str:
    return wording.day_count(days)


def _maximum(text: str, currency: str) -> int:
    found = money(text, currency)
    if not found:
        raise Refused(
            _("With a maximum of zero nothing can pay; type an amount above {zero}.").format(
                zero=formats.money(0, currency)
            )
        )
    return found
