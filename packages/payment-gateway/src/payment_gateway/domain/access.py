"""API keys: what one is, what it may do, and how its token is recognised without being stored."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

TOKEN_PREFIX = "pgk_"  # noqa: S105  the word before the secret, not a secret
_ID = re.compile(r"[0-9a-f]{12}")


class Scope(StrEnum):
    """What a key may be used for. Who may pay or operate may also read."""

    PAYMENTS = "payments"
    READ = "read"
    OPERATOR = "operator"


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiKey:
    """A key of a caller. A caller may have several: that is how one is changed without a gap."""

    id: str
    caller: str
    digest: bytes
    scopes: frozenset[Scope]
    created_at_ns: int
    expires_at_ns: int | None = None
    revoked_at_ns: int | None = None

    def active_at(self, now_ns: int) -> bool:
        """Tell whether the key opens anything now."""
        return self.revoked_at_ns is None and (self.expires_at_ns is None or now_ns < self.expires_at_ns)

    def allows(self, scope: Scope) -> bool:
        """Tell whether the key is good for this; every key may read."""
        return scope is Scope.READ or scope in self.scopes


def token_of(key_id: str, secret: str) -> str:
    """Put a token together, e.g. `pgk_4f2a91c07be3_…`: the id may be shown, the rest may not."""
    return f"{TOKEN_PREFIX}{key_id}_{secret}"


def id_in(token: str) -> str | None:
    """Read the id out of a token, for the log; None when it does not look like one of ours."""
    prefix, _, rest = token.partition("_")
    key_id, separator, _ = rest.partition("_")
    plausible = f"{prefix}_" == TOKEN_PREFIX and separator and _ID.fullmatch(key_id)
    return key_id if plausible else None


def digest_of(token: str) -> bytes:
    """Hash a token. A plain SHA-256 will do: the secret in it is 256 random bits and no password."""
    return hashlib.sha256(token.encode()).digest()
