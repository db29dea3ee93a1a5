# ruff: noqa: N818  each is named for what went wrong; the family is TracedError
"""Everything that traced refuses, and with which status (BadTarget: with which exit code).

TracedError
├── BadBatch          400  the body of POST /spans breaks the contract; names the span and the field
├── BadOtlp           400  the body of POST /v1/traces cannot be read
├── BadQuery          400  a query value
├── BadId             400  not a UUID
├── UnknownTrace      404  not held, or it has left the window
├── UnknownSpan       404  the trace is held, but has no such span
├── UnknownRoute      404
├── MethodNotAllowed  405
├── UnknownContentType 415  POST /v1/traces is neither protobuf nor JSON
├── BodyCutShort      400  the connection ended before the body did
├── BodyTooSlow       408  the rest of the body did not come in time
├── BatchTooLarge     413  what the body unfolds to is larger than any body may be
├── TooManyParts      413  … or would be, as it has so many parts
├── Unavailable       503  come back in `retry_after_s`
│   ├── Overloaded         taking this in would break a bound
│   ├── NotReady           the engine is still recovering what it held
│   ├── StorageFailed      the batch could not be made durable, so it was not taken in
│   │   └── LogBroken      … and no other will be, until a restart has read back what is on the disk
│   └── DatabaseLost       the database does not answer (exit 5 at the start)
│       ├── DatabaseSlow       … in time
│       └── DatabaseFull       … or its disk is full
├── DatabaseUnfit     exit 5  the database answers, and cannot be used
├── WindowsDiffer     exit 5  another process keeps another window in it
├── DataDirBusy       exit 5  another process has the data directory
├── CeilingUnknown    exit 3  a memory ceiling was set, and this system does not tell what a process holds
├── CeilingTooLow     exit 3  … and leaves no room for spans
├── CeilingReached    exit 5  … and the log holds more than fits under it
├── LogUnreadable     exit 5  a segment of the log could not be read, or not be mended
├── DataDirUnusable   exit 5  the data directory cannot be made or written to
├── OneProcessOnly    exit 2  several processes were asked for on the memory engine
└── BadTarget         exit 2  what `traced dashboard` was pointed at is no origin
"""

from collections.abc import Sequence
from pathlib import Path

from typing_extensions import override


class TracedError(Exception):
    """Something asked of traced that it refuses; its text is what the client reads."""

    status = 500

    @property
    def headers(self) -> Sequence[tuple[bytes, bytes]]:
        """Headers that belong to the answer beside the usual ones."""
        return ()


class BadBatch(TracedError):
    """The body of `POST /spans` breaks the contract at `where`."""

    status = 400

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


class BadOtlp(TracedError):
    """The body of `POST /v1/traces` cannot be read at all."""

    status = 400

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class UnknownContentType(TracedError):
    """What `POST /v1/traces` was sent is neither protobuf nor JSON."""

    status = 415

    def __init__(self, content_type: str) -> None:
        super().__init__(
            f"content-type {content_type[:64]!r} is not known here; "
            "send application/x-protobuf or application/json"
        )
        self.content_type = content_type


class BadQuery(TracedError):
    """The query parameter `name` cannot be used."""

    status = 400

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.name = name
        self.problem = problem


class BadId(TracedError):
    """An id in the path is not a UUID."""

    status = 400

    def __init__(self, field: str) -> None:
        super().__init__(f"{field}: expected a UUID such as 0af76519-16cd-43dd-8448-eb211c80319c")
        self.field = field


class UnknownTrace(TracedError):
    """No such trace is in the window."""

    status = 404

    def __init__(self, trace_id: str) -> None:
        super().__init__(f"trace {trace_id} is not in the window")
        self.trace_id = trace_id


class UnknownSpan(TracedError):
    """The trace has no such span."""

    status = 404

    def __init__(self, span_id: str) -> None:
        super().__init__(f"the trace has no span {span_id}")
        self.span_id = span_id


class UnknownRoute(TracedError):
    """Nothing is served at this path."""

    status = 404

    def __init__(self, hint: str = "/docs lists them") -> None:
        super().__init__(f"no such route; {hint}")


class MethodNotAllowed(TracedError):
    """The path exists, but not with this method."""

    status = 405

    def __init__(self, allowed: Sequence[str]) -> None:
        super().__init__(f"method not allowed; allowed here: {', '.join(allowed)}")
        self.allowed = tuple(allowed)

    @property
    @override
    def headers(self) -> Sequence[tuple[bytes, bytes]]:
        """`Allow`, as HTTP asks for."""
        return ((b"allow", ", ".join(self.allowed).encode()),)


class BodyCutShort(TracedError):
    """The connection ended before the body did."""

    status = 400

    def __init__(self) -> None:
        super().__init__("the connection ended before the body did")


class BodyTooSlow(TracedError):
    """The rest of a body did not arrive in time."""

    status = 408

    def __init__(self, timeout_s: float) -> None:
        super().__init__(f"the body did not arrive within {timeout_s:g} s")
        self.timeout_s = timeout_s


class BatchTooLarge(TracedError):
    """What a body unfolds to would break a bound, though the body itself does not."""

    status = 413

    def __init__(self, what: str, limit_bytes: int) -> None:
        super().__init__(f"{what} take more than {limit_bytes} bytes; send fewer spans at once")
        self.limit_bytes = limit_bytes


class TooManyParts(TracedError):
    """What came over OTLP has more parts than are read at once: a small body becomes many times its size."""

    status = 413

    def __init__(self, what: str, limit: int, of: str = "parts") -> None:
        cure = "fewer spans at once" if what == "the body" else "it with fewer attributes, events and links"
        super().__init__(f"{what} has more than {limit} {of}; send {cure}")
        self.limit = limit


class Unavailable(TracedError):
    """Not now; nothing was stored, send it again after `retry_after_s`."""

    status = 503

    def __init__(self, problem: str, retry_after_s: int) -> None:
        super().__init__(problem)
        self.retry_after_s = retry_after_s

    @property
    @override
    def headers(self) -> Sequence[tuple[bytes, bytes]]:
        """`Retry-After`, in whole seconds."""
        return ((b"retry-after", str(self.retry_after_s).encode()),)


class Overloaded(Unavailable):
    """Taking this in would break a bound."""

    def __init__(self, bound: str, retry_after_s: int) -> None:
        super().__init__(f"overloaded ({bound}); try again in {retry_after_s} s", retry_after_s)
        self.bound = bound


class NotReady(Unavailable):
    """The engine is still recovering what it held before."""

    def __init__(self, detail: str, retry_after_s: int = 1) -> None:
        super().__init__(f"not ready: {detail}; try again in {retry_after_s} s", retry_after_s)
        self.detail = detail


class StorageFailed(Unavailable):
    """A batch could not be made durable, so it was not taken in; `problem` says what failed."""

    def __init__(self, problem: str, retry_after_s: int = 5) -> None:
        super().__init__(f"not stored: {problem}", retry_after_s)
        self.problem = problem


class LogBroken(StorageFailed):
    """Nobody knows what of the log is on the disk, so nothing is added to it any more."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"{problem}; nothing is taken in until the server is restarted", retry_after_s=30)


class DatabaseLost(Unavailable):
    """The database does not answer, or answers that it will not; `problem` is its own word for it."""

    exit_code = 5
    what = "the database is away"
    cure = "check TRACED_DATABASE_URL, and that the database runs and takes connections"

    def __init__(self, problem: str, retry_after_s: int = 1) -> None:
        self.detail = f"{self.what} ({problem})"
        super().__init__(f"{self.detail}; try again in {retry_after_s} s", retry_after_s)
        self.problem = problem


class DatabaseSlow(DatabaseLost):
    """The database did not answer in time; asking again at once would only add to its load."""

    what = "the database does not answer in time"
    cure = "check TRACED_DATABASE_URL, and what keeps the database busy"


class DatabaseFull(DatabaseLost):
    """The disk of the database is full: it stores nothing more, and still answers questions."""

    what = "the disk of the database is full"
    cure = "free some space where the database keeps its tables"


class DatabaseInUse(DatabaseLost):
    """Tables must be changed first, and somebody is in them who does not let go; nothing was changed."""

    what = "the tables of the database are in use"
    cure = "stop every process of an older traced, and end what keeps a transaction open (a backup)"


class DatabaseUnfit(TracedError):
    """The database answers, and cannot be used as it is."""

    exit_code = 5
    cure = "give another database with TRACED_DATABASE_URL"

    def __init__(self, problem: str) -> None:
        super().__init__(f"the database cannot be used: {problem}")
        self.problem = problem


class WindowsDiffer(TracedError):
    """Another process that runs keeps another window in the same database."""

    exit_code = 5
    cure = "give all of them the same TRACED_WINDOW_MINUTES, or stop the others first"

    def __init__(self, theirs: str, ours: str) -> None:
        super().__init__(
            f"another traced keeps a {theirs} in this database, and this one would keep a {ours}: the "
            "narrower one drops what the other still shows"
        )


class BadTarget(TracedError):
    """What `traced dashboard` was pointed at is not an origin."""

    exit_code = 2
    cure = (
        "give scheme, host and port and nothing more, such as http://127.0.0.1:8080 "
        "(for an IPv6 address use a host name)"
    )

    def __init__(self, target: str) -> None:
        super().__init__(f"--target {target!r} is not of the form http(s)://host[:port]")
        self.target = target


class OneProcessOnly(TracedError):
    """Several processes were asked for, and the window is in the memory of one."""

    exit_code = 2
    cure = "give a database with --database-url, which any number may share, or leave --processes out"

    def __init__(self, processes: int) -> None:
        super().__init__(
            f"--processes {processes} on the memory engine: each process would hold a part of the spans, and "
            "show only that part"
        )


class DataDirBusy(TracedError):
    """Another process has the data directory."""

    exit_code = 5
    cure = (
        "the memory engine is one process: stop that one, or give this one another --data-dir; "
        "to spread one window over several processes, use --database-url"
    )

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"the data directory {path} is in use by process {holder or '(unknown)'}")
        self.path = path
        self.holder = holder


class DataDirUnusable(TracedError):
    """The data directory cannot be made or written to."""

    exit_code = 5
    cure = "name a folder that this user may write to with --data-dir, or keep nothing with --durability none"

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"the data directory {path} cannot be used: {error.strerror or error}")
        self.path = path


class CeilingUnknown(TracedError):
    """A memory ceiling was set, and this system does not tell what a process holds."""

    exit_code = 3
    cure = "unset TRACED_MEMORY_LIMIT_MB, and let the system limit the process"

    def __init__(self, platform: str) -> None:
        super().__init__(f"TRACED_MEMORY_LIMIT_MB needs /proc/self/statm, which {platform} does not have")


class CeilingTooLow(TracedError):
    """A memory ceiling leaves no room for spans."""

    exit_code = 3

    def __init__(self, limit_mb: int, idle_mb: int, least_mb: int) -> None:
        super().__init__(
            f"TRACED_MEMORY_LIMIT_MB={limit_mb} leaves no room for spans: this process holds {idle_mb} MB "
            "before the first one"
        )
        self.limit_mb = limit_mb
        self.cure = f"set it to {least_mb} or more (a million spans take about 400), or to 0 for no limit"


class CeilingReached(TracedError):
    """What the log holds does not fit under the memory ceiling."""

    exit_code = 5
    cure = (
        "raise TRACED_MEMORY_LIMIT_MB and start again: the log is as it was and nothing of it is lost; "
        "or begin anew with another --data-dir"
    )

    def __init__(self, limit_mb: int, doing: str) -> None:
        super().__init__(f"the memory ceiling of {limit_mb} MB was reached ({doing})")
        self.limit_mb = limit_mb


class LogUnreadable(TracedError):
    """A segment of the log could not be read, or not be mended; going on without it would lose spans."""

    exit_code = 5
    cure = "make the file readable and start again; or give up what it holds: move it away"

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"{path} could not be replayed: {error.strerror or error}")
        self.path = path
