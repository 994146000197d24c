"""The tables the program keeps for itself: settings, drafts, order of entry, undo, kept sums."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel


class SettingRow(SQLModel, table=True):
    """One of the owner's terms, as text."""

    __tablename__ = "setting"

    name: str = Field(primary_key=True)
    value: str


class CounterRow(SQLModel, table=True):
    """How many entries were ever made; the next one's id is one more."""

    __tablename__ = "counter"
    __table_args__ = (CheckConstraint("id = 1", name="there_is_one_counter"),)

    id: int = Field(primary_key=True)
    last: int


class DraftRow(SQLModel, table=True):
    """What was typed into a form that was left: the raw texts by field, as JSON."""

    __tablename__ = "draft"

    form: str = Field(primary_key=True)
    fields: str


class ForgottenRow(SQLModel, table=True):
    """Where a person was named who is forgotten; no name, so that it can be taken out again and never told.

    `kind` is the table, `cooperation` and `entry` are ids, `field` is the column, "" for all of the entry.
    """

    __tablename__ = "forgotten"
    __table_args__ = (UniqueConstraint("kind", "cooperation", "entry", "field", name="forgotten_once"),)

    id: int = Field(primary_key=True)
    kind: str
    cooperation: str
    entry: str
    field: str


class StepRow(SQLModel, table=True):
    """One step that can be undone: the rows as they were before it, as JSON; and which program made it."""

    __tablename__ = "step"

    id: int = Field(primary_key=True)
    label: str
    changes: str
    program: str | None = None


KEPT_READY = ("ledger", "ledger_stale")
"""Their names: what is in them is nobody's entry."""


class LedgerRow(SQLModel, table=True):
    """The domain's ledger line of a cooperation at the end of a day, counted from year 1.

    `dated_cost` is a whole number as text, because it may outgrow the 64 bits of SQLite.
    """

    __tablename__ = "ledger"
    __table_args__ = ({"sqlite_with_rowid": False},)

    cooperation_id: int = Field(primary_key=True)
    day: int = Field(primary_key=True)
    activities: int
    minutes: int
    cost: int
    dated_cost: str
    unplanned_minutes: int
    unplanned: int
    unchecked: int
    past_overdraft: int
    flagged: int
    only_unplanned: int
    only_unchecked: int
    results: int
    persons: int
    credits: int
    won: int
    newest_entry: int
    newest_activity: int


class StaleRow(SQLModel, table=True):
    """From which day on the ledger of a cooperation is to be written anew; "" is from its beginning."""

    __tablename__ = "ledger_stale"

    cooperation_id: int = Field(primary_key=True)
    since: str
