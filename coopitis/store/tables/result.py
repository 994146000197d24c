"""The table of results."""

import datetime

from sqlalchemy import Column, ForeignKey, Index, Integer, UniqueConstraint
from sqlmodel import Field

from coopitis.domain.result import Stage
from coopitis.store.tables.base import Row, amounts, days, one_of, owner, texts


class ResultRow(Row, table=True):
    """One result; it outlives the activity it came from."""

    __tablename__ = "result"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="result_uid"),
        Index("result_sums", "cooperation_id", "date", "won", "person"),
        Index("result_activity", "activity_id"),
        *days("date"),
        one_of("stage", Stage),
        *amounts("won"),
        *texts("text", "person"),
    )

    cooperation_id: int = owner()
    date: datetime.date
    text: str
    stage: str
    won: int | None = None
    activity_id: int | None = Field(
        default=None, sa_column=Column(Integer, ForeignKey("activity.id", ondelete="SET NULL"))
    )
    person: str | None = None
