"""The owner's terms, kept with the data they explain."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.store.database import Store
from coopitis.store.stored_terms import read_terms

if TYPE_CHECKING:
    from sqlmodel import Session


def terms(store: Store) -> Terms:
    """The terms as they stand; what was never set has its default."""
    with store.figures() as connection:
        return read_terms(connection)


def save_terms(store: Store, new: Terms, draft: str | None = None, before: Terms | None = None) -> None:
    """Stores all terms as one step that can be undone; what was logged before keeps the rate of its day.

    With `before`, the terms as they were read, only what differs is written. `draft` as in Store.write.
    """
    with store.write(_("Change the settings"), draft) as work:
        write_terms(work.session, new, before)


def write_terms(session: Session, new: Terms, before: Terms | None = None) -> None:
    """Stores all terms, or those that differ, as part of a larger transaction."""
    from coopitis.store.tables import SettingRow

    for field in fields(new):
        if before is not None and getattr(new, field.name) == getattr(before, field.name):
            continue
        value, row = getattr(new, field.name), session.get(SettingRow, field.name)
        if value is not None:
            session.merge(SettingRow(name=field.name, value=str(value)))
        elif row is not None:
            session.delete(row)
