"""Answers packed by gzip, for clients that understand it."""

import asyncio
import gzip

from starlette.types import Scope

from traced.routes.resource import Answer

_FROM_BYTES = 1_024  # smaller ones hardly get smaller
_IN_A_THREAD_FROM_BYTES = 64 * 1_024
_LEVEL = 5  # half the time of the usual 9, for a twentieth more bytes
_VARY = (b"vary", b"accept-encoding")


async def packed(answer: Answer, scope: Scope) -> Answer:
    """Return the answer, packed where that helps; a large one is packed beside the event loop."""
    told = answer._replace(headers=(*answer.headers, _VARY))
    if len(answer.body) < _FROM_BYTES or not takes_gzip(scope):
        return told
    if len(answer.body) < _IN_A_THREAD_FROM_BYTES:
        body = _pack(answer.body)
    else:
        body = await asyncio.to_thread(_pack, answer.body)
    return told._replace(body=body, headers=(*told.headers, (b"content-encoding", b"gzip")))


def _pack(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=_LEVEL, mtime=0)


def takes_gzip(scope: Scope) -> bool:
    """Say whether the client takes gzip: named, and not with a weight of 0, which means "not that"."""
    asked = b",".join(value for name, value in scope["headers"] if name == b"accept-encoding")
    for each in asked.lower().split(b","):
        coding, _, weight = each.replace(b" ", b"").partition(b";")
        if coding == b"gzip":
            return weight.rstrip(b"0.") != b"q="
    return False
