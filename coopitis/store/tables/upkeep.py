"""The tables the program keeps for itself: settings, drafts, the order of entry, undo."""

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
