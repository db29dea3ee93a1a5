"""Ends transactions of processes that were stopped in the middle of a COPY.

PostgreSQL waits for the rest of a COPY without end: while it waits, neither `statement_timeout` nor
`idle_in_transaction_session_timeout` counts, and the kernel of a stopped process still answers for it. So
its locks are kept from everybody else, until another process has that connection ended.
"""

from groundwork.logs import get_logger
from traced.store.postgres import connections
from traced.store.postgres.connections import APPLICATION, Connection

# Only a role's own connections: those it may see and end, whatever else it may.
_END = f"""
SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
WHERE application_name = '{APPLICATION}' AND datname = current_database() AND usename = current_user
  AND state = 'active' AND wait_event = 'ClientRead'
  AND query_start < clock_timestamp() - make_interval(secs => $1)
"""

_log = get_logger(__name__)


async def end_stopped(connection: Connection) -> None:
    """End what waits for the rest of a statement that began so long ago that its process must be stopped."""
    for pid, _ in await connection.fetch(_END, connections.IDLE_IN_TRANSACTION_S):
        _log.warning("transaction.ended", pid=pid, problem="its process sends nothing: is it stopped?")
