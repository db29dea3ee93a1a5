"""Bodies: how large, how packed, how labelled."""

from __future__ import annotations

import gzip
import zlib

from traced_emitter.verify.checks.refusals import refused
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.probes import batch
from traced_emitter.verify.registry import check

__all__: list[str] = []

_CAP_BYTES = 32 * 1024 * 1024


@check("tr-in-10")
async def a_gzip_body_is_accepted(lab: Lab) -> str:
    """What was packed is stored like anything else."""
    where = await lab.quiet_slice()
    root = lab.probes.root(where.at(0))
    body = gzip.compress(batch(root))
    answer = await lab.api.post_spans(
        body, headers={"content-encoding": "gzip"}, note="a right batch, gzipped"
    )
    answer.require(202)
    await lab.shown(str(root["trace_id"]))
    return "a gzipped batch is stored"


@check("tr-in-10")
async def a_gzip_body_with_a_fault_is_400(lab: Lab) -> str:
    """A wrong checksum, a body cut short, a body that is no gzip."""
    body = gzip.compress(batch(lab.probes.root(lab.now_ns())))
    wrong = body[:-8] + bytes([body[-8] ^ 1]) + body[-7:]
    plain = batch(lab.probes.root(lab.now_ns()))
    for what, bad in (("a wrong checksum", wrong), ("its end cut off", body[:-9]), ("plain text", plain)):
        headers = {"content-encoding": "gzip"}
        refused(await lab.api.post_spans(bad, headers=headers, note=f"a gzip body with {what}"))
    return "a wrong checksum, a cut body and plain text labelled gzip are refused"


@check("tr-in-10")
async def an_unknown_encoding_is_415(lab: Lab) -> str:
    """Neither guessed nor ignored."""
    body = zlib.compress(batch(lab.probes.root(lab.now_ns())))
    for encoding in ("br", "x-unknown"):
        headers = {"content-encoding": encoding}
        answer = await lab.api.post_spans(
            body, headers=headers, note=f"a body with Content-Encoding: {encoding}"
        )
        answer.require(415)
    return "br and x-unknown are refused"


@check("tr-in-10")
async def a_body_over_32_mib_is_413(lab: Lab) -> str:
    """Plain by its length, and packed by what it unpacks to."""
    body = batch(lab.probes.root(lab.now_ns()))
    large = body + b" " * (_CAP_BYTES + 1 - len(body))
    (await lab.api.post_spans(large, note="a right batch, padded to 32 MiB and a byte")).require(413)
    packed = gzip.compress(large)
    note = f"the same packed into {len(packed)} bytes"
    (await lab.api.post_spans(packed, headers={"content-encoding": "gzip"}, note=note)).require(413)
    return "32 MiB and a byte, plain and packed"


@check("tr-in-10")
async def the_content_type_is_not_looked_at(lab: Lab) -> str:
    """Text, a form, nonsense."""
    where = await lab.quiet_slice()
    for index, kind in enumerate(("text/plain", "application/x-www-form-urlencoded", "nonsense")):
        body = batch(lab.probes.root(where.at(index)))
        note = f"a right batch with Content-Type: {kind}"
        (await lab.api.post_spans(body, headers={"content-type": kind}, note=note)).require(202)
    return "3 content types"
