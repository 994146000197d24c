"""The first tables."""

import sqlalchemy as sa
from alembic import op

from coopitis.store.opening import APPLICATION_ID

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """All entries of the vocabulary, and what the program keeps for itself."""
    op.create_table(
        "cooperation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("setting", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("notes", sa.String(), nullable=True),
        sa.Column("started", sa.Date(), nullable=True),
        sa.Column("fee_per_year", sa.Integer(), nullable=True),
        sa.Column("fee_from", sa.Date(), nullable=True),
        sa.Column("notice_date", sa.Date(), nullable=True),
        sa.Column("measurable", sa.Boolean(), nullable=False),
        sa.Column("review_every_days", sa.Integer(), nullable=True),
        sa.CheckConstraint("fee_from BETWEEN '1990-01-01' AND '2100-12-31'", name="fee_from_is_a_day"),
        sa.CheckConstraint(
            "kind IN ('joint_venture', 'association', 'working_group', 'regulars_table', 'online_community', 'network', 'event_series', 'other')",
            name="kind_is_known",
        ),
        sa.CheckConstraint("notice_date BETWEEN '1990-01-01' AND '2100-12-31'", name="notice_date_is_a_day"),
        sa.CheckConstraint("setting IN ('online', 'live')", name="setting_is_known"),
        sa.CheckConstraint("started BETWEEN '1990-01-01' AND '2100-12-31'", name="started_is_a_day"),
        sa.CheckConstraint("fee_per_year BETWEEN 0 AND 10000000000", name="fee_per_year_is_an_amount"),
        sa.CheckConstraint('length("notes") <= 10000', name="notes_is_not_too_long"),
        sa.CheckConstraint('length("url") <= 10000', name="url_is_not_too_long"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name="name_is_a_name"),
        sa.CheckConstraint("measurable IN (0, 1)", name="measurable_is_a_flag"),
        sa.CheckConstraint("review_every_days BETWEEN 1 AND 3660", name="review_every_days_is_a_cadence"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid", name="cooperation_uid"),
    )
    op.create_table(
        "counter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name="there_is_one_counter"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "draft",
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("form"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("changes", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("planned", sa.Boolean(), nullable=False),
        sa.Column("prepared", sa.Boolean(), nullable=False),
        sa.Column("preparation", sa.Integer(), nullable=True),
        sa.Column("travel", sa.Integer(), nullable=True),
        sa.Column("attendance", sa.Integer(), nullable=True),
        sa.Column("follow_up", sa.Integer(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=False),
        sa.Column("expenses", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("given", sa.String(), nullable=True),
        sa.Column("received", sa.String(), nullable=True),
        sa.Column("expected_came", sa.String(), nullable=True),
        sa.Column("consequence", sa.String(), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column(
            "minutes",
            sa.Integer(),
            sa.Computed(
                "coalesce(preparation, 0) + coalesce(travel, 0) + coalesce(attendance, 0) + coalesce(follow_up, 0)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "cost",
            sa.Integer(),
            sa.Computed(
                "((coalesce(preparation, 0) + coalesce(travel, 0) + coalesce(attendance, 0) + coalesce(follow_up, 0)) * rate + 30) / 60 + coalesce(expenses, 0)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column(
            "day",
            sa.Integer(),
            sa.Computed("CAST(julianday(date) + 0.5 AS INTEGER)", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint("date BETWEEN '1990-01-01' AND '2100-12-31'", name="date_is_a_day"),
        sa.CheckConstraint("expected_came IN ('yes', 'partly', 'no')", name="expected_came_is_known"),
        sa.CheckConstraint("attendance BETWEEN 0 AND 1440", name="attendance_is_an_amount"),
        sa.CheckConstraint(
            "coalesce(preparation, 0) + coalesce(travel, 0) + coalesce(attendance, 0) + coalesce(follow_up, 0) <= 1440",
            name="a_day_has_24_hours",
        ),
        sa.CheckConstraint("done IN (0, 1)", name="done_is_a_flag"),
        sa.CheckConstraint("expenses BETWEEN 0 AND 10000000000", name="expenses_is_an_amount"),
        sa.CheckConstraint("follow_up BETWEEN 0 AND 1440", name="follow_up_is_an_amount"),
        sa.CheckConstraint('length("consequence") <= 10000', name="consequence_is_not_too_long"),
        sa.CheckConstraint('length("given") <= 10000', name="given_is_not_too_long"),
        sa.CheckConstraint('length("received") <= 10000', name="received_is_not_too_long"),
        sa.CheckConstraint('length("title") <= 10000', name="title_is_not_too_long"),
        sa.CheckConstraint("planned IN (0, 1)", name="planned_is_a_flag"),
        sa.CheckConstraint("preparation BETWEEN 0 AND 1440", name="preparation_is_an_amount"),
        sa.CheckConstraint("prepared IN (0, 1)", name="prepared_is_a_flag"),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000000000", name="rate_is_an_amount"),
        sa.CheckConstraint("travel BETWEEN 0 AND 1440", name="travel_is_an_amount"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="activity_uid"),
    )
    op.create_index("activity_open", "activity", ["date"], unique=False, sqlite_where=sa.text("NOT done"))
    op.create_index("activity_newest", "activity", ["date", "id"], unique=False)
    op.create_index(
        "activity_sums",
        "activity",
        ["cooperation_id", "date", "id", "day", "cost", "minutes"],
        unique=False,
        sqlite_where=sa.text("done"),
    )
    op.create_index(
        "activity_span",
        "activity",
        ["date", "cost", "minutes"],
        unique=False,
        sqlite_where=sa.text("done"),
    )
    op.create_table(
        "colleague",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("goal", sa.String(), nullable=True),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.Column("notes", sa.String(), nullable=True),
        sa.CheckConstraint("accepted IN (0, 1)", name="accepted_is_a_flag"),
        sa.CheckConstraint('length("goal") <= 10000', name="goal_is_not_too_long"),
        sa.CheckConstraint('length("notes") <= 10000', name="notes_is_not_too_long"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name="name_is_a_name"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="colleague_uid"),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("review", sa.Date(), nullable=True),
        sa.Column("balance", sa.Integer(), nullable=True),
        sa.Column("results", sa.Integer(), nullable=True),
        sa.Column("advice", sa.String(), nullable=True),
        sa.CheckConstraint("advice IN ('pays', 'on_trial', 'drop', 'unchecked')", name="advice_is_known"),
        sa.CheckConstraint(
            "choice <> 'keep_anyway' OR (coalesce(length(reason), 0) > 0 AND review IS NOT NULL)",
            name="keep_anyway_has_reason_and_review",
        ),
        sa.CheckConstraint(
            "choice IN ('undecided', 'keep', 'keep_anyway', 'automate', 'drop')", name="choice_is_known"
        ),
        sa.CheckConstraint("date BETWEEN '1990-01-01' AND '2100-12-31'", name="date_is_a_day"),
        sa.CheckConstraint("review BETWEEN '1990-01-01' AND '2100-12-31'", name="review_is_a_day"),
        sa.CheckConstraint('length("reason") <= 10000', name="reason_is_not_too_long"),
        sa.CheckConstraint("results BETWEEN 0 AND 10000000000", name="results_is_an_amount"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="decision_uid"),
    )
    op.create_index("decision_newest", "decision", ["cooperation_id", "date", "id"], unique=False)
    op.create_table(
        "kit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ready", sa.Boolean(), nullable=False),
        sa.Column("where", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('link', 'business_card', 'lasso_card', 'flyer', 'other')", name="kind_is_known"
        ),
        sa.CheckConstraint('length("item") <= 10000', name="item_is_not_too_long"),
        sa.CheckConstraint('length("where") <= 10000', name="where_is_not_too_long"),
        sa.CheckConstraint("ready IN (0, 1)", name="ready_is_a_flag"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="kit_uid"),
    )
    op.create_table(
        "pre_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("expectation", sa.String(), nullable=True),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("result_looks_like", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("minutes_per_result", sa.Integer(), nullable=True),
        sa.Column("rate", sa.Integer(), nullable=True),
        sa.Column("max_cost", sa.Integer(), nullable=True),
        sa.Column("economical", sa.Boolean(), nullable=True),
        sa.Column("horizon_days", sa.Integer(), nullable=True),
        sa.Column("reasons_anyway", sa.String(), nullable=True),
        sa.CheckConstraint("date BETWEEN '1990-01-01' AND '2100-12-31'", name="date_is_a_day"),
        sa.CheckConstraint("until BETWEEN '1990-01-01' AND '2100-12-31'", name="until_is_a_day"),
        sa.CheckConstraint("NOT complete OR max_cost IS NOT NULL", name="complete_has_a_maximum"),
        sa.CheckConstraint("complete IN (0, 1)", name="complete_is_a_flag"),
        sa.CheckConstraint("economical IN (0, 1)", name="economical_is_a_flag"),
        sa.CheckConstraint("horizon_days BETWEEN 0 AND 36500", name="horizon_days_is_an_amount"),
        sa.CheckConstraint('length("expectation") <= 10000', name="expectation_is_not_too_long"),
        sa.CheckConstraint('length("reasons_anyway") <= 10000', name="reasons_anyway_is_not_too_long"),
        sa.CheckConstraint('length("result_looks_like") <= 10000', name="result_looks_like_is_not_too_long"),
        sa.CheckConstraint('length("unit") <= 10000', name="unit_is_not_too_long"),
        sa.CheckConstraint("max_cost BETWEEN 1 AND 10000000000", name="max_cost_is_above_zero"),
        sa.CheckConstraint(
            "minutes_per_result BETWEEN 0 AND 10000000000", name="minutes_per_result_is_an_amount"
        ),
        sa.CheckConstraint("rate BETWEEN 0 AND 10000000000", name="rate_is_an_amount"),
        sa.CheckConstraint("target BETWEEN 0 AND 10000000000", name="target_is_an_amount"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="pre_check_uid"),
    )
    op.create_index(
        "pre_check_newest",
        "pre_check",
        ["cooperation_id", "date", "id"],
        unique=False,
        sqlite_where=sa.text("complete"),
    )
    op.create_table(
        "routine",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("every_days", sa.Integer(), nullable=False),
        sa.Column("automated_with", sa.String(), nullable=True),
        sa.CheckConstraint("every_days BETWEEN 1 AND 3660", name="every_days_is_a_cadence"),
        sa.CheckConstraint('length("automated_with") <= 10000', name="automated_with_is_not_too_long"),
        sa.CheckConstraint('length("text") <= 10000', name="text_is_not_too_long"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="routine_uid"),
    )
    op.create_table(
        "result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("won", sa.Integer(), nullable=True),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("person", sa.String(), nullable=True),
        sa.CheckConstraint("date BETWEEN '1990-01-01' AND '2100-12-31'", name="date_is_a_day"),
        sa.CheckConstraint("stage IN ('lead', 'offer', 'won', 'lost')", name="stage_is_known"),
        sa.CheckConstraint('length("person") <= 10000', name="person_is_not_too_long"),
        sa.CheckConstraint('length("text") <= 10000', name="text_is_not_too_long"),
        sa.CheckConstraint("won BETWEEN 0 AND 10000000000", name="won_is_an_amount"),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["cooperation_id"], ["cooperation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cooperation_id", "uid", name="result_uid"),
    )
    op.create_index("result_activity", "result", ["activity_id"], unique=False)
    op.create_index("result_sums", "result", ["cooperation_id", "date", "won", "person"], unique=False)
    op.create_table(
        "routine_done",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("routine_id", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.CheckConstraint("date BETWEEN '1990-01-01' AND '2100-12-31'", name="date_is_a_day"),
        sa.ForeignKeyConstraint(["routine_id"], ["routine.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("routine_id", "date", name="routine_done_once"),
    )
    op.execute("INSERT INTO counter (id, last) VALUES (1, 0)")
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
