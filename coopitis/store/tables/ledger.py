"""The tables of what is kept ready for the figures; all of it can be made anew from the entries.

They have no foreign keys: to the undo journal nothing in them belongs to a cooperation.
"""

from sqlmodel import Field, SQLModel

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
