"""The log's files: records as bytes, damage located, one process a folder, a disk that refuses."""

import errno
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from groundwork.testing import VirtualClock
from traced.errors import DataDirBusy, DataDirUnusable, LogBroken, StorageFailed
from traced.log import Damage, Disk, Durability, LogFolder, LogWriter, frame, scan
from traced.log.frames import HEADER

payloads = st.lists(st.binary(max_size=60) | st.just(b"\xc5REC" * 3), max_size=6)


def read(content: bytes) -> tuple[list[bytes], list[Damage]]:
    """Everything that a segment holds, and every place that is damaged."""
    steps = list(scan(memoryview(content)))
    return (
        [bytes(step.payload) for step in steps if step.payload is not None],
        [step.damage for step in steps if step.damage is not None],
    )


@given(payloads)
def test_what_was_written_is_read_back(written: list[bytes]) -> None:
    assert read(HEADER + b"".join(map(frame, written))) == (written, [])


@pytest.mark.requirement("tr-log-02")
@pytest.mark.requirement("tr-dur-02")
@given(payloads, st.data())
def test_a_segment_cut_off_anywhere_gives_every_whole_record_and_tells_where_the_torn_end_begins(
    written: list[bytes], data: st.DataObject
) -> None:
    whole = HEADER + b"".join(map(frame, written))
    length = data.draw(st.integers(len(HEADER), len(whole)))
    ends = [len(HEADER)]
    for each in written:
        ends.append(ends[-1] + len(frame(each)))
    kept = sum(end <= length for end in ends) - 1
    found, damages = read(whole[:length])
    assert found == written[:kept]
    assert damages == (
        [] if length == ends[kept] else [Damage(ends[kept], length - ends[kept], is_tail=True)]
    )


@pytest.mark.requirement("tr-log-03")
@given(payloads.filter(bool), st.data())
def test_a_flipped_bit_costs_the_record_that_it_is_in_and_no_other(
    written: list[bytes], data: st.DataObject
) -> None:
    whole = bytearray(HEADER + b"".join(map(frame, written)))
    at = data.draw(st.integers(len(HEADER), len(whole) - 1))
    whole[at] ^= 1 << data.draw(st.integers(0, 7))
    ends = [len(HEADER)]
    for each in written:
        ends.append(ends[-1] + len(frame(each)))
    hit = sum(end <= at for end in ends) - 1
    found, damages = read(bytes(whole))
    assert found == written[:hit] + written[hit + 1 :]
    is_tail = hit == len(written) - 1
    assert damages == [Damage(ends[hit], ends[hit + 1] - ends[hit], is_tail=is_tail)]


def test_a_length_that_was_flipped_to_something_huge_is_damage_and_no_allocation() -> None:
    first, second = frame(b"one"), frame(b"two")
    huge = first[:4] + struct.pack("<I", 2**32 - 1) + first[8:]
    assert read(HEADER + huge + second) == ([b"two"], [Damage(len(HEADER), len(first), is_tail=False)])


def test_a_file_that_is_no_segment_is_damage_from_its_first_byte() -> None:
    found, damages = read(b"x" * 40)
    assert found == []
    assert damages[0].at == 0
    assert read(b"") == ([], [])


@pytest.mark.requirement("tr-log-04")
def test_a_data_directory_belongs_to_one_process_at_a_time(tmp_path: Path) -> None:
    first = LogFolder(tmp_path / "log")
    with pytest.raises(DataDirBusy, match=f"in use by process {os.getpid()}") as refused:
        LogFolder(tmp_path / "log")
    assert "--data-dir" in refused.value.cure
    assert "--database-url" in refused.value.cure
    first.release()
    LogFolder(tmp_path / "log").release()


def test_a_data_directory_that_cannot_be_made_is_named_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataDirUnusable, match="cannot be used"):
        LogFolder(tmp_path / "file" / "log")


def test_a_name_that_no_segment_has_is_somebody_elses_file(tmp_path: Path) -> None:
    ours = tmp_path / "000000000007.log"
    for path in (ours, tmp_path / "20261128.log", tmp_path / "access.log", tmp_path / "7.log"):
        path.write_bytes(b"")
    folder = LogFolder(tmp_path)
    assert folder.segments() == [(7, ours)]
    folder.release()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_what_has_the_name_of_a_segment_and_is_no_file_is_refused_by_name(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "000000000007.log")
    for _ in "ab":  # the second time too: the lock was given back
        with pytest.raises(DataDirUnusable, match=r"000000000007\.log is not a file"):
            LogFolder(tmp_path)


@pytest.mark.requirement("tr-dur-01")
def test_a_new_data_directory_is_on_the_medium_before_anything_in_it_is(tmp_path: Path) -> None:
    disk = Refusing()
    path = tmp_path / "var" / "log"
    LogFolder(path, disk).release()
    assert disk.synced == [tmp_path, tmp_path / "var"]
    LogFolder(path, disk).release()
    assert len(disk.synced) == 2
    disk.refuse = {"sync_folder": IO}
    with pytest.raises(DataDirUnusable, match="Input/output error"):
        LogFolder(tmp_path / "other", disk)


class Refusing(Disk):
    """A disk on which the named calls fail, until told otherwise."""

    def __init__(self) -> None:
        self.refuse: dict[str, OSError] = {}
        self.calls: list[str] = []
        self.synced: list[Path] = []

    def _check(self, call: str) -> None:
        self.calls.append(call)
        if call in self.refuse:
            raise self.refuse[call]

    @override
    def write(self, descriptor: int, content: bytes) -> None:
        if "write" in self.refuse:
            super().write(descriptor, content[: len(content) // 2])  # a full disk takes what it can
        self._check("write")
        super().write(descriptor, content)

    @override
    def sync(self, descriptor: int) -> None:
        self._check("sync")
        super().sync(descriptor)

    @override
    def sync_folder(self, path: Path) -> None:
        self._check("sync_folder")
        self.synced.append(path)
        super().sync_folder(path)

    @override
    def cut(self, descriptor: int, length: int) -> None:
        self._check("cut")
        super().cut(descriptor, length)

    @override
    def delete(self, path: Path) -> None:
        self._check("delete")
        super().delete(path)


FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
IO = OSError(errno.EIO, os.strerror(errno.EIO))


@pytest.fixture
def disk() -> Refusing:
    return Refusing()


@pytest.fixture
def folder(tmp_path: Path) -> LogFolder:
    return LogFolder(tmp_path / "log")


@pytest.fixture
def writer(folder: LogFolder, disk: Refusing, clock: VirtualClock) -> LogWriter:
    return LogWriter(folder, durability=Durability.FSYNC, segment_s=60, clock=clock, disk=disk)


def contents(folder: LogFolder) -> list[bytes]:
    return [payload for _, path in folder.segments() for payload in read(path.read_bytes())[0]]


@pytest.mark.requirement("tr-log-01")
def test_a_group_of_records_costs_one_fsync(writer: LogWriter, disk: Refusing, folder: LogFolder) -> None:
    writer.append([frame(b"%d" % number) for number in range(50)])
    assert disk.calls.count("sync") == writer.syncs == 1
    assert len(contents(folder)) == 50


@pytest.mark.requirement("tr-log-05")
def test_a_full_disk_refuses_the_group_leaves_nothing_of_it_and_takes_the_next_one_when_there_is_room(
    writer: LogWriter, disk: Refusing, folder: LogFolder
) -> None:
    writer.append([frame(b"before")])
    disk.refuse = {"write": FULL}
    for _ in range(3):
        with pytest.raises(StorageFailed, match="No space left on device; free some space in"):
            writer.append([frame(b"refused" * 100)])
    disk.refuse = {}
    writer.append([frame(b"after")])
    assert contents(folder) == [b"before", b"after"]
    assert all(not read(path.read_bytes())[1] for _, path in folder.segments())
    assert writer.broken is None


@pytest.mark.requirement("tr-log-06")
def test_after_a_failed_fsync_the_log_takes_nothing_more_even_if_the_next_fsync_would_succeed(
    writer: LogWriter, disk: Refusing
) -> None:
    writer.append([frame(b"before")])
    disk.refuse = {"sync": IO}
    with pytest.raises(LogBroken, match="fsync failed"):
        writer.append([frame(b"nobody knows")])
    disk.refuse = {}
    calls = len(disk.calls)
    with pytest.raises(LogBroken, match="until the server is restarted"):
        writer.append([frame(b"after")])
    assert len(disk.calls) == calls


@pytest.mark.requirement("tr-log-06")
def test_after_a_failed_fsync_of_the_folder_the_log_takes_nothing_more_either(
    writer: LogWriter, disk: Refusing, folder: LogFolder
) -> None:
    disk.refuse = {"sync_folder": IO}
    with pytest.raises(LogBroken, match="fsync failed"):
        writer.append([frame(b"in a file that may have no name after a power cut")])
    disk.refuse = {}
    with pytest.raises(LogBroken, match="until the server is restarted"):
        writer.append([frame(b"after")])
    assert contents(folder) == []
    writer.close()


@pytest.mark.requirement("tr-log-05")
def test_a_segment_that_could_be_neither_begun_nor_deleted_is_stepped_over(
    writer: LogWriter, disk: Refusing, folder: LogFolder
) -> None:
    disk.refuse = {"write": FULL, "delete": IO}
    with pytest.raises(StorageFailed):
        writer.append([frame(b"refused")])
    disk.refuse = {}
    assert writer.append([frame(b"taken")]) == 2
    assert contents(folder) == [b"taken"]


@pytest.mark.requirement("tr-log-06")
def test_a_half_written_group_that_cannot_be_cut_off_breaks_the_log(
    writer: LogWriter, disk: Refusing
) -> None:
    writer.append([frame(b"before")])
    disk.refuse = {"write": FULL, "cut": IO}
    with pytest.raises(LogBroken, match="could not be undone"):
        writer.append([frame(b"half" * 100)])
    assert writer.broken is not None


def test_a_segment_is_closed_when_it_is_old_and_a_new_one_has_the_next_number(
    writer: LogWriter, clock: VirtualClock, folder: LogFolder
) -> None:
    assert writer.append([frame(b"a")]) == writer.append([frame(b"b")]) == 1
    clock._elapsed_ns += 61 * 10**9
    assert writer.append([frame(b"c")]) == 2
    assert [number for number, _ in folder.segments()] == [1, 2]
    assert writer.written_bytes == sum(path.stat().st_size for _, path in folder.segments())
    writer.delete(1)
    assert [number for number, _ in folder.segments()] == [2]
    assert writer.written_bytes == sum(path.stat().st_size for _, path in folder.segments())


def test_each_start_opens_a_new_segment_so_that_nothing_is_written_behind_a_torn_end(
    folder: LogFolder, clock: VirtualClock
) -> None:
    folder.path_of(7).write_bytes(HEADER + frame(b"whole") + b"torn")
    writer = LogWriter(folder, durability=Durability.OS, segment_s=60, clock=clock, disk=Disk())
    assert writer.append([frame(b"new")]) == 8
    assert contents(folder) == [b"whole", b"new"]


def test_durability_os_writes_and_never_syncs(folder: LogFolder, disk: Refusing, clock: VirtualClock) -> None:
    writer = LogWriter(folder, durability=Durability.OS, segment_s=60, clock=clock, disk=disk)
    writer.append([frame(b"a")])
    assert "sync" not in disk.calls
    assert contents(folder) == [b"a"]
