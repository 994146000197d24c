"""The owner's terms as they are stored: a text by name each, checked when read."""

import re
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from coopitis.domain.terms import LEAST_PATIENCE, Terms
from coopitis.reading.amount import MOST
from coopitis.reading.cadence import MOST_DAYS

T = TypeVar("T", int, Decimal)


def read_terms(connection: sqlite3.Connection) -> Terms:
    """The terms as they stand; what was never set has its default."""
    known = connection.execute("SELECT name, value FROM setting").fetchall()
    return Terms(**{name: READERS[name](value) for name, value in known if name in READERS})


def _currency(stored: str) -> str:
    from babel.numbers import is_currency

    if not re.fullmatch("[A-Z]{3}", stored) or not is_currency(stored, "en"):
        raise ValueError(stored)
    return stored


def _between(convert: Callable[[str], T], least: int, most: int) -> Callable[[str], T]:
    def read(stored: str) -> T:
        value = convert(stored)
        if not least <= value <= most:
            raise ValueError(stored)
        return value

    return read


READERS: dict[str, Callable[[str], Any]] = {
    "currency": _currency,
    "rate": _between(int, 0, MOST),
    "hours_per_week": _between(Decimal, 0, 7 * 24),
    "patience": lambda stored: max(_between(Decimal, 0, 1_000)(stored), LEAST_PATIENCE),
    "review_every_days": _between(int, 1, MOST_DAYS),
}
"""From a stored text to the term of that name; an error, as in NOT_AS_STORED, for what is none."""
