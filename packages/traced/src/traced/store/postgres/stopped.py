"""Ends statements of processes that were stopped while PostgreSQL waits for them.

It waits without end for the rest of a COPY, and for rows to be taken: meanwhile neither `statement_timeout`
nor `idle_in_transaction_session_timeout` counts, and the kernel of a stopped process still answers for it.
So its locks are kept from everybody else, until another process has that connection ended.

A process that runs gives up on any statement after `STATEMENT_TIMEOUT_S`. So what is older is nobody's.
"""

from groundwork.logs import get_logger
from traced.store.postgres import connections
from traced.store.postgres.connections import APPLICATION, Connection

# Only a role's own connections: those it may see and end, whatever else it may.
_END = f"""
SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
WHERE split_part(application_name, ',', 1) = '{APPLICATION}'
  AND datname = current_database() AND usename = current_user
  AND state = 'active' AND wait_event IN ('ClientRead', 'ClientWrite')
  AND query_start < clock_timestamp() - make_interval(secs => $1)
"""

_log = get_logger(__name__)


async def end_stopped(connection: Connection) -> None:
    """End what waits for its process, and began so long ago that this process must be stopped."""
    for pid, _ in await connection.fetch(_END, connections.STATEMENT_TIMEOUT_S):
        _log.warning("transaction.ended", pid=pid, problem="its process does not go on: is it stopped?")
