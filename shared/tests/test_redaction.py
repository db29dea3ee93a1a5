"""Secrets never come out of `redact`, and what only looks like one does."""

import json
import uuid
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from groundwork.card_numbers import holds_card_number
from groundwork.redaction import redact, redact_text

VISA = "4111111111111111"
CARDS = [
    VISA,
    "5555555555554444",
    "378282246310005",
    "6011000990139424",
    "4222222222222",
    "6304000000000000000",
]


WIDE = "４１１１１１１１１１１１１１１１"  # as keyboards for Chinese and Japanese write it


def luhn_complete(digits: str) -> str:
    """Append the check digit, by the textbook's rule and not by the code under test."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(
    "write",
    [
        "{}",
        "paid with {}.",
        '{{"number": "{}"}}',
        "number={},cvv=123",
        "two of them: {0} and {0}",
        "{} 12/29",
        "{} 123",
        "42 {}",
        "/cards/{}/charge",
        "({})",
        "card{}",
        "pan_{}x",
        "{}USD",
    ],
)
def test_a_card_number_is_masked_wherever_it_stands_in_a_text(card: str, write: str) -> None:
    spaced = " ".join(card[start : start + 4] for start in range(0, len(card), 4))
    for shape in (card, spaced, spaced.replace(" ", "-")):
        masked = redact_text(write.format(shape))
        assert shape not in masked
        assert f"[card …{card[-4:]}]" in masked or "********" in masked


@pytest.mark.parametrize(
    "text",
    [
        "4111.1111.1111.1111",
        "4111_1111:1111/1111",
        "4111, 1111, 1111, 1111",
        "4111\t1111\r\n1111  1111",
        "3782.822463.10005",
        "４１１１．１１１１．１１１１．１１１１",
    ],
)
def test_a_card_number_is_masked_whatever_signs_are_between_its_groups(text: str) -> None:
    last = "0005" if text.startswith("3") else "1111"
    assert redact({"path": f"/v1/orders/{text}/a"}) == {"path": f"/v1/orders/[card …{last}]/a"}


@pytest.mark.parametrize(
    "text",
    [
        "4111%201111%201111%201111",
        "4111%2D1111%2d1111%2D1111",
        "%34111%20%201111%2B1111%2e1111",
        "4111+1111+1111+1111",
        json.dumps("4111\u00a01111\u00a01111\u00a01111"),
        json.dumps(json.dumps(f"{WIDE}")),
        repr("4111\n1111\t1111\r1111"),
    ],
)
def test_a_card_number_is_masked_also_where_it_is_escaped(text: str) -> None:
    masked = redact_text(f"/v1/orders?number={text}&page=2")
    assert masked.replace('"', "").replace("'", "").replace("\\", "") == (
        "/v1/orders?number=[card …1111]&page=2"
    )
    assert holds_card_number(text)


@pytest.mark.parametrize(
    "harmless", ["at%2017:00%20on%2024%20May", "C:\\new\\4111\\n1111", "\\u0034", "100%2", "\\" * 50_000]
)
def test_what_is_escaped_and_no_card_stays_escaped(harmless: str) -> None:
    assert redact_text(harmless) == harmless


@pytest.mark.parametrize(
    "harmless",
    [
        "411111111.1111111.1",
        "411.1111.1111.11111",
        "10.20.30.40:41111",
        "2100.0000.0000.0005",
        "4111.1111111111.11",
    ],
)
def test_numbers_with_points_that_are_no_cards_stay_as_they_are(harmless: str) -> None:
    assert redact_text(harmless) == harmless


@pytest.mark.parametrize(
    "text",
    [
        WIDE,
        "４１１１ １１１１ １１１１ １１１１",
        "４１１１－１１１１－１１１１－１１１１",
        "４１１１\u3000１１１１\u3000１１１１\u3000１１１１",
        "٤١١١١١١١١١١١١١١١",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "४१११-११११-११११-११११",
        "411111111\u00a01111\u00a0111",
        "4–11111–1111–111111",
        "411111111111111１",
    ],
)
def test_a_card_number_is_masked_in_whatever_script_its_digits_are(text: str) -> None:
    assert redact_text(f"Karte «{text}» für Ærø") == "Karte «[card …1111]» für Ærø"
    assert redact({"path": f"/v1/orders/{text}"}) == {"path": "/v1/orders/[card …1111]"}


@pytest.mark.parametrize(
    "harmless", ["٤١١١١١١١١١١١١١١٢", "２０２６年１１月２７日", "１７３２７３０４００", "–" * 40, "①" * 16]
)
def test_a_text_in_another_script_without_a_card_number_stays_as_it_is(harmless: str) -> None:
    assert redact_text(harmless) == harmless


@given(
    digits=st.text("0123456789", min_size=12, max_size=18),
    before=st.sampled_from(["", "a ", "x=", "{", "12 ", '"']),
    gap=st.sampled_from(["", " ", "-"]),
    after=st.sampled_from(["", " z", "}", ",", " 7", '"']),
)
def test_no_luhn_valid_number_survives(digits: str, before: str, gap: str, after: str) -> None:
    card = luhn_complete(digits)
    written = gap.join(card[start : start + 4] for start in range(0, len(card), 4))

    assert written not in redact_text(before + written + after)


@given(st.uuids(), st.integers(0, 99))
def test_a_uuid_or_a_trace_is_never_touched(value: uuid.UUID, number: int) -> None:
    hexadecimal = f"a{value.hex[1:]}"  # one letter, or it is no id to the eye
    parent = f"{number:02}-{value.hex[:31]}f-{value.hex[:15]}e-01"
    text = f"{number} {value} {str(value).upper()} {hexadecimal} {parent}"
    assert redact_text(text) == text


def test_a_uuid_whose_digits_happen_to_pass_the_luhn_check_is_left_alone() -> None:
    tail = luhn_complete("411111111111111")
    almost_a_card = f"aaaaaaaa-bbbb-cccc-{tail[:4]}-{tail[4:]}"

    assert redact_text(almost_a_card) == almost_a_card
    assert redact({"event": f"got {almost_a_card}"}) == {"event": f"got {almost_a_card}"}


@pytest.mark.parametrize(
    "harmless",
    [
        "4111111111111112",  # fails the check
        "411111111111",  # too short
        "12345678901234567890123",  # too long
        "took 0.4111111111111111 s",
        "span 4111111111111a11, sha 4111111111111111a11111111111111111111111",
        "2026-11-23T02:11:40.123456Z",
        "http.request",
        "tokens=1800 monkey: 7",
        "http://127.0.0.1:8080/users/a@b",
        "http://[::1]:8080/users/a@b",
        "['title', 'pages'] and ('token', 1, 'size')",
        "idempotencyKey: k-1",
        "limit: 500 spans",
        "give a <token> and a <password>, then <b>go</b>",
        "<tokens>1800</tokens> &amp; more",
    ],
)
def test_what_only_looks_like_a_secret_is_left_alone(harmless: str) -> None:
    assert redact_text(harmless) == harmless


@given(st.integers(min_value=1_400_000_000, max_value=1_999_999_999), st.integers(0, 999_999_999))
def test_times_in_milliseconds_to_nanoseconds_stay_numbers(seconds: int, nanoseconds: int) -> None:
    time_ns = seconds * 10**9 + nanoseconds
    event = {"start": time_ns, "end_time_ns": time_ns, "at_us": time_ns // 10**3, "at_ms": time_ns // 10**6}

    assert redact(event) == event


def test_a_whole_number_that_is_a_card_number_is_masked_unless_its_name_is_a_time() -> None:
    assert redact({"number": int(VISA), "start_ns": int(VISA)}) == {
        "number": "[card …1111]",
        "start_ns": int(VISA),
    }


@pytest.mark.parametrize(
    "name",
    [
        *("authorization", "Authorization", "x-api-key", "api_key", "apiKey", "GEMINI_API_KEY", "password"),
        *("db_password", "cvv", "CVV", "cvc", "card_number", "cardNumber", "client_secret", "refresh_token"),
        *("cookie", "Set-Cookie", "fingerprint_key", "expiry_month"),
    ],
)
def test_a_value_under_a_telling_name_is_masked_at_any_depth(name: str) -> None:
    for secret in ("canary", 123, ["canary"], {"inner": "canary"}, b"canary"):
        assert "canary" not in str(redact({"a": [{"b": ({name: secret},)}]}))
        assert redact({name: secret}) == {name: "********"}


@pytest.mark.parametrize(
    "name", ["idempotency_key", "key_id", "tokens", "page", "company_name", "expires_at", "pancake"]
)
def test_a_name_that_only_resembles_one_is_not(name: str) -> None:
    assert redact({name: "value"}) == {name: "value"}


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer canary",
        "authorization: bearer canary",
        "Basic canary",
        "{'password': 'canary with blanks'}",
        '{"cvv": "canary"}',
        "api_key=canary&x=1",
        "https://generativelanguage.test/v1?key=canary&alt=json",
        "key AIzacanarycanarycanary ends",
        "postgresql+asyncpg://user:canary@localhost/db",
        "cvv: canary",
        "x-goog-api-key: canary",
        "Authorization: ApiKey canary",
        'Authorization: Digest user="x", response=canary',
        "Cookie: theme=dark; sid=canary; a=b",
        "postgresql://user:p@canary@db/shop",
        "postgresql://user:p/canary@db/shop",
        "postgresql://user:canary@[::1]:5432/shop",
        "postgresql://user:12canary/34?5#6@db/shop",
        json.dumps({"body": json.dumps({"password": "canary"})}),
        json.dumps(json.dumps({"body": json.dumps({"api_key": 'a "canary"', "page": 1})})),
        json.dumps({"body": json.dumps({"authorization": "ApiKey canary"})}),
        json.dumps({"body": json.dumps({"password": "canary"})})[:-4],
        '{"password": "canary, cut off here',
        '{"number": "4111111111111111", "password": "a\\u0022canary"}',
        str({b"x-api-key": b"canary"}),
        str([(b"accept", b"*/*"), (b"x-api-key", b"canary")]),
        str([("cookie", "sid=canary")]),
        '[["shop-token", "canary"]]',
        '{"shopApiKey": "canary"}',
        "next=https%3A%2F%2Fx%3Fpassword%3Dcanary",
        "to=%2Fa&authorization=Bearer%20canary%2F",
        "BeArEr canary",
        "'password' => 'canary'",
        "<Password type='plain'>\ncanary</Password>",
        "<soap:api-key>canary</soap:api-key>",
        "<userPassword>canary</userPassword>",
        "<password> <![CDATA[canary]]></password>",
        "&lt;password&gt;canary&lt;/password&gt;",
        "&quot;password&quot;:&nbsp;&quot;canary&quot;",
        "password&#61;canary",
    ],
)
def test_a_secret_inside_a_text_is_masked(text: str) -> None:
    assert "canary" not in redact_text(text)


def test_secret_types_bytes_errors_and_foreign_objects_cannot_smuggle_a_secret_out() -> None:
    @dataclass
    class Card:
        number: str

    class Kind(StrEnum):
        CARD = VISA

    values = [SecretStr("canary"), VISA.encode(), ValueError(VISA), Card(VISA), Kind.CARD, {VISA: 1}, {VISA}]
    values += [{int(VISA): 1}, {VISA.encode(): 1}, {(VISA,): 1}, float(VISA), {b"x-api-key": "canary"}]
    masked = redact({"values": values, "pydantic": SecretStr("canary")})

    assert "canary" not in str(masked)
    assert VISA not in json.dumps(masked, default=str)


@pytest.mark.parametrize(
    "pair", [(b"x-api-key", b"canary"), ["Authorization", "canary"], ("cookie", "canary")]
)
def test_headers_as_pairs_are_masked_like_a_mapping(pair: list[object] | tuple[object, object]) -> None:
    assert "canary" not in str(redact({"headers": [(b"accept", b"*/*"), pair]}))
    assert "*/*" in str(redact({"headers": [(b"accept", b"*/*"), pair]}))


def test_a_value_that_cannot_be_written_down_is_told_by_its_type() -> None:
    class Broken:
        def __str__(self) -> str:
            raise RuntimeError("half built")

    assert redact({"order": Broken(), "id": 7}) == {"order": "<Broken without text>", "id": 7}


def test_what_lies_deep_is_walked_and_not_only_cut_off() -> None:
    assert redact({"a": [{"b": [{"c": {"cvv": 1, "kept": 2}}]}]}) == {
        "a": [{"b": [{"c": {"cvv": "********", "kept": 2}}]}]
    }


def test_a_structure_without_end_is_cut() -> None:
    endless: dict[str, object] = {}
    endless["again"] = endless

    assert "…" in str(redact(endless))


def test_bytes_and_errors_are_cut_as_texts_are() -> None:
    for long in (b"x" * 50_000, ValueError("x" * 50_000)):
        assert len(str(redact({"it": long}))) < 33_000


def test_the_argument_is_not_changed() -> None:
    event = {"password": "p", "list": [VISA]}
    redact(event)
    assert event == {"password": "p", "list": [VISA]}


@pytest.mark.parametrize(
    "long",
    [
        *(
            f"{VISA} " * 5_000,
            "1 " * 20_000,
            "1-" * 20_000,
            "=" * 50_000,
            "a:b@" * 20_000,
            "１\u3000" * 20_000,
        ),
        *("('token', \"" + " " * 300_000, "('token', \"x" * 50_000),
        *("</" + ":token>" * 5_000, "</" + "<token " * 5_000, "</<token>" + " " * 100_000),
    ],
)
def test_a_long_text_is_worked_through_without_recursion_or_a_blow_up(long: str) -> None:
    assert VISA not in redact_text(long)


@pytest.mark.parametrize("card", [VISA, WIDE])
@pytest.mark.parametrize("start", range(32_768 - 20, 32_768 + 2))
def test_a_text_that_is_cut_is_not_cut_in_the_middle_of_a_card(start: int, card: str) -> None:
    cut = redact({"body": "x" * (start - 1) + " " + card + "y"})
    assert isinstance(cut, dict)
    assert len(cut["body"]) <= 32_768 + 20
    assert card[:4] not in cut["body"]


@pytest.mark.parametrize("long", ["4111--" * 5_000, "4, " * 10_000, "1" * 30_000, "４ - " * 5_000])
def test_a_long_text_is_looked_through_without_a_blow_up(long: str) -> None:
    assert holds_card_number(f"{long}x{VISA}")


@pytest.mark.parametrize(
    "text",
    [
        VISA,
        f"ship-{VISA}",
        "4111-1111-1111-1111",
        "k 4111 1111 1111 1111.",
        "k_4111.1111.1111.1111",
        "4111_1111:1111/1111",
        "3782-822463-10005",
        "378282246310005",
        "4222222222222",
        "3782 82246 310005",
        "411111-1111-111111",
        "41111111-11111111",
        "411111111111-1111",
        "4111-11111111-1111",
        "4111--1111--1111--1111",
        "4111 - 1111 - 1111 - 1111",
        "4111, 1111, 1111, 1111",
        "４１１１.１１１１.１１１１.１１１１",
        "2221 0000 0000 0009",
        "2720-9900-0000-0007",
        "2204.0000.0000.0000",
    ],
)
def test_text_that_shows_a_card_number_can_be_told(text: str) -> None:
    assert holds_card_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4111111111111112",  # fails Luhn
        "1764230000008",  # a time in milliseconds that passes it
        str(uuid.UUID(int=int(VISA))),
        "ab" * 8 + VISA,  # a hexadecimal id
        VISA + VISA,  # longer than any card's
        "42-1732730400008",  # an order's number and a time in milliseconds: together they would pass
        "20261127-130548-0048",  # a day and a time
        "206468:32162354",  # an order's number and a customer's
        "507335_57371684",
        "2026/0718/61361514",  # no card begins with a year of this century
        "2026.1026.0274.0888",
        "2100 0000 0000 0005",
        "411-1111-1111-11111",  # no card is printed in such groups
        "4111-11-11111-11111",
        "4111-111-111111111",
        "4111 11111111-1111-1111-1111-11111111111a",  # a number, and an id
    ],
)
def test_text_that_a_client_may_well_mean_is_not_taken_for_a_card(text: str) -> None:
    assert not holds_card_number(text)
