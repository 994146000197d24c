"""The ledgers: running sums by cooperation and day, and from which day on they are to be written anew."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SUMS = (
    *("activities", "minutes", "cost", "dated_cost", "unplanned_minutes", "unplanned", "unchecked"),
    *(
        "past_overdraft",
        "flagged",
        "only_unplanned",
        "only_unchecked",
        "results",
        "persons",
        "credits",
        "won",
    ),
    *("newest_entry", "newest_activity"),
)


def upgrade() -> None:
    """Makes the tables; what is in them is written when the migrations are through."""
    op.create_table(
        "ledger",
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.String() if name == "dated_cost" else sa.Integer(), nullable=False)
            for name in SUMS
        ),
        sa.PrimaryKeyConstraint("cooperation_id", "day"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ledger_stale",
        sa.Column("cooperation_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("cooperation_id"),
    )
