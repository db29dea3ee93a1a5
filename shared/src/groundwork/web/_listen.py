"""Take the address that a service is to have, or say why it is not to be had, and what to do."""

from __future__ import annotations

import errno
import os
import socket

__all__ = ["CannotListenError", "listen", "url_of"]


class CannotListenError(Exception):
    """The address is not to be had; `cure` says what to do."""

    exit_code = 4

    def __init__(self, host: str, port: int, error: OSError) -> None:
        self.host, self.port = host, port
        reason, self.cure = _reason_and_cure(host, port, error)
        super().__init__(f"cannot listen on {_host_port(host, port)}: {reason}")


def listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotListenError(host, port, error) from error
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise CannotListenError(host, port, error) from error
    return listener


def _reason_and_cure(host: str, port: int, error: OSError) -> tuple[str, str]:
    if isinstance(error, socket.gaierror):
        return (
            f"there is no host {host!r}",
            "use 127.0.0.1 for this machine only, or 0.0.0.0 for every network",
        )
    if error.errno == errno.EADDRINUSE:
        return (
            f"port {port} is in use by another program",
            f"stop that program (`lsof -i :{port}` shows it), or choose another --port; 0 takes a free one",
        )
    if error.errno == errno.EACCES:
        return (
            f"port {port} needs more rights than this user has",
            "choose a port of 1024 or above with --port",
        )
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine", "use 127.0.0.1, or 0.0.0.0 for every network"
    return error.strerror or str(error), "choose another --host or --port"


def url_of(host: str, listener: socket.socket) -> str:
    """Return where this machine itself reaches a server that was told to listen on `host`."""
    return f"http://{_host_port(_reachable(host), listener.getsockname()[1])}"


def _reachable(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  compared, not bound


def _host_port(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
