"""What can go wrong in the shop itself, as one family. What the gateway answers is never an error here.

```
FicmartError
├── JournalUnreadable   the journal is not there, or a line of it is not ours
├── JournalUnwritable   the journal cannot be kept where it was wanted
├── RouteMapInvalid     the file that says how to speak to the gateway makes no sense
├── GatewayAway         nobody answers where the gateway should be, or it wants another API key
├── SourceUnavailable   the gateway or the bank's oracle does not answer the judge
├── TryAgain            one request of many: the same one may be sent again
└── GaveUp              patience is over: the outcome is not known (yet)
```
"""

from collections.abc import Iterable
from pathlib import Path


class FicmartError(Exception):
    """The root of the family; `cure` says what to do."""

    cure = ""


class JournalUnreadable(FicmartError):  # noqa: N818 - named for what happened
    """A journal cannot be read; `line` counts from 1."""

    def __init__(self, path: Path, problem: str, line: int | None = None) -> None:
        where = f"{path}, line {line}" if line else str(path)
        super().__init__(f"the journal {where}: {problem}")
        self.path = path
        self.line = line
        self.cure = "give --journal the file that `ficmart run --journal FILE` has written"


class JournalUnwritable(FicmartError):  # noqa: N818 - named for what happened
    """A journal cannot be opened for writing."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"the journal {path} cannot be written: {problem}")
        self.path = path
        self.cure = "give --journal a file in a folder that may be written to"


class RouteMapInvalid(FicmartError):  # noqa: N818 - named for what happened
    """A route map cannot be used; `problems` are all that was found, each with its place."""

    def __init__(self, where: str, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n  ".join([f"the route map {where} cannot be used:", *self.problems]))
        self.cure = "`ficmart routes show` prints a map with every key explained; copy it and change it"


class GatewayAway(FicmartError):  # noqa: N818 - named for what happened
    """There is no gateway at `url` that would talk to this shop."""

    def __init__(self, url: str, problem: str, cure: str) -> None:
        super().__init__(f"no gateway to talk to at {url}: {problem}")
        self.url = url
        self.cure = cure


class SourceUnavailable(FicmartError):  # noqa: N818 - named for what happened
    """The judge cannot see what it must compare."""

    def __init__(self, url: str, problem: str, cure: str) -> None:
        super().__init__(f"{url}: {problem}")
        self.url = url
        self.cure = cure


class TryAgain(FicmartError):  # noqa: N818 - named for what to do
    """The gateway said, or its silence means, that the same request may come again."""

    def __init__(self, reason: str, retry_after_s: float | None = None) -> None:
        super().__init__(f"try again: {reason}")
        self.reason = reason
        self.retry_after_s = retry_after_s


class GaveUp(FicmartError):  # noqa: N818 - named for what happened
    """The outcome of an intent is not known after all the shop's patience."""

    def __init__(self, key: str, last: str) -> None:
        super().__init__(f"{key}: no final answer yet, the last one was: {last}")
        self.key = key
        self.last = last
