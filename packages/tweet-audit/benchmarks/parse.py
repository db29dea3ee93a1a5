"""Parsing an archive: our reader beside the plain way, a whole file through json.loads. Ratios of one run.

    python packages/tweet-audit/benchmarks/parse.py [--megabytes 100] [--repetitions 5]

The archives are those of fake-gemini, so records have real sizes, and every trap is in them. Each variant
reads the same tweets in a process of its own, so that its peak memory is its own. What counts are CPU
seconds, and the median of the ratios of five rounds: they hold still on a busy machine. Lines that begin
with `| ` are the rows of `make bench-tweet-audit`.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import sources
from tweet_audit.testing import javascript, tweet

TWEETS_PER_MB = 920  # of fake-gemini's, in the layout of today


def plain(path: Path) -> int:
    """What most people write first: the unzipped file, whole."""
    text = path.read_text(encoding="utf-8-sig")
    records = json.loads(text[text.index("[") :].rstrip().rstrip(";"))
    tweets = [record.get("tweet", record) for record in records]
    return len([(tweet["id_str"], tweet["full_text"], tweet["created_at"]) for tweet in tweets])


def refuse(error: Exception) -> None:
    raise error


def ours(path: Path) -> int:
    with sources([path]) as opened:
        return sum(1 for file in discover(opened).files for _ in file.tweets(refuse))


def fake_archive(folder: Path, megabytes: int, layout: str) -> Path:
    """The tweets file of a made archive."""
    tweets = str(megabytes * TWEETS_PER_MB)
    command = [
        Path(sys.executable).with_name("fake-gemini"),
        "archive",
        "--tweets",
        tweets,
        "--layout",
        layout,
    ]
    subprocess.run([*command, "--out", folder / layout], check=True, capture_output=True)
    # Alone and under its own name: the reader finds it without a manifest, in a ZIP as well.
    name = "tweet.js" if layout == "pre-2022" else "tweets.js"
    return (folder / layout / "data" / name).rename(folder / f"{layout}-tweets.js")


def tiny_archive(folder: Path, megabytes: int) -> Path:
    """The smallest records that a tweet can have: some 600 bytes."""
    path = folder / "tiny-tweets.js"
    with path.open("wb") as file:  # a piece at a time: a child's peak begins with that of its parent
        file.write(b"window.YTD.tweets.part0 = [")
        for n in range(1, megabytes * 1_700):
            record = javascript([tweet(n, f"{n} some words of an ordinary day")])
            file.write((b",\n" if n > 1 else b"\n") + record[record.index(b"[") + 2 : -2])
        file.write(b"\n]")
    return path


def zipped(path: Path) -> Path:
    target = path.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, "data/tweets.js")
    return target


def measure(read: Callable[[Path], int], path: Path) -> dict[str, float]:
    before = resource.getrusage(resource.RUSAGE_SELF)
    count = read(path)
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"tweets": count, "cpu_s": cpu_s, "peak_mb": after.ru_maxrss / 1024}


def in_a_process(how: str, path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--read", how, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def rounds(variants: list[tuple[str, Path]], repetitions: int) -> list[list[dict[str, float]]]:
    """What each variant took, by round: in turns, so that a machine that gets slower does so for all."""
    return [[in_a_process(how, path) for how, path in variants] for _ in range(repetitions)]


def compare(megabytes: int, repetitions: int) -> None:
    print(f"{'':<34}{'MB':>6}{'tweets':>10}{'CPU s':>8}{'tweets/CPU s':>14}{'ratio':>8}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        layouts = {
            layout: fake_archive(folder, megabytes, layout) for layout in ("current", "pre-2022", "compact")
        }
        layouts["tiny records"] = tiny_archive(folder, megabytes)
        for layout, path in layouts.items():
            found = rounds([("plain", path), ("ours", path), ("ours", zipped(path))], repetitions)
            compared(layout, path.stat().st_size, found)


def compared(layout: str, size: int, found: list[list[dict[str, float]]]) -> None:
    """Print a layout's lines: medians of the figures, and the median of the rounds' ratios."""
    base, *others = ([each[at] for each in found] for at in range(len(found[0])))
    show(f"{layout}: whole file + json.loads", size, base, 1.0)
    for mine, bar, what in zip(others, (4.0, 1.5), ("folder", "ZIP"), strict=True):
        assert mine[0]["tweets"] == base[0]["tweets"]
        ratio = median(one["cpu_s"] / other["cpu_s"] for one, other in zip(base, mine, strict=True))
        show(f"{layout}: tweet-audit, {what}", size, mine, ratio)
        missed = "" if ratio >= bar else ", missed"
        print(
            f"| parse, {what}, {layout}, {size / base[0]['tweets']:,.0f} bytes a record | ≥ {bar}× "
            f"| {ratio:.1f}×{missed} ({said(mine)}) | whole file + `json.loads`, unzipped, "
            f"{size / 1e6:.0f} MB ({said(base)}) |"
        )


def rate(found: list[dict[str, float]]) -> float:
    """The median of tweets a CPU second."""
    return median(each["tweets"] / each["cpu_s"] for each in found)


def peak_mb(found: list[dict[str, float]]) -> float:
    return max(each["peak_mb"] for each in found)


def said(found: list[dict[str, float]]) -> str:
    return f"{rate(found):,.0f} tweets/CPU s, {peak_mb(found):,.0f} MB"


def show(name: str, size: int, found: list[dict[str, float]], ratio: float) -> None:
    tweets = found[0]["tweets"]
    print(
        f"{name:<34}{size / 1e6:>6.0f}{tweets:>10,}{tweets / rate(found):>8.2f}{rate(found):>14,.0f}"
        f"{ratio:>8.1f}{peak_mb(found):>9.0f}",
        flush=True,
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--megabytes", type=int, default=100)
    arguments.add_argument("--repetitions", type=int, default=5, help="rounds; medians count")
    arguments.add_argument("--read", nargs=2, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.read:
        how, path = given.read
        print(json.dumps(measure({"plain": plain, "ours": ours}[how], Path(path))))
    else:
        compare(given.megabytes, given.repetitions)


if __name__ == "__main__":
    main()
