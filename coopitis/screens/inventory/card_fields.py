"""The fields of a card, and of the rate that all cards share."""

from functools import partial

from coopitis.language import _, formats, ngettext
from coopitis.reading.duration import monthly_duration
from coopitis.reading.money import money
from coopitis.reading.number import whole
from coopitis.refusal import Refused
from coopitis.widgets.field import Field, FieldKind

YES, NO = "yes", "no"

MOST_RESULTS = 10_000
"""So many a year are believable."""


def card_fields(currency: str, *, measurable: bool) -> list[Field]:
    """What is asked about a community; of what cannot be measured only the time, and that may be left out."""
    if not measurable:
        return [_measurable(NO), _minutes(required=False)]
    return [_measurable(YES), _minutes(required=True), _results(), _max_cost(currency)]


def rate_field(currency: str) -> Field:
    """What an hour costs, asked once for all cards."""
    return Field(
        "rate",
        _("One hour"),
        partial(money, currency=currency),
        lambda cents: _("{amount} an hour").format(amount=formats.money(cents, currency)),
        required=True,
    )


def _measurable(text: str) -> Field:
    return Field(
        "measurable",
        _("Measurable"),
        lambda picked: picked == YES,
        kind=FieldKind.PICK,
        choices=((_("Yes"), YES), (_("No"), NO)),
        text=text,
        question=_("Can it be counted?"),
    )


def _minutes(*, required: bool) -> Field:
    return Field(
        "minutes",
        _("Hours a month"),
        monthly_duration,
        lambda minutes: _("{time} a month").format(time=formats.duration(minutes)),
        question=_("Reading, writing, meeting, driving") if required else _("may stay empty"),
        required=required,
    )


def _results() -> Field:
    return Field(
        "results",
        _("Results"),
        partial(whole, most=MOST_RESULTS),
        _in_a_year,
        question=_("Leads or orders in the last 12 months"),
        required=True,
    )


def _max_cost(currency: str) -> Field:
    return Field(
        "max_cost",
        _("One may cost"),
        partial(_maximum, currency=currency),
        lambda cents: _("{amount} at most").format(amount=formats.money(cents, currency)),
        question=_("What is one result worth to you?"),
        required=True,
    )


def _in_a_year(count: int) -> str:
    text = ngettext("{count} result in 12 months", "{count} results in 12 months", count)
    return text.format(count=formats.number(count))


def _maximum(text: str, currency: str) -> int:
    found = money(text, currency)
    if not found:
        raise Refused(
            _("With a maximum of zero nothing can pay; type an amount above {zero}.").format(
                zero=formats.money(0, currency)
            )
        )
    return found
