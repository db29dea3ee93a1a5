"""Whatever is sent, by the OpenAPI document or against it: no 5xx, and no answer that it does not name."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.proof import count

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
QUIET_BANK = {"BANK_FAILURE_RATE": "0", "BANK_MIN_LATENCY_MS": "0", "BANK_MAX_LATENCY_MS": "0"}


def command(module: str, port: int, *arguments: str) -> list[str]:
    start = [sys.executable, "-c", f"from {module}.cli import main; main()", "serve", "--port", str(port)]
    return [*start, *arguments]


@pytest.fixture(scope="module")
def gateway_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("fuzz")
    bank_port, port = free_port(), free_port()
    bank = Program(
        command("mock_bank", bank_port), log_path=folder / "bank.log", env=clean_env(**QUIET_BANK), cwd=folder
    )
    gateway = Program(
        command("payment_gateway", port, "--bank-url", f"http://127.0.0.1:{bank_port}"),
        log_path=folder / "gateway.log",
        env=clean_env(GATEWAY_RATE_LIMIT_REQUESTS="1000000"),
        cwd=folder,
    )
    with bank, gateway:
        bank.wait_ready(f"http://127.0.0.1:{bank_port}/health")
        gateway.wait_ready(f"http://127.0.0.1:{port}/readyz")
        yield f"http://127.0.0.1:{port}"


def answers_of(url: str, operation: Any, examples: int) -> None:
    """Send so many requests to one operation and check every answer."""

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def each(case: Any) -> None:
        response = case.call(base_url=url)
        case.validate_response(response, checks=CHECKS)

    each()


@pytest.mark.timeout(1200)
@pytest.mark.requirement("pg-error-01")
def test_every_answer_to_anything_is_one_that_the_document_names(gateway_url: str) -> None:
    schema = schemathesis.openapi.from_url(f"{gateway_url}/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) >= 8
    for operation in operations:
        answers_of(gateway_url, operation, count(quick=12, full=300))
    assert httpx.get(f"{gateway_url}/livez").status_code == 200


def test_the_log_of_all_that_shows_no_failure(gateway_url: str, tmp_path_factory: Any) -> None:
    logs = [path for path in Path(tmp_path_factory.getbasetemp()).rglob("gateway.log") if "fuzz" in str(path)]
    assert logs
    assert not [line for path in logs for line in path.read_text().splitlines() if "Traceback" in line]
