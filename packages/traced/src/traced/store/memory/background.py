"""A thread that does one thing after the other and tells the event loop what came of it.

What `run_in_executor` does too, with a future on each side and a lock between them: a twentieth of what
committing a group costs.
"""

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

Told: TypeAlias = Callable[[Any, BaseException | None], None]
"""Called in the event loop with the result, or with what was raised."""

_Job: TypeAlias = tuple[Callable[..., Any], tuple[Any, ...], Told]


class Background:
    """One thread, started with the first job; jobs are done, and told, in the order in which they come."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._untold = 0

    @property
    def is_idle(self) -> bool:
        """Say whether every job is done and told: whatever the jobs share is nobody's at this moment."""
        return not self._untold

    def call(self, told: Told, function: Callable[..., Any], *arguments: Any) -> None:
        """Call the function here and now, and tell; only while idle, and only what mostly does not block."""
        assert self.is_idle
        told(*_outcome(function, arguments))

    def submit(self, told: Told, function: Callable[..., Any], *arguments: Any) -> None:
        """Let the thread call the function."""
        if self._thread is None:
            loop = asyncio.get_running_loop()
            self._thread = Thread(target=self._work, args=(loop,), name=self._name, daemon=True)
            self._thread.start()
        self._untold += 1
        self._jobs.put((function, arguments, told))

    async def run(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Let the thread call the function, and return what it returns or raise what it raises."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

        def told(result: Any, error: BaseException | None) -> None:
            if future.cancelled():
                return
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)

        self.submit(told, function, *arguments)
        return await future

    def close(self) -> None:
        """End the thread once it has done all jobs."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        while (job := self._jobs.get()) is not None:
            function, arguments, told = job
            loop.call_soon_threadsafe(self._tell, told, *_outcome(function, arguments))
            del job, function, arguments, told  # nothing of it lives on while the thread waits

    def _tell(self, told: Told, result: Any, error: BaseException | None) -> None:
        self._untold -= 1
        told(result, error)


def _outcome(function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, BaseException | None]:
    try:
        return function(*arguments), None
    except BaseException as raised:  # noqa: BLE001  it is raised again where the result is awaited
        return None, raised
