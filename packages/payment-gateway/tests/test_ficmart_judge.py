"""The judge acquits an honest gateway, and catches every liar that is planted."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ficmart.evidence import Evidence, read_bank, read_receipt
from ficmart.judge import Judgement, judge

AT = "2030-01-01T00:00:0{second}Z"
PATHS = {
    "authorized": ["pending", "authorized"],
    "captured": ["pending", "authorized", "capturing", "captured"],
    "refunded": ["pending", "authorized", "capturing", "captured", "refunding", "refunded"],
    "voided": ["pending", "authorized", "voiding", "voided"],
    "declined": ["pending", "declined"],
    "failed": ["pending", "failed"],
    "pending": ["pending"],
}
DONE = {"captured": ["capture"], "refunded": ["capture", "refund"], "voided": ["void"]}
ANSWER = {"authorize": 201, "capture": 200, "void": 200, "refund": 200}


class World:
    """A journal, receipts and a ledger that agree with each other, until a test plants a lie."""

    def __init__(self) -> None:
        self.journal: list[dict[str, Any]] = [{"kind": "opened", "at": AT.format(second=0)}]
        self.receipts: dict[str, dict[str, Any]] = {}
        self.events: dict[str, list[dict[str, Any]]] = {}
        self.ledger: dict[str, list[dict[str, Any]]] = {
            "accounts": [{"card_last4": "1111", "opening": 1000, "balance": 1000, "available": 1000}],
            "authorizations": [],
            "captures": [],
            "voids": [],
            "refunds": [],
        }

    def told(
        self, order: str, action: str, status: int, *, payment: str | None = None, body: str = "b"
    ) -> None:
        refusals = {202: "in_doubt", 402: "declined", 502: "failed", 503: "failed"}
        self.journal.append(
            {
                "kind": "told",
                "outcome": "done" if status < 202 else refusals[status],
                "at": AT.format(second=2),
                "order_id": order,
                "action": action,
                "key": f"{order}.{action}.1",
                "status": status,
                "final": status != 202,
                "payment_id": payment,
                "body_sha256": body,
            }
        )

    def payment(
        self, number: int, state: str, *, order: str | None = None, tell: bool = True
    ) -> dict[str, Any]:
        """Let a payment of 100 cents come to `state`, at the bank too."""
        order, payment = order or f"o{number}", f"pay_{number}"
        self.journal.append(
            {
                "kind": "ordered",
                "at": AT.format(second=1),
                "order_id": order,
                "amount": 100 + number,
                "card_last4": "1111",
            }
        )
        bank: dict[str, str | None] = dict.fromkeys(
            ("authorization_id", "capture_id", "void_id", "refund_id")
        )
        steps = [None, *PATHS[state]]
        self.events[payment] = [
            {"sequence": place, "from_state": steps[place - 1], "to_state": steps[place]}
            for place in range(1, len(steps))
        ]
        self.receipts[payment] = {
            "id": payment,
            "order_id": order,
            "amount": 100,
            "state": state,
            "in_doubt": False,
            "needs_review": False,
            "card": {"brand": "visa", "last4": "1111"},
            "bank": bank,
            "created_at": AT.format(second=1),
        }
        if state not in {"declined", "failed", "pending"}:
            bank["authorization_id"] = self.hold(number)["id"]
            for action in DONE.get(state, []):
                bank[f"{action}_id"] = self.operate(action, number)
        if tell:
            refused = {"declined": 402, "failed": 502, "pending": 202}
            self.told(order, "authorize", refused.get(state, 201), payment=payment)
            for action in DONE.get(state, []):
                self.told(order, action, 200, payment=payment)
        return self.receipts[payment]

    def hold(
        self, number: int, *, hold_id: str | None = None, key: str | None = None, cache: str = "stored"
    ) -> Any:
        hold = self._entry(hold_id or f"auth_{number}", key or f"key-a{number}", cache)
        hold |= {"amount": 100, "card_last4": "1111", "status": "active"}
        self.ledger["authorizations"].append(hold)
        self.ledger["accounts"][0]["available"] -= 100
        return hold

    def operate(self, action: str, number: int, *, cache: str = "stored") -> str:
        """Capture, void or refund at the bank."""
        account, hold = self.ledger["accounts"][0], self._hold(f"auth_{number}")
        entry = self._entry(f"{action}_{number}", f"key-{action}{number}", cache) | {"amount": 100}
        parent = (
            {"capture_id": f"capture_{number}"} if action == "refund" else {"authorization_id": hold["id"]}
        )
        self.ledger[f"{action}s"].append(entry | parent)
        if action == "capture":
            hold["status"] = "captured"
            account["balance"] -= 100
        elif action == "void":
            hold["status"] = "voided"
            account["available"] += 100
        else:
            account["balance"] += 100
            account["available"] += 100
        return f"{action}_{number}"

    def judged(self) -> Judgement:
        receipts = {
            payment: read_receipt(document, self.events[payment], ordered={"order_id": document["order_id"]})
            for payment, document in self.receipts.items()
        }
        return judge(Evidence(journal=tuple(self.journal), receipts=receipts, bank=read_bank(self.ledger)))

    def verdict(self, requirement: str) -> tuple[str, str]:
        (ruling,) = [ruling for ruling in self.judged().rulings if ruling.requirement == requirement]
        return ruling.verdict, ruling.evidence

    def _hold(self, hold_id: str) -> dict[str, Any]:
        return next(hold for hold in self.ledger["authorizations"] if hold["id"] == hold_id)

    def _entry(self, entry_id: str, key: str, cache: str) -> dict[str, Any]:
        at = AT.format(second=1)
        return {"id": entry_id, "idempotency_key": key, "cache": cache, "answered": True, "created_at": at}


def honest() -> World:
    world = World()
    for number, state in enumerate(["authorized", "captured", "refunded", "voided", "declined", "failed"], 1):
        world.payment(number, state)
    return world


def failures(world: World) -> set[str]:
    return {ruling.requirement for ruling in world.judged().rulings if ruling.verdict == "fail"}


def test_an_honest_gateway_is_acquitted() -> None:
    judgement = honest().judged()
    verdicts = {ruling.requirement: ruling.verdict for ruling in judgement.rulings}
    assert verdicts == {f"pg-inv-{number}": "pass" for number in range(1, 7)} | {
        "pg-inv-7": "untestable",
        "pg-inv-8": "untestable",
    }
    counts = ("payments", "holds", "captures", "voids", "refunds", "double_charges", "lost")
    assert [judgement.summary[name] for name in counts] == [6, 4, 2, 1, 1, 0, 0]


def test_every_ruling_is_on_a_requirement_of_the_manifest() -> None:
    manifest = Path(__file__).parents[1] / "requirements.toml"
    entries = tomllib.loads(manifest.read_text(encoding="utf-8"))
    ruled_on = {ruling.requirement for ruling in honest().judged().rulings}
    assert ruled_on == {name for name in entries if name.startswith("pg-inv-")}
    assert {entries[name]["origin"] for name in ruled_on} == {"ruling"}  # what the report says of them


def second_hold_under_the_same_key(world: World) -> None:
    world.hold(1, hold_id="auth_twice", key="key-a1")


def second_hold_although_the_bank_forgot_the_first(world: World) -> None:
    world.hold(1, hold_id="auth_forgotten", key="key-a1", cache="client_hung_up")


def card_sent_again_into_a_failed_payment(world: World) -> None:
    for attempt in ("one", "two"):
        world.hold(6, hold_id=f"auth_{attempt}", key="key-a6", cache="client_hung_up")


def order_charged_by_two_payments(world: World) -> None:
    world.payment(9, "captured", order="o2", tell=False)


def capture_and_void_of_one_hold(world: World) -> None:
    world.operate("void", 2)


def refunded_twice(world: World) -> None:
    world.operate("refund", 3)


@pytest.mark.parametrize(
    "plant",
    [
        second_hold_under_the_same_key,
        second_hold_although_the_bank_forgot_the_first,
        card_sent_again_into_a_failed_payment,
        order_charged_by_two_payments,
        capture_and_void_of_one_hold,
        refunded_twice,
    ],
)
def test_whoever_takes_twice_is_caught(plant: Callable[[World], None]) -> None:
    world = honest()
    plant(world)
    assert world.verdict("pg-inv-1")[0] == "fail"
    assert world.judged().summary["double_charges"] >= 1


def capture_lost(world: World) -> None:
    world.receipts["pay_2"]["state"] = "authorized"
    world.receipts["pay_2"]["bank"]["capture_id"] = None


def capture_made_up(world: World) -> None:
    world.receipts["pay_1"]["state"] = "captured"


def void_made_up(world: World) -> None:
    world.receipts["pay_1"]["state"] = "voided"


def refund_hidden(world: World) -> None:
    world.receipts["pay_3"]["state"] = "captured"


def another_amount(world: World) -> None:
    world.receipts["pay_1"]["amount"] = 90


def another_capture_id(world: World) -> None:
    world.receipts["pay_2"]["bank"]["capture_id"] = "capture_x"


def hold_lost(world: World) -> None:
    world.hold(77)


def still_in_flight(world: World) -> None:
    world.receipts["pay_2"]["state"] = "capturing"


def still_in_doubt(world: World) -> None:
    world.receipts["pay_6"]["in_doubt"] = True


def payment_vanished(world: World) -> None:
    del world.receipts["pay_5"]
    world.told("o5", "authorize", 201, payment="pay_5")


def forgotten_hold_of_nobody(world: World) -> None:
    world.receipts["pay_6"]["amount"] = 99
    world.hold(6, cache="client_hung_up")


@pytest.mark.parametrize(
    "plant",
    [
        capture_lost,
        capture_made_up,
        void_made_up,
        refund_hidden,
        another_amount,
        another_capture_id,
        hold_lost,
        still_in_flight,
        still_in_doubt,
        payment_vanished,
        forgotten_hold_of_nobody,
    ],
)
def test_a_receipt_that_is_not_what_the_bank_did_is_caught(plant: Callable[[World], None]) -> None:
    world = honest()
    plant(world)
    assert world.verdict("pg-inv-2")[0] == "fail"


def test_a_key_with_two_final_answers_is_caught() -> None:
    world = honest()
    world.told("o1", "authorize", 201, payment="pay_1", body="other bytes")
    assert world.verdict("pg-inv-3")[0] == "fail"


def test_a_202_before_the_final_answer_is_no_second_answer() -> None:
    world = honest()
    world.told("o1", "authorize", 202, payment="pay_1", body="other bytes")
    assert failures(world) == set()


def gap(events: list[dict[str, Any]]) -> None:
    del events[1]


def illegal_step(events: list[dict[str, Any]]) -> None:
    events[2]["from_state"], events[2]["to_state"] = "authorized", "refunded"


def step_from_nowhere(events: list[dict[str, Any]]) -> None:
    events[3]["from_state"] = "voiding"


def end_that_differs(events: list[dict[str, Any]]) -> None:
    del events[3]


@pytest.mark.parametrize("spoil", [gap, illegal_step, step_from_nowhere, end_that_differs])
def test_a_history_that_cannot_be_is_caught(spoil: Callable[[list[dict[str, Any]]], None]) -> None:
    world = honest()
    spoil(world.events["pay_2"])
    assert world.verdict("pg-inv-4")[0] == "fail"


def test_events_that_change_no_state_are_no_steps() -> None:
    world = honest()
    world.events["pay_1"].append({"sequence": 3, "from_state": "authorized", "to_state": "authorized"})
    world.events["pay_1"].append({"sequence": 4, "from_state": None, "to_state": None})
    assert failures(world) == set()


def test_money_that_does_not_add_up_is_caught() -> None:
    world = honest()
    world.ledger["accounts"][0]["balance"] -= 1
    assert world.verdict("pg-inv-5") == (
        "fail",
        "1 found: account …1111: balance 899, available 800; the transactions make 900 and 800",
    )


@pytest.mark.parametrize(
    ("state", "action", "status"),
    [
        ("declined", "authorize", 201),
        ("failed", "authorize", 201),
        ("authorized", "capture", 200),
        ("captured", "void", 200),
        ("captured", "refund", 200),
    ],
)
def test_a_promise_that_was_not_kept_is_caught(state: str, action: str, status: int) -> None:
    world = honest()
    world.payment(9, state, tell=False)
    world.told("o9", action, status, payment="pay_9")
    assert world.verdict("pg-inv-6")[0] == "fail"


@pytest.mark.parametrize(
    ("state", "action", "status"),
    [
        ("authorized", "authorize", 402),
        ("captured", "authorize", 502),
        ("captured", "capture", 502),
        ("voided", "void", 503),
        ("refunded", "refund", 502),
    ],
)
def test_a_refusal_that_was_carried_out_all_the_same_is_caught(state: str, action: str, status: int) -> None:
    world = honest()
    world.payment(9, state, tell=False)
    world.told("o9", action, status)
    assert world.verdict("pg-inv-6")[0] == "fail"


def test_a_refusal_before_a_later_success_with_a_new_key_is_no_contradiction() -> None:
    world = honest()
    world.told("o2", "authorize", 502)
    world.journal[-1]["key"] = "o2.authorize.0"
    assert failures(world) == set()


@pytest.mark.parametrize("cache", ["client_hung_up", "fault"])
def test_a_hold_that_the_bank_forgot_is_counted_apart(cache: str) -> None:
    world = honest()
    world.hold(6, cache=cache)
    assert failures(world) == set()
    assert world.judged().summary["forgotten_by_the_bank"] == 1


def test_one_failed_payment_excuses_one_forgotten_hold_and_no_second_of_another_key() -> None:
    world = honest()
    for attempt in ("one", "two"):
        world.hold(6, hold_id=f"auth_{attempt}", key=f"key-{attempt}", cache="client_hung_up")
    assert failures(world) == {"pg-inv-2"}


def test_a_forgotten_hold_is_not_put_on_a_declined_payment() -> None:
    world = World()
    world.payment(1, "declined")
    world.hold(1, cache="client_hung_up")
    assert failures(world) == {"pg-inv-2"}


def test_a_flagged_payment_may_differ_if_the_bank_was_at_fault() -> None:
    world = honest()
    world.receipts["pay_1"]["needs_review"] = True
    world.receipts["pay_1"]["state"] = "captured"
    world.events["pay_1"] = world.events["pay_2"]
    world.operate("capture", 1, cache="client_hung_up")
    assert failures(world) == set()
    assert world.verdict("pg-inv-2")[0] == "pass"


def test_a_flagged_payment_in_doubt_is_a_matter_for_a_person_and_not_restless() -> None:
    world = honest()
    world.payment(9, "pending")
    assert failures(world) == {"pg-inv-2"}
    world.receipts["pay_9"] |= {"needs_review": True, "in_doubt": True}
    world.hold(9, cache="client_hung_up")
    assert failures(world) == set()


def test_a_flag_without_a_fault_of_the_bank_is_a_warning() -> None:
    world = honest()
    world.receipts["pay_1"]["needs_review"] = True
    assert world.verdict("pg-inv-2")[0] == "warn"


@pytest.mark.parametrize("created_at", ["2029-12-31T23:00:00Z", "2029-12-31T23:59:59.9Z"])
def test_holds_from_before_the_shop_opened_are_not_its_business(created_at: str) -> None:
    world = honest()
    world.hold(50)["created_at"] = created_at
    assert failures(world) == set()


def test_evidence_names_examples_and_counts_the_rest() -> None:
    world = honest()
    for number in range(60, 70):
        world.hold(number)
    verdict, evidence = world.verdict("pg-inv-2")
    assert verdict == "fail"
    assert "10 found" in evidence
    assert "and 7 more" in evidence


def test_an_order_that_was_declined_and_is_held_at_the_bank_is_caught() -> None:
    world = honest()
    world.payment(8, "declined")
    world.hold(8)["amount"] = 108
    world.ledger["accounts"][0]["available"] -= 8
    assert world.verdict("pg-inv-6") == ("fail", "1 found: o8 was told declined, and the bank has auth_8")


def without_bank_ids(world: World) -> World:
    for receipt in world.receipts.values():
        receipt["bank"] = {}
    return world


def told_apart_by_amount() -> World:
    """As honest(), but each order has an amount of its own, as the shop's orders do."""
    world = honest()
    moved = dict.fromkeys(("balance", "available"), 0)
    for table in ("authorizations", "captures", "refunds"):
        for entry in world.ledger[table]:
            number = int(entry["id"].rpartition("_")[2])
            entry["amount"] = 100 + number
            moved["balance"] += {"captures": -number, "refunds": number}.get(table, 0)
            active = table == "authorizations" and entry["status"] == "active"
            moved["available"] += {"captures": -number, "refunds": number}.get(
                table, -number if active else 0
            )
    for name, cents in moved.items():
        world.ledger["accounts"][0][name] += cents
    for payment, receipt in world.receipts.items():
        receipt["amount"] = 100 + int(payment.rpartition("_")[2])
    return world


def judged_by_fit(world: World) -> dict[str, str]:
    receipts = {
        payment: read_receipt(document, world.events[payment], ordered={"order_id": document["order_id"]})
        for payment, document in without_bank_ids(world).receipts.items()
    }
    evidence = Evidence(
        journal=tuple(world.journal), receipts=receipts, bank=read_bank(world.ledger), names_holds=False
    )
    return {ruling.requirement: ruling.verdict for ruling in judge(evidence).rulings}


def test_a_gateway_that_names_no_holds_is_judged_by_card_amount_and_time() -> None:
    verdicts = judged_by_fit(told_apart_by_amount())
    assert [verdicts[f"pg-inv-{number}"] for number in range(1, 7)] == ["pass"] * 6


@pytest.mark.parametrize("state", ["voided", "authorized", "refunded"])
def test_without_names_too_a_receipt_that_is_not_what_the_bank_did_is_caught(state: str) -> None:
    world = told_apart_by_amount()
    world.receipts["pay_2"]["state"] = state
    assert judged_by_fit(world)["pg-inv-2"] == "fail"


def test_without_names_too_a_second_hold_is_a_double_charge() -> None:
    world = told_apart_by_amount()
    world.hold(2, hold_id="auth_twice", key="another")["amount"] = 102
    assert judged_by_fit(world)["pg-inv-1"] == "fail"
