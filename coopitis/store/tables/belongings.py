"""The tables of routines, colleagues and kit."""

import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from coopitis.domain.belongings import Material
from coopitis.store.tables.base import Row, cadence, days, flags, named, one_of, owner, texts


class RoutineRow(Row, table=True):
    """One routine."""

    __tablename__ = "routine"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="routine_uid"),
        *texts("text", "automated_with"),
        cadence("every"),
    )

    cooperation_id: int = owner()
    text: str
    every: str
    automated_with: str | None = None


class RoutineDoneRow(SQLModel, table=True):
    """One day on which a routine was done."""

    __tablename__ = "routine_done"
    __table_args__ = (UniqueConstraint("routine_id", "date", name="routine_done_once"), *days("date"))

    id: int = Field(primary_key=True)
    routine_id: int = owner("routine")
    date: datetime.date


class ColleagueRow(Row, table=True):
    """One colleague."""

    __tablename__ = "colleague"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="colleague_uid"),
        named("name"),
        *texts("goal", "notes"),
        *flags("accepted"),
    )

    cooperation_id: int = owner()
    name: str
    goal: str | None = None
    accepted: bool | None = None
    notes: str | None = None


class KitRow(Row, table=True):
    """One line of the kit's checklist."""

    __tablename__ = "kit"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="kit_uid"),
        *texts("item", "where"),
        one_of("kind", Material),
        *flags("ready"),
    )

    cooperation_id: int = owner()
    item: str
    kind: str
    ready: bool = False
    where: str | None = None
