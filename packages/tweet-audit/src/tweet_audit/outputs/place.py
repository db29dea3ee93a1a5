"""Where the files of an audit lie: the CSV, and beside it all the others."""

from dataclasses import dataclass
from pathlib import Path


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
