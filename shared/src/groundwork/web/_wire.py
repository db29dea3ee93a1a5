"""What the system itself holds of a connection, in both directions; only Linux is asked."""

from __future__ import annotations

import asyncio
import sys

__all__ = ["unread_bytes", "unsent_bytes"]

if sys.platform == "linux":
    import fcntl
    import termios

    _UNREAD, _UNSENT = termios.FIONREAD, termios.TIOCOUTQ

    def _held_bytes(transport: asyncio.Transport, question: int) -> int:
        wire = transport.get_extra_info("socket")
        return int.from_bytes(fcntl.ioctl(wire.fileno(), question, bytes(4)), sys.byteorder)

else:
    _UNREAD, _UNSENT = 0, 0

    def _held_bytes(transport: asyncio.Transport, question: int) -> int:
        return 0


def unread_bytes(transport: asyncio.Transport) -> int:
    """Count what the client has sent and this process has not looked at yet."""
    return _held_bytes(transport, _UNREAD)


def unsent_bytes(transport: asyncio.Transport) -> int:
    """Count what the client's machine has not taken yet, here and in the system's own buffer.

    The system takes more from us only when a third of its buffer is free, and that may be a megabyte.
    """
    return transport.get_write_buffer_size() + _held_bytes(transport, _UNSENT)
