"""What a bank's answer means: the contract's table, one line each, and all attempts taken together."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payment_gateway.bank.answers import Expected, parse_time_ns, read_answer, read_probe
from payment_gateway.domain.outcomes import Reply, ReplyClass, Verdict, judge, may_ask_again
from payment_gateway.domain.states import Kind

A, C, V, R = Kind.AUTHORIZE, Kind.CAPTURE, Kind.VOID, Kind.REFUND
UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
AUTH, CAP = f"auth_{UUID}", f"cap_{UUID}"
PARENTS = {A: None, C: AUTH, V: AUTH, R: CAP}
GOOD: dict[Kind, dict[str, Any]] = {
    A: {
        "amount": 500,
        "authorization_id": AUTH,
        "currency": "USD",
        "status": "approved",
        "created_at": "2028-01-01T00:00:00Z",
        "expires_at": "2028-01-08T00:00:00.123456789Z",
    },
    C: {"amount": 500, "authorization_id": AUTH, "capture_id": CAP, "currency": "USD", "status": "captured"},
    V: {"authorization_id": AUTH, "status": "voided", "void_id": f"void_{UUID}"},
    R: {
        "amount": 500,
        "capture_id": CAP,
        "currency": "USD",
        "refund_id": f"ref_{UUID}",
        "status": "refunded",
    },
}


def read(kind: Kind, status: int, body: object, *, probe: bool = False, **headers: str) -> Reply:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    expected = Expected(kind=kind, amount_cents=500, parent_id=PARENTS[kind])
    return (read_probe if probe else read_answer)(expected, status, headers, raw)


def error(code: str, message: str = "text of the bank") -> dict[str, str]:
    return {"error": code, "message": message}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_success_as_expected_is_a_success_with_the_bank_id(kind: Kind) -> None:
    reply = read(kind, 200, GOOD[kind])
    assert reply.reply_class is ReplyClass.SUCCESS
    assert reply.reference is not None
    assert UUID in reply.reference


MEMBERS = {
    A: ("amount", "currency", "status", "authorization_id", "expires_at"),
    C: ("amount", "currency", "status", "capture_id", "authorization_id"),
    V: ("status", "void_id", "authorization_id"),
    R: ("amount", "currency", "status", "refund_id", "capture_id"),
}


@pytest.mark.requirement("pg-bank-11")
@pytest.mark.parametrize(("kind", "member"), [(kind, name) for kind in Kind for name in MEMBERS[kind]])
def test_a_success_that_differs_in_one_member_is_nonsense(kind: Kind, member: str) -> None:
    for value in (None, 501, "EUR", f"xxx_{UUID}", 5.5, True):
        assert read(kind, 200, GOOD[kind] | {member: value}).reply_class is ReplyClass.NONSENSE


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'"ok"'])
def test_a_success_that_is_no_json_object_is_nonsense(body: bytes) -> None:
    assert read(A, 200, body).reply_class is ReplyClass.NONSENSE


@pytest.mark.requirement("pg-bank-11")
@pytest.mark.parametrize("time", ["0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"])
def test_a_success_whose_time_no_database_can_keep_is_nonsense(time: str) -> None:
    """Go writes a time that is not set as year 1, and some banks write "for ever" as year 9999."""
    assert read(A, 200, GOOD[A] | {"expires_at": time}).reply_class is ReplyClass.NONSENSE


def test_another_2xx_is_nonsense() -> None:
    assert read(A, 201, GOOD[A]).reply_class is ReplyClass.NONSENSE


TABLE = [
    (A, 402, "insufficient_funds", ReplyClass.DECLINED),
    (A, 400, "invalid_card", ReplyClass.DECLINED),
    (A, 400, "invalid_cvv", ReplyClass.DECLINED),
    (A, 400, "card_expired", ReplyClass.DECLINED),
    (A, 400, "invalid_amount", ReplyClass.CONTRACT_ERROR),
    (C, 400, "authorization_expired", ReplyClass.EXPIRED),
    (C, 400, "authorization_already_used", ReplyClass.CONFLICT),
    (V, 400, "authorization_already_used", ReplyClass.CONFLICT),
    (R, 400, "already_refunded", ReplyClass.CONFLICT),
    (C, 400, "authorization_not_found", ReplyClass.SUSPECT),
    (V, 400, "authorization_not_found", ReplyClass.SUSPECT),
    (R, 400, "capture_not_found", ReplyClass.SUSPECT),
    (C, 400, "amount_mismatch", ReplyClass.CONTRACT_ERROR),
    (R, 400, "amount_mismatch", ReplyClass.CONTRACT_ERROR),
    (C, 402, "insufficient_funds", ReplyClass.CONTRACT_ERROR),
    (V, 400, "authorization_expired", ReplyClass.CONTRACT_ERROR),
    (A, 402, "invalid_card", ReplyClass.CONTRACT_ERROR),
    *((kind, 500, "internal_error", ReplyClass.NOTHING_DONE) for kind in Kind),
    *((kind, 400, "internal_error", ReplyClass.MAYBE_DONE) for kind in Kind),
    *((kind, 503, "internal_error", ReplyClass.MAYBE_DONE) for kind in Kind),
    *((kind, 500, "something_else", ReplyClass.MAYBE_DONE) for kind in Kind),
]


@pytest.mark.requirement("pg-bank-11")
@pytest.mark.parametrize(("kind", "status", "code", "expected"), TABLE)
def test_an_error_is_classified_by_its_code(kind: Kind, status: int, code: str, expected: ReplyClass) -> None:
    assert read(kind, status, error(code)).reply_class is expected


@pytest.mark.requirement("pg-bank-11")
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, ReplyClass.CONTRACT_ERROR),
        (401, ReplyClass.CONTRACT_ERROR),
        (404, ReplyClass.CONTRACT_ERROR),
        (405, ReplyClass.CONTRACT_ERROR),
        (301, ReplyClass.CONTRACT_ERROR),
        (408, ReplyClass.MAYBE_DONE),
        (429, ReplyClass.MAYBE_DONE),
        (500, ReplyClass.MAYBE_DONE),
        (502, ReplyClass.MAYBE_DONE),
        (504, ReplyClass.MAYBE_DONE),
    ],
)
def test_an_answer_without_a_code_is_classified_by_what_may_have_happened(
    kind: Kind, status: int, expected: ReplyClass
) -> None:
    assert read(kind, status, b"plain text").reply_class is expected


@pytest.mark.requirement("pg-bank-12")
def test_words_of_the_bank_are_never_kept() -> None:
    reply = read(A, 400, {"error": "Card 4111111111111111 is bad!", "message": "secret words"})
    assert (reply.reply_class, reply.code) == (ReplyClass.CONTRACT_ERROR, "http_400")
    assert "secret" not in repr(read(A, 400, error("invalid_card", "secret words")))


@pytest.mark.requirement("pg-crash-02")
@pytest.mark.parametrize(
    ("status", "body", "headers", "expected"),
    [
        (200, GOOD[A], {"x-idempotent-replayed": "true"}, ReplyClass.SUCCESS),
        (200, GOOD[A], {}, ReplyClass.NONSENSE),
        (200, GOOD[A] | {"amount": 1}, {"x-idempotent-replayed": "true"}, ReplyClass.NONSENSE),
        (400, error("invalid_card", "card not found or invalid"), {}, ReplyClass.NEGATIVE),
        (400, error("invalid_card", "invalid card number"), {}, ReplyClass.MAYBE_DONE),
        (400, error("internal_error"), {}, ReplyClass.MAYBE_DONE),
        (500, error("internal_error"), {}, ReplyClass.NOTHING_DONE),
        (503, b"", {}, ReplyClass.MAYBE_DONE),
        (400, b"text", {}, ReplyClass.MAYBE_DONE),
    ],
)
def test_a_probe_finds_the_hold_finds_none_or_gives_no_verdict(
    status: int, body: Any, headers: dict[str, str], expected: ReplyClass
) -> None:
    assert read(A, status, body, probe=True, **headers).reply_class is expected


def replies(*classes: ReplyClass) -> list[Reply]:
    return [Reply(reply_class=reply_class) for reply_class in classes]


K = ReplyClass


@pytest.mark.requirement("pg-bank-09")
@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ([K.SUCCESS], Verdict.SUCCEEDED),
        ([K.NOTHING_DONE, K.NOT_SENT, K.SUCCESS], Verdict.SUCCEEDED),
        ([K.MAYBE_DONE, K.SUCCESS], Verdict.SUCCEEDED),
        ([K.NOTHING_DONE, K.NOTHING_DONE], Verdict.UNAVAILABLE),
        ([K.NOTHING_DONE, K.NOT_SENT], Verdict.UNAVAILABLE),
        ([K.MAYBE_DONE, K.NOTHING_DONE], Verdict.IN_DOUBT),
        ([K.MAYBE_DONE, K.NOT_SENT], Verdict.IN_DOUBT),
        ([K.MAYBE_DONE, K.SUSPECT], Verdict.IN_DOUBT),
        ([K.MAYBE_DONE, K.EXPIRED], Verdict.IN_DOUBT),
        ([K.MAYBE_DONE, K.DECLINED], Verdict.IN_DOUBT),
        ([K.NOTHING_DONE, K.DECLINED], Verdict.DECLINED),
        ([K.CONFLICT], Verdict.CONFLICT),
        ([K.NOTHING_DONE, K.CONFLICT], Verdict.CONFLICT),
        ([K.MAYBE_DONE, K.CONFLICT, K.CONFLICT], Verdict.INFERRED),
        # No attempt was left to ask once more: the bank may remember its answer, and the id, a moment later.
        ([K.MAYBE_DONE, K.NOT_SENT, K.CONFLICT], Verdict.IN_DOUBT),
        ([K.SUSPECT, K.SUSPECT], Verdict.SUSPECT),
        ([K.CONTRACT_ERROR], Verdict.CONTRACT_ERROR),
        ([K.NONSENSE], Verdict.NONSENSE),
    ],
)
def test_all_attempts_are_judged_together(classes: list[ReplyClass], expected: Verdict) -> None:
    assert judge(replies(*classes)) is expected


@pytest.mark.requirement("pg-bank-09")
@given(st.lists(st.sampled_from(list(ReplyClass)), min_size=1, max_size=5), st.booleans())
def test_once_something_may_have_been_done_no_answer_says_that_nothing_was(
    classes: list[ReplyClass], before: bool
) -> None:
    verdict = judge(replies(*classes), ambiguous_before=before)
    uncertain = K.MAYBE_DONE in classes or K.NONSENSE in classes
    if uncertain:
        assert verdict not in {Verdict.UNAVAILABLE, Verdict.DECLINED, Verdict.SUSPECT, Verdict.CONFLICT}
        assert verdict is not Verdict.EXPIRED
    if before:
        assert verdict not in {Verdict.UNAVAILABLE, Verdict.DECLINED, Verdict.SUSPECT, Verdict.CONFLICT}


@pytest.mark.requirement("pg-bank-08")
@given(st.lists(st.sampled_from(list(ReplyClass)), min_size=1, max_size=5))
def test_an_authorization_that_may_have_been_done_is_never_sent_again(classes: list[ReplyClass]) -> None:
    if {K.MAYBE_DONE, K.NONSENSE} & set(classes):
        assert not may_ask_again(Kind.AUTHORIZE, replies(*classes))


@pytest.mark.parametrize(
    ("text", "ns"),
    [
        ("1970-01-01T00:00:01Z", 1_000_000_000),
        ("1970-01-01T00:00:01.5Z", 1_500_000_000),
        ("1970-01-01T00:00:00.000000001Z", 1),
        ("1970-01-01T00:00:01+00:00", None),
        ("2028-13-01T00:00:00Z", None),
        ("2262-04-11T23:47:16.854775807Z", 2**63 - 1),
        ("2262-04-11T23:47:16.854775808Z", None),
        (5, None),
        (None, None),
    ],
)
def test_times_of_the_bank_are_read_to_the_nanosecond_or_not_at_all(text: object, ns: int | None) -> None:
    assert parse_time_ns(text) == ns
