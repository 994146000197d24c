"""The fields of a cooperation, as data."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.language import _, formats, wording
from coopitis.language.wording import cadence_words
from coopitis.reading.cadence import cadence, cadence_typed
from coopitis.reading.day import day
from coopitis.reading.money import money
from coopitis.reading.names import is_same_name
from coopitis.reading.text import clean, name
from coopitis.widgets.field import Field, FieldKind, choice, flag


def cooperation_fields(
    known: Cooperation | None, other_names: Sequence[str], currency: str, today: date
) -> list[Field]:
    """The fields, filled in with what is known of it; amounts in that currency."""
    one = known or Cooperation("", "")
    kinds = [(wording.kind(kind), kind) for kind in Kind]
    places = [(wording.setting(place), place) for place in Setting]
    a_day = partial(_day, today=today)
    return [
        Field(
            "name", _("Name"), name, partial(_said_of, others=other_names), one.name, required=True, wide=True
        ),
        choice("kind", _("Kind"), kinds, text=one.kind),
        choice("setting", _("Where"), places, text=one.setting),
        Field("url", _("Link"), clean, text=one.url or "", wide=True),
        a_day("started", _("Member since"), one.started),
        Field(
            "fee_per_year",
            _("Fee a year"),
            lambda text: money(text, currency),
            lambda cents: formats.money(cents, currency),
            "" if one.fee_per_year is None else formats.money(one.fee_per_year, currency),
        ),
        a_day("fee_from", _("Fee since"), one.fee_from, hint=_("empty: from the start")),
        a_day("notice_date", _("Notice by"), one.notice_date, question=_("the last day to cancel")),
        flag("measurable", _("Measurable"), on=one.measurable),
        Field(
            "review_every_days",
            _("Review"),
            cadence,
            cadence_words,
            cadence_typed(one.review_every_days) if one.review_every_days else "",
            hint=_("empty: as any other"),
            question=_("how often you look at it again"),
        ),
        Field("notes", _("Notes"), _lines, text=one.notes or "", kind=FieldKind.LINES, wide=True),
    ]


def _day(
    field: str, label: str, known: date | None, *, today: date, hint: str = "", question: str = ""
) -> Field:
    read: Callable[[str], date] = partial(day, today=today)
    text = formats.numeric_day(known) if known else ""
    return Field(field, label, read, formats.day, text, hint=hint, question=question)


def _lines(text: str) -> str:
    return clean(text, lines=True)


def _said_of(typed: str, others: Sequence[str]) -> str:
    if any(is_same_name(typed, other) for other in others):
        return _("another one is called so")
    return ""
