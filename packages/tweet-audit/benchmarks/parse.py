"""Parsing an archive: our reader beside the plain way, a whole file through json.loads. Ratios of one run.

    python packages/tweet-audit/benchmarks/parse.py [--megabytes 40]

Each variant runs in a process of its own, so that its peak memory is its own. CPU seconds, not wall time:
they hold still on a busy machine.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import sources
from tweet_audit.testing import javascript, tweet

VARIANTS = ("whole file + json.loads", "tweet_audit, folder", "tweet_audit, ZIP", "tweet_audit, compact file")


def record(number: int) -> dict:
    """A record of about the size and shape that X writes today, most of which nobody needs."""
    words = "some words that people write on an ordinary day &amp; an emoji \N{GRINNING FACE} " * 2
    mention = {"name": "Jane Doe", "screen_name": "jane", "indices": ["0", "5"], "id_str": "1", "id": "1"}
    link = {
        "url": "https://t.co/abcdefghij",
        "expanded_url": "https://example.com/a/long/path/to/something",
        "display_url": "example.com/a/long/path",
        "indices": ["90", "113"],
    }
    extra = {
        "source": '<a href="https://mobile.example.com" rel="nofollow">The Web App</a>',
        "entities": {"hashtags": [], "symbols": [], "user_mentions": [mention], "urls": [link, link]},
        "display_text_range": ["0", "140"],
        "in_reply_to_status_id_str": "1",
        "in_reply_to_screen_name": "jane",
        "possibly_sensitive": False,
        "truncated": False,
    }
    return tweet(number, f"{number}: {words}", **extra)


def make(folder: Path, megabytes: int) -> None:
    """Write the same tweets pretty-printed, compact and zipped."""
    (folder / "data").mkdir(parents=True)
    (folder / "compact").mkdir()
    size = len(javascript([record(n) for n in range(100)])) / 100
    records = [record(n) for n in range(1, int(megabytes * 1_000_000 / size))]
    (folder / "data/tweets.js").write_bytes(javascript(records))
    (folder / "compact/tweets.js").write_bytes(javascript(records, pretty=False))
    with zipfile.ZipFile(folder / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(folder / "data/tweets.js", "data/tweets.js")


def plain(path: Path) -> int:
    """What most people write first."""
    text = path.read_text(encoding="utf-8")
    records = json.loads(text[text.index("[") :])
    return len([(r["tweet"]["id_str"], r["tweet"]["full_text"], r["tweet"]["created_at"]) for r in records])


def ours(path: Path) -> int:
    with sources([path]) as opened:
        return sum(1 for file in discover(opened).files for _ in file.tweets())


def measure(variant: str, folder: Path) -> dict[str, float]:
    paths = {
        VARIANTS[1]: folder / "data",
        VARIANTS[2]: folder / "archive.zip",
        VARIANTS[3]: folder / "compact",
    }
    before = resource.getrusage(resource.RUSAGE_SELF)
    count = plain(folder / "data/tweets.js") if variant == VARIANTS[0] else ours(paths[variant])
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"tweets": count, "cpu_s": cpu_s, "peak_mb": after.ru_maxrss / 1024}


def in_a_process(*arguments: object) -> str:
    command = [sys.executable, __file__, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--megabytes", type=int, default=40)
    arguments.add_argument("--make", action="store_true", help=argparse.SUPPRESS)
    arguments.add_argument("--variant", help=argparse.SUPPRESS)
    arguments.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.make:
        make(given.folder, given.megabytes)
    elif given.variant:
        print(json.dumps(measure(given.variant, given.folder)))
    else:
        compare(given.megabytes)


def compare(megabytes: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "archive"
        in_a_process("--make", "--folder", folder, "--megabytes", megabytes)
        results = {}
        for variant in VARIANTS:
            runs = [json.loads(in_a_process("--variant", variant, "--folder", folder)) for _ in range(3)]
            results[variant] = min(runs, key=lambda run: run["cpu_s"])
        size_mb = (folder / "data/tweets.js").stat().st_size / 1e6
    base = results[VARIANTS[0]]
    print(f"{base['tweets']:,} tweets, {size_mb:.0f} MB; the best of 3 runs each")
    print(f"{'':<28}{'CPU s':>8}{'tweets/CPU s':>16}{'ratio':>8}{'peak MB':>10}")
    for variant, found in results.items():
        assert found["tweets"] == base["tweets"]
        rate, ratio = found["tweets"] / found["cpu_s"], base["cpu_s"] / found["cpu_s"]
        print(f"{variant:<28}{found['cpu_s']:>8.2f}{rate:>16,.0f}{ratio:>8.1f}{found['peak_mb']:>10.0f}")


if __name__ == "__main__":
    main()
