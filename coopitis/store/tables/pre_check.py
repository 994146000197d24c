"""The table of pre-checks."""

import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from coopitis.reading.horizon import MOST as MOST_DAYS
from coopitis.reading.money import MOST
from coopitis.store.tables.base import Row, amounts, days, flags, owner, texts


class PreCheckRow(Row, table=True):
    """One pre-check; a draft while `complete` is 0."""

    __tablename__ = "pre_check"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="pre_check_uid"),
        Index("pre_check_newest", "cooperation_id", "date", "id", sqlite_where=text("complete")),
        *days("date", "until"),
        *flags("complete", "economical"),
        *texts("expectation", "result_looks_like", "unit", "reasons_anyway"),
        *amounts("target", "minutes_per_result", "rate"),
        *amounts("horizon_days", most=MOST_DAYS),
        CheckConstraint(f"max_cost BETWEEN 1 AND {MOST}", name="max_cost_is_above_zero"),
        CheckConstraint("NOT complete OR max_cost IS NOT NULL", name="complete_has_a_maximum"),
    )

    cooperation_id: int = owner()
    date: datetime.date
    complete: bool = False
    expectation: str | None = None
    target: int | None = None
    until: datetime.date | None = None
    result_looks_like: str | None = None
    unit: str | None = None
    minutes_per_result: int | None = None
    rate: int | None = None
    max_cost: int | None = None
    economical: bool | None = None
    horizon_days: int | None = None
    reasons_anyway: str | None = None
