"""Reading the bank's answers: status, code and body in, one `Reply` out. Pure.

The bank answers most things with 400, so the status alone says little: its `error` code decides. Its texts
are looked at in one place (the probe) and kept nowhere.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from payment_gateway.domain.outcomes import Reply, ReplyClass
from payment_gateway.domain.states import Kind

CURRENCY = "USD"
NO_SUCH_ACCOUNT = "card not found or invalid"
REPLAY_HEADER = "x-idempotent-replayed"
_LAST_TIME_NS = 2**63 - 1
_TIME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z")
_ID = re.compile(r"(auth|cap|void|ref)_[0-9a-fA-F-]{32,36}")


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a success must say: the amount, and the id it belongs to, if there is one and it is known."""

    kind: Kind
    amount_cents: int
    parent_id: str | None = None


@dataclass(frozen=True)
class _Shape:
    id_field: str
    prefix: str
    status: str
    parent_field: str
    has_amount: bool


_SHAPES = {
    Kind.AUTHORIZE: _Shape("authorization_id", "auth_", "approved", "", has_amount=True),
    Kind.CAPTURE: _Shape("capture_id", "cap_", "captured", "authorization_id", has_amount=True),
    Kind.VOID: _Shape("void_id", "void_", "voided", "authorization_id", has_amount=False),
    Kind.REFUND: _Shape("refund_id", "ref_", "refunded", "capture_id", has_amount=True),
}

_D, _X, _C, _S = ReplyClass.DECLINED, ReplyClass.EXPIRED, ReplyClass.CONFLICT, ReplyClass.SUSPECT
_CODES: dict[Kind, dict[tuple[int, str], ReplyClass]] = {
    Kind.AUTHORIZE: {
        (402, "insufficient_funds"): _D,
        (400, "invalid_card"): _D,
        (400, "invalid_cvv"): _D,
        (400, "card_expired"): _D,
    },
    Kind.CAPTURE: {
        (400, "authorization_not_found"): _S,
        (400, "authorization_already_used"): _C,
        (400, "authorization_expired"): _X,
    },
    Kind.VOID: {(400, "authorization_not_found"): _S, (400, "authorization_already_used"): _C},
    Kind.REFUND: {(400, "capture_not_found"): _S, (400, "already_refunded"): _C},
}
_ANY_KIND: dict[tuple[int, str], ReplyClass] = {
    (500, "internal_error"): ReplyClass.NOTHING_DONE,
    (400, "internal_error"): ReplyClass.MAYBE_DONE,
}


def read_answer(expected: Expected, status: int, headers: Mapping[str, str], body: bytes) -> Reply:
    """Classify one answer by the bank's error code, exactly as the contract's table."""
    document = _document(body)
    if 200 <= status < 300:
        return _read_success(expected, status, headers, document)
    code = document.get("error") if document else None
    code = code if isinstance(code, str) else None
    known = _CODES[expected.kind] | _ANY_KIND
    reply_class = known.get((status, code)) if code else None
    if reply_class is not None:
        return Reply(reply_class=reply_class, code=code, status=status)
    if status >= 500 or status in {408, 429}:
        return Reply(reply_class=ReplyClass.MAYBE_DONE, code=f"http_{status}", status=status)
    return Reply(reply_class=ReplyClass.CONTRACT_ERROR, code=_our_code(code, status), status=status)


def read_probe(expected: Expected, status: int, headers: Mapping[str, str], body: bytes) -> Reply:
    """Classify the answer to a probe: a replayed success is the lost hold, `card not found` is a negative.

    Everything else is no verdict. A fresh success would mean that the card that is no account was charged:
    nonsense, and a person's business.
    """
    document = _document(body)
    if 200 <= status < 300:
        return _read_probe_success(expected, status, headers, document)
    code = document.get("error") if document else None
    if status == 400 and code == "invalid_card" and document.get("message") == NO_SUCH_ACCOUNT:
        return Reply(reply_class=ReplyClass.NEGATIVE, code="no_hold_found", status=status)
    if (status, code) == (500, "internal_error"):
        return Reply(reply_class=ReplyClass.NOTHING_DONE, code="internal_error", status=status)
    return Reply(reply_class=ReplyClass.MAYBE_DONE, code=f"http_{status}", status=status)


def read_object(expected: Expected, reference: str, status: int, body: bytes) -> Reply:
    """Compare what a GET shows with our receipt.

    The bank says "not found" of any failure, so that proves nothing. What is no answer about such an object,
    a proxy's page for example, says even less.
    """
    shape, document = _SHAPES[expected.kind], _document(body)
    if (status, document.get("error")) == (404, "not_found"):
        return Reply(reply_class=ReplyClass.SUSPECT, code="not_found", status=status)
    if status != 200 or shape.id_field not in document:
        return Reply(reply_class=ReplyClass.NOTHING_DONE, code=f"http_{status}", status=status)
    agrees = document[shape.id_field] == reference and _as_expected(expected, shape, document)
    return Reply(
        reply_class=ReplyClass.SUCCESS if agrees else ReplyClass.NONSENSE,
        status=status,
        expires_at_ns=parse_time_ns(document.get("expires_at")),
    )


def _read_probe_success(
    expected: Expected, status: int, headers: Mapping[str, str], document: dict[str, object]
) -> Reply:
    reply = _read_success(expected, status, headers, document)
    if reply.reply_class is ReplyClass.SUCCESS and not reply.replayed:
        return Reply(reply_class=ReplyClass.NONSENSE, code="probe_made_a_hold", status=status)
    return reply


def _read_success(
    expected: Expected, status: int, headers: Mapping[str, str], document: dict[str, object]
) -> Reply:
    shape = _SHAPES[expected.kind]
    reference = document.get(shape.id_field)
    expires_at_ns = parse_time_ns(document.get("expires_at"))
    valid = (
        status == 200
        and isinstance(reference, str)
        and reference.startswith(shape.prefix)
        and _ID.fullmatch(reference) is not None
        and _as_expected(expected, shape, document)
        and (expected.kind is not Kind.AUTHORIZE or expires_at_ns is not None)
    )
    if not valid:
        return Reply(reply_class=ReplyClass.NONSENSE, code="unreadable_success", status=status)
    return Reply(
        reply_class=ReplyClass.SUCCESS,
        status=status,
        reference=str(reference),
        expires_at_ns=expires_at_ns,
        replayed=headers.get(REPLAY_HEADER, "").lower() == "true",
    )


def _as_expected(expected: Expected, shape: _Shape, document: dict[str, object]) -> bool:
    amount = document.get("amount")
    money_fits = not shape.has_amount or (
        type(amount) is int and amount == expected.amount_cents and document.get("currency") == CURRENCY
    )
    parent_fits = expected.parent_id is None or document.get(shape.parent_field) == expected.parent_id
    return money_fits and parent_fits and document.get("status") == shape.status


def _document(body: bytes) -> dict[str, object]:
    """Read a JSON object, or give an empty one for anything else."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _our_code(code: str | None, status: int) -> str:
    """Name an unexpected answer in our own words unless the bank's code is a plain word."""
    return code if code and re.fullmatch(r"[a-z_]{1,40}", code) else f"http_{status}"


def parse_time_ns(value: object) -> int | None:
    """Read an RFC 3339 UTC time with up to nanoseconds; None for anything else.

    So it is for a time before 1970 or after 2262, which no database of ours could keep: saving it would fail
    each time, and the payment would be in flight for ever. Go writes a time that is not set as year 1.
    """
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        moment = datetime.fromisoformat(found[1]).replace(tzinfo=UTC)
    except ValueError:
        return None
    fraction_ns = int((found[2] or "0").ljust(9, "0"))
    time_ns = math.floor(moment.timestamp()) * 1_000_000_000 + fraction_ns
    return time_ns if 0 <= time_ns <= _LAST_TIME_NS else None
