"""What operators and callers need: API keys, heartbeats, reconciliation runs, indexes for the workers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_EXPIRING = sa.text("state = 'authorized' AND expires_at_ns IS NOT NULL")


def upgrade() -> None:
    """Add tables and indexes; no row that exists is touched."""
    _create_keys()
    _create_reconciliation()
    op.create_table(
        "worker_heartbeats",
        sa.Column("worker", sa.String(length=64), nullable=False),
        sa.Column("at_ns", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker"),
    )
    op.create_index(
        "payments_expiring",
        "payments",
        ["expires_at_ns"],
        sqlite_where=_EXPIRING,
        postgresql_where=_EXPIRING,
    )
    flagged = sa.text("needs_review")
    op.create_index(
        "payments_to_review",
        "payments",
        ["created_at_ns", "id"],
        sqlite_where=flagged,
        postgresql_where=flagged,
    )


def _create_keys() -> None:
    op.create_table(
        "api_keys",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("caller", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("scopes", sa.String(length=64), nullable=False),
        sa.Column("created_at_ns", sa.BigInteger(), nullable=False),
        sa.Column("expires_at_ns", sa.BigInteger()),
        sa.Column("revoked_at_ns", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id"),
    )


def _create_reconciliation() -> None:
    op.create_table(
        "reconciliation_runs",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("started_at_ns", sa.BigInteger(), nullable=False),
        sa.Column("since_ns", sa.BigInteger(), nullable=False),
        sa.Column("finished_at_ns", sa.BigInteger()),
        sa.Column("running", sa.SmallInteger()),
        sa.Column("after_id", sa.String(length=64), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=False),
        sa.Column("lease_until_ns", sa.BigInteger(), nullable=False),
        sa.Column("payments", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reconciliation_one_running", "reconciliation_runs", ["running"], unique=True)
    op.create_index("reconciliation_runs_by_start", "reconciliation_runs", ["started_at_ns"])
    op.create_table(
        "reconciliation_breaks",
        sa.Column("run_id", sa.String(length=64), nullable=False),
        sa.Column("payment_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("detail", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["reconciliation_runs.id"]),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"]),
        sa.PrimaryKeyConstraint("run_id", "payment_id", "kind"),
    )


def downgrade() -> None:
    """Drop what was added; keys, runs and breaks are lost."""
    op.drop_index("payments_to_review", "payments")
    op.drop_index("payments_expiring", "payments")
    for table in ("worker_heartbeats", "reconciliation_breaks", "reconciliation_runs", "api_keys"):
        op.drop_table(table)
