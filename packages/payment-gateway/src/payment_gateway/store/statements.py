"""Every statement of the store, built once. Each is guarded where two owners could meet."""

from typing import Any

from sqlalchemy import (
    Select,
    String,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from payment_gateway.domain.states import LIVE, Kind
from payment_gateway.store.rows import OPERATION_FIELDS, PAYMENT_FIELDS
from payment_gateway.store.tables import LIVE_STATES, events, idempotency_keys, payments

_keys = idempotency_keys
MUTABLE = [name for name in PAYMENT_FIELDS if name != "id"] + [f"op_{name}" for name in OPERATION_FIELDS]
_LIVE = sorted(LIVE)
_rival = payments.alias("rival")
ORDER_TAKEN = exists().where(
    _rival.c.order_id == cast(bindparam("p_order_id"), String(255)), text(f"rival.{LIVE_STATES}")
)
"""The order that is asked about has a live payment. The states are written as they are in the index."""


def _look() -> Select[Any]:
    """One look for a POST: its key, the payment named by the route or else by the key, and its order."""
    one = select(literal_column("1").label("one")).subquery()
    key = and_(_keys.c.caller == bindparam("k_caller"), _keys.c.key == bindparam("k_key"))
    named = func.coalesce(cast(bindparam("p_id"), String(64)), _keys.c.payment_id)
    return select(
        payments,
        _keys.c.fingerprint.label("k_fingerprint"),
        _keys.c.fingerprint_key_id.label("k_fingerprint_key_id"),
        _keys.c.payment_id.label("k_payment_id"),
        _keys.c.operation_id.label("k_operation_id"),
        _keys.c.status.label("k_status"),
        _keys.c.body.label("k_body"),
        ORDER_TAKEN.label("order_taken"),
    ).select_from(one.outerjoin(_keys, key).outerjoin(payments, payments.c.id == named))


LOOK = _look()

_set: dict[str, Any] = {name: bindparam(f"v_{name}") for name in MUTABLE}
UPDATE_AS_READ = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.sequence == bindparam("b_sequence"),
        payments.c.needs_review == bindparam("b_needs_review"),
        payments.c.op_id.is_(None),
    )
    .values(_set)
    .returning(payments.c.id)
)
"""Begin an operation only on the payment as it was read, its flag included, and only if none is open."""

UPDATE_AS_OWNER = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.op_id == bindparam("b_op_id"),
        payments.c.op_lease_owner == bindparam("b_owner"),
    )
    .values(_set)
    .returning(payments.c.id)
)
"""Save a result only while the operation is still ours."""

ANSWER_BY_OPERATION = (
    update(_keys)
    .where(_keys.c.operation_id == bindparam("b_op_id"), _keys.c.status.is_(None))
    .values(status=bindparam("v_status"), body=bindparam("v_body"))
)
FREE_BY_OPERATION = delete(_keys).where(
    _keys.c.operation_id == bindparam("b_op_id"), _keys.c.status.is_(None)
)
ANSWER_BY_KEY = (
    update(_keys)
    .where(_keys.c.caller == bindparam("b_caller"), _keys.c.key == bindparam("b_key"))
    .values(
        status=bindparam("v_status"),
        body=bindparam("v_body"),
        operation_id=bindparam("v_operation_id"),
        payment_id=bindparam("v_payment_id"),
    )
)

_died = payments.c.op_lease_owner.is_not(None)
_CLAIM_VALUES = {
    "op_lease_owner": bindparam("v_owner"),
    "op_lease_until_ns": bindparam("v_lease_until_ns"),
    # An owner that let its lease run out died on the way: what it sent, nobody knows.
    "op_in_doubt": case((_died, true()), else_=payments.c.op_in_doubt),
    "op_ambiguous": case((_died, true()), else_=payments.c.op_ambiguous),
    # Were this owner to die as well, the next look is due when its lease is over.
    "op_due_at_ns": bindparam("v_lease_until_ns"),
}
_unowned = or_(payments.c.op_lease_owner.is_(None), payments.c.op_lease_until_ns <= bindparam("b_now_ns"))

DUE = (
    select(payments.c.id)
    .where(payments.c.op_due_at_ns.is_not(None), payments.c.op_due_at_ns <= bindparam("b_now_ns"), _unowned)
    .order_by(payments.c.op_due_at_ns)
    .limit(bindparam("b_limit"))
)
CLAIM_DUE_SQLITE = (
    update(payments).where(payments.c.id.in_(DUE), _unowned).values(_CLAIM_VALUES).returning(payments)
)
CLAIM_DUE_POSTGRESQL = (
    update(payments)
    .where(payments.c.id.in_(DUE.with_for_update(skip_locked=True)), _unowned)
    .values(_CLAIM_VALUES)
    .returning(payments)
)
CLAIM_ONE = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.op_id.is_not(None),
        _unowned,
        or_(
            payments.c.op_kind != Kind.AUTHORIZE.value,
            _died,
            and_(
                payments.c.op_sent_by_ns <= bindparam("b_probe_sent_by_ns"),
                or_(payments.c.op_negatives == 0, payments.c.op_due_at_ns <= bindparam("b_now_ns")),
            ),
        ),
    )
    .values(_CLAIM_VALUES)
    .returning(payments)
)
FLAG = (
    update(payments)
    .where(
        payments.c.id == bindparam("b_id"),
        payments.c.sequence == bindparam("b_sequence"),
        payments.c.op_id.is_(None),
        payments.c.needs_review == false(),
    )
    .values(needs_review=true(), review_reason=bindparam("v_reason"))
    .returning(payments.c.id)
)
"""Flag only what was compared: an operation that began since saves its own picture of the payment."""

GET = select(payments).where(payments.c.id == bindparam("b_id"))
EVENTS = select(events).where(events.c.payment_id == bindparam("b_id")).order_by(events.c.sequence)
_live_first = case((payments.c.state.in_(_LIVE), 0), else_=1)
ORDER = (
    select(payments)
    .where(payments.c.order_id == bindparam("b_order_id"))
    .order_by(_live_first, payments.c.created_at_ns.desc(), payments.c.id.desc())
    .limit(bindparam("b_limit"))
)


def customer_page(*, with_state: bool, with_cursor: bool) -> Select[Any]:
    """Give a page of a customer's payments: keyset on (created_at, id), so every page costs the same."""
    by_time = payments.c.created_at_ns
    statement = select(payments).where(payments.c.customer_id == bindparam("b_customer_id"))
    if with_state:
        statement = statement.where(payments.c.state == bindparam("b_state"))
    if with_cursor:
        statement = statement.where(
            or_(
                by_time < bindparam("b_created_at_ns"),
                and_(by_time == bindparam("b_created_at_ns"), payments.c.id < bindparam("b_id")),
            )
        )
    return statement.order_by(by_time.desc(), payments.c.id.desc()).limit(bindparam("b_limit"))


CUSTOMER = {
    (state, cursor): customer_page(with_state=state, with_cursor=cursor)
    for state in (False, True)
    for cursor in (False, True)
}

INSERT_KEY = {
    "sqlite": sqlite.insert(_keys).on_conflict_do_nothing().returning(_keys.c.key),
    "postgresql": postgresql.insert(_keys).on_conflict_do_nothing().returning(_keys.c.key),
}
INSERT_PAYMENT = {
    "sqlite": sqlite.insert(payments).on_conflict_do_nothing().returning(payments.c.id),
    "postgresql": postgresql.insert(payments).on_conflict_do_nothing().returning(payments.c.id),
}
"""Nothing is returned when the order has a live payment: the partial unique index is the guard."""
CLAIM_DUE = {"sqlite": CLAIM_DUE_SQLITE, "postgresql": CLAIM_DUE_POSTGRESQL}
