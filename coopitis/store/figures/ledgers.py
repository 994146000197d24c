"""The ledgers, kept in the database: whatever the figures ask for is the difference of two of their lines.

They are kept as running sums, a line for each cooperation and day on which something happened. A figure of a
day is then found by looking up lines and not by adding up entries, so that a start costs the same with a
thousand evenings and with a hundred thousand; and an evening of today adds one line. The price is paid where
it is rare: a backdated entry, a new pre-check or another patience write the lines from that day on anew.
Triggers note which, whatever changes the entries (a form, an import, a step taken back); `refresh` writes
them in the same transaction, by the domain's own pass. Nothing in here is the only copy of anything.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import fields
from datetime import date

from coopitis.domain.bookkeeping import Bookkeeper, Evening
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.ledger import VALUES, Ledger, Line
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Promises, Result
from coopitis.domain.terms import Terms
from coopitis.store.database_errors import NOT_AS_STORED
from coopitis.store.rows import amount, entry
from coopitis.store.stored_terms import read_terms

COLUMNS = tuple(field.name for field in fields(Line))
DATED = COLUMNS.index("dated_cost")
UNTIL = f"""
    SELECT {", ".join(COLUMNS)} FROM ledger
    WHERE cooperation_id = ? AND day <= ? ORDER BY day DESC LIMIT 1"""
ADD = f"""
    INSERT INTO ledger (cooperation_id, {", ".join(COLUMNS)})
    VALUES (?, {", ".join("?" * len(COLUMNS))})"""

ALL = "SELECT * FROM ledger ORDER BY cooperation_id, day"
CHECKS = "SELECT * FROM pre_check WHERE cooperation_id = ? AND complete"
DECISIONS = "SELECT * FROM decision WHERE cooperation_id = ?"
EVENINGS = """
    SELECT date, id, planned, minutes, cost FROM activity
    WHERE cooperation_id = ? AND done AND date >= ?"""
RESULTS = """
    SELECT date, won_on, won, person FROM result
    WHERE cooperation_id = ?1 AND (date >= ?2 OR won_on >= ?2)"""
PERSONS = "SELECT DISTINCT person FROM result WHERE cooperation_id = ? AND date < ? AND person <> ''"


class KeptLines:
    """The lines of one cooperation in the database, by its row id; each is read once."""

    def __init__(self, connection: sqlite3.Connection, owner: int) -> None:
        self._connection, self._owner = connection, owner
        self._read: dict[int, Line] = {}

    def until(self, day: int) -> Line:
        """The newest line of that day or before it."""
        if day not in self._read:
            row = self._connection.execute(UNTIL, (self._owner, day)).fetchone()
            self._read[day] = _line(tuple(row)) if row else Line()
        return self._read[day]


def _line(columns: tuple[int, ...]) -> Line:
    line = Line(*columns)
    line.dated_cost = int(line.dated_cost)
    for value in VALUES(line):
        amount(value)
    return line


@contextmanager
def up_to_date(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A connection of `Store.figures`, or a copy of it in memory with nothing stale in the ledgers.

    What another program changed since the store wrote last is brought up to date in the copy, because reading
    never writes; the store's next transaction writes it down.
    """
    if not is_stale(connection):
        yield connection
        return
    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        copy.row_factory = sqlite3.Row
        refresh(copy)
        yield copy


def is_stale(connection: sqlite3.Connection) -> bool:
    """Whether something changed past the store."""
    return connection.execute("SELECT 1 FROM ledger_stale LIMIT 1").fetchone() is not None


def fit(connection: sqlite3.Connection) -> bool:
    """Whether what is kept, and not stale, is what the entries come to."""
    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        refresh_readable(copy)
        before = copy.execute(ALL).fetchall()
        rebuild(copy)
        return before == copy.execute(ALL).fetchall()


def rebuild(connection: sqlite3.Connection) -> None:
    """Writes every ledger anew from the entries, as part of a larger transaction."""
    connection.execute("DELETE FROM ledger")
    connection.execute("DELETE FROM ledger_stale")
    connection.execute("INSERT INTO ledger_stale SELECT id, '' FROM cooperation")
    refresh_readable(connection)


def refresh_readable(connection: sqlite3.Connection) -> None:
    """Writes what is stale anew, as part of a larger transaction.

    A ledger whose entries cannot be read stays stale: then there are no figures, but one can still save.
    """
    for owner, since in _stale(connection):
        with suppress(*NOT_AS_STORED):
            _refresh(connection, owner, since)


def refresh(connection: sqlite3.Connection) -> None:
    """The same; raises one of NOT_AS_STORED where entries cannot be read."""
    for owner, since in _stale(connection):
        _refresh(connection, owner, since)


def _stale(connection: sqlite3.Connection) -> list[tuple[int, str]]:
    return [tuple(row) for row in connection.execute("SELECT cooperation_id, since FROM ledger_stale")]


def _refresh(connection: sqlite3.Connection, owner: int, since: str) -> None:
    _write(connection, owner, _day(since), read_terms(connection))
    connection.execute("DELETE FROM ledger_stale WHERE cooperation_id = ?", (owner,))


def _day(since: str) -> date:
    """What is no day is the beginning."""
    try:
        return date.fromisoformat(since)
    except (ValueError, TypeError):
        return date.min


def _write(connection: sqlite3.Connection, owner: int, since: date, terms: Terms) -> None:
    """Writes the lines of one cooperation from that day on; none where it is gone."""
    rows = connection.cursor()
    rows.row_factory = sqlite3.Row
    rows.execute("DELETE FROM ledger WHERE cooperation_id = ? AND day >= ?", (owner, since.toordinal()))
    found = rows.execute("SELECT * FROM cooperation WHERE id = ?", (owner,)).fetchone()
    if found is None:
        return
    span, ledger = (owner, since.isoformat()), Ledger(KeptLines(connection, owner))
    book = Bookkeeper(
        entry(Cooperation, found),
        Promises(entry(PreCheck, row) for row in rows.execute(CHECKS, (owner,))),
        [entry(Decision, row) for row in rows.execute(DECISIONS, (owner,))],
        terms,
        ledger,
        [row["person"] for row in rows.execute(PERSONS, span)],
    )
    book.post(_evenings(rows, span), _results(rows, span), since)
    connection.executemany(ADD, [(owner, *_columns(line)) for line in ledger.lines])


def _evenings(rows: sqlite3.Cursor, span: tuple[int, str]) -> Iterator[Evening]:
    for row in rows.execute(EVENINGS, span).fetchall():
        yield Evening(
            date.fromisoformat(row["date"]),
            row["id"],
            bool(row["planned"]),
            amount(row["minutes"]),
            amount(row["cost"]),
        )


def _results(rows: sqlite3.Cursor, span: tuple[int, str]) -> Iterator[Result]:
    for row in rows.execute(RESULTS, span).fetchall():
        won_on = date.fromisoformat(row["won_on"]) if row["won_on"] else None
        came = date.fromisoformat(row["date"])
        won = None if row["won"] is None else amount(row["won"])
        yield Result("", came, "", won_on=won_on, won=won, person=row["person"])


def _columns(line: Line) -> list[int | str]:
    columns = list(VALUES(line))
    columns[DATED] = str(line.dated_cost)
    return columns
