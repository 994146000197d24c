"""Triggers that note from which day on a ledger is stale, whatever changes the entries it is made of."""

import sqlite3
from dataclasses import dataclass

NOTE = """
    INSERT INTO ledger_stale (cooperation_id, since) SELECT {owner}, {since} WHERE {when}
    ON CONFLICT (cooperation_id) DO UPDATE SET since = min(since, excluded.since);"""

BEGINNING = "''"

# Results from before the first pre-check count what that one says, so it changes the past too.
FROM_THE_CHECK = """iif(EXISTS (
        SELECT 1 FROM pre_check AS p
        WHERE p.cooperation_id = {row}.cooperation_id AND p.complete AND p.date < {row}.date
    ), {row}.date, '')"""


@dataclass(frozen=True, slots=True)
class Watched:
    """A table, the columns that matter, and from when on which ledger is stale; `{row}` is OLD or NEW."""

    table: str
    columns: str
    since: str = "{row}.date"
    when: str = "TRUE"
    owner: str = "{row}.cooperation_id"


WATCHED = (
    Watched(
        "activity",
        "cooperation_id, date, done, planned, preparation, travel, attendance, follow_up, rate, expenses",
        when="{row}.done",
    ),
    Watched("result", "cooperation_id, date, won_on, won, person"),
    Watched("decision", "cooperation_id, date, choice, review"),
    Watched(
        "pre_check",
        "cooperation_id, date, complete, max_cost, horizon_days",
        since=FROM_THE_CHECK,
        when="{row}.complete",
    ),
    Watched(
        "cooperation", "fee_per_year, fee_from, fee_to, fee_compulsory", since=BEGINNING, owner="{row}.id"
    ),
)

PATIENCE = """
    INSERT OR REPLACE INTO ledger_stale SELECT id, '' FROM cooperation WHERE {row}.name = 'patience';"""

EVENTS = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}


def unwatch(connection: sqlite3.Connection) -> None:
    """Drops the triggers: under them, no migration could make anew a table that they name."""
    named = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ledger!_%' ESCAPE '!'"
    for (name,) in connection.execute(named).fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def watch(connection: sqlite3.Connection) -> None:
    """Makes the triggers, where there are none."""
    for one in WATCHED:
        note = NOTE.format(owner=one.owner, since=one.since, when=one.when)
        for event, rows in EVENTS.items():
            of = f" OF {one.columns}" if event == "UPDATE" else ""
            _trigger(connection, one.table, event, of, "".join(note.format(row=row) for row in rows))
    for event, rows in EVENTS.items():
        _trigger(connection, "setting", event, "", PATIENCE.format(row=rows[-1]))


def _trigger(connection: sqlite3.Connection, table: str, event: str, of: str, body: str) -> None:
    name = f"ledger_{table}_{event.lower()}"
    connection.execute(f"CREATE TRIGGER {name} AFTER {event}{of} ON {table} BEGIN {body} END")
