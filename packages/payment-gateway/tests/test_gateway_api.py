"""The face of the gateway: refusals and their order, problem documents, who may ask, what is never shown."""

import io
import json
import logging
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork import logs
from groundwork.redaction import redact_text
from mock_bank.faults import FaultKind as F
from payment_gateway.api.error_map import MEANINGS, as_markdown
from payment_gateway.api.problems import OF_THE_LAYERS, families
from payment_gateway.fingerprints import FingerprintKeyUnusable, key_from_file
from payment_gateway.loopback import is_loopback
from payment_gateway.testing import CARD, order

JSON = {"Content-Type": "application/json"}


async def post(world: Any, path: str = "/v1/payments", **sent: Any) -> httpx.Response:
    answer: httpx.Response = await world.shop.http.post(path, **sent)
    return answer


@pytest.mark.requirement("pg-error-02", "pg-error-01")
async def test_refusals_come_in_the_order_of_the_contract(world: Any) -> None:
    await world.shop.authorize("used")
    long = b"x" * 20_000
    foreign = {"Origin": "http://evil.example"}
    text, key = {"Content-Type": "text/plain"}, {"Idempotency-Key": "new"}
    steps = [
        (403, {"headers": foreign | text, "content": long}),
        (413, {"headers": text, "content": long}),
        (415, {"headers": text, "content": b"{"}),
        (400, {"headers": JSON, "content": b"{"}),
        (400, {"headers": JSON | key, "content": b"{"}),
        (422, {"headers": JSON | key, "content": b"{}"}),
        (422, {"headers": {"Idempotency-Key": "used"}, "json": order(amount=1)}),
        (409, {"headers": key, "json": order(amount=1)}),
    ]
    codes = []
    for status, sent in steps:
        answer = await post(world, **sent)
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert "server-timing" in answer.headers
        codes.append(answer.json()["code"])
    assert codes == [
        "forbidden",
        "body_too_large",
        "unsupported_media_type",
        "idempotency_key_missing",
        "malformed_body",
        "validation_failed",
        "idempotency_key_reused",
        "order_already_paid",
    ]


STATUSES = {
    400: {"malformed_body", "idempotency_key_missing", "idempotency_key_invalid"},
    401: {"unauthorized"},
    402: {"card_declined"},
    403: {"forbidden"},
    404: {"not_found"},
    405: {"method_not_allowed"},
    409: {
        "idempotency_key_in_use",
        "operation_in_progress",
        "invalid_state",
        "order_already_paid",
        "authorization_expired",
        "capture_id_unknown",
    },
    413: {"body_too_large"},
    415: {"unsupported_media_type"},
    422: {"idempotency_key_reused", "validation_failed"},
    429: {"rate_limited"},
    500: {"internal_error"},
    502: {"bank_contract_error", "payment_failed"},
    503: {"bank_unavailable"},
}


@pytest.mark.requirement("pg-error-01")
def test_each_code_has_the_status_of_the_contract_and_no_code_is_left_out() -> None:
    by_status: dict[int, set[str]] = {}
    for code, error_class in families().items():
        by_status.setdefault(error_class.status, set()).add(code)
    assert by_status == STATUSES


async def test_a_chunked_body_over_the_limit_is_413(world: Any) -> None:
    async def chunks() -> Any:
        for _ in range(40):
            yield b"x" * 1000

    answer = await post(world, headers=JSON, content=chunks())
    assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


BAD: list[tuple[dict[str, Any], str]] = [
    ({"order_id": ""}, "order_id"),
    ({"order_id": "x" * 129}, "order_id"),
    ({"order_id": "a\x00b"}, "order_id"),
    ({"order_id": 5}, "order_id"),
    ({"customer_id": None}, "customer_id"),
    ({"amount": 0}, "amount"),
    ({"amount": 100_000_000}, "amount"),
    ({"amount": 1.5}, "amount"),
    ({"amount": "5"}, "amount"),
    ({"amount": True}, "amount"),
    ({"currency": "EUR"}, "currency"),
    ({"extra": 1}, "extra"),
    ({"card": {"number": "4111"}}, "card.number"),
    ({"card": {"number": "4111 1111 1111 1111"}}, "card.number"),
    ({"card": {"number": "4" * 20}}, "card.number"),
    ({"card": {"cvv": "12"}}, "card.cvv"),
    ({"card": {"cvv": "abc"}}, "card.cvv"),
    ({"card": {"expiry_month": 13}}, "card.expiry_month"),
    ({"card": {"expiry_year": 30}}, "card.expiry_year"),
    ({"card": {"4111111111111111": 1}}, "card.(unknown field)"),
    ({"order_id": "order 4111111111111111"}, "order_id"),
]


@pytest.mark.requirement("pg-error-03")
@pytest.mark.parametrize(("change", "field"), BAD)
async def test_a_validation_problem_names_the_field_and_never_the_value(
    world: Any, change: dict[str, Any], field: str
) -> None:
    answer = await post(world, headers={"Idempotency-Key": "k"}, json=order(**change))
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "validation_failed")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert "4111" not in answer.text
    assert "EUR" not in answer.text


async def test_all_problems_of_a_request_are_named_at_once(world: Any) -> None:
    answer = await post(world, headers={"Idempotency-Key": "k"}, json={"card": {}})
    fields = {error["field"] for error in answer.json()["errors"]}
    assert {"order_id", "amount", "currency", "card.number", "card.cvv"} <= fields


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"a":1}{', b"\xff\xfe", b"[" * 10_000, b'{"order_id":"\\ud800"}']
)
async def test_a_body_that_is_not_json_is_400(world: Any, body: bytes) -> None:
    answer = await post(world, headers=JSON | {"Idempotency-Key": "k"}, content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_body")


@pytest.mark.parametrize("body", [b"[]", b"5", b"null", b'"x"'])
async def test_a_body_that_is_no_object_is_422(world: Any, body: bytes) -> None:
    answer = await post(world, headers=JSON | {"Idempotency-Key": "k"}, content=body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "body")


@pytest.mark.parametrize("kind", ["capture", "void", "refund"])
async def test_an_operation_takes_an_empty_body_or_an_empty_object_only(world: Any, kind: str) -> None:
    payment_id = await (world.shop.captured() if kind == "refund" else world.shop.paid())
    path, key = f"/v1/payments/{payment_id}/{kind}", {"Idempotency-Key": "k"}
    partial = await post(world, path, headers=key, json={"amount": 1})
    assert (partial.status_code, partial.json()["code"]) == (422, "validation_failed")
    assert (await post(world, path, headers=key | JSON, content=b"{")).status_code == 400
    assert (await post(world, path, headers=key, content=b"{}")).status_code == 415
    assert (await post(world, path, headers=key, json={})).status_code == 200


@pytest.mark.requirement("pg-error-01")
@pytest.mark.parametrize(
    "path",
    [
        "/v1/payments/pay_0",
        "/v1/payments/%00",
        "/v1/payments/" + "x" * 500,
        "/v1/payments/pay_0/events",
        "/v1/orders/nobody",
        "/v1/orders/%00",
        "/nowhere",
        "/v1/payments/",
    ],
)
async def test_what_is_not_there_is_404_malformed_ids_too(either: Any, path: str) -> None:
    answer = await either.shop.http.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    if path.startswith("/v1/payments/") and path.count("/") == 3 and not path.endswith("/"):
        for kind in ("capture", "void", "refund"):
            answer = await either.shop.http.post(f"{path}/{kind}", headers={"Idempotency-Key": "k"})
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
        assert (await either.shop.http.post(f"{path}/reconcile")).status_code == 404


async def test_a_wrong_method_is_405_with_allow(world: Any) -> None:
    answer = await world.shop.http.delete("/v1/payments")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.requirement("pg-access-01", "pg-route-06")
@pytest.mark.parametrize(
    "host", ["evil.example", "10.0.0.1", "127.0.0.1.evil.example", "0.0.0.0", "[::2]", ""]
)
async def test_a_foreign_host_is_forbidden_but_for_liveness_and_readiness(world: Any, host: str) -> None:
    headers = {"Host": host}
    for path in ("/v1/orders/o", "/metrics", "/docs", "/openapi.json"):
        answer = await world.shop.http.get(path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    for path in ("/livez", "/readyz"):
        assert (await world.shop.http.get(path, headers=headers)).status_code == 200


@pytest.mark.requirement("pg-access-01")
@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("//127.0.0.1", True),
        ("//127.8.8.8:80", True),
        ("//localhost:8000", True),
        ("//LOCALHOST", True),
        ("//[::1]:8000", True),
        ("http://localhost", True),
        ("null", False),
        ("", False),
        ("//", False),
        ("//[::1", False),
        ("//localhost.evil.example", False),
        ("//user@evil.example", False),
    ],
)
def test_loopback_is_told_from_everything_that_looks_like_it(url: str, expected: bool) -> None:
    assert is_loopback(url) is expected


@pytest.mark.requirement("pg-access-03", "pg-idem-06")
async def test_a_caller_over_the_rate_gets_429_and_keeps_its_key(make_world: Any) -> None:
    world = await make_world(rate_limit_requests=2, rate_limit_period_s=10.0)
    for remaining in (1, 0):
        answer = await world.shop.http.get("/v1/orders/o")
        assert answer.status_code == 404
        assert f";r={remaining};" in answer.headers["ratelimit"]
        assert ";q=2;w=10" in answer.headers["ratelimit-policy"]
    answer = await world.shop.authorize("k1")
    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    assert int(answer.headers["retry-after"]) >= 1
    assert (await world.shop.http.get("/livez")).status_code == 200
    world.clock.advance(10)
    assert (await world.shop.authorize("k1")).status_code == 201


@pytest.mark.requirement("pg-error-01")
async def test_an_error_of_ours_is_a_problem_that_tells_nothing(world: Any) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the password is hunter2")

    world.gateway.store.get = world.gateway.world.upkeep.backlog = broken
    answer = await world.shop.http.get("/v1/payments/pay_1")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert answer.headers["content-type"] == "application/problem+json"
    assert "hunter2" not in answer.text
    ready = await world.shop.http.get("/readyz")
    assert (ready.status_code, "hunter2" in ready.text) == (503, False)


@pytest.mark.requirement("pg-route-06", "pg-error-01")
async def test_the_document_covers_every_route_every_code_and_the_headers(world: Any) -> None:
    document = (await world.shop.http.get("/openapi.json")).json()
    routes = {(method, path) for path, item in document["paths"].items() for method in item}
    assert routes == {
        ("post", "/v1/payments"),
        ("post", "/v1/payments/{payment_id}/capture"),
        ("post", "/v1/payments/{payment_id}/void"),
        ("post", "/v1/payments/{payment_id}/refund"),
        ("post", "/v1/payments/{payment_id}/reconcile"),
        ("get", "/v1/payments/{payment_id}"),
        ("get", "/v1/payments/{payment_id}/events"),
        ("get", "/v1/orders/{order_id}"),
        ("get", "/v1/customers/{customer_id}/payments"),
        ("get", "/v1/operations"),
        ("get", "/v1/reconciliation"),
        ("get", "/v1/review"),
        ("get", "/v1/review/{payment_id}"),
        ("put", "/v1/review/{payment_id}"),
        ("get", "/livez"),
        ("get", "/readyz"),
        ("get", "/metrics"),
    }
    text = json.dumps(document)
    documented = set(re.findall(r'"type": "/errors#([a-z_]+)"', text))
    assert documented >= set(families()) - {"method_not_allowed"}
    authorize = document["paths"]["/v1/payments"]["post"]
    assert [parameter["name"] for parameter in authorize["parameters"]] == ["Idempotency-Key"]
    assert {
        "201",
        "202",
        "400",
        "401",
        "402",
        "403",
        "409",
        "413",
        "415",
        "422",
        "429",
        "500",
        "502",
        "503",
    } == set(authorize["responses"])
    assert {"Location", "Retry-After", "Idempotent-Replayed"} == set(authorize["responses"]["202"]["headers"])
    references = set(re.findall(r'"\$ref": "#/components/schemas/([^"]+)"', text))
    assert references == set(document["components"]["schemas"]) & references
    assert "HTTPValidationError" not in text
    operations = {
        item["operationId"]
        for path in document["paths"].values()
        for item in path.values()
        if "operationId" in item
    }
    links = authorize["responses"]["201"]["links"]
    assert (
        {link["operationId"] for link in links.values()}
        == {"capture", "void", "receipt", "events"}
        <= operations
    )
    (declined,) = authorize["responses"]["402"]["content"]["application/problem+json"]["examples"].values()
    assert declined["value"]["decline_code"] == "insufficient_funds"
    assert "](/errors#card_declined)" in authorize["responses"]["402"]["description"]
    assert document["components"]["securitySchemes"]["apiKey"]["scheme"] == "bearer"


@pytest.mark.requirement("pg-error-04", "pg-error-01")
async def test_every_code_has_a_section_in_the_error_map_where_its_type_leads(world: Any) -> None:
    assert set(MEANINGS) == set(families()) | set(OF_THE_LAYERS)
    page = (await world.shop.http.get("/errors")).text
    assert set(re.findall(r'<section id="([a-z_]+)">', page)) == set(MEANINGS)
    problem = (await world.shop.http.get("/v1/payments/pay_0")).json()
    assert problem["type"] == "/errors#not_found"
    written = Path(__file__).parents[1] / "docs" / "errors.md"
    assert written.read_text(encoding="utf-8") == as_markdown()


@pytest.mark.requirement("pg-route-06")
async def test_the_documentation_page_loads_nothing_from_elsewhere(world: Any) -> None:
    page = await world.shop.http.get("/", follow_redirects=True)
    assert (page.status_code, page.url.path) == (200, "/docs")
    assert not re.findall(r"(?:src|href)=[\"'](?:https?:)?//", page.text)
    assert "default-src" in page.headers["content-security-policy"]


@pytest.mark.requirement("pg-route-06")
async def test_metrics_count_operations_and_bank_attempts(world: Any) -> None:
    await world.shop.captured()
    text = (await world.shop.http.get("/metrics")).text
    assert 'gateway_operations_total{kind="capture",result="done"} 1.0' in text
    assert 'gateway_bank_attempt_seconds_count{action="authorize",outcome="success"} 1.0' in text


CANARY: dict[str, Any] = {"number": "4242424242424242", "cvv": "4567", "expiry_month": 6, "expiry_year": 2030}
NUMBER = re.compile(rb"4242424242424242")
SHOWN = re.compile(r"(?:4242.?){3}4242|４２４２４２４２")
CVV = re.compile(rb"(?<![0-9A-Za-z.])4567(?![0-9A-Za-z.])")


def everything_stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.requirement("pg-card-01", "pg-inv-7")
@pytest.mark.parametrize("fault", [None, F.ERROR_500, F.COMMIT_THEN_DROP, F.RESET, F.INTERNAL_ERROR_AFTER])
async def test_card_data_is_in_no_database_log_metric_or_answer(
    world: Any,
    fault: F | None,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "mock_bank")
    if fault is not None:
        world.fault("authorize", fault, times=5)
    cards = [CANARY, CANARY | {"cvv": "456"}, CANARY | {"number": "4242424242424241"}]
    answers = [await world.shop.authorize(f"k{n}", "o", card=card) for n, card in enumerate(cards)]
    unusable = [
        ({"Idempotency-Key": "k"}, CANARY | {"cvv": 4567}),
        ({"Idempotency-Key": CANARY["number"]}, CANARY),
    ]
    told = {"Idempotency-Key": "k9", "X-Request-ID": CANARY["number"]}
    answers.append(await post(world, headers=told, json=order(order_id="o9", card=CANARY)))
    for headers, card in unusable:
        answers.append(await post(world, headers=headers, json=order(card=card)))
        assert answers[-1].status_code in {400, 422}
    await world.later()
    answers += [await world.shop.http.get(path) for path in ("/v1/orders/o", "/metrics")]
    shown = "".join(answer.text + str(answer.headers) for answer in answers) + "".join(capsys.readouterr())
    stored = everything_stored(tmp_path / "data")
    assert b"4242" in stored  # the last four are kept, so this search would find the number as well
    for secret in (NUMBER, CVV):
        assert not secret.search((shown + caplog.text).encode())
        assert not secret.search(stored)


@pytest.fixture
def written_log() -> Iterator[io.StringIO]:
    """Give what the gateway's log would have been, down to DEBUG, as it is written to its stream."""
    root = logging.getLogger()
    every = (root, *(logging.getLogger(name) for name in tuple(root.manager.loggerDict)))
    before = [(logger, logger.level) for logger in every]
    handlers, stream = root.handlers[:], io.StringIO()
    logs.configure(service="payment-gateway", level="DEBUG", stream=stream)
    yield stream
    root.handlers = handlers
    for logger, level in before:
        logger.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.mark.requirement("pg-card-01", "pg-inv-7", "pg-idem-03")
async def test_a_card_number_in_any_text_that_a_client_gives_is_refused_or_goes_no_further(
    world: Any, tmp_path: Path, written_log: io.StringIO
) -> None:
    """Clients paste card numbers into keys, ids, headers and URLs: none of them is kept, told or logged."""
    number, spaced = CANARY["number"], "4242 4242 4242 4242"
    payment_id = await world.shop.paid()
    http, answers = world.shop.http, []
    keys = [number, f"ship-{number}", "4242-4242-4242-4242", f'"{number}"', "4242.4242_4242:4242"]
    for kind in ("capture", "void", "refund"):
        for key in keys:
            refused = await http.post(f"/v1/payments/{payment_id}/{kind}", headers={"Idempotency-Key": key})
            assert (refused.status_code, refused.json()["code"]) == (400, "idempotency_key_invalid")
            answers.append(refused)
    for field in ("order_id", "customer_id"):
        for text in (
            number,
            spaced,
            f"c-{number}",
            "4242–4242,4242:4242",
            "４２" * 8,
            "x4242y4242z4242w4242",
        ):
            body = order(order_id="o5", card=CANARY) | {field: text}
            refused = await post(world, headers={"Idempotency-Key": "k5"}, json=body)
            assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
            answers.append(refused)
    for key in (number, "x4242y4242z4242w4242"):
        body = order(order_id="o6", card=CANARY)
        answers.append(await post(world, headers={"Idempotency-Key": key}, json=body))
        assert (answers[-1].status_code, answers[-1].json()["code"]) == (400, "idempotency_key_invalid")
    answers.append(await http.get("/v1/orders/o6", headers={"X-Request-ID": "4242.4242_4242.4242"}))
    carried = {
        "X-Request-ID": number,
        "traceparent": f"00-{number:0>32}-{number}-01",
        "tracestate": f"shop={number}",
        "User-Agent": number,
        "Referer": f"http://shop/{number}",
        "Authorization": f"Bearer {number}",
    }
    answers.append(
        await http.post(f"/v1/payments/{payment_id}/capture", headers=carried | {"Idempotency-Key": "k6"})
    )
    assert answers[-1].status_code == 200
    paths = (
        f"/v1/orders/{number}",
        f"/v1/orders/{'４２' * 8}",
        f"/v1/payments/{number}",
        f"/v1/customers/{number}/payments?cursor={number}",
        f"/v1/customers/c/payments?state={number}&limit={number}",
        f"/{number}?{number}={number}",
        f"/v1/payments/{payment_id}/events",
        "/metrics",
    )
    answers += [await http.get(path, headers=carried) for path in paths]
    shown = "".join(answer.text + str(answer.headers) for answer in answers)
    assert "http.request" in written_log.getvalue()
    stored = everything_stored(tmp_path / "data").decode("latin-1")
    for place in (shown, stored, written_log.getvalue(), str(world.bank.picture())):
        assert not SHOWN.search(place)


@pytest.mark.requirement("pg-card-01", "pg-inv-7")
def test_a_card_never_shows_its_number_or_cvv_in_an_error_or_a_log() -> None:
    from payment_gateway.domain.card import Card
    from payment_gateway.payments.service import Order

    card = Card(CARD["number"], CARD["cvv"], 12, 2030)
    shown = repr(Order(order_id="o", customer_id="c", amount_cents=1, currency="USD", card=card))
    assert CARD["number"] not in shown
    assert "123" not in shown
    assert CARD["number"] not in redact_text(f"oops {CARD['number']}")


@pytest.mark.requirement("pg-idem-10")
def test_the_fingerprint_key_is_made_once_and_for_its_owner_only(tmp_path: Any) -> None:
    path = tmp_path / "fingerprint.key"
    first = key_from_file(path)
    assert len(first) == 64
    assert key_from_file(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
    for left in ("", "k" * 31 + "\n", "\0" * 64):  # a copy or a disk that ended too early
        path.write_text(left)
        with pytest.raises(FingerprintKeyUnusable, match="fewer than 32 characters") as refused:
            key_from_file(path)
        assert (refused.value.exit_code, "backup" in refused.value.cure) == (4, True)
