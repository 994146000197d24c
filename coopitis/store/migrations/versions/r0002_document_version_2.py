"""What version 2 of the exchange document holds: days of stages, plans, estimates, cadences and more."""

import json
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = Path(__file__).with_suffix(".sql")

ADDED: dict[str, dict[str, str]] = {
    "cooperation": {"fee_compulsory": "0", "notice_every_year": "0", "formerly": "'[]'"},
    "pre_check": {},
    "activity": {"planned_by_hand": "0", "prepared_by_hand": "0", "missed": "0", "kit": "'[]'"},
    "result": {
        "offered_on": "iif(stage = 'offer', date, NULL)",
        "won_on": "iif(stage = 'won', date, NULL)",
        "lost_on": "iif(stage = 'lost', date, NULL)",
    },
    "decision": {},
    "routine": {"every": "every_days || ' days'"},
}
"""The tables that change, and what their new columns begin with, told from the old ones; else NULL."""

REMOVED = {"result": "stage", "routine": "every_days"}


def upgrade() -> None:
    """Makes the tables anew with all their rows, brings the undo steps along, and asks for the notice."""
    created = TABLES.read_text(encoding="utf-8").split(";")
    for table in ADDED:
        op.execute(f"CREATE TEMPORARY TABLE old_{table} AS SELECT * FROM {table}")  # noqa: S608
        op.execute(f"DROP TABLE {table}")
    for statement in created[:-1]:
        op.execute(text(statement.replace(":", r"\:")))
    for table in ADDED:
        _fill(table)
        op.execute(f"DROP TABLE old_{table}")
    _bring_steps_along()
    op.execute("INSERT INTO setting SELECT 'upgraded_from', '0001' WHERE EXISTS (SELECT 1 FROM cooperation)")


def _fill(table: str) -> None:
    rows = op.get_bind().execute(
        text("SELECT name FROM pragma_table_xinfo(:table) WHERE NOT hidden"), {"table": table}
    )
    new = ADDED[table]
    names = [f'"{name}"' for (name,) in rows if name not in new]
    old = op.get_bind().execute(text("SELECT name FROM pragma_table_info(:table)"), {"table": f"old_{table}"})
    known = {f'"{name}"' for (name,) in old}
    kept = [name for name in names if name in known]
    columns, found = ", ".join([*kept, *new]), ", ".join([*kept, *new.values()])
    op.execute(f"INSERT INTO {table} ({columns}) SELECT {found} FROM old_{table}")  # noqa: S608


def _bring_steps_along() -> None:
    """Gives the rows that an undo would put back the columns that they lack."""
    connection = op.get_bind()
    for number, changes in connection.execute(text("SELECT id, changes FROM step")).fetchall():
        known = [[table, key, _brought_along(table, old)] for table, key, old in json.loads(changes)]
        values = {"id": number, "changes": json.dumps(known)}
        connection.execute(text("UPDATE step SET changes = :changes WHERE id = :id"), values)


def _brought_along(table: str, old: dict[str, Any] | None) -> dict[str, Any] | None:
    if old is None or table not in ADDED:
        return old
    given = ", ".join(f':{name} AS "{name}"' for name in old)
    wanted = ", ".join(f"{expression} AS {name}" for name, expression in ADDED[table].items())
    added = {}
    if wanted:
        row = op.get_bind().execute(text(f"SELECT {wanted} FROM (SELECT {given})"), old)  # noqa: S608
        added = dict(row.mappings().one())
    return {name: value for name, value in old.items() if name != REMOVED.get(table)} | added
