"""Bodies are read as Go reads them into a struct."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_bank.decoding import INT64_MAX, INT64_MIN, decode
from mock_bank.errors import Unreadable
from mock_bank.handlers import AuthorizationRequest, CaptureRequest


@pytest.mark.requirement("bk-decode-01")
@given(amount=st.integers(INT64_MIN, INT64_MAX), number=st.text())
def test_every_64_bit_integer_and_every_text_arrives_as_it_was_sent(amount: int, number: str) -> None:
    sent = json.dumps({"amount": amount, "card_number": number}).encode()
    read = decode(sent, AuthorizationRequest)
    assert (read.amount, read.card_number) == (amount, number)


@pytest.mark.requirement("bk-decode-01")
@given(st.integers(min_value=INT64_MAX + 1) | st.integers(max_value=INT64_MIN - 1))
def test_an_integer_of_more_than_64_bits_is_refused(amount: int) -> None:
    with pytest.raises(Unreadable):
        decode(b'{"amount":%d}' % amount, CaptureRequest)


@pytest.mark.requirement("bk-decode-01")
@given(st.floats())
def test_no_float_is_an_amount(amount: float) -> None:
    with pytest.raises(Unreadable):
        decode(json.dumps({"amount": amount}).encode(), CaptureRequest)


@given(st.binary())
def test_bytes_of_any_kind_are_read_or_refused_and_never_crash(body: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert isinstance(decode(body, CaptureRequest), CaptureRequest)


@pytest.mark.requirement("bk-decode-01")
@given(value=st.recursive(st.none() | st.booleans() | st.text() | st.integers(), st.lists), tail=st.binary())
def test_unknown_fields_and_what_follows_the_first_value_are_ignored(value: object, tail: bytes) -> None:
    body = json.dumps({"unknown": value, "amount": 7}).encode() + b"\n" + tail
    assert decode(body, CaptureRequest).amount == 7


@pytest.mark.requirement("bk-decode-01")
@pytest.mark.parametrize(
    ("body", "amount"),
    [
        (b'{"AMOUNT":1}', 1),
        (b'{"amount":1,"Amount":2}', 2),
        (b'{"amount":1,"amount":null}', 1),
        (b'{"amount":-0}', 0),
        (b"null", 0),
        (b"null garbage", 0),
        (b' \t\r\n{"amount":9223372036854775807}', INT64_MAX),
        ('{"amount":3,"\u017fecret":1}'.encode(), 3),
    ],
)
def test_the_lenient_corners(body: bytes, amount: int) -> None:
    assert decode(body, CaptureRequest).amount == amount


@pytest.mark.requirement("bk-decode-01")
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  ",
        b"\xef\xbb\xbf{}",
        b"[]",
        b"1",
        b'"x"',
        b"{'amount':1}",
        b'{"amount":1',
        b'{"amount":01}',
        b'{"amount":1.0}',
        b'{"amount":1e2}',
        b'{"amount":Infinity}',
        b'{"amount":[1]}',
        b'{"authorization_id":7}',
        b'{"authorization_id":{}}',
        b"[" * 200_000,
    ],
)
def test_the_strict_corners(body: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(body, CaptureRequest)
