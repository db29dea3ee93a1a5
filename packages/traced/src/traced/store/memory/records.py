"""What the log of the memory engine holds: batches of packed spans, see `traced.store.packed`."""

from collections.abc import Sequence

import msgspec

from traced.store.packed import Entry


class LoggedBatch(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """What one record of the log holds: a batch, and the cut-off by which it was judged.

    Replayed in order, each with its own cut-off, batches lead to the very state that they led to at first.
    A record without entries only says how far the window had moved before the clock was set back. In one
    that was `is_carried`, the engine has copied forward what an old segment held of traces that are still
    inside.
    """

    cutoff_ns: int
    entries: Sequence[Entry]
    is_carried: bool = False


to_payload = msgspec.msgpack.Encoder().encode
from_payload = msgspec.msgpack.Decoder(LoggedBatch).decode
