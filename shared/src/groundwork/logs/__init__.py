"""Structured logs for programs and the libraries that they use, with secrets taken out.

    configure(service="payment-gateway")
    log = get_logger(__name__)
    with bound(payment_id="pay_1"):
        log.info("bank.call", operation="capture", attempt=2, outcome="timeout")

An event has a name in dots and fields, never a sentence with values in it. JSON when stderr is not a
terminal. The ids of the request in hand ride along (`groundwork.trace_context`).
"""

from groundwork.logs._redact import redact, redact_text
from groundwork.logs._setup import bound, configure, get_logger

__all__ = ["bound", "configure", "get_logger", "redact", "redact_text"]
