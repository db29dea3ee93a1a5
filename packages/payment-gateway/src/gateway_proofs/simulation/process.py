"""A process of the gateway: tasks that live and die together, and the places where fate may strike them.

A place is a crossing: the store, the bank, the shop. There a process may be slowed, lose its database
connection, or die. A process that dies takes no further step that anybody could see: its tasks are cancelled,
and every crossing refuses it. What it committed stays.
"""

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from gateway_proofs.simulation.history import History
from gateway_proofs.simulation.weather import Fate

T = TypeVar("T")

_OWNER: contextvars.ContextVar["Process | None"] = contextvars.ContextVar("owner", default=None)


class DatabaseAwayError(Exception):
    """The connection to the database broke; whether a commit under way went through, it does not say."""


class Process:
    """One life of one process: it is never started again, its successor is another object."""

    def __init__(
        self, name: str, *, fate: Fate, history: History, on_death: Callable[["Process"], None]
    ) -> None:
        self.name = name
        self.alive = True
        self._fate = fate
        self._history = history
        self._on_death = on_death
        self._tasks: dict[
            asyncio.Task[Any], None
        ] = {}  # in order of birth: a set would have an order of its own

    def spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run `work` in this process; what it starts belongs to the process too."""
        context = contextvars.copy_context()
        context.run(_OWNER.set, self)
        return asyncio.get_running_loop().create_task(work, context=context)

    def adopt(self, task: asyncio.Task[Any]) -> None:
        """Count a task in."""
        self._tasks[task] = None
        task.add_done_callback(lambda done: self._tasks.pop(done, None))

    async def cross(self, where: str) -> None:
        """Pass a crossing: perhaps late, perhaps never. Raises DatabaseAwayError where it is the store's."""
        self._refuse_the_dead()
        if self._fate.kills(where):
            self.die(where)
            raise asyncio.CancelledError
        delay_s = self._fate.delay_s(where)
        if delay_s > 0:
            await asyncio.sleep(delay_s)  # noqa: TID251  virtual time
            self._refuse_the_dead()
        if self._fate.breaks(where):
            self._history.note(self.name, where, "the database connection breaks")
            raise DatabaseAwayError

    def die(self, where: str) -> None:
        """End: every task is cut off where it stands."""
        if not self.alive:
            return
        self.alive = False
        self._history.note(self.name, where, "DIES")
        for task in list(self._tasks):
            task.cancel()
        self._on_death(self)

    def _refuse_the_dead(self) -> None:
        if not self.alive:
            raise asyncio.CancelledError


def own_tasks(loop: asyncio.AbstractEventLoop) -> None:
    """Let each task of `loop` belong to the process whose code started it."""

    def factory(
        loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, T], **options: Any
    ) -> asyncio.Task[T]:
        task = asyncio.Task(work, loop=loop, **options)
        context = options.get("context")
        owner = context.get(_OWNER) if context is not None else _OWNER.get()
        if owner is not None:
            owner.adopt(task)
        return task

    loop.set_task_factory(factory)  # type: ignore[arg-type]  # typeshed wants a protocol nobody can name


def outside(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Run `work` for nobody's account: the bank's side of a connection, say."""
    context = contextvars.copy_context()
    context.run(_OWNER.set, None)
    return asyncio.get_running_loop().create_task(work, context=context)
