"""What an upgrade changed, told once at the first start after it."""

from datetime import date

from coopitis.domain.overview import Overview
from coopitis.domain.upgrade import JudgedAnew, judged_anew
from coopitis.store.database import Store
from coopitis.store.overview import overview

UPGRADED = "upgraded_from"
"""The setting that a migration leaves until the owner was told."""


def was_upgraded(store: Store) -> bool:
    """Whether the owner was not yet told what an upgrade changed."""
    with store.figures() as connection:
        row = connection.execute("SELECT value FROM setting WHERE name = ?", (UPGRADED,)).fetchone()
    return row is not None


def judged_otherwise(store: Store, now: Overview) -> list[JudgedAnew]:
    """The cooperations that are judged otherwise since the upgrade; none once it was told."""
    return judged_anew(now.standings) if was_upgraded(store) else []


def is_to_be_told(store: Store, on: date) -> bool:
    """Whether an upgrade changed any advice and the owner was not told; else it is done with."""
    if not was_upgraded(store):
        return False
    if judged_otherwise(store, overview(store, on)):
        return True
    upgrade_is_told(store)
    return False


def upgrade_is_told(store: Store) -> None:
    """Nothing more is to be told; no step to undo."""
    from coopitis.store.tables import SettingRow

    with store.write_session() as session:
        if row := session.get(SettingRow, UPGRADED):
            session.delete(row)
