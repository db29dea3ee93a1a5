"""The books: expiry, ids and money."""

import random
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_bank.cards import TEST_CARDS, Card, is_luhn_valid
from mock_bank.errors import Refusal
from mock_bank.ledger import HOUR_NS, Ledger, canonical_id
from mock_bank.wire import in_microseconds, in_nanoseconds

NOW_NS = 1_767_225_600_000_000_000  # 2026-01-01T00:00:00Z


def books() -> Ledger:
    rng = random.Random(1)
    return Ledger(
        TEST_CARDS, auth_expiry_hours=168, new_uuid=lambda: uuid.UUID(int=rng.getrandbits(128), version=4)
    )


def hold_in(ledger: Ledger, amount_cents: int = 500) -> str:
    return ledger.authorize(
        card_number="4111111111111111", cvv="123", amount_cents=amount_cents, now_ns=NOW_NS
    ).id


def refusal(action: object, **arguments: object) -> str:
    with pytest.raises(Refusal) as caught:
        action(**arguments)  # type: ignore[operator]
    return caught.value.code


@pytest.mark.requirement("bk-cards-01")
def test_the_test_cards_are_those_of_the_original() -> None:
    cards = {card.number: (card.cvv, card.expiry_month, card.expiry_year) for card in TEST_CARDS}
    assert cards == {
        "4111111111111111": ("123", 12, 2030),
        "4242424242424242": ("456", 6, 2030),
        "5555555555554444": ("789", 9, 2030),
        "5105105105105100": ("321", 3, 2020),
    }
    assert [card.opening_cents for card in TEST_CARDS] == [1_000_000, 50_000, 0, 500_000]
    assert [account.balance_cents for account in books().accounts.values()] == [1_000_000, 50_000, 0, 500_000]


@pytest.mark.requirement("bk-cap-01", "bk-void-01")
def test_an_expired_hold_cannot_be_captured_and_can_be_voided() -> None:
    ledger = books()
    hold = hold_in(ledger)
    at_expiry_ns = NOW_NS + 168 * HOUR_NS
    late = {"authorization_id": hold, "now_ns": at_expiry_ns + 1}
    assert refusal(ledger.capture, amount_cents=500, **late) == "authorization_expired"
    assert refusal(ledger.capture, amount_cents=499, **late) == "authorization_expired"
    assert ledger.accounts["4111111111111111"].available_cents == 999_500
    ledger.void(**late)  # type: ignore[arg-type]
    assert ledger.accounts["4111111111111111"].available_cents == 1_000_000


@pytest.mark.requirement("bk-cap-01")
def test_a_hold_can_be_captured_up_to_its_very_expiry() -> None:
    ledger = books()
    hold = hold_in(ledger)
    assert ledger.capture(authorization_id=hold, amount_cents=500, now_ns=NOW_NS + 168 * HOUR_NS)


@pytest.mark.requirement("bk-cap-01")
def test_a_used_hold_is_used_before_it_is_expired_or_mismatched() -> None:
    ledger = books()
    hold = hold_in(ledger)
    ledger.capture(authorization_id=hold, amount_cents=500, now_ns=NOW_NS)
    late_ns = NOW_NS + 1000 * HOUR_NS
    assert (
        refusal(ledger.capture, authorization_id=hold, amount_cents=1, now_ns=late_ns)
        == "authorization_already_used"
    )


@pytest.mark.requirement("bk-auth-01")
def test_all_available_money_can_be_held_and_not_a_cent_more() -> None:
    ledger = books()
    hold_in(ledger, 999_999)
    hold_in(ledger, 1)
    arguments = {"card_number": "4111111111111111", "cvv": "123", "amount_cents": 1, "now_ns": NOW_NS}
    assert refusal(ledger.authorize, **arguments) == "insufficient_funds"


@pytest.mark.requirement("bk-money-01")
@given(st.lists(st.tuples(st.sampled_from(["hold", "capture", "void", "refund"]), st.integers(0, 5))))
def test_money_is_conserved_whatever_is_asked_in_whatever_order(steps: list[tuple[str, int]]) -> None:
    ledger = books()
    for step, which in steps:
        holds, captures = list(ledger.holds), list(ledger.captures)
        hold = holds[which % len(holds)] if holds else "auth_none"
        capture = captures[which % len(captures)] if captures else "cap_none"
        amount_cents = ledger.holds[hold].amount_cents if holds else 1
        try:
            if step == "hold":
                hold_in(ledger, 100 + which)
            elif step == "capture":
                ledger.capture(authorization_id=hold, amount_cents=amount_cents, now_ns=NOW_NS)
            elif step == "void":
                ledger.void(authorization_id=hold, now_ns=NOW_NS)
            else:
                ledger.refund(
                    capture_id=capture,
                    amount_cents=ledger.captures[capture].amount_cents if captures else 1,
                    now_ns=NOW_NS,
                )
        except Refusal:
            continue
    account = ledger.accounts["4111111111111111"]
    captured = sum(capture.amount_cents for capture in ledger.captures.values())
    refunded = sum(refund.amount_cents for refund in ledger.refunds.values())
    held = sum(hold.amount_cents for hold in ledger.holds.values() if hold.status == "active")
    assert account.balance_cents == 1_000_000 - captured + refunded
    assert account.available_cents == account.balance_cents - held
    assert len({capture.hold.id for capture in ledger.captures.values()}) == len(ledger.captures)


@pytest.mark.requirement("bk-decode-01")
@given(st.uuids(version=4))
def test_an_id_is_known_in_upper_case_and_without_hyphens(number: uuid.UUID) -> None:
    issued = f"auth_{number}"
    for spelling in (str(number), str(number).upper(), number.hex, number.hex.upper()):
        assert canonical_id("auth_", f"auth_{spelling}") == issued


@pytest.mark.requirement("bk-decode-01")
@pytest.mark.parametrize(
    "text",
    [
        "",
        "auth_",
        "00000000-0000-4000-8000-000000000000",
        "AUTH_00000000-0000-4000-8000-000000000000",
        "auth_{00000000-0000-4000-8000-000000000000}",
        "auth_00000000-00004000-8000-000000000000",
        "auth_00000000-0000-4000-8000-00000000000g",
        "auth_00000000-0000-4000-8000-000000000000\n",
    ],
)
def test_what_is_no_id_is_not_found(text: str) -> None:
    assert canonical_id("auth_", text) is None


@pytest.mark.requirement("bk-decode-01", "bk-read-01")
@pytest.mark.parametrize(
    ("time_ns", "nanoseconds", "microseconds"),
    [
        (NOW_NS, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        (NOW_NS + 120_000_000, "2026-01-01T00:00:00.12Z", "2026-01-01T00:00:00.12Z"),
        (NOW_NS + 123_456_789, "2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456Z"),
        (NOW_NS + 999, "2026-01-01T00:00:00.000000999Z", "2026-01-01T00:00:00Z"),
    ],
)
def test_times_are_written_as_go_writes_them(time_ns: int, nanoseconds: str, microseconds: str) -> None:
    assert (in_nanoseconds(time_ns), in_microseconds(time_ns)) == (nanoseconds, microseconds)


@pytest.mark.requirement("bk-auth-01")
def test_a_card_is_good_until_the_last_instant_of_its_month() -> None:
    card = Card(number="4", cvv="123", expiry_month=12, expiry_year=2025, opening_cents=0)
    assert not card.has_expired(NOW_NS - 1)
    assert card.has_expired(NOW_NS)


@pytest.mark.requirement("bk-auth-01")
@given(st.lists(st.integers(0, 9), min_size=12, max_size=18))
def test_luhn_accepts_exactly_one_check_digit(digits: list[int]) -> None:
    assert sum(is_luhn_valid([*digits, check]) for check in range(10)) == 1
