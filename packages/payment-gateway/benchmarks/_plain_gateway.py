"""The gateway as it is often written first: FastAPI and pydantic, an ORM unit of work, httpx as it comes, and
one transaction around everything, the call to the bank included. It keeps the same records as ours.

It is the plain version that `authorize.py` compares with, not an example.
"""

import hashlib
import os
import uuid
from datetime import UTC, datetime

import httpx
from fastapi import FastAPI, Header, Response
from pydantic import BaseModel
from sqlalchemy import ForeignKey, Index, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

engine = create_async_engine(os.environ["PLAIN_DATABASE_URL"], pool_size=8, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)
bank = httpx.AsyncClient(base_url=os.environ["PLAIN_BANK_URL"])
app = FastAPI()


class Base(DeclarativeBase):
    pass


class Payment(Base):
    __tablename__ = "payments"
    id: Mapped[str] = mapped_column(primary_key=True)
    order_id: Mapped[str]
    customer_id: Mapped[str]
    amount: Mapped[int]
    currency: Mapped[str]
    state: Mapped[str]
    card_last4: Mapped[str]
    authorization_id: Mapped[str | None]
    created_at: Mapped[datetime]
    authorized_at: Mapped[datetime | None]
    events: Mapped[list["Event"]] = relationship(back_populates="payment")
    postings: Mapped[list["Posting"]] = relationship(back_populates="payment")
    attempts: Mapped[list["Attempt"]] = relationship(back_populates="payment")
    __table_args__ = (Index("by_order", "order_id"), Index("by_customer", "customer_id", "created_at"))


class Event(Base):
    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), index=True)
    sequence: Mapped[int]
    kind: Mapped[str]
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    payment: Mapped[Payment] = relationship(back_populates="events")


class Posting(Base):
    __tablename__ = "ledger"
    id: Mapped[int] = mapped_column(primary_key=True)
    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), index=True)
    account: Mapped[str]
    amount: Mapped[int]
    payment: Mapped[Payment] = relationship(back_populates="postings")


class Attempt(Base):
    __tablename__ = "attempts"
    id: Mapped[int] = mapped_column(primary_key=True)
    payment_id: Mapped[str] = mapped_column(ForeignKey("payments.id"), index=True)
    outcome: Mapped[str]
    status: Mapped[int]
    payment: Mapped[Payment] = relationship(back_populates="attempts")


class Key(Base):
    __tablename__ = "idempotency_keys"
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    payment_id: Mapped[str]
    status: Mapped[int]
    body: Mapped[str]


class Card(BaseModel):
    number: str
    cvv: str
    expiry_month: int
    expiry_year: int


class Order(BaseModel):
    order_id: str
    customer_id: str
    amount: int
    currency: str
    card: Card


class Receipt(BaseModel):
    id: str
    order_id: str
    customer_id: str
    amount: int
    currency: str
    state: str
    card_last4: str
    authorization_id: str | None
    created_at: datetime
    authorized_at: datetime | None


@app.on_event("startup")
async def create() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)


@app.get("/readyz")
async def ready() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/v1/payments", status_code=201)
async def authorize(order: Order, idempotency_key: str = Header()) -> Response:
    fingerprint = hashlib.sha256(order.model_dump_json().encode()).hexdigest()
    async with sessions() as session, session.begin():
        known = await session.get(Key, idempotency_key)
        if known is not None:
            return Response(known.body, known.status, media_type="application/json")
        return await _pay(session, order, idempotency_key, fingerprint)


async def _pay(session: AsyncSession, order: Order, key: str, fingerprint: str) -> Response:
    paid = await session.scalar(select(Payment).where(Payment.order_id == order.order_id))
    if paid is not None:
        return Response('{"code":"order_already_paid"}', 409, media_type="application/json")
    now = datetime.now(UTC).replace(tzinfo=None)
    payment = Payment(
        id=f"pay_{uuid.uuid4().hex}",
        order_id=order.order_id,
        customer_id=order.customer_id,
        amount=order.amount,
        currency=order.currency,
        state="pending",
        card_last4=order.card.number[-4:],
        created_at=now,
        postings=[],
        attempts=[],
    )
    payment.events.append(
        Event(sequence=1, kind="authorize.started", from_state=None, to_state="pending", at=now)
    )
    session.add(payment)
    await session.flush()
    answer = await bank.post(
        "/api/v1/authorizations",
        json=order.card.model_dump() | {"card_number": order.card.number, "amount": order.amount},
        headers={"Idempotency-Key": str(uuid.uuid4())},
    )
    answer.raise_for_status()
    now = datetime.now(UTC).replace(tzinfo=None)
    payment.state, payment.authorized_at = "authorized", now
    payment.authorization_id = answer.json()["authorization_id"]
    payment.attempts.append(Attempt(outcome="success", status=answer.status_code))
    payment.events.append(
        Event(sequence=2, kind="authorize.succeeded", from_state="pending", to_state="authorized", at=now)
    )
    payment.postings.append(Posting(account="customer", amount=-order.amount))
    payment.postings.append(Posting(account="held", amount=order.amount))
    body = Receipt.model_validate(payment, from_attributes=True).model_dump_json()
    session.add(Key(key=key, fingerprint=fingerprint, payment_id=payment.id, status=201, body=body))
    return Response(body, 201, media_type="application/json")
