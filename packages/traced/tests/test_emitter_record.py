"""The journal: what is written is read back, and what is damaged is said."""

import random
import tracemalloc
from pathlib import Path

import pytest

from traced_emitter.errors import JournalUnreadable, JournalUnwritable
from traced_emitter.generator import make_trace
from traced_emitter.record import Answered, Entry, Journal, Run, Sent, read_journal
from traced_emitter.span import Span, encode_batch
from traced_emitter.verify.load import fates_in, ledger_of

RUN = Run(target="http://localhost:8080", seed=7, window_minutes=30, started_ns=1)


def spans(seed: int = 1) -> list[Span]:
    rng = random.Random(seed)
    return make_trace(rng, rng, start_ns=1_893_456_000_000_000_000, disorder=0.3)


def written(path: Path) -> list[Entry]:
    """Two batches, of which the second is never answered."""
    with Journal(path, RUN) as journal:
        journal.sent(0, 10, encode_batch(spans(1)))
        journal.answered(Answered(0, 20, 202))
        journal.sent(1, 30, encode_batch(spans(2)))
    return [RUN, Sent(0, 10, spans(1)), Answered(0, 20, 202), Sent(1, 30, spans(2))]


@pytest.mark.requirement("tr-emit-04")
def test_what_was_written_is_read_back_span_for_span(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "run.jsonl"
    assert written(path) == list(read_journal(path))


@pytest.mark.requirement("tr-emit-04")
def test_each_line_is_in_the_file_before_the_run_ends(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    with Journal(path, RUN) as journal:
        journal.sent(0, 10, encode_batch(spans(1)))
        assert list(read_journal(path)) == [RUN, Sent(0, 10, spans(1))]


@pytest.mark.requirement("tr-emit-04")
def test_a_torn_last_line_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    entries = written(path)
    path.write_bytes(path.read_bytes()[:-20])
    assert list(read_journal(path)) == entries[:-1]


def test_a_batch_without_an_answer_may_or_may_not_be_stored(tmp_path: Path) -> None:
    written(tmp_path / "run.jsonl")
    fates = list(fates_in(tmp_path / "run.jsonl"))
    assert [(fate.number, fate.status) for fate in fates] == [(0, 202), (1, 0)]
    ledger = ledger_of(iter(fates), window_s=10**9, margin_s=0, now_ns=0)
    assert ledger[spans(1)[0].trace_id].settled


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"not json\n", "line 1"),
        (b'{"kind":"answer","batch":0,"at_ns":1,"status":202}\n', "line 1 does not describe a run"),
        (b'{"kind":"run","version":9,"target":"","seed":1,"window_minutes":1,"started_ns":1}\n', "version 9"),
    ],
)
def test_a_file_that_is_no_journal_is_refused_with_its_fault(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "run.jsonl"
    path.write_bytes(content)
    with pytest.raises(JournalUnreadable, match=says):
        list(fates_in(path))


def test_a_damaged_line_in_the_middle_is_named_by_its_number(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    written(path)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b'"status":202', b'"status":"well"')
    path.write_bytes(b"".join(lines))
    with pytest.raises(JournalUnreadable, match="line 3"):
        list(fates_in(path))


def test_a_missing_file_and_an_impossible_one_are_said(tmp_path: Path) -> None:
    with pytest.raises(JournalUnreadable, match="No such file"):
        list(fates_in(tmp_path / "nothing"))
    (tmp_path / "file").touch()
    with pytest.raises(JournalUnwritable, match="cannot write the record"):
        Journal(tmp_path / "file" / "run.jsonl", RUN)


def test_a_journal_that_can_no_longer_be_written_is_an_error_and_no_silence(tmp_path: Path) -> None:
    with Journal(tmp_path / "run.jsonl", RUN) as journal:
        pass
    with pytest.raises(JournalUnwritable):
        journal.sent(0, 10, encode_batch(spans(1)))


def test_the_expected_state_of_a_default_run_is_small(tmp_path: Path) -> None:
    """A tenth of it: 1 460 traces, 5 100 spans. A minute's run must stay far below 100 MB."""
    path = tmp_path / "run.jsonl"
    rng = random.Random(4)
    with Journal(path, RUN) as journal:
        for number in range(1460):
            batch = make_trace(rng, rng, start_ns=1_893_456_000_000_000_000, disorder=0.3)
            journal.sent(number, 1_893_456_000_000_000_000, encode_batch(batch))
            journal.answered(Answered(number, 1_893_456_000_000_000_001, 202))
    tracemalloc.start()
    ledger = ledger_of(fates_in(path), window_s=1800, margin_s=5, now_ns=1_893_456_000_000_000_000)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(ledger) == 1460
    assert held / 1460 < 1500, f"{held / 1460:.0f} bytes a trace"
    assert peak < 1.5 * held


def test_a_run_longer_than_the_window_needs_no_more_memory_than_the_window(tmp_path: Path) -> None:
    """A trace every second for an hour; by then a window of ten minutes holds the last 600 of them."""
    path, start_ns, second_ns = tmp_path / "run.jsonl", 1_893_456_000_000_000_000, 1_000_000_000
    rng = random.Random(4)
    with Journal(path, RUN) as journal:
        for number in range(3600):
            at_ns = start_ns + number * second_ns
            journal.sent(number, at_ns, encode_batch(make_trace(rng, rng, start_ns=at_ns, disorder=0.3)))
            journal.answered(Answered(number, at_ns, 202))
    now_ns = start_ns + 3600 * second_ns
    ledger = ledger_of(fates_in(path), window_s=600, margin_s=5, now_ns=now_ns)
    roots = [ledger[trace_id].root for trace_id in ledger]
    inside = [root for root in roots if root is not None and root.start_time >= now_ns - 600 * second_ns]
    assert len(inside) == 600
    assert len(ledger) <= 600 + 61
