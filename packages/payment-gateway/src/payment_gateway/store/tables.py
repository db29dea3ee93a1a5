"""The tables, the same on SQLite and PostgreSQL. Times are Unix nanoseconds, amounts are cents."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    text,
)

from payment_gateway.domain.states import LIVE

metadata = MetaData()

# SQLite gives an autoincrementing key only to INTEGER.
_SERIAL = BigInteger().with_variant(Integer, "sqlite")
LIVE_STATES = "state IN ({})".format(", ".join(f"'{state.value}'" for state in sorted(LIVE)))
_LIVE = text(LIVE_STATES)

payments = Table(
    "payments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("order_id", String(255), nullable=False),
    Column("customer_id", String(255), nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("card_brand", String(16), nullable=False),
    Column("card_last4", String(4), nullable=False),
    Column("state", String(16), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("needs_review", Boolean, nullable=False),
    Column("review_reason", String(64)),
    Column("decline_code", String(64)),
    Column("authorization_id", String(64)),
    # Tells apart the payments to which an older version gave one hold; of what is new it is always 0.
    Column("hold_copy", SmallInteger, nullable=False, server_default=text("0")),
    Column("capture_id", String(64)),
    Column("void_id", String(64)),
    Column("refund_id", String(64)),
    Column("created_at_ns", BigInteger, nullable=False),
    Column("authorized_at_ns", BigInteger),
    Column("declined_at_ns", BigInteger),
    Column("captured_at_ns", BigInteger),
    Column("voided_at_ns", BigInteger),
    Column("refunded_at_ns", BigInteger),
    Column("expired_at_ns", BigInteger),
    Column("failed_at_ns", BigInteger),
    Column("expires_at_ns", BigInteger),
    # The one open operation: it lives in the payment's row, so there can be no second.
    Column("op_id", String(36)),
    Column("op_kind", String(16)),
    Column("op_actor", String(16)),
    Column("op_request_id", String(255)),
    Column("op_started_at_ns", BigInteger),
    Column("op_sent_by_ns", BigInteger),
    Column("op_lease_owner", String(64)),
    Column("op_lease_until_ns", BigInteger),
    Column("op_in_doubt", Boolean),
    Column("op_ambiguous", Boolean),
    Column("op_rounds", Integer),
    Column("op_negatives", Integer),
    Column("op_due_at_ns", BigInteger),
)
Index(
    "payments_one_live_per_order",
    payments.c.order_id,
    unique=True,
    sqlite_where=_LIVE,
    postgresql_where=_LIVE,
)
Index("payments_by_order", payments.c.order_id, payments.c.created_at_ns)
Index("payments_by_customer", payments.c.customer_id, payments.c.created_at_ns, payments.c.id)
_DUE = text("op_due_at_ns IS NOT NULL")
Index("payments_due", payments.c.op_due_at_ns, sqlite_where=_DUE, postgresql_where=_DUE)
_EXPIRING = text("state = 'authorized' AND expires_at_ns IS NOT NULL")
Index("payments_expiring", payments.c.expires_at_ns, sqlite_where=_EXPIRING, postgresql_where=_EXPIRING)
_HELD = text("authorization_id IS NOT NULL")
ONE_PER_HOLD = "payments_one_per_hold"
"""One hold is not that of two payments, whoever saves it and when: the database decides."""
Index(
    ONE_PER_HOLD,
    payments.c.authorization_id,
    payments.c.hold_copy,
    unique=True,
    sqlite_where=_HELD,
    postgresql_where=_HELD,
)
_FREED = text("void_id IS NOT NULL")
Index("payments_by_void", payments.c.void_id, sqlite_where=_FREED, postgresql_where=_FREED)
_REFUNDED = text("refund_id IS NOT NULL")
Index("payments_by_refund", payments.c.refund_id, sqlite_where=_REFUNDED, postgresql_where=_REFUNDED)
FLAGGED = text("needs_review")
"""Written in queries as it is in the index: SQLite would not know `needs_review = 1` for the same."""
Index(
    "payments_to_review",
    payments.c.created_at_ns,
    payments.c.id,
    sqlite_where=FLAGGED,
    postgresql_where=FLAGGED,
)

events = Table(
    "events",
    metadata,
    Column("payment_id", ForeignKey("payments.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("at_ns", BigInteger, nullable=False),
    Column("actor", String(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("from_state", String(16)),
    Column("to_state", String(16), nullable=False),
    Column("reason", String(64)),
    Column("bank_reference", String(64)),
    Column("request_id", String(255)),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False),
    Column("operation_id", String(36), nullable=False),
    Column("action", String(16), nullable=False),
    Column("at_ns", BigInteger, nullable=False),
    Column("duration_ns", BigInteger, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("status", SmallInteger),
    Column("code", String(64)),
)
Index("attempts_by_payment", attempts.c.payment_id)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("caller", String(64), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("fingerprint_key_id", String(16), nullable=False),
    Column("payment_id", String(64)),
    Column("operation_id", String(36)),
    Column("status", SmallInteger),
    Column("body", LargeBinary),
    Column("created_at_ns", BigInteger, nullable=False),
)
_OPEN = text("operation_id IS NOT NULL")
Index(
    "idempotency_keys_by_operation",
    idempotency_keys.c.operation_id,
    unique=True,
    sqlite_where=_OPEN,
    postgresql_where=_OPEN,
)
Index("idempotency_keys_by_age", idempotency_keys.c.created_at_ns)

ledger = Table(
    "ledger",
    metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("account", String(16), nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("at_ns", BigInteger, nullable=False),
)
Index("ledger_by_payment", ledger.c.payment_id)

api_keys = Table(
    "api_keys",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("caller", String(64), nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("scopes", String(64), nullable=False),
    Column("created_at_ns", BigInteger, nullable=False),
    Column("expires_at_ns", BigInteger),
    Column("revoked_at_ns", BigInteger),
)

worker_heartbeats = Table(
    "worker_heartbeats",
    metadata,
    Column("worker", String(64), primary_key=True),
    Column("at_ns", BigInteger, nullable=False),
)

reconciliation_runs = Table(
    "reconciliation_runs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("started_at_ns", BigInteger, nullable=False),
    Column("since_ns", BigInteger, nullable=False),
    Column("finished_at_ns", BigInteger),
    # 1 while it runs, then NULL: the unique index allows one run at a time.
    Column("running", SmallInteger),
    # A run that is left behind is taken over where its last batch ended.
    Column("after_id", String(64), nullable=False),
    Column("owner", String(64), nullable=False),
    Column("lease_until_ns", BigInteger, nullable=False),
    Column("payments", Integer, nullable=False),
    Column("asked", Integer, nullable=False),
    Column("matched", Integer, nullable=False),
)
Index("reconciliation_one_running", reconciliation_runs.c.running, unique=True)
Index("reconciliation_runs_by_start", reconciliation_runs.c.started_at_ns)

reconciliation_breaks = Table(
    "reconciliation_breaks",
    metadata,
    Column("run_id", ForeignKey("reconciliation_runs.id"), primary_key=True),
    Column("payment_id", ForeignKey("payments.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("detail", String(255), nullable=False),
)
