"""The server that `traced dashboard` shows: somebody's, named by its origin and nothing more."""

import re

from traced.errors import BadTarget

# What a Content-Security-Policy can name as a host: no user, no path, and no IPv6 address.
_ORIGIN = re.compile(
    r"(?P<origin>https?://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:(?P<port>[0-9]{1,5}))?)/?",
    re.ASCII | re.IGNORECASE,
)
_MAX_PORT = 65_535


def origin_of(target: str) -> str:
    """Return a target's origin, `http(s)://host[:port]` in lower case; raises `BadTarget`.

    A lone `/` at the end, as browsers copy it, is taken off.
    """
    found = _ORIGIN.fullmatch(target)
    if found is None or not 1 <= int(found["port"] or 1) <= _MAX_PORT:
        raise BadTarget(target)
    return found["origin"].lower()
