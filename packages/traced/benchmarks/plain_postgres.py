"""The other plain version to beat: FastAPI, pydantic, SQLAlchemy, PostgreSQL, a transaction a request.

BENCH_DATABASE_URL=postgresql+asyncpg://… uvicorn --app-dir packages/traced/benchmarks plain_postgres:app
"""

import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from plain_models import Batch
from sqlalchemy import BigInteger, Index, String, Uuid, func, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

WINDOW_NS = 30 * 60 * 10**9


class Base(DeclarativeBase):
    pass


class SpanRow(Base):
    __tablename__ = "spans"
    trace_id: Mapped[Any] = mapped_column(Uuid, primary_key=True)
    span_id: Mapped[Any] = mapped_column(Uuid, primary_key=True)
    parent_span_id: Mapped[Any | None] = mapped_column(Uuid)
    service: Mapped[str] = mapped_column(String(256))
    operation: Mapped[str] = mapped_column(String(256))
    start_time: Mapped[int] = mapped_column(BigInteger)
    end_time: Mapped[int] = mapped_column(BigInteger)
    status: Mapped[str] = mapped_column(String(5))
    tags: Mapped[dict[str, str]] = mapped_column(JSONB)
    __table_args__ = (Index("spans_by_start", "start_time"),)


INSERT = insert(SpanRow.__table__)
UPSERT = INSERT.on_conflict_do_update(
    index_elements=["trace_id", "span_id"],
    set_={
        name: INSERT.excluded[name]
        for name in ("parent_span_id", "service", "operation", "start_time", "end_time", "status", "tags")
    },
)

engine = create_async_engine(
    os.environ.get("BENCH_DATABASE_URL", "postgresql+asyncpg:///bench"), pool_size=20
)
sessions = async_sessionmaker(engine)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


@app.post("/spans", status_code=202)
async def take_in(batch: Batch) -> dict[str, str]:
    cutoff_ns = time.time_ns() - WINDOW_NS
    rows = [span.model_dump() for span in batch.spans if span.start_time >= cutoff_ns]
    if rows:
        async with engine.begin() as connection:
            await connection.execute(UPSERT, rows)
    return {"status": "ok"}


@app.get("/traces")
async def listing(limit: int = 20) -> dict[str, Any]:
    cutoff_ns = time.time_ns() - WINDOW_NS
    rooted = (SpanRow.parent_span_id.is_(None)) & (SpanRow.start_time >= cutoff_ns)
    async with sessions() as session:
        total = await session.scalar(select(func.count()).select_from(SpanRow).where(rooted))
        newest = select(SpanRow).where(rooted).order_by(SpanRow.start_time.desc()).limit(limit)
        traces = [{"trace_id": str(row.trace_id)} for row in await session.scalars(newest)]
    return {"traces": traces, "total": total}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
