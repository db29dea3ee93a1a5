"""Route maps: what they may say, what is refused and how, and what a dialect makes of them."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from ficmart.dialect import Dialect, decimal_amount
from ficmart.errors import RouteMapInvalid
from ficmart.route_map import read_map, read_text, reference, reference_text

EXAMPLE = files("ficmart").joinpath("maps", "example.toml").read_text(encoding="utf-8")
WORDS = {
    "order_id": "o1",
    "customer_id": "c1",
    "amount": 1234,
    "amount_decimal": "12.34",
    "currency": "USD",
    "card_number": "4111",
    "cvv": "123",
    "expiry_month": 12,
    "expiry_year": 2030,
    "payment_id": "p1",
}


def problems(text: str) -> list[str]:
    with pytest.raises(RouteMapInvalid) as caught:
        read_text(text, "theirs.toml")
    assert "theirs.toml" in str(caught.value)
    assert "ficmart routes show" in caught.value.cure
    return caught.value.problems


def test_the_packaged_maps_can_be_used_and_no_map_means_ours() -> None:
    assert read_map(None) is reference()
    assert reference().shows_bank_ids
    assert not read_text(EXAMPLE, "example").shows_bank_ids


@pytest.mark.requirement("fm-map-02")
@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("shippable =", "shipable =", "order.shipable: unknown key. Did you mean shippable?"),
        ('last4 = "card', 'last_4 = "card', "receipt.last_4: unknown key. Did you mean last4?"),
        ("[refund]", "[refunds]", "refunds: unknown key. Did you mean refund?"),
        ("[refund]", "[refunds]", "refund: is missing"),
        ('POST /v1/payments"', '/v1/payments"', "authorize.request: a request looks like"),
        (
            "{payment_id}/void",
            "{paymentid}/void",
            "void.request: {paymentid} is unknown. Did you mean payment_id?",
        ),
        ('"{cvv}"', '"{cvc}"', "authorize.body: {cvc} is unknown."),
        ("[states]", '[states]\nPAID = "capture"', "states: PAID is 'capture', which is no state."),
        ("done = [201]", 'done = "201"', "authorize.done: Input should be a valid list"),
        ("done = [201]", 'done = ["201"]', "authorize.done.0: Input should be a valid integer"),
        ('amount_unit = "cents"', 'amount_unit = "pounds"', "receipt.amount_unit: Input should be 'cents'"),
        ("[answers]", "[answers", "is not TOML"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_place(old: str, new: str, problem: str) -> None:
    changed = reference_text().replace(old, new, 1)
    assert changed != reference_text()
    assert any(found.startswith(problem) for found in problems(changed)), problems(changed)


@pytest.mark.requirement("fm-map-02")
def test_all_problems_are_named_at_once() -> None:
    text = reference_text().replace("shippable =", "shipable =").replace("[key]", "[keys]")
    assert len(problems(text)) == 2


def test_a_gateway_that_shows_neither_orders_nor_payments_cannot_be_judged() -> None:
    text = EXAMPLE.split("[payment]")[0] + "[receipt]" + EXAMPLE.split("[receipt]")[1]
    assert problems(text) == ["the map: a gateway needs [payment] or [order], or nothing can be judged"]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda path: None, "No such file"),
        (lambda path: path.mkdir(), "Is a directory"),
        (lambda path: path.write_bytes(b"\xff"), "is not UTF-8 text"),
        (lambda path: path.write_text("#" * 100_001), "is larger than 100000 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, make: Any, problem: str) -> None:
    path = tmp_path / "theirs.toml"
    make(path)
    with pytest.raises(RouteMapInvalid, match=problem):
        read_map(path)


@pytest.mark.requirement("fm-map-01")
def test_requests_are_filled_in_and_a_lone_word_keeps_its_type() -> None:
    ours = Dialect(reference(), api_key="secret-1").do("authorize", WORDS, "k1")
    assert (ours.method, ours.path) == ("POST", "/v1/payments")
    assert (ours.body["amount"], ours.body["card"]["expiry_year"]) == (1234, 2030)
    assert ours.headers == {"Authorization": "Bearer secret-1", "Idempotency-Key": "k1"}
    theirs = Dialect(read_text(EXAMPLE, "example")).do("authorize", WORDS, "k1")
    assert (theirs.body["total"], theirs.body["valid_until"]) == ("12.34", "12/2030")
    assert theirs.headers == {"X-Shop": "ficmart", "X-Request-Key": "k1"}
    settled = Dialect(read_text(EXAMPLE, "example")).do("capture", WORDS, "k1")
    assert (settled.method, settled.path, settled.body) == (
        "PUT",
        "/charges/p1/settlement",
        {"total": "12.34"},
    )


@pytest.mark.requirement("fm-map-01")
def test_key_and_api_key_may_have_places_of_their_own() -> None:
    text = EXAMPLE.replace('"X-Shop" = "ficmart"', '"X-Api-Key" = "{api_key}"')
    text = text.replace('header = "X-Request-Key"', 'header = ""').replace(
        'order = "{order_id}"', 'order = "{order_id}"\nrequest_key = "{key}"'
    )
    asked = Dialect(read_text(text, "theirs"), api_key="secret-1").do("authorize", WORDS, "k1")
    assert asked.headers == {"X-Api-Key": "secret-1"}
    assert asked.body["request_key"] == "k1"


@pytest.mark.requirement("fm-map-01")
def test_a_receipt_of_another_shape_is_read_as_ours() -> None:
    dialect = Dialect(read_text(EXAMPLE, "example"))
    charge = {"reference": 7, "order": "o1", "total": "12.34", "status": "Held", "card_ending": "1111"}
    receipt = dialect.receipt({"charge": charge})
    assert (receipt["id"], receipt["amount"], receipt["state"], receipt["in_doubt"]) == (
        "7",
        1234,
        "authorized",
        False,
    )
    assert dialect.receipt({"charge": charge | {"status": "PROCESSING"}})["in_doubt"]
    assert dialect.receipt({"charge": charge | {"status": "Strange"}})["state"] == "strange"
    assert dialect.payments({"data": [{"charge": charge}, {"note": "no receipt"}]}) == [receipt]


@pytest.mark.parametrize(
    "document", [None, 7, [], "text", {}, {"charge": 7}, {"charge": {"reference": None}}]
)
def test_what_is_no_receipt_is_none(document: object) -> None:
    dialect = Dialect(read_text(EXAMPLE, "example"))
    assert (dialect.receipt(document), dialect.payments(document)) == ({}, [])
    assert dialect.code(document) is None


@pytest.mark.requirement("fm-map-01")
@pytest.mark.parametrize(
    ("status", "state", "told_when", "outcome"),
    [
        (200, "authorized", False, "done"),
        (200, "declined", False, "declined"),
        (200, "failed", False, "failed"),
        (200, "pending", False, "in_doubt"),
        (202, None, False, "in_doubt"),
        (502, None, False, "failed"),
        (503, None, False, "again"),
        (429, None, True, "again"),
        (429, None, False, "refused"),
        (404, None, False, "refused"),
        (504, None, False, "again"),
    ],
)
def test_an_answer_means_what_status_and_state_say(
    status: int, state: str | None, told_when: bool, outcome: str
) -> None:
    dialect = Dialect(read_text(EXAMPLE, "example"))
    receipt = {} if state is None else {"state": state}
    assert dialect.outcome("authorize", status, receipt, told_when=told_when) == outcome


def test_decimal_amounts_have_two_digits() -> None:
    assert [decimal_amount(cents) for cents in (5, 100, 1234)] == ["0.05", "1.00", "12.34"]
