"""Tools for tests: virtual time, real servers, real processes, planted faults.

Nothing here is ever imported by a program at run time. `groundwork.testing.fixtures` is the pytest
plugin, `groundwork.testing.postgres` a real PostgreSQL. `Program` needs no pytest: the demo uses it too.
"""

from groundwork.testing._environment import clean_env
from groundwork.testing._faults import PASS, Fault, dice, faulty
from groundwork.testing._ports import free_port
from groundwork.testing._program import NotReady, Program
from groundwork.testing._server import Server
from groundwork.testing._virtual_clock import NeverIdle, NothingToWaitFor, VirtualClock

__all__ = [
    "PASS",
    "Fault",
    "NeverIdle",
    "NotReady",
    "NothingToWaitFor",
    "Program",
    "Server",
    "VirtualClock",
    "clean_env",
    "dice",
    "faulty",
    "free_port",
]
