"""What a test may see of the environment: the system's own variables, and none of a service."""

from __future__ import annotations

import os
from collections.abc import Mapping

__all__ = ["clean_env", "is_system_variable"]

# Named one by one, because no list of the variables that a service might read could be complete:
# DATABASE_URL, WORKERS and LOG_LEVEL carry no prefix at all. What a shell says of its terminal (FORCE_COLOR,
# COLUMNS, TERM) is not among them: a test expects the same words in the same lines everywhere.
_KEPT = frozenset(
    {
        # every Unix
        *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "PWD", "DISPLAY"),
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
