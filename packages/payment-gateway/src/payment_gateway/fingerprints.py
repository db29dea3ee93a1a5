"""Telling one request from another without keeping what it said.

A fingerprint is an HMAC-SHA-256 over the parsed request, so that spacing and field order do not matter. It
is keyed, because a card number has so few possible values that a plain hash of it could be reversed. The CVV
is left out: not even a keyed trace of it may be stored.
"""

import contextlib
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from payment_gateway.domain.card import Card

MIN_KEY_CHARACTERS = 32


class FingerprintKeyUnusable(Exception):  # noqa: N818  it reads as what is wrong
    """The key file was cut short: hashes with such a key could be reversed, card numbers and all."""

    exit_code = 4
    cure = (
        "put the file back from a backup; if there is none, delete it: a new key is made,"
        " and requests of before that are repeated are refused with idempotency_key_reused"
    )

    def __init__(self, path: Path) -> None:
        super().__init__(f"the fingerprint key in {path} has fewer than {MIN_KEY_CHARACTERS} characters")


class Fingerprints:
    """Makes fingerprints with one key; `key_id` says with which, and tells nothing about it.

    `older` are the same with keys that are being retired, for comparing only. An old key must stay there for
    as long as idempotency keys are kept, else a repeated request is taken for another one.
    """

    def __init__(self, key: bytes, *, older: Sequence[bytes] = ()) -> None:
        self._key = key
        self.key_id = hmac.digest(key, b"payment-gateway fingerprint key id", "sha256")[:4].hex()
        self.older = tuple(Fingerprints(each) for each in older)

    def of_order(
        self, *, order_id: str, customer_id: str, amount_cents: int, currency: str, card: Card
    ) -> bytes:
        """Fingerprint a request to authorize."""
        expiry = [card.expiry_month, card.expiry_year]
        return self._of(["authorize", order_id, customer_id, amount_cents, currency, card.number, expiry])

    def of_operation(self, kind: str, payment_id: str) -> bytes:
        """Fingerprint a capture, void or refund: the route and the payment are the whole request."""
        return self._of([kind, payment_id])

    def _of(self, parts: list[object]) -> bytes:
        return hmac.digest(self._key, json.dumps(parts).encode(), hashlib.sha256)


def key_from_file(path: Path) -> bytes:
    """Read the key of a data directory; make it first, readable by its owner only, if there is none.

    The file appears whole or not at all (written aside, then linked), and of two processes that start
    together the first one's key counts for both. Raises FingerprintKeyUnusable.
    """
    if not path.exists():
        draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    key = path.read_bytes().strip().strip(b"\0")  # what a power cut leaves of a copy may be all zeros
    if len(key) < MIN_KEY_CHARACTERS:
        raise FingerprintKeyUnusable(path)
    return key
