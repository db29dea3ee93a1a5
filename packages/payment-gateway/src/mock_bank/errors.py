"""What can end a request or a command early, as one family.

```
BankError
├── Refusal          JSON {"error": code, "message": text}: the bank understood and said no
├── Unreadable       400 text/plain: the request could not be read
├── CallerGone       the client hung up: nobody is there to be answered
├── DatabaseFailed   the bank's database did not do what it was asked to
├── ScriptInvalid    400 JSON: a fault script of the test routes that makes no sense
├── DataDirUnusable  the folder of the books belongs to another bank, or cannot be written
├── BankAway         a command asked a bank that is not there
└── OracleOff        a command asked the oracle of a bank that does not serve it
```
"""

from pathlib import Path


class BankError(Exception):
    """The root of the family."""


class Refusal(BankError):  # noqa: N818 - named for what happened, not for being an error
    """A business answer that is not a success.

    Everything but `insufficient_funds` (402), a look-up by GET (404) and a failed insert (500) is a 400.
    """

    def __init__(self, code: str, message: str, *, status: int = 400) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.code = code
        self.message = message
        self.status = status


class Unreadable(BankError):  # noqa: N818 - named for what happened, not for being an error
    """The request was refused before its meaning was looked at; `text` is the whole answer."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class CallerGone(BankError):  # noqa: N818 - named for what happened, not for being an error
    """The client hung up before the bank had an answer."""

    def __init__(self) -> None:
        super().__init__("the client hung up")


class DatabaseFailed(BankError):  # noqa: N818 - named for what happened, not for being an error
    """A transaction could not begin, or a look-up or an insert failed: by script, or the disk is full."""


class DataDirUnusable(BankError):  # noqa: N818 - named for what happened, not for being an error
    """The books cannot be kept in this folder."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"the books cannot be kept in {path}: {problem}")
        self.path = path
        self.cure = "stop the other bank, or give another --data-dir; without one the books are in memory"


class ScriptInvalid(BankError):  # noqa: N818 - named for what happened, not for being an error
    """A fault script names an operation or a fault that does not exist."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class BankAway(BankError):  # noqa: N818 - named for what happened, not for being an error
    """Nothing that could be a bank answers at `url`."""

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(f"no bank answers at {url}: {problem}")
        self.url = url
        self.cure = "start one with `mock-bank serve`, or give the --url of one that runs"


class OracleOff(BankError):  # noqa: N818 - named for what happened, not for being an error
    """Something answers at `url`, but not to a route of the oracle."""

    def __init__(self, url: str, route: str, status: int) -> None:
        super().__init__(f"{url} answers {status} to {route}: it serves no oracle")
        self.url = url
        self.status = status
        self.cure = "start the bank with its oracle: BANK_TEST_ROUTES=1 mock-bank serve"
