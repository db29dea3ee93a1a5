import os
import stat
import subprocess
import tempfile
from pathlib import Path

import pytest

from groundwork.testing.postgres import PostgresFailed, PostgresServer, postgres_database, postgres_server


def query(server: PostgresServer, url: str, statement: str) -> str:
    command = [str(server.psql), "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()


def modes_above(*places: Path) -> dict[Path, int]:
    folders = {folder for place in places for folder in (place, *place.parents)}
    return {folder: stat.S_IMODE(folder.stat().st_mode) for folder in folders}


def test_each_database_is_empty_and_gone_afterwards(postgres: PostgresServer, postgres_url: str) -> None:
    with postgres_database(postgres) as second:
        assert second != postgres_url
        query(postgres, second, "CREATE TABLE only_here (id int)")
        assert (
            query(postgres, postgres_url, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")
            == "0"
        )
    left = query(postgres, postgres.url, "SELECT count(*) FROM pg_database WHERE datname LIKE 't\\_%'")
    assert left == "1"  # that of the fixture


def test_a_database_can_begin_as_a_copy_of_another(postgres: PostgresServer, postgres_url: str) -> None:
    query(postgres, postgres_url, "CREATE TABLE made_once (id int); INSERT INTO made_once VALUES (7)")
    with postgres_database(postgres, like=postgres_url) as copy:
        query(postgres, copy, "UPDATE made_once SET id = id + 1")
        assert query(postgres, copy, "SELECT id FROM made_once") == "8"
    assert query(postgres, postgres_url, "SELECT id FROM made_once") == "7"


def test_a_database_is_dropped_even_while_somebody_is_connected(postgres: PostgresServer) -> None:
    with postgres_database(postgres) as url:
        command = [str(postgres.psql), "-X", "-d", url]
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        idle = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nothing, text=True)
        assert idle.stdin is not None
        assert idle.stdout is not None
        idle.stdin.write("\\echo connected\n")
        idle.stdin.flush()
        assert idle.stdout.readline() == "connected\n"
    idle.communicate(timeout=120)


@pytest.mark.skipif(
    "TEST_DATABASE_URL" in os.environ, reason="TEST_DATABASE_URL replaces the server of the wheel"
)
def test_a_server_that_is_stopped_and_started_has_its_data_and_its_url() -> None:
    with postgres_server() as server, postgres_database(server) as url:
        query(server, url, "SET synchronous_commit = on; CREATE TABLE kept (id int)")
        first = server.pid
        server.stop()
        with pytest.raises(subprocess.CalledProcessError):
            query(server, url, "SELECT 1")
        server.stop()  # twice is once
        server.start()
        assert query(server, url, "SELECT count(*) FROM kept") == "0"
        assert server.pid != first


def test_a_server_that_is_not_ours_is_not_stopped(tmp_path: Path) -> None:
    theirs = PostgresServer(url="postgresql://db/", psql=tmp_path)
    with pytest.raises(PostgresFailed, match="not ours to control"):
        theirs.stop()


@pytest.mark.skipif(
    "TEST_DATABASE_URL" in os.environ, reason="TEST_DATABASE_URL replaces the server of the wheel"
)
def test_no_folder_that_was_there_before_changes_its_mode_and_nothing_stays(tmp_path: Path) -> None:
    here = Path(__file__).resolve().parent
    before = modes_above(here, tmp_path, Path(tempfile.gettempdir()))
    with postgres_server() as server:
        home = Path(server.url.partition("host=")[2])
        assert home.parent == Path(tempfile.gettempdir()).resolve()
        assert home.stat().st_mode & 0o077 == 0
        assert query(server, server.url, "SELECT 1") == "1"
        assert modes_above(here, tmp_path, Path(tempfile.gettempdir())) == before
    assert modes_above(here, tmp_path, Path(tempfile.gettempdir())) == before
    assert not home.exists()


@pytest.mark.skipif(
    "TEST_DATABASE_URL" in os.environ, reason="TEST_DATABASE_URL replaces the server of the wheel"
)
def test_where_the_server_cannot_reach_the_programs_they_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is for root with a checkout under a home folder that is closed to others."""
    monkeypatch.setattr("groundwork.testing.postgres._open_to_all", lambda _: False)
    with postgres_server() as server:
        assert query(server, server.url, "SELECT 1") == "1"
        home = Path(server.url.partition("host=")[2])
        assert any(home.glob("*/pginstall*")) == (os.geteuid() == 0)


@pytest.mark.skipif(
    "TEST_DATABASE_URL" in os.environ, reason="TEST_DATABASE_URL replaces the server of the wheel"
)
def test_a_durable_server_flushes_every_commit() -> None:
    with postgres_server(durable=True) as server:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert query(server, server.url, f"SHOW {setting}") == "on"


def test_a_server_of_your_own_is_used_instead(
    postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", postgres.url.replace("postgresql://", "postgresql+asyncpg://"))
    with postgres_server() as given, postgres_database(given) as url:
        assert given.url == postgres.url
        assert query(given, url, "SELECT 1") == "1"


def test_a_failure_says_what_the_program_said(postgres: PostgresServer) -> None:
    nowhere = PostgresServer(url="postgresql://postgres@/postgres?host=/nowhere", psql=postgres.psql)
    with pytest.raises(PostgresFailed, match=r"psql failed:\n.*nowhere"), postgres_database(nowhere):
        pytest.fail("it was created")
