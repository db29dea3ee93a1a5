"""The tables, and how a database comes to have them.

    traces   one row a trace: its root, when it leaves, how many spans and errors
    spans    one row a span
    counts   how many listed traces start in each slot of time, and how many traces and spans there are
    partitions, current_partition   which partitions there are, and which takes new traces

The first three are partitioned by `part`: the number of the partition that was current *when the trace was
first seen*. All of a trace is in one partition, whatever its spans' times, so a partition can be dropped
once its traces have left, and an id is looked for in one partition.

Times are BIGINT nanoseconds: PostgreSQL's own timestamps stop at microseconds.
"""

import asyncpg

from traced.errors import DatabaseInUse, DatabaseUnfit
from traced.store.postgres.connections import Connection, within

SCHEMA = "traced"
VERSION = 2
BEFORE_ALL_TIME_NS = -(2**63)  # the first partition is opened anew when the evictor first looks
CREATE_LOCK = 0x7472_0001  # advisory locks are numbers; any will do, as long as every process takes the same
PARTITION_LOCK = 0x7472_0002
EVICTOR_LOCK = 0x7472_0003
FORGET_LOCK = 0x7472_0004
UPGRADE_WAIT_S = 1.0  # all writers of processes that run wait behind who changes a table

_FOUNDATION = """
CREATE SCHEMA traced;
CREATE TABLE traced.versions (version int PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
CREATE SEQUENCE traced.writers AS int MAXVALUE 30000 CYCLE;

CREATE TABLE traced.traces (  -- a trace's lead is its root, or while none has come its newest span
    part bigint NOT NULL,
    lead_start_ns bigint NOT NULL,  -- the trace leaves when the cut-off passes this
    lead_end_ns bigint NOT NULL,
    span_count bigint NOT NULL,
    error_count bigint NOT NULL,
    trace_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    has_root boolean NOT NULL,
    lead_service text NOT NULL,
    lead_operation text NOT NULL
) PARTITION BY LIST (part);
CREATE INDEX traces_listed ON traced.traces (lead_start_ns DESC, trace_id) WHERE has_root;
CREATE INDEX traces_rootless ON traced.traces (lead_start_ns DESC, trace_id) WHERE NOT has_root;

CREATE TABLE traced.spans (
    part bigint NOT NULL,
    start_ns bigint NOT NULL,
    end_ns bigint NOT NULL,
    trace_id uuid NOT NULL,
    span_id uuid NOT NULL,
    parent_id uuid,
    is_error boolean NOT NULL,
    service text NOT NULL,
    operation text NOT NULL,
    tags jsonb,  -- NULL: none
    extras bytea
) PARTITION BY LIST (part);

CREATE TABLE traced.counts (
    part bigint NOT NULL,
    slot bigint NOT NULL,
    writer int NOT NULL,  -- each process counts in rows of its own: none waits for another's commit
    listed bigint NOT NULL,
    traces bigint NOT NULL,
    spans bigint NOT NULL,
    PRIMARY KEY (part, slot, writer)
) PARTITION BY LIST (part);

CREATE TABLE traced.partitions (
    part bigint PRIMARY KEY,
    closed_ns bigint  -- the window's cut-off when it last took new traces, to a second; see `SEEN`, `SEALED`
);
CREATE TABLE traced.current_partition (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    part bigint NOT NULL,
    opened_ns bigint NOT NULL,  -- the window's cut-off at that moment
    slot_ns bigint NOT NULL  -- how wide a slot of `counts` is, whatever windows come later
);
"""

_VERSION_2 = "ALTER TABLE traced.current_partition ADD COLUMN set_backs bigint NOT NULL DEFAULT 0"

_PARTITION = """
CREATE TABLE traced.traces_{part} (LIKE traced.traces INCLUDING ALL, PRIMARY KEY (trace_id))
    WITH (fillfactor = 90);
CREATE TABLE traced.spans_{part} (LIKE traced.spans INCLUDING ALL, PRIMARY KEY (trace_id, span_id));
CREATE TABLE traced.counts_{part} (LIKE traced.counts INCLUDING ALL)
    WITH (fillfactor = 30);
ALTER TABLE traced.traces ATTACH PARTITION traced.traces_{part} FOR VALUES IN ({part});
ALTER TABLE traced.spans ATTACH PARTITION traced.spans_{part} FOR VALUES IN ({part});
ALTER TABLE traced.counts ATTACH PARTITION traced.counts_{part} FOR VALUES IN ({part});
INSERT INTO traced.partitions (part) VALUES ({part});
"""

# The cut-off that all processes have reached: it rises with time, and falls when the clock is set back and
# what had left is forgotten.
SEEN = """
SELECT closed_ns FROM traced.partitions WHERE part = (SELECT part FROM traced.current_partition)
"""
SEE = """
UPDATE traced.partitions SET closed_ns = $1 WHERE part = (SELECT part FROM traced.current_partition)
"""

# Partitions without a `closed_ns` that are not ahead: all in them has left, and they are being dropped. Who
# writes looks for nothing in them any more.
SEALED = """
SELECT part FROM traced.partitions
WHERE closed_ns IS NULL AND part < (SELECT part FROM traced.current_partition)
"""
SEAL = "UPDATE traced.partitions SET closed_ns = NULL WHERE part = $1"

# How often what had left was forgotten because a clock was set back; see `PostgresStore._forget`.
SET_BACKS = "SELECT set_backs FROM traced.current_partition"
SET_BACK = "UPDATE traced.current_partition SET set_backs = set_backs + 1 RETURNING set_backs"

# In the order in which a partition is dropped: as long as a trace can be found it can be counted out.
PARTITIONED = ("spans", "traces", "counts")


async def prepare(connection: Connection, *, slot_ns: int) -> None:
    """Create what is missing; of several processes one does the work and the others wait for it.

    `slot_ns` is for new tables: those that are there already have theirs. Raises `DatabaseUnfit` for a
    database that a newer traced has made, `DatabaseInUse` where tables of an older one cannot be changed now.
    """
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", CREATE_LOCK)
        found = await _version(connection)
        if found > VERSION:
            raise DatabaseUnfit(
                f"a newer traced has made its tables (version {found}, this one knows {VERSION})"
            )
        if found == VERSION:
            return
        if found == 0:
            await connection.execute(_FOUNDATION)
            await create_partition(connection, 1)
            await create_partition(connection, 2)
            await connection.execute(
                "INSERT INTO traced.current_partition (part, opened_ns, slot_ns) VALUES (1, $1, $2)",
                BEFORE_ALL_TIME_NS,
                slot_ns,
            )
        try:
            await connection.execute(within(UPGRADE_WAIT_S))
            await connection.execute(_VERSION_2)
        except asyncpg.LockNotAvailableError as error:
            raise DatabaseInUse(f"version {found} is to become {VERSION}") from error
        await connection.execute("INSERT INTO traced.versions (version) VALUES ($1)", VERSION)


async def create_partition(connection: Connection, part: int) -> None:
    """Make partition `part` of each table.

    It is made apart and then attached: `CREATE TABLE … PARTITION OF` would stop every reader and writer.
    """
    await connection.execute(_PARTITION.format(part=int(part)))


async def _version(connection: Connection) -> int:
    if await connection.fetchval("SELECT to_regclass('traced.versions')") is None:
        return 0
    return int(await connection.fetchval("SELECT max(version) FROM traced.versions") or 0)
