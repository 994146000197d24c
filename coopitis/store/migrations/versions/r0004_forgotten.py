"""Where someone was forgotten, and which program made a step; the ledgers anew, for names of persons are compared another way."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table and the column; the ledgers are written when the migrations are through."""
    op.add_column("step", sa.Column("program", sa.String(), nullable=True))
    op.create_table(
        "forgotten",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("cooperation", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "cooperation", "entry", "field", name="forgotten_once"),
    )
