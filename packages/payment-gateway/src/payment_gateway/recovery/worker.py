"""The loops that keep things in order, in the API process or alone."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from groundwork.clock import Clock
from groundwork.logs import get_logger
from payment_gateway.ports import Shield

log = get_logger("payment_gateway.worker")


@dataclass(frozen=True, kw_only=True)
class Job:
    """Something to do every `every_s`, and at once again while a full batch comes back."""

    name: str
    run: Callable[[], Awaitable[int]]
    every_s: float
    batch: int = 1


class Worker:
    """Runs each job in a loop of its own, so that a slow one keeps nobody waiting."""

    def __init__(
        self, jobs: Sequence[Job], *, shield: Shield, clock: Clock, stopping: Callable[[], bool]
    ) -> None:
        self._jobs = jobs
        self._shield = shield
        self._clock = clock
        self._stopping = stopping

    async def run(self) -> None:
        """Work until cancelled or stopping. The shield ends a job under way."""
        async with asyncio.TaskGroup() as loops:
            for job in self._jobs:
                loops.create_task(self._loop(job))

    async def _loop(self, job: Job) -> None:
        while not self._stopping():
            found = await self._once(job)
            if found < job.batch:
                await self._clock.sleep(job.every_s)

    async def _once(self, job: Job) -> int:
        """Run a job once; a database that is away is logged and tried again after the next pause."""
        try:
            return await self._shield.run(_finished(job))
        except Exception:  # one job's bad round must end neither its loop nor those of the others
            log.exception("worker.job_failed", job=job.name)
            return 0


async def _finished(job: Job) -> int:
    return await job.run()
