"""What a run comes to: the files that it has read, the class of each tweet, and the sums that must agree."""

from dataclasses import dataclass, field

from tweet_audit.domain.tweet import FileKind


@dataclass(slots=True, kw_only=True)
class FileCount:
    """One file of the archive: what it holds, and what the manifest says that it holds.

    Of its `records` some may have an id that came before (`repeated`; `differing` of them with another text),
    or be `unreadable`.
    """

    name: str
    kind: FileKind
    expected: int | None
    records: int = 0
    repeated: int = 0
    differing: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class KindCount:
    """All files of one kind. `listed`: the records of those that the manifest lists, if there is one.

    `agrees`: whether each of them holds what the manifest says; one that has more makes up for no other.
    """

    records: int
    listed: int
    expected: int | None
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditedTweet:
    """One tweet of the input and the class in which it ended."""

    id: int
    created_s: int
    text: str
    decision: str
    reason: str
    criteria: tuple[str, ...] = ()
    confidence: float | None = None
    engine: str = ""
    model: str = ""
    cached: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The reconciliation of a run, counted in the state file and nowhere else.

    `classes` maps (decision, reason) to a number of tweets; KEEP and DELETE have the reason "".
    `cost_microusd` is what the run's own requests cost, as far as their end is known; `lost_in_flight` counts
    requests of any run whose answer a kill has lost, and `lost_microusd` what they cost at most; `in_jobs`
    counts those of any run that are on their way in a job; `fetched` those that an earlier run had sent, in a
    job, and this one has fetched.
    """

    files: tuple[FileCount, ...]
    tweets: int
    classes: dict[tuple[str, str], int] = field(default_factory=dict)
    by_rule: int = 0
    from_cache: int = 0
    duplicates: int = 0
    requests: int = 0
    lost_in_flight: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_microusd: int = 0
    lost_microusd: int = 0
    in_jobs: int = 0
    in_jobs_microusd: int = 0
    fetched: int = 0
    fetched_microusd: int = 0

    @property
    def records(self) -> int:
        """Tweets and community tweets read, notes not counted."""
        return sum(file.records for file in self.files if file.kind is not FileKind.NOTES)

    @property
    def repeated(self) -> int:
        """Records whose id came more than once."""
        return sum(file.repeated for file in self.files)

    @property
    def kinds(self) -> dict[FileKind, KindCount]:
        """The files against the manifest, kind by kind."""
        found: dict[FileKind, KindCount] = {}
        for kind in FileKind:
            files = [file for file in self.files if file.kind is kind]
            listed = [(file.records, file.expected) for file in files if file.expected is not None]
            if files:
                found[kind] = KindCount(
                    records=sum(file.records for file in files),
                    listed=sum(records for records, _ in listed),
                    expected=sum(expected for _, expected in listed) if listed else None,
                    agrees=all(records == expected for records, expected in listed),
                )
        return found

    @property
    def reconciled(self) -> bool:
        """Whether every record of the input is in exactly one class."""
        return sum(self.classes.values()) == self.tweets == self.records - self.repeated
