"""What a test may see of the machine: the system's own variables, and free ports."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator, Mapping

__all__ = ["clean_env", "free_port", "is_system_variable"]

# Named one by one, because no list of the variables that a service might read could be complete:
# DATABASE_URL, WORKERS and LOG_LEVEL carry no prefix at all.
_KEPT = frozenset(
    {
        # every Unix
        *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "PWD", "DISPLAY"),
        # terminals
        *("TERM", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CI"),
        # Windows, where Python does not even start without some of them
        *("TMP", "TEMP", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE"),
        *("APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "NUMBER_OF_PROCESSORS"),
        # the environment of Python, and the one variable of ours
        *("VIRTUAL_ENV", "TEST_DATABASE_URL"),
    }
)
_KEPT_PREFIXES = (
    *("LC_", "XDG_", "LD_", "DYLD_", "NIX_", "SSL_", "UV_", "PIP_"),
    *("PYTHON", "PYTEST_", "HYPOTHESIS_", "COV", "PLAYWRIGHT_"),
)


def is_system_variable(name: str) -> bool:
    """Say whether `name` belongs to the system, Python or the test tools, and so may stay."""
    upper = name.upper()  # Windows gives some of them in mixed case
    return upper in _KEPT or upper.startswith(_KEPT_PREFIXES)


def clean_env(**extra: str) -> dict[str, str]:
    """Return this process's environment without any service's variable, plus `extra`.

    What a developer has exported (a real API key, a DATABASE_URL, a proxy) never reaches the program
    under test. Of ours only TEST_DATABASE_URL stays.
    """
    return {**_system_part(os.environ), **extra}


def _system_part(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if is_system_variable(name)}


def _ports() -> Iterator[int]:
    handed_out: set[int] = set()
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port not in handed_out:
            handed_out.add(port)
            yield port


_free_ports = _ports()


def free_port() -> int:
    """Return a loopback TCP port that was free a moment ago, never the same one twice in a process.

    Another program may still take it first; where you can, bind port 0 and ask which one you got.
    """
    return next(_free_ports)
