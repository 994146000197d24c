"""The values of the document as other programs write them: money, days, texts, ids, cadences."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, FailFast, Field, PlainSerializer, Strict

from coopitis.domain.activity import MINUTES_A_DAY
from coopitis.domain.recurrence import Cadence
from coopitis.language import _
from coopitis.language.formats import currency_digits
from coopitis.reading import text
from coopitis.reading.amount import MOST
from coopitis.reading.day import FIRST_YEAR, LAST_YEAR
from coopitis.reading.duration import MOST_LONG
from coopitis.refusal import Refused


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by its ISO code, with the number of decimals its amounts have."""

    code: str
    digits: int

    def text(self, cents: int) -> str:
        """ "80.00" for 8000 minor units; "80" in a currency without decimals."""
        size = f"{abs(cents):0{self.digits + 1}d}"
        whole, rest = (size[: -self.digits], f".{size[-self.digits :]}") if self.digits else (size, "")
        return f"{'-' if cents < 0 else ''}{whole}{rest}"

    def cents(self, text: object, least: int = 0, most: int = MOST) -> int:
        """Minor units, from `least` to `most`. Raises ValueError with the accepted form."""
        if not isinstance(text, str) or not re.fullmatch(self._form(), text, re.ASCII):
            example = self.text(80 * 10**self.digits)
            raise ValueError(_('must be an amount as text, like "{example}"').format(example=example))
        cents = int(text.replace(".", ""))
        if not least <= cents <= most:
            bounds = {"least": self.text(least), "most": self.text(most)}
            raise ValueError(_('must lie between "{least}" and "{most}"').format(**bounds))
        return cents

    def _form(self) -> str:
        return r"-?\d{1,20}" + (rf"\.\d{{{self.digits}}}" if self.digits else "")


def known_currency(code: object) -> Currency:
    """The currency of that ISO code. Raises ValueError for any other text."""
    from babel.numbers import is_currency

    if not isinstance(code, str) or not re.fullmatch("[A-Z]{3}", code) or not is_currency(code, "en"):
        raise ValueError(_('has a "currency" that must be the code of one, like "EUR"'))
    return Currency(code, currency_digits(code))


MOST_SUM = 10**18
"""The largest balance that is stored, in minor units."""

ID_LENGTH = 200
BARRED = ("Cc", "Cs")
"""Control characters, and lone surrogates, which no file can hold."""


class Misplaced(ValueError):
    """What is wrong at a `place` (keys and positions) inside of what is being checked."""

    def __init__(self, reason: str, *place: str | int) -> None:
        super().__init__(reason)
        self.place = place


def _money(value: object, info: Any) -> int:
    return int(info.context.cents(value))


def _money_above_zero(value: object, info: Any) -> int:
    return int(info.context.cents(value, least=1))


def _balance(value: object, info: Any) -> int:
    return int(info.context.cents(value, least=-MOST_SUM, most=MOST_SUM))


def _money_text(cents: int, info: Any) -> str:
    return str(info.context.text(cents))


def _day(value: object) -> date:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise ValueError(_('must be a date like "2026-11-23"'))
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(_("is no day of the calendar: {day}").format(day=value)) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(
            _("must lie in the years {first} to {last}").format(first=FIRST_YEAR, last=LAST_YEAR)
        )
    return day


def _cadence(value: object) -> Cadence:
    try:
        return Cadence.of(value if isinstance(value, str) else "")
    except ValueError as error:
        reason = _('must be a cadence like "14 days", "2 weeks", "1 months", "first monday" or "last friday"')
        raise ValueError(reason) from error


def _decimal(value: object) -> Decimal:
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,3}(\.\d{1,6})?", value, re.ASCII):
        raise ValueError(_('must be a decimal number as text, like "5.0"'))
    return Decimal(value)


def _decimal_text(value: Decimal) -> str:
    text = f"{value:f}"
    return text if "." in text else f"{text}.0"


def _id(value: str) -> str:
    if not 1 <= len(value) <= ID_LENGTH or any(unicodedata.category(sign) in BARRED for sign in value):
        reason = _("must have 1 to {most} characters, none of them a control character")
        raise ValueError(reason.format(most=ID_LENGTH))
    return value


def _name(value: str) -> str:
    try:
        return text.name(value)
    except Refused as refusal:
        raise ValueError(str(refusal)) from refusal


def _text(value: str) -> str:
    try:
        return text.clean(value, lines=True)
    except Refused as refusal:
        raise ValueError(str(refusal)) from refusal


def one_of(value: str, choices: Sequence[str]) -> str:
    """The value; ValueError where it is none of the choices."""
    if value not in choices:
        named = ", ".join(f'"{choice}"' for choice in choices)
        raise ValueError(_("must be one of {choices}").format(choices=named))
    return value


def _or_none(value: object) -> object:
    return [] if value is None else value


def _told_apart(entries: list[Any]) -> list[Any]:
    seen = set[str]()
    for position, entry in enumerate(entries):
        if entry.id in seen:
            raise there_twice(entry.id, position, "id")
        seen.add(entry.id)
    return entries


def _each_once(ids: list[str]) -> list[str]:
    for position, one in enumerate(ids):
        if one in ids[:position]:
            raise there_twice(one, position)
    return ids


def there_twice(id: str, *place: str | int) -> Misplaced:
    """What is wrong where an id stands at that place and before it."""
    return Misplaced(_('"{id}" is there twice').format(id=id), *place)


Money = Annotated[int, BeforeValidator(_money), PlainSerializer(_money_text)]
"""Minor units inside, a decimal string outside; the context is the Currency."""

MoneyAboveZero = Annotated[int, BeforeValidator(_money_above_zero), PlainSerializer(_money_text)]
Balance = Annotated[int, BeforeValidator(_balance), PlainSerializer(_money_text)]
"""An amount that may be below zero."""

Day = Annotated[date, BeforeValidator(_day)]
Ratio = Annotated[Decimal, BeforeValidator(_decimal), PlainSerializer(_decimal_text)]
Minutes = Annotated[int, Field(ge=0, le=MINUTES_A_DAY)]
LongMinutes = Annotated[int, Field(ge=0, le=MOST_LONG)]
Count = Annotated[int, Field(ge=0, le=MOST)]
Every = Annotated[Cadence, BeforeValidator(_cadence), PlainSerializer(str)]
Id = Annotated[str, AfterValidator(_id)]
Name = Annotated[str, AfterValidator(_name)]
Text = Annotated[str, AfterValidator(_text)]

T = TypeVar("T")
OneOf = Annotated[T, Strict(False)]
"""One value of an enumeration, by its name outside."""

List = Annotated[list[T], FailFast(), BeforeValidator(_or_none)]
"""May be missing or null, which is the same as empty."""

Ids = Annotated[List[Id], AfterValidator(_each_once)]
"""Ids of entries, none of them twice."""

Entries = Annotated[List[T], AfterValidator(_told_apart)]
"""Entries with an id each, no two with the same."""
