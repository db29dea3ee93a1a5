from collections.abc import AsyncIterator

import pytest

from groundwork.testing import VirtualClock
from traced.domain.window import Window
from traced.service import Collector
from traced.testing import ENGINES, MINUTE, new_store

pytest_plugins = ["groundwork.testing.fixtures", "groundwork.testing.browser"]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine on which a test of storage runs: each of them, always."""
    return str(request.param)


@pytest.fixture
async def collector(
    engine: str, request: pytest.FixtureRequest, clock: VirtualClock
) -> AsyncIterator[Collector]:
    """A collector with a window of half an hour on that engine, ready."""
    window = Window(30 * MINUTE)
    store = new_store(engine, window=window, database_url=lambda: request.getfixturevalue("postgres_url"))
    collector = Collector(store=store, window=window, clock=clock)
    await collector.start()
    await collector.recover()
    yield collector
    await collector.close()
