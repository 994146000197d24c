"""What tables a database of the newest revision has, known without the models: a start must be quick."""

import sqlite3

COLUMNS = {
    "activity": 29,
    "alembic_version": 1,
    "colleague": 7,
    "cooperation": 22,
    "counter": 2,
    "decision": 13,
    "draft": 2,
    "forgotten": 5,
    "kit": 7,
    "ledger": 19,
    "ledger_stale": 2,
    "pre_check": 18,
    "result": 11,
    "routine": 6,
    "routine_done": 3,
    "setting": 2,
    "step": 4,
}
"""How many columns each table has."""

FOUND = """
    SELECT t.name, COUNT(*) FROM sqlite_master AS t, pragma_table_xinfo(t.name)
    WHERE t.type = 'table' GROUP BY t.name"""


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every table is there with all its columns; more of them do no harm."""
    found = dict(connection.execute(FOUND).fetchall())
    return all(found.get(table, 0) >= count for table, count in COLUMNS.items())
