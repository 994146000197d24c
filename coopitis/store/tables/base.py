"""What all tables share: keys, and the checks SQLite holds whatever the program does."""

from collections.abc import Iterable
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer
from sqlmodel import Field, SQLModel

from coopitis.reading.amount import MOST

NAME_LENGTH, TEXT_LENGTH = 200, 10_000


class Row(SQLModel):
    """An entry: `id` is the place in the one order of entry over all tables, `uid` its name outside."""

    # Rows are deleted one by one for the journal's sake, and some of them by the cascade before their turn.
    __mapper_args__: ClassVar[dict[str, Any]] = {"confirm_deleted_rows": False}

    id: int = Field(primary_key=True)
    uid: str


def owner(table: str = "cooperation") -> Any:
    """The foreign key to the row that owns this one; it goes when the owner goes."""
    return Field(sa_column=Column(Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False))


def named(column: str) -> CheckConstraint:
    """A text of 1 to 200 characters."""
    return CheckConstraint(f"length({column}) BETWEEN 1 AND {NAME_LENGTH}", name=f"{column}_is_a_name")


def texts(*columns: str) -> list[CheckConstraint]:
    """Texts of up to 10,000 characters."""
    return [CheckConstraint(f'length("{c}") <= {TEXT_LENGTH}', name=f"{c}_is_not_too_long") for c in columns]


def days(*columns: str) -> list[CheckConstraint]:
    """Dates in the years 1990 to 2100."""
    return [
        CheckConstraint(f"{c} BETWEEN '1990-01-01' AND '2100-12-31'", name=f"{c}_is_a_day") for c in columns
    ]


def amounts(*columns: str, most: int = MOST) -> list[CheckConstraint]:
    """Whole numbers from 0 up."""
    return [CheckConstraint(f"{c} BETWEEN 0 AND {most}", name=f"{c}_is_an_amount") for c in columns]


def flags(*columns: str) -> list[CheckConstraint]:
    """Truth values."""
    return [CheckConstraint(f"{c} IN (0, 1)", name=f"{c}_is_a_flag") for c in columns]


def cadence(column: str) -> CheckConstraint:
    """How often something comes back, as it is written: `14 days`, `first monday`."""
    return CheckConstraint(f"{column} LIKE '_% _%'", name=f"{column}_is_a_cadence")


def listed(column: str) -> CheckConstraint:
    """Texts as a JSON list."""
    return CheckConstraint(f"json_type({column}) = 'array'", name=f"{column}_is_a_list")


def one_of(column: str, choices: Iterable[str]) -> CheckConstraint:
    """One of these words, such as an enumeration's values."""
    values = ", ".join(f"'{choice!s}'" for choice in choices)
    return CheckConstraint(f"{column} IN ({values})", name=f"{column}_is_known")
