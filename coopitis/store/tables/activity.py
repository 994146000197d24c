"""The tables of activities and results; the cost is a computed column, so that SQL can sum it."""

import datetime

from sqlalchemy import CheckConstraint, Column, Computed, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlmodel import Field

from coopitis.domain.activity import MINUTES_A_DAY, Came
from coopitis.store.tables.base import Row, amounts, cadence, days, flags, listed, one_of, owner, texts

MINUTES = "coalesce(preparation, 0) + coalesce(travel, 0) + coalesce(attendance, 0) + coalesce(follow_up, 0)"
COST = f"(({MINUTES}) * rate + 30) / 60 + coalesce(expenses, 0)"
DONE = text("done")
DAY = "CAST(julianday(date) + 0.5 AS INTEGER)"


def _computed(expression: str) -> Column[int]:
    return Column(Integer, Computed(expression, persisted=True))


class ActivityRow(Row, table=True):
    """One activity. `cost` is the domain's Activity.cost; `day` is the date's Julian day number."""

    __tablename__ = "activity"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="activity_uid"),
        Index("activity_sums", "cooperation_id", "date", "id", "day", "cost", "minutes", sqlite_where=DONE),
        Index("activity_span", "date", "cost", "minutes", sqlite_where=DONE),
        Index("activity_open", "date", sqlite_where=text("NOT done")),
        Index("activity_newest", "date", "id"),
        *days("date", "planned_on", "consequence_done", "consequence_let_go"),
        *flags("planned", "planned_by_hand", "prepared", "prepared_by_hand", "done", "missed"),
        *amounts("rate", "expenses"),
        *amounts("preparation", "travel", "attendance", "follow_up", most=MINUTES_A_DAY),
        CheckConstraint(f"{MINUTES} <= {MINUTES_A_DAY}", name="a_day_has_24_hours"),
        *texts("title", "given", "received", "consequence"),
        one_of("expected_came", Came),
        cadence("every"),
        listed("kit"),
    )

    cooperation_id: int = owner()
    date: datetime.date
    planned: bool = False
    planned_on: datetime.date | None = None
    planned_by_hand: bool = False
    prepared: bool = False
    prepared_by_hand: bool = False
    kit: str = "[]"
    preparation: int | None = None
    travel: int | None = None
    attendance: int | None = None
    follow_up: int | None = None
    rate: int
    expenses: int | None = None
    title: str | None = None
    given: str | None = None
    received: str | None = None
    expected_came: str | None = None
    consequence: str | None = None
    consequence_done: datetime.date | None = None
    consequence_let_go: datetime.date | None = None
    done: bool = True
    missed: bool = False
    every: str | None = None
    minutes: int | None = Field(default=None, sa_column=_computed(MINUTES))
    cost: int | None = Field(default=None, sa_column=_computed(COST))
    day: int | None = Field(default=None, sa_column=_computed(DAY))


class ResultRow(Row, table=True):
    """One result; it outlives the activity it came from."""

    __tablename__ = "result"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="result_uid"),
        Index("result_sums", "cooperation_id", "date", "won_on", "won", "person"),
        Index("result_activity", "activity_id"),
        *days("date", "offered_on", "won_on", "lost_on"),
        CheckConstraint(
            "date <= min(coalesce(offered_on, date), coalesce(won_on, lost_on, date))",
            name="a_stage_is_not_before_its_result",
        ),
        CheckConstraint("won_on IS NULL OR lost_on IS NULL", name="what_is_won_is_not_lost"),
        *amounts("won"),
        *texts("text", "person"),
    )

    cooperation_id: int = owner()
    date: datetime.date
    text: str
    offered_on: datetime.date | None = None
    won_on: datetime.date | None = None
    lost_on: datetime.date | None = None
    won: int | None = None
    activity_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("activity.id", ondelete="SET NULL"))
    )
    person: str | None = None
