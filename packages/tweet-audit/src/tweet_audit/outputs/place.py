"""Where the files of an audit lie: the CSV, beside it the others; and that none takes another's place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tweet_audit.errors import UsageInvalid

# What SQLite and the lock put beside a state file.
_BESIDE_STATE = ("", "-wal", "-shm", "-journal", ".lock")


class Own(StrEnum):
    """The files of an audit, as a message calls them."""

    CSV = "CSV"
    AUDIT = "audit file"
    REPORT = "report"
    STATE = "state file"


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one audit, named after its CSV."""

    out: Path
    state_file: Path | None = None

    @property
    def state(self) -> Path:
        """Beside the CSV, unless it was said."""
        return self.state_file or self.out.with_name(f"{self.out.stem}.state.sqlite")

    @property
    def audit(self) -> Path:
        """Beside the CSV."""
        return self.out.with_name(f"{self.out.stem}.audit.csv")

    @property
    def report(self) -> Path:
        """Beside the CSV."""
        return self.out.with_name(f"{self.out.stem}.report.html")

    def refuse_clash(self) -> None:
        """Raise UsageInvalid if the state file would be one of the other files, which are written anew."""
        for own, path in self._files():
            if own is not Own.STATE:
                self.refuse_own(path, but=own, cure="choose another --state")

    def refuse_own(self, to: Path, *, but: Own | None = None, cure: str = "choose another --to") -> None:
        """Raise UsageInvalid if `to` is a file of this audit; `but`: the one that it may be."""
        for own, path in self._files():
            if own is not but and _is_one(to, path):
                raise UsageInvalid(f"{to} is the {own} of this audit: it would be lost", cure=cure)

    def _files(self) -> Iterator[tuple[Own, Path]]:
        yield from ((Own.CSV, self.out), (Own.AUDIT, self.audit), (Own.REPORT, self.report))
        for end in _BESIDE_STATE:
            yield Own.STATE, Path(f"{self.state}{end}")


def _is_one(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, whatever links are between."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there yet
        return one.resolve() == other.resolve()


def refuse_foreign(to: Path, *, ours: bool, force: bool = False, cure: str = "") -> None:
    """Raise UsageInvalid if `to` would take the place of a file that is none of ours; `force`: it may."""
    if not force and not ours and to.exists() and (not to.is_file() or to.stat().st_size):
        raise UsageInvalid(
            f"{to} exists, and is not what would be written there",
            cure=cure or "choose another --to, or overwrite it with --force",
        )
