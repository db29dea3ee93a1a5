"""The first schema: payments, events, attempts, idempotency keys, ledger."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


_SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LIVE = sa.text("state IN ('authorized', 'captured', 'capturing', 'pending', 'refunding', 'voiding')")
_DUE = sa.text("op_due_at_ns IS NOT NULL")
_OPEN = sa.text("operation_id IS NOT NULL")


def upgrade() -> None:
    """Create every table."""
    _create_keys()
    op.create_table("payments", *_payment_columns(), *_operation_columns(), sa.PrimaryKeyConstraint("id"))
    _index_payments()
    _create_history()
    _create_ledger()


def _create_keys() -> None:
    op.create_table(
        "idempotency_keys",
        sa.Column("caller", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint_key_id", sa.String(length=16), nullable=False),
        sa.Column("payment_id", sa.String(length=64)),
        sa.Column("operation_id", sa.String(length=36)),
        sa.Column("status", sa.SmallInteger()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("created_at_ns", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("caller", "key"),
    )
    op.create_index("idempotency_keys_by_age", "idempotency_keys", ["created_at_ns"])
    op.create_index(
        "idempotency_keys_by_operation",
        "idempotency_keys",
        ["operation_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )


def _payment_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("order_id", sa.String(length=255), nullable=False),
        sa.Column("customer_id", sa.String(length=255), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("card_brand", sa.String(length=16), nullable=False),
        sa.Column("card_last4", sa.String(length=4), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("needs_review", sa.Boolean(), nullable=False),
        sa.Column("review_reason", sa.String(length=64)),
        sa.Column("decline_code", sa.String(length=64)),
        sa.Column("authorization_id", sa.String(length=64)),
        sa.Column("capture_id", sa.String(length=64)),
        sa.Column("void_id", sa.String(length=64)),
        sa.Column("refund_id", sa.String(length=64)),
        sa.Column("created_at_ns", sa.BigInteger(), nullable=False),
        sa.Column("authorized_at_ns", sa.BigInteger()),
        sa.Column("declined_at_ns", sa.BigInteger()),
        sa.Column("captured_at_ns", sa.BigInteger()),
        sa.Column("voided_at_ns", sa.BigInteger()),
        sa.Column("refunded_at_ns", sa.BigInteger()),
        sa.Column("expired_at_ns", sa.BigInteger()),
        sa.Column("failed_at_ns", sa.BigInteger()),
        sa.Column("expires_at_ns", sa.BigInteger()),
    )


def _operation_columns() -> tuple[sa.Column[Any], ...]:
    """One open operation at most: it lives in the payment's row."""
    return (
        sa.Column("op_id", sa.String(length=36)),
        sa.Column("op_kind", sa.String(length=16)),
        sa.Column("op_actor", sa.String(length=16)),
        sa.Column("op_request_id", sa.String(length=255)),
        sa.Column("op_started_at_ns", sa.BigInteger()),
        sa.Column("op_sent_by_ns", sa.BigInteger()),
        sa.Column("op_lease_owner", sa.String(length=64)),
        sa.Column("op_lease_until_ns", sa.BigInteger()),
        sa.Column("op_in_doubt", sa.Boolean()),
        sa.Column("op_ambiguous", sa.Boolean()),
        sa.Column("op_rounds", sa.Integer()),
        sa.Column("op_negatives", sa.Integer()),
        sa.Column("op_due_at_ns", sa.BigInteger()),
    )


def _index_payments() -> None:
    op.create_index("payments_by_customer", "payments", ["customer_id", "created_at_ns", "id"])
    op.create_index("payments_by_order", "payments", ["order_id", "created_at_ns"])
    op.create_index(
        "payments_due",
        "payments",
        ["op_due_at_ns"],
        sqlite_where=_DUE,
        postgresql_where=_DUE,
    )
    op.create_index(
        "payments_one_live_per_order",
        "payments",
        ["order_id"],
        unique=True,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    )


def _create_history() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("payment_id", sa.String(length=64), nullable=False),
        sa.Column("operation_id", sa.String(length=36), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("at_ns", sa.BigInteger(), nullable=False),
        sa.Column("duration_ns", sa.BigInteger(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("status", sa.SmallInteger()),
        sa.Column("code", sa.String(length=64)),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("attempts_by_payment", "attempts", ["payment_id"])
    op.create_table(
        "events",
        sa.Column("payment_id", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at_ns", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("from_state", sa.String(length=16)),
        sa.Column("to_state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=64)),
        sa.Column("bank_reference", sa.String(length=64)),
        sa.Column("request_id", sa.String(length=255)),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"]),
        sa.PrimaryKeyConstraint("payment_id", "sequence"),
    )


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", _SERIAL, autoincrement=True, nullable=False),
        sa.Column("payment_id", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("at_ns", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ledger_by_payment", "ledger", ["payment_id"])


def downgrade() -> None:
    """Drop every table."""
    for table in ("ledger", "events", "attempts", "payments", "idempotency_keys"):
        op.drop_table(table)
