"""Free ports for programs that are told their port, and may be killed and started again on it."""

from __future__ import annotations

import contextlib
import os
import random
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["free_port"]

# Below the ports that a system usually lends to outgoing connections (from 32,768 on Linux, from 49,152 on
# macOS and Windows). A port of that range may become the far end of anybody's connection while its program
# is down.
_PORTS = range(10_000, 32_000)
_LENT = Path("/proc/sys/net/ipv4/ip_local_port_range")  # where Linux says what it lends
_BLOCK = 50  # the ports that a process reserves at a time
_free_ports: Iterator[int]


def free_port() -> int:
    """Return a loopback TCP port that nobody listens on, never the same one twice.

    The port stays its caller's for the life of this process: no other process that asks here gets it, and
    the system lends it to no outgoing connection. Raises `RuntimeError` when every port is reserved.
    """
    return next(_free_ports)


def _kept(lent: str | None) -> Sequence[int]:
    """The ports that are not `lent` ("first last"); all of `_PORTS` on a system that lends each of them."""
    if lent is None:
        return _PORTS
    first, last = map(int, lent.split())
    return [port for port in _PORTS if not first <= port <= last] or _PORTS


def _reserved(ports: Sequence[int]) -> Iterator[int]:
    """Give the free ports of `ports`, block by block; who has bound a block's first port has the block."""
    blocks = [ports[first : first + _BLOCK] for first in range(0, len(ports), _BLOCK)]
    random.Random().shuffle(blocks)  # not by the shared generator: a test may have seeded it
    with contextlib.ExitStack() as guards:  # the system closes them however this process ends
        for guard_port, *others in blocks:
            guard = _bound(guard_port)
            if guard is not None:
                guards.enter_context(guard)
                yield from (port for port in others if _is_free(port))
    raise RuntimeError(f"no free port is left from {ports[0]} to {ports[-1]}")


def _is_free(port: int) -> bool:
    probe = _bound(port)
    if probe is not None:
        probe.close()
    return probe is not None


def _bound(port: int) -> socket.socket | None:
    """A socket that holds `port` without listening, or None if it is taken."""
    holder = socket.socket()
    try:
        holder.bind(("127.0.0.1", port))
    except OSError:
        holder.close()
        return None
    return holder


def _begin() -> None:
    global _free_ports  # noqa: PLW0603  one for a process, and a process may fork
    _free_ports = _reserved(_kept(_LENT.read_text() if _LENT.exists() else None))


_begin()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin)  # or the child would give the same ports as its parent
