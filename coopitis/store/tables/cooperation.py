"""The table of cooperations."""

import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint

from coopitis.domain.cooperation import Kind, Setting
from coopitis.store.tables.base import Row, amounts, days, flags, named, one_of, texts


class CooperationRow(Row, table=True):
    """One cooperation."""

    __tablename__ = "cooperation"
    __table_args__ = (
        UniqueConstraint("uid", name="cooperation_uid"),
        named("name"),
        one_of("kind", Kind),
        one_of("setting", Setting),
        *texts("url", "notes"),
        *days("started", "fee_from", "notice_date"),
        *amounts("fee_per_year"),
        *flags("measurable"),
        CheckConstraint("review_every_days BETWEEN 1 AND 3660", name="review_every_days_is_a_cadence"),
    )

    name: str
    kind: str
    setting: str
    url: str | None = None
    notes: str | None = None
    started: datetime.date | None = None
    fee_per_year: int | None = None
    fee_from: datetime.date | None = None
    notice_date: datetime.date | None = None
    measurable: bool = True
    review_every_days: int | None = None
