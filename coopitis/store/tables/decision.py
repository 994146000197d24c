"""The table of decisions: a log with the figures of the day."""

import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from coopitis.domain.account import Advice
from coopitis.domain.decision import Choice
from coopitis.store.tables.base import Row, amounts, days, one_of, owner, texts


class DecisionRow(Row, table=True):
    """One decision."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="decision_uid"),
        Index("decision_newest", "cooperation_id", "date", "id"),
        *days("date", "review"),
        one_of("choice", Choice),
        one_of("advice", Advice),
        *texts("reason"),
        *amounts("results"),
        CheckConstraint(
            "choice <> 'keep_anyway' OR (coalesce(length(reason), 0) > 0 AND review IS NOT NULL)",
            name="keep_anyway_has_reason_and_review",
        ),
    )

    cooperation_id: int = owner()
    date: datetime.date
    choice: str
    reason: str | None = None
    review: datetime.date | None = None
    balance: int | None = None
    results: int | None = None
    advice: str | None = None
