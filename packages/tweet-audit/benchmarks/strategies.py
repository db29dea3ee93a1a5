"""Sequential, batched, async: the plain way with the SDK, and tweet-audit, side by side.

    python packages/tweet-audit/benchmarks/strategies.py [--tweets 400] [--latency-ms 100]

Writes the table of packages/tweet-audit/docs/strategies.md. Each variant is a process of its own; all ask the
same fake in one run. The plain versions are what one writes first: no retry, no state, no check of what came
back. Their length is that of the function, ours that of the modules that a strategy needs.
"""

import argparse
import asyncio
import inspect
import json
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from _world import asked, audit, fake_gemini, forget, text, tweets_archive, watched
from google import genai
from google.genai import types

PAGE = Path(__file__).parent.parent / "docs" / "strategies.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what was measured -->"
SOURCE = Path(__file__).parent.parent / "src" / "tweet_audit"
MODEL, BATCH, AT_ONCE = "gemini-3.5-flash-lite", 40, 8
SCHEMA = {
    "type": "object",
    "properties": {
        "flagged": {"type": "array", "items": {"type": "integer"}},
        "kept": {"type": "array", "items": {"type": "integer"}},
    },
}
CONFIG = types.GenerateContentConfig(
    system_instruction="Flag what is rude or about politics.",
    response_mime_type="application/json",
    response_json_schema=SCHEMA,
)
# What each strategy needs of ours, beyond what all of them share (reading, rules, state, output).
MODULES = {
    "sequential": ("gemini/client.py", "gemini/answer.py", "gemini/failures.py", "audit/settling.py"),
    "batched": ("audit/batches.py",),
    "async": ("audit/judging.py", "audit/lane.py", "audit/patience.py"),
}


def prompt(tweets: list[tuple[int, str]]) -> str:
    return json.dumps([{"id": number, "text": words} for number, words in tweets])


def plain_sequential(client: genai.Client, tweets: list[tuple[int, str]]) -> list[int]:
    flagged = []
    for tweet in tweets:
        answer = client.models.generate_content(model=MODEL, contents=prompt([tweet]), config=CONFIG)
        flagged += json.loads(answer.text)["flagged"]
    return flagged


def plain_batched(client: genai.Client, tweets: list[tuple[int, str]]) -> list[int]:
    flagged = []
    for at in range(0, len(tweets), BATCH):
        batch = tweets[at : at + BATCH]
        answer = client.models.generate_content(model=MODEL, contents=prompt(batch), config=CONFIG)
        flagged += json.loads(answer.text)["flagged"]
    return flagged


def plain_async(client: genai.Client, tweets: list[tuple[int, str]]) -> list[int]:
    async def ask(batch: list[tuple[int, str]], slots: asyncio.Semaphore) -> list[int]:
        async with slots:
            answer = await client.aio.models.generate_content(
                model=MODEL, contents=prompt(batch), config=CONFIG
            )
        return json.loads(answer.text)["flagged"]

    async def ask_all() -> list[int]:
        slots = asyncio.Semaphore(AT_ONCE)
        batches = [tweets[at : at + BATCH] for at in range(0, len(tweets), BATCH)]
        answers = await asyncio.gather(*(ask(batch, slots) for batch in batches))
        return [number for answer in answers for number in answer]

    return asyncio.run(ask_all())


PLAIN: dict[str, Callable[[genai.Client, list[tuple[int, str]]], list[int]]] = {
    "sequential": plain_sequential,
    "batched": plain_batched,
    "async": plain_async,
}


def run_plain(strategy: str, url: str, count: int) -> None:
    client = genai.Client(api_key="k", vertexai=False, http_options=types.HttpOptions(base_url=url))
    tweets = [(number, text(number)) for number in range(1, count + 1)]
    began = time.monotonic()
    flagged = PLAIN[strategy](client, tweets)
    wall_s = time.monotonic() - began
    print(json.dumps({"flagged": len(flagged), "wall_s": wall_s}))


def lines_of(*paths: str) -> int:
    return sum(len((SOURCE / path).read_text(encoding="utf-8").splitlines()) for path in paths)


def measure(url: str, count: int) -> list[str]:
    rows = []
    needed = 0
    for strategy, function in PLAIN.items():
        forget(url)
        command = [sys.executable, __file__, "--plain", strategy, "--url", url, "--tweets", str(count)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            peak_mb = watched(process)
            found = json.loads(process.stdout.read())
        assert found["flagged"] == count // 20, found
        length = len(inspect.getsource(function).splitlines())
        rows.append(_row(strategy, "plain", found["wall_s"], asked(url, "/_stats"), peak_mb, length))
    for strategy in PLAIN:
        forget(url)
        needed += lines_of(*MODULES[strategy])
        with tempfile.TemporaryDirectory() as name:
            path = tweets_archive(Path(name) / "archive.zip", count)
            options = ("--strategy", strategy, "--concurrency", AT_ONCE, "--batch-size", BATCH)
            if strategy == "sequential":
                options = ("--strategy", strategy)
            found = audit(path, Path(name), url, *options)
        assert found["classes"]["DELETE"] == count // 20, found["classes"]
        rows.append(
            _row(strategy, "tweet-audit", found["elapsed_s"], asked(url, "/_stats"), found["peak_mb"], needed)
        )
    return rows


def _row(strategy: str, who: str, wall_s: float, stats: dict, peak_mb: float, lines: int) -> str:
    return (
        f"| {strategy} | {who} | {wall_s:.1f} s | {stats['requests']} | {stats['max_in_flight']} | "
        f"{stats['prompt_tokens']:,} | {peak_mb:.0f} MB | {lines} |"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tweets", type=int, default=400)
    arguments.add_argument("--latency-ms", type=int, default=100)
    arguments.add_argument("--dry", action="store_true", help="print the table, write nothing")
    arguments.add_argument("--plain", choices=list(PLAIN), help=argparse.SUPPRESS)
    arguments.add_argument("--url", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.plain:
        run_plain(given.plain, given.url, given.tweets)
        return
    with fake_gemini("--latency-ms", given.latency_ms) as url:
        rows = measure(url, given.tweets)
    head = (
        f"{given.tweets} tweets, {given.latency_ms} ms an answer, batches of {BATCH}, "
        f"{AT_ONCE} at once; {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, "
        f"{platform.machine()}, one run.\n\n"
        "| strategy | who | time | requests | at once | input tokens | peak memory | lines |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
    )
    table = head + "\n".join(rows)
    print(table.replace("\n| ", "\n  | "))
    if not given.dry:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
