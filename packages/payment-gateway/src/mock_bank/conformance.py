"""What any bank of this contract must answer, as data: requests in order, with the exact answers expected.

A token in guillemets stands for what differs from run to run. `«auth»`, `«cap»`, `«void»`, `«ref»` and
`«key»` are bound where they first appear within a case and mean the same bytes from then on, in requests
too; `«auth.upper»` and `«auth.bare»` spell the bound id in upper case and without hyphens. `«time»` is RFC
3339 with up to nine digits, `«time_us»` with up to six, `«text»` any text.
"""

from dataclasses import dataclass

GOOD_CARD = b'"card_number":"4111111111111111","cvv":"123","expiry_month":12,"expiry_year":2030'
AUTHORIZE = b"{" + GOOD_CARD + b',"amount":500}'
APPROVED = (
    '{"amount":500,"authorization_id":"«auth»","created_at":"«time»","currency":"USD",'
    '"expires_at":"«time»","status":"approved"}\n'
)
APPROVED_BEFORE = APPROVED.replace("«time»", "«time_us»")
CAPTURED = (
    '{"amount":500,"authorization_id":"«auth»","capture_id":"«cap»","captured_at":"«time»",'
    '"currency":"USD","status":"captured"}\n'
)
VOIDED = '{"authorization_id":"«auth»","status":"voided","void_id":"«void»","voided_at":"«time»"}\n'
REFUNDED = (
    '{"amount":500,"capture_id":"«cap»","currency":"USD","refund_id":"«ref»",'
    '"refunded_at":"«time»","status":"refunded"}\n'
)
JSON = "application/json"
TEXT = "text/plain"
AUTHORIZATIONS, CAPTURES = "/api/v1/authorizations", "/api/v1/captures"
VOIDS, REFUNDS = "/api/v1/voids", "/api/v1/refunds"
NOBODY = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True, kw_only=True)
class Step:
    """One request and the answer expected; `body` None means that any will do.

    `key` is one value of Idempotency-Key, or several, or none; `headers` are those of the answer.
    """

    method: str
    path: str
    send: bytes = b""
    key: tuple[bytes, ...] = ("«key»".encode(),)
    status: int
    content_type: str = JSON
    body: str | None = None
    headers: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    """One behaviour: a requirement's id, what it says, and the steps that show it."""

    requirement: str
    title: str
    steps: tuple[Step, ...]


def refused(code: str, message: str = "«text»") -> str:
    """Write a business error as the bank does."""
    return f'{{"error":"{code}","message":"{message}"}}\n'


def _post(path: str, send: bytes | str, status: int, body: str | None, **more: object) -> Step:
    sent = send.encode() if isinstance(send, str) else send
    return Step(method="POST", path=path, send=sent, status=status, body=body, **more)  # type: ignore[arg-type]


def _unread(path: str, send: bytes, **more: object) -> Step:
    return _post(path, send, 400, None, content_type=TEXT, **more)


def _get(path: str, status: int = 200, body: str | None = None, **more: object) -> Step:
    return Step(method="GET", path=path, key=(), status=status, body=body, **more)  # type: ignore[arg-type]


_HOLD = _post(AUTHORIZATIONS, AUTHORIZE, 200, APPROVED, headers=(("x-idempotent-replayed", None),))
_SET_FREE = _post(VOIDS, '{"authorization_id":"«auth»"}', 200, VOIDED)
_PAY_OUT = _post(CAPTURES, '{"authorization_id":"«auth»","amount":500}', 200, CAPTURED)
_PAY_BACK = _post(REFUNDS, '{"capture_id":"«cap»","amount":500}', 200, REFUNDED)
_REPLAYED = (("x-idempotent-replayed", "true"),)


def _declined(title: str, card: str, status: int, body: str) -> Case:
    step = _post(AUTHORIZATIONS, card, status, body)
    return Case(requirement="bk-auth-01", title=title, steps=(step,))


def _card(number: str = "4111111111111111", cvv: str = "123", amount: int = 500) -> str:
    return f'{{"card_number":"{number}","cvv":"{cvv}","expiry_month":1,"expiry_year":1,"amount":{amount}}}'


_AUTHORIZE_CASES = (
    Case(
        requirement="bk-auth-01",
        title="a good card is approved, and its void sets the money free",
        steps=(_HOLD, _SET_FREE),
    ),
    _declined("12 digits are too few", _card("411111111111"), 400, refused("invalid_card")),
    _declined("20 digits are too many", _card("4" * 20), 400, refused("invalid_card")),
    _declined("Luhn comes before the account", _card("4111111111111112"), 400, refused("invalid_card")),
    _declined("a cvv of two digits", _card(cvv="12"), 400, refused("invalid_cvv")),
    _declined("a cvv with a letter", _card(cvv="12a"), 400, refused("invalid_cvv")),
    _declined("the cvv comes before the amount", _card(cvv="", amount=0), 400, refused("invalid_cvv")),
    _declined("an amount of zero", _card(amount=0), 400, refused("invalid_amount")),
    _declined("a negative amount", _card(amount=-1), 400, refused("invalid_amount")),
    _declined(
        "the amount comes before the account",
        _card("4000056655665556", amount=0),
        400,
        refused("invalid_amount"),
    ),
    _declined(
        "a number that is no account",
        _card("4000056655665556", cvv="000", amount=1),
        400,
        refused("invalid_card", "card not found or invalid"),
    ),
    _declined(
        "blanks inside a number pass the checks of shape, not the look-up",
        _card("4111 1111 1111 1111"),
        400,
        refused("invalid_card", "card not found or invalid"),
    ),
    _declined("another cvv", _card(cvv="124"), 400, refused("invalid_cvv", "CVV does not match")),
    _declined(
        "the cvv comes before the expiry",
        _card("5105105105105100", cvv="320"),
        400,
        refused("invalid_cvv", "CVV does not match"),
    ),
    _declined("an expired card", _card("5105105105105100", cvv="321"), 400, refused("card_expired")),
    _declined(
        "the expiry comes before the money",
        _card("5105105105105100", cvv="321", amount=500_001),
        400,
        refused("card_expired"),
    ),
    _declined("no money", _card("5555555555554444", cvv="789", amount=1), 402, refused("insufficient_funds")),
)
_OPERATION_CASES = (
    Case(
        requirement="bk-cap-01",
        title="a hold is captured once, whole, and then neither captured nor voided",
        steps=(
            _HOLD,
            _post(CAPTURES, '{"authorization_id":"«auth»","amount":499}', 400, refused("amount_mismatch")),
            _PAY_OUT,
            _post(
                CAPTURES,
                '{"authorization_id":"«auth»","amount":1}',
                400,
                refused("authorization_already_used"),
                key=(b"another",),
            ),
            _post(VOIDS, '{"authorization_id":"«auth»"}', 400, refused("authorization_already_used")),
            _PAY_BACK,
        ),
    ),
    Case(
        requirement="bk-cap-01",
        title="ids that cannot be or are not known",
        steps=(
            _post(CAPTURES, '{"authorization_id":"nonsense"}', 400, refused("authorization_not_found")),
            _post(CAPTURES, f'{{"authorization_id":"{NOBODY}"}}', 400, refused("authorization_not_found")),
            _post(
                CAPTURES, f'{{"authorization_id":"auth_{NOBODY}"}}', 400, refused("authorization_not_found")
            ),
            _post(
                CAPTURES, f'{{"authorization_id":"cap_{NOBODY}"}}', 400, refused("authorization_not_found")
            ),
        ),
    ),
    Case(
        requirement="bk-void-01",
        title="a void frees the hold once; a capture comes too late",
        steps=(
            _HOLD,
            _SET_FREE,
            _post(
                VOIDS,
                '{"authorization_id":"«auth»"}',
                400,
                refused("authorization_already_used"),
                key=(b"x",),
            ),
            _post(
                CAPTURES,
                '{"authorization_id":"«auth»","amount":500}',
                400,
                refused("authorization_already_used"),
            ),
            _post(
                VOIDS,
                f'{{"authorization_id":"auth_{NOBODY}"}}',
                400,
                refused("authorization_not_found"),
                key=(b"y",),
            ),
        ),
    ),
    Case(
        requirement="bk-ref-01",
        title="a capture is refunded once and whole",
        steps=(
            _HOLD,
            _PAY_OUT,
            _post(
                REFUNDS, f'{{"capture_id":"cap_{NOBODY}","amount":500}}', 400, refused("capture_not_found")
            ),
            _post(REFUNDS, '{"capture_id":"«cap»","amount":1}', 400, refused("amount_mismatch")),
            _PAY_BACK,
            _post(
                REFUNDS,
                '{"capture_id":"«cap»","amount":1}',
                400,
                refused("amount_mismatch"),
                key=(b"second",),
            ),
            _post(
                REFUNDS,
                '{"capture_id":"«cap»","amount":500}',
                400,
                refused("already_refunded"),
                key=(b"third",),
            ),
        ),
    ),
    Case(
        requirement="bk-read-01",
        title="reads keep the shape of the POST, in microseconds, whatever happened since",
        steps=(
            _HOLD,
            _get(f"{AUTHORIZATIONS}/«auth»", body=APPROVED_BEFORE),
            _PAY_OUT,
            _get(f"{CAPTURES}/«cap»", body=CAPTURED.replace("«time»", "«time_us»")),
            _PAY_BACK,
            _get(f"{REFUNDS}/«ref»", body=REFUNDED.replace("«time»", "«time_us»")),
            _get(f"{CAPTURES}/«cap»", body=CAPTURED.replace("«time»", "«time_us»")),
            _get(f"{AUTHORIZATIONS}/«auth.upper»", body=APPROVED_BEFORE),
            _get(f"{AUTHORIZATIONS}/«auth.bare»", body=APPROVED_BEFORE),
            _get(f"{AUTHORIZATIONS}/auth_{NOBODY}", 404, refused("not_found")),
            _get(f"{CAPTURES}/«auth»", 404, refused("not_found")),
            _get(f"{REFUNDS}/nonsense", 404, refused("not_found")),
        ),
    ),
)
_IDEMPOTENCY_CASES = (
    Case(
        requirement="bk-idem-01",
        title="a success is replayed byte for byte, and says so; a refusal is not remembered",
        steps=(
            _post(AUTHORIZATIONS, _card(amount=0), 400, refused("invalid_amount")),
            _HOLD,
            _post(f"{AUTHORIZATIONS}?other=query", AUTHORIZE, 200, APPROVED, headers=_REPLAYED),
            _SET_FREE,
            _post(VOIDS, '{"authorization_id":"«auth»"}', 200, VOIDED, headers=_REPLAYED),
        ),
    ),
    Case(
        requirement="bk-idem-02",
        title="a replay looks at neither the body nor a second key",
        steps=(
            _HOLD,
            _post(AUTHORIZATIONS, _card("5555555555554444", cvv="789"), 200, APPROVED, headers=_REPLAYED),
            _post(AUTHORIZATIONS, b"\xff not json", 200, APPROVED, headers=_REPLAYED),
            _post(AUTHORIZATIONS, b"", 200, APPROVED, headers=_REPLAYED, key=("«key»".encode(), b"second")),
            _SET_FREE,
        ),
    ),
    Case(
        requirement="bk-idem-05",
        title="no key, an empty key, two keys",
        steps=(
            _post(
                AUTHORIZATIONS,
                AUTHORIZE,
                400,
                "Header parameter Idempotency-Key is required, but not found\n",
                key=(),
                content_type=TEXT,
            ),
            _unread(AUTHORIZATIONS, AUTHORIZE, key=(b"",)),
            _unread(AUTHORIZATIONS, AUTHORIZE, key=(b"one", b"two")),
            _unread(VOIDS, b"not even json", key=()),
        ),
    ),
    Case(
        requirement="bk-idem-06",
        title="a key over 255 characters runs and is never remembered",
        steps=(
            _post(VOIDS, f'{{"authorization_id":"auth_{NOBODY}"}}', 400, None, key=(b"k" * 256,)),
            _post(AUTHORIZATIONS, AUTHORIZE, 200, APPROVED, key=(b"k" * 256,)),
            _post(AUTHORIZATIONS, b"", 400, None, key=(b"k" * 256,), content_type=TEXT),
            _SET_FREE,
        ),
    ),
)
_DECODING_CASES = (
    Case(
        requirement="bk-decode-01",
        title="what cannot be decoded is 400 in plain text",
        steps=tuple(
            _unread(AUTHORIZATIONS, body)
            for body in (
                b"",
                b"{",
                b"nonsense",
                b"[]",
                b'"text"',
                b'{"amount":5.0}',
                b'{"amount":5e2}',
                b'{"amount":"500"}',
                b'{"amount":true}',
                b'{"amount":9223372036854775808}',
                b'{"card_number":4111111111111111}',
                b'{"expiry_month":"12"}',
                b'{"amount":NaN}',
            )
        ),
    ),
    Case(
        requirement="bk-decode-01",
        title="null, missing fields and null fields are zero values",
        steps=(
            _post(AUTHORIZATIONS, b"null", 400, refused("invalid_card")),
            _post(AUTHORIZATIONS, b"{}", 400, refused("invalid_card")),
            _post(AUTHORIZATIONS, b"{" + GOOD_CARD + b"}", 400, refused("invalid_amount")),
            _post(AUTHORIZATIONS, b"{" + GOOD_CARD + b',"amount":null}', 400, refused("invalid_amount")),
        ),
    ),
    Case(
        requirement="bk-decode-01",
        title="names match in any case, the last of several wins, the rest of the body is ignored",
        steps=(
            _post(
                AUTHORIZATIONS,
                b' {"unknown":[{"x":1.5e9}],"AMOUNT":7,' + GOOD_CARD.upper() + b',"Amount":500} trailing }',
                200,
                APPROVED,
            ),
            _post(CAPTURES, '{"Authorization_Id":"«auth.upper»","amount":500}', 200, CAPTURED),
            _PAY_BACK,
        ),
    ),
)
_ROUTE_CASES = (
    Case(
        requirement="bk-read-02",
        title="health, and the way to the documentation",
        steps=(
            _get("/health", body='{"status":"healthy"}\n'),
            Step(method="HEAD", path="/health", key=(), status=200, body=""),
            _get("/", 301, content_type="text/html", headers=(("location", "/docs"),)),
            _get("/docs", content_type="text/html"),
        ),
    ),
    Case(
        requirement="bk-read-02",
        title="unknown paths are 404, wrong methods 405 with Allow, in plain text",
        steps=(
            _get("/nowhere", 404, content_type=TEXT),
            _get(f"{AUTHORIZATIONS}/", 404, content_type=TEXT),
            _get(f"{VOIDS}/void_{NOBODY}", 404, content_type=TEXT),
            _get(AUTHORIZATIONS, 405, content_type=TEXT, headers=(("allow", "POST"),)),
            _post(
                f"{CAPTURES}/cap_{NOBODY}",
                b"",
                405,
                None,
                content_type=TEXT,
                headers=(("allow", "GET, HEAD"),),
            ),
            Step(method="PUT", path=REFUNDS, status=405, content_type=TEXT, headers=(("allow", "POST"),)),
        ),
    ),
)
CASES = _AUTHORIZE_CASES + _OPERATION_CASES + _IDEMPOTENCY_CASES + _DECODING_CASES + _ROUTE_CASES
UNSEEN_FROM_OUTSIDE = {
    "bk-chaos-02": "what a client that hung up left behind cannot be read through the bank's API",
    "bk-idem-04": "a hold that was committed and forgotten cannot be seen through the bank's API",
    "bk-late-01": "whether a cut answer's work was committed cannot be seen through the bank's API",
}
