"""The traceparent header, by the W3C document's rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.trace_context import TraceParent, new_request_id, new_trace, parse_traceparent

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


def test_a_valid_header_is_read() -> None:
    assert parse_traceparent(f"00-{TRACE}-{SPAN}-01") == TraceParent(TRACE, SPAN, "01")


def test_a_later_version_may_have_more_parts() -> None:
    assert parse_traceparent(f"01-{TRACE}-{SPAN}-00-more") == TraceParent(TRACE, SPAN, "00")


@pytest.mark.parametrize(
    "header",
    [
        "",
        f"00-{TRACE}-{SPAN}",
        f"00-{TRACE}-{SPAN}-01-more",
        f"ff-{TRACE}-{SPAN}-01",
        f"00-{'0' * 32}-{SPAN}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"00-{TRACE.upper()}-{SPAN}-01",
        f"00-{TRACE[:-1]}-{SPAN}-01",
        f"00-{TRACE}-{SPAN}-01\nx: y",
        f"00_{TRACE}_{SPAN}_01",
    ],
)
def test_an_invalid_header_counts_as_absent(header: str) -> None:
    assert parse_traceparent(header) is None


@given(st.text(max_size=80))
def test_nonsense_never_raises(header: str) -> None:
    assert parse_traceparent(header) is None


def test_a_child_keeps_the_trace_and_the_flags_and_has_a_span_of_its_own() -> None:
    parent = TraceParent(TRACE, SPAN, "00")
    child = parent.child()

    assert (child.trace_id, child.flags) == (TRACE, "00")
    assert child.span_id != SPAN
    assert parse_traceparent(child.header()) == child


def test_new_ids_differ() -> None:
    assert new_trace() != new_trace()
    assert new_request_id() != new_request_id()
