"""Several cooperations, some of them with names that mean harm, and what is stored of them."""

from dataclasses import replace
from typing import Any

from coopitis.domain.history import History
from coopitis.store.database import Store

HOSTILE = ["[/]", "[red]👩‍👩‍👧 Müßiggang 🎉[@click=app.bell]x", "N" * 200]

TABLES = (
    "cooperation",
    "pre_check",
    "activity",
    "result",
    "decision",
    "routine",
    "routine_done",
    "colleague",
    "kit",
    "setting",
)


def _key(table: str) -> str:
    return "name" if table == "setting" else "id"


def named(history: History, number: int, name: str) -> History:
    """The history as that of another cooperation."""
    return replace(history, cooperation=replace(history.cooperation, id=f"c{number}", name=name))


def rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every row that holds an entry or a setting, by table."""
    with store.figures() as connection:
        return {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY {_key(table)}")]
            for table in TABLES
        }
