"""The tables of cooperations, their pre-checks and their decisions."""

import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from coopitis.domain.activity import MINUTES_A_DAY
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import ADVICE, REASONS, Choice
from coopitis.reading.amount import MOST
from coopitis.reading.cadence import MOST_DAYS
from coopitis.store.tables.base import Row, amounts, days, flags, listed, named, one_of, owner, texts

WHOLE_ESTIMATE = (
    "(estimate_date IS NULL) + (estimate_minutes_per_month IS NULL) + (estimate_results_per_year IS NULL)"
    " + (estimate_rate IS NULL) IN (0, 4) AND (estimate_max_cost IS NULL OR estimate_date IS NOT NULL)"
)


class CooperationRow(Row, table=True):
    """One cooperation."""

    __tablename__ = "cooperation"
    __table_args__ = (
        UniqueConstraint("uid", name="cooperation_uid"),
        named("name"),
        one_of("kind", Kind),
        one_of("setting", Setting),
        *texts("url", "notes"),
        *days("started", "fee_from", "fee_to", "notice_date", "estimate_date"),
        *amounts("fee_per_year", "estimate_minutes_per_month", "estimate_results_per_year", "estimate_rate"),
        *flags("fee_compulsory", "notice_every_year", "measurable"),
        CheckConstraint("NOT fee_compulsory OR fee_per_year IS NOT NULL", name="compulsory_is_a_fee"),
        CheckConstraint(f"estimate_max_cost BETWEEN 1 AND {MOST}", name="estimate_max_cost_is_above_zero"),
        CheckConstraint(WHOLE_ESTIMATE, name="an_estimate_is_whole"),
        listed("formerly"),
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
    fee_to: datetime.date | None = None
    fee_compulsory: bool = False
    notice_date: datetime.date | None = None
    notice_every_year: bool = False
    measurable: bool = True
    review_every_days: int | None = None
    estimate_date: datetime.date | None = None
    estimate_minutes_per_month: int | None = None
    estimate_results_per_year: int | None = None
    estimate_rate: int | None = None
    estimate_max_cost: int | None = None
    formerly: str = "[]"


class PreCheckRow(Row, table=True):
    """One pre-check; a draft while `complete` is 0."""

    __tablename__ = "pre_check"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="pre_check_uid"),
        Index("pre_check_newest", "cooperation_id", "date", "id", sqlite_where=text("complete")),
        *days("date", "until"),
        *flags("complete", "economical"),
        *texts("expectation", "result_looks_like", "unit", "reasons_anyway", "reason_for_milder"),
        *amounts("target", "minutes_per_result", "rate"),
        *amounts("minutes_per_evening", most=MINUTES_A_DAY),
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
    minutes_per_evening: int | None = None
    rate: int | None = None
    max_cost: int | None = None
    economical: bool | None = None
    horizon_days: int | None = None
    reasons_anyway: str | None = None
    reason_for_milder: str | None = None


class DecisionRow(Row, table=True):
    """One decision."""

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("cooperation_id", "uid", name="decision_uid"),
        Index("decision_newest", "cooperation_id", "date", "id"),
        *days("date", "review"),
        one_of("choice", Choice),
        one_of("advice", ADVICE),
        one_of("because", REASONS),
        *texts("reason", "tool"),
        *amounts("expects", "results"),
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
    expects: int | None = None
    tool: str | None = None
    balance: int | None = None
    results: int | None = None
    advice: str | None = None
    because: str | None = None
