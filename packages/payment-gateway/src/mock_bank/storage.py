"""Where the books are when the bank does not run: in an SQLite file, or nowhere.

The ledger and the kept answers live in memory; what is committed is written through before it counts. The
commit of a transaction and the store of its key stay two writes, as in the original. A process that is
killed loses nothing that was committed (WAL); one file belongs to one bank at a time.
"""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from mock_bank.errors import DatabaseFailed, DataDirUnusable
from mock_bank.exchange import Answer
from mock_bank.ledger import Account, Capture, Hold, Ledger, Refund, Transaction, Void
from mock_bank.oracle import CacheFate, Oracle, Trail

FILE_NAME = "bank.db"
SCHEMA_VERSION = 1
SCHEMA = """
CREATE TABLE transactions (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, parent TEXT NOT NULL, amount_cents INTEGER NOT NULL,
    at_ns INTEGER NOT NULL, expires_at_ns INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL, cache TEXT NOT NULL, answered INTEGER NOT NULL
);
CREATE TABLE keys (
    key TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL,
    stored_at_ns INTEGER NOT NULL, PRIMARY KEY (key, path)
);
"""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer under its key and path, and when it was stored."""

    key: str
    path: str
    answer: Answer
    stored_at_ns: int


class Storage(Protocol):
    """What outlives the process; every method may raise DatabaseFailed."""

    def restore(self, ledger: Ledger, oracle: Oracle) -> None:
        """Fill the books with what was committed before."""

    def kept_answers(self) -> Iterator[KeptAnswer]:
        """Give what was remembered before."""

    def commit(self, transaction: Transaction, idempotency_key: str) -> None:
        """Write a transaction, not yet remembered under its key."""

    def keep_trail(self, transaction_id: str, trail: Trail) -> None:
        """Write what became of a transaction's answer."""

    def keep_answer(self, kept: KeptAnswer) -> None:
        """Write an answer under its key."""

    def drop_answers(self, *, up_to_ns: int) -> None:
        """Delete the answers that were stored at this time or before."""

    def clear(self) -> None:
        """Delete everything."""

    def close(self) -> None:
        """Let go of the file."""


class NoStorage:
    """The bank of a test: it forgets everything when it stops."""

    def restore(self, ledger: Ledger, oracle: Oracle) -> None:
        """Find nothing."""

    def kept_answers(self) -> Iterator[KeptAnswer]:
        """Find nothing."""
        return iter(())

    def commit(self, transaction: Transaction, idempotency_key: str) -> None:
        """Write nothing."""

    def keep_trail(self, transaction_id: str, trail: Trail) -> None:
        """Write nothing."""

    def keep_answer(self, kept: KeptAnswer) -> None:
        """Write nothing."""

    def drop_answers(self, *, up_to_ns: int) -> None:
        """Delete nothing."""

    def clear(self) -> None:
        """Delete nothing."""

    def close(self) -> None:
        """Close nothing."""


class SqliteStorage:
    """One SQLite file in a folder; raises DataDirUnusable when it is another bank's, or no bank's."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Built in one thread and served in another by tests; one event loop uses it at a time.
            self._connection = sqlite3.connect(
                self._path, isolation_level=None, timeout=0, check_same_thread=False
            )
        except (OSError, sqlite3.Error) as error:
            raise DataDirUnusable(folder, str(error)) from error
        try:
            self._open()
        except sqlite3.Error as error:
            self._connection.close()
            raise DataDirUnusable(folder, str(error)) from error

    def restore(self, ledger: Ledger, oracle: Oracle) -> None:
        """Post every transaction again; a key that was still to be stored went down with the process."""
        accounts = {account.card.last4: account for account in ledger.accounts.values()}
        for row in self._run("SELECT * FROM transactions ORDER BY number"):
            _, transaction_id, parent, amount_cents, at_ns, expires_at_ns, key, cache, answered = row
            ledger.post(_read(ledger, accounts, transaction_id, parent, amount_cents, at_ns, expires_at_ns))
            fate = CacheFate(cache)
            fate = CacheFate.BANK_DIED if fate is CacheFate.PENDING else fate
            oracle.restore(transaction_id, Trail(key, fate, bool(answered)))

    def kept_answers(self) -> Iterator[KeptAnswer]:
        """Give every answer, oldest first."""
        for key, path, status, body, stored_at_ns in self._run("SELECT * FROM keys ORDER BY stored_at_ns"):
            yield KeptAnswer(key, path, Answer(status=status, body=body), stored_at_ns)

    def commit(self, transaction: Transaction, idempotency_key: str) -> None:
        """Insert one row; it is on its way to the disk before anybody is told."""
        values = (*_row(transaction), idempotency_key, CacheFate.PENDING, 0)
        self._run("INSERT INTO transactions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", *values)

    def keep_trail(self, transaction_id: str, trail: Trail) -> None:
        """Update one row."""
        statement = "UPDATE transactions SET cache = ?, answered = ? WHERE id = ?"
        self._run(statement, trail.cache, trail.answered, transaction_id)

    def keep_answer(self, kept: KeptAnswer) -> None:
        """Insert one row."""
        values = (kept.key, kept.path, kept.answer.status, kept.answer.body, kept.stored_at_ns)
        self._run("INSERT INTO keys VALUES (?, ?, ?, ?, ?)", *values)

    def drop_answers(self, *, up_to_ns: int) -> None:
        """Delete by age."""
        self._run("DELETE FROM keys WHERE stored_at_ns <= ?", up_to_ns)

    def clear(self) -> None:
        """Empty both tables."""
        self._run("DELETE FROM keys")
        self._run("DELETE FROM transactions")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _open(self) -> None:
        # Exclusive: a second bank on the same file would have books of its own in memory.
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL"):
            self._connection.execute(f"PRAGMA {pragma}")
        ((version,),) = self._connection.execute("PRAGMA user_version")
        if version == 0:
            self._connection.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {SCHEMA_VERSION};COMMIT;")
        elif version != SCHEMA_VERSION:
            raise sqlite3.DatabaseError(f"{FILE_NAME} has schema {version}, this bank knows {SCHEMA_VERSION}")
        self._connection.execute("BEGIN EXCLUSIVE")
        self._connection.execute("COMMIT")

    def _run(self, statement: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise DatabaseFailed(str(error)) from error


def _row(transaction: Transaction) -> tuple[str, str, int, int, int]:
    """Write id, parent, amount, time and expiry; a hold's parent is its card's last four digits."""
    match transaction:
        case Hold(id, account, amount_cents, created_at_ns, expires_at_ns):
            return id, account.card.last4, amount_cents, created_at_ns, expires_at_ns
        case Capture(id, hold, amount_cents, captured_at_ns):
            return id, hold.id, amount_cents, captured_at_ns, 0
        case Void(id, hold, voided_at_ns):
            return id, hold.id, hold.amount_cents, voided_at_ns, 0
        case Refund(id, capture, amount_cents, refunded_at_ns):
            return id, capture.id, amount_cents, refunded_at_ns, 0


def _read(
    ledger: Ledger,
    accounts: dict[str, Account],
    transaction_id: str,
    parent: str,
    amount_cents: int,
    at_ns: int,
    expires_at_ns: int,
) -> Transaction:
    makers: dict[str, Callable[[], Transaction]] = {
        "auth": lambda: Hold(transaction_id, accounts[parent], amount_cents, at_ns, expires_at_ns),
        "cap": lambda: Capture(transaction_id, ledger.holds[parent], amount_cents, at_ns),
        "void": lambda: Void(transaction_id, ledger.holds[parent], at_ns),
        "ref": lambda: Refund(transaction_id, ledger.captures[parent], amount_cents, at_ns),
    }
    return makers[transaction_id.partition("_")[0]]()
