"""The memory engine: everything in one process, partitioned by time."""

from traced.store.memory.engine import MemoryStore

__all__ = ["MemoryStore"]
