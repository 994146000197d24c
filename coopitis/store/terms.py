"""The owner's terms, kept with the data they explain."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from coopitis.domain.terms import LEAST_PATIENCE, Terms
from coopitis.language import _
from coopitis.reading.cadence import MOST_DAYS
from coopitis.reading.money import MOST
from coopitis.store.database import Store

if TYPE_CHECKING:
    from sqlmodel import Session


T = TypeVar("T", int, Decimal)


def terms(store: Store) -> Terms:
    """The terms as they stand; what was never set has its default."""
    with store.figures() as connection:
        return read_terms(connection)


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


def save_terms(store: Store, new: Terms, draft: str | None = None) -> None:
    """Stores all terms as one step that can be undone; what was logged before keeps the rate of its day.

    `draft` as in Store.write.
    """
    with store.write(_("Change the settings"), draft) as work:
        write_terms(work.session, new)


def write_terms(session: Session, new: Terms) -> None:
    """Stores all terms as part of a larger transaction."""
    from coopitis.store.tables import SettingRow

    for field in fields(new):
        value, row = getattr(new, field.name), session.get(SettingRow, field.name)
        if value is not None:
            session.merge(SettingRow(name=field.name, value=str(value)))
        elif row is not None:
            session.delete(row)
