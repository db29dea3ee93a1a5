"""Hang up on a client that takes nothing of its answer: what waits for it is held in memory."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.flow_control import FlowControl

from groundwork.logs import get_logger
from groundwork.web._wire import unsent_bytes

__all__ = ["SendingWatch"]

log = get_logger("http")


class SendingWatch:
    """Looks at one connection every `timeout_s`, and ends it if nothing was taken since the last look."""

    def __init__(self, transport: asyncio.Transport, flow: FlowControl, timeout_s: float) -> None:
        self._transport, self._flow, self._timeout_s = transport, flow, timeout_s
        self._loop = asyncio.get_running_loop()
        self._waited_bytes: int | None = None  # at the last look
        self._set_timer()

    @property
    def is_held_up(self) -> bool:
        """Whether all that is still to be done here is the client's: to take what is sent."""
        return self._flow.write_paused or (
            self._transport.is_closing() and self._transport.get_write_buffer_size() > 0
        )

    def hang_up_if_held_up(self) -> bool:
        """End a connection whose client does not take what is sent; says whether it did."""
        is_held_up = self.is_held_up
        if is_held_up:
            self._transport.abort()
        return is_held_up

    def begin_anew(self) -> None:
        """Note that the client has taken enough for more to be sent."""
        self._waited_bytes = None

    def stop(self) -> None:
        """Look no more: the connection has ended."""
        self._timer.cancel()

    def _set_timer(self) -> None:
        self._timer = self._loop.call_later(self._timeout_s, self._look)

    def _look(self) -> None:
        """Nothing is added while it is held up, so what does not shrink is not taken."""
        waits_bytes = unsent_bytes(self._transport) if self.is_held_up else None
        if waits_bytes is not None and self._waited_bytes is not None and waits_bytes >= self._waited_bytes:
            log.warning("http.hung_up", problem="the client takes nothing", waits_bytes=waits_bytes)
            self._transport.abort()
            return
        self._waited_bytes = waits_bytes
        self._set_timer()
