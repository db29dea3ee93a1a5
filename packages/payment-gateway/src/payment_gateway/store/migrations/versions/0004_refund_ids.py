"""Finding a payment by the bank's id of its refund: a person's decision asks whose an id is."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the index; no row is touched. On PostgreSQL, writes to payments wait until it is built."""
    known = sa.text("refund_id IS NOT NULL")
    op.create_index(
        "payments_by_refund", "payments", ["refund_id"], sqlite_where=known, postgresql_where=known
    )


def downgrade() -> None:
    """Drop the index."""
    op.drop_index("payments_by_refund", "payments")
