"""50 000 tweets end to end, beside the SDK alone sending the same requests; and a rerun.

    python packages/tweet-audit/benchmarks/judging.py [--tweets 50000] [--concurrency 16]

The fake answers after 300 ms and has no quota. "The SDK alone" sends the same requests, as many at once,
and throws the answers away: no archive, no state, no reading of what comes back. Both in one run, each in a
process of its own.
"""

import argparse
import asyncio
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _world import asked, audit, fake_gemini, forget, row, text, tweets_archive

from groundwork.clock import SystemClock
from tweet_audit.domain.criteria import DEFAULT
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.connection import Connection
from tweet_audit.gemini.prompt import Prompt
from tweet_audit.ports import Pending

BATCH, LATENCY_MS = 40, 300
MODEL = "gemini-3.5-flash-lite"


async def sdk_alone(url: str, tweets: int, concurrency: int) -> float:
    """The same requests at the same concurrency, and nothing else; gives the seconds they took."""
    connection = Connection(
        api_key="k", model=MODEL, base_url=url, connections=concurrency, timeout_s=90, clock=SystemClock()
    )
    judge = GeminiJudge(connection, Prompt(DEFAULT, rng=random.Random(1)), max_output_tokens=16_384)
    texts = [Pending(b"", text(n)) for n in range(1, tweets + 1)]
    batches = iter([texts[at : at + BATCH] for at in range(0, tweets, BATCH)])

    async def worker() -> None:
        for batch in batches:
            await connection.sdk.models.generate_content(
                model=MODEL, contents=judge.user(batch), config=judge.config
            )

    async with connection:
        began = time.monotonic()
        async with asyncio.TaskGroup() as group:
            for _ in range(concurrency):
                group.create_task(worker())
        return time.monotonic() - began


def alone(url: str, tweets: int, concurrency: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--alone", url, "--tweets", tweets, "--concurrency", concurrency]
    shown = subprocess.run(
        list(map(str, command)), check=True, capture_output=True, text=True, env=dict(os.environ)
    )
    return json.loads(shown.stdout)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tweets", type=int, default=50_000)
    arguments.add_argument("--concurrency", type=int, default=16)
    arguments.add_argument("--alone", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.alone:
        wall_s = asyncio.run(sdk_alone(given.alone, given.tweets, given.concurrency))
        usage = resource.getrusage(resource.RUSAGE_SELF)
        print(json.dumps({"wall_s": wall_s, "cpu_s": usage.ru_utime + usage.ru_stime}))
    else:
        compare(given.tweets, given.concurrency)


def compare(tweets: int, concurrency: int) -> None:
    with (
        tempfile.TemporaryDirectory() as name,
        fake_gemini("--latency-ms", LATENCY_MS) as url,
    ):
        folder = Path(name)
        path = tweets_archive(folder / "archive.zip", tweets)
        base = alone(url, tweets, concurrency)
        forget(url)
        options = ("--batch-size", BATCH, "--concurrency", concurrency)
        ours = audit(path, folder, url, *options)
        requests = asked(url, "/_stats")["requests"]
        forget(url)
        again = audit(path, folder, url, *options)
        rerun = asked(url, "/_stats")["requests"]
    assert ours["classes"]["DELETE"] == tweets // 20, ours["classes"]
    most = -(-tweets // BATCH)
    row(
        f"requests for {tweets:,} tweets, batch of {BATCH}",
        f"≤ {most:,}; 0 on the rerun",
        f"{requests:,}; {rerun} on the rerun",
        f"{tweets:,} without batches",
    )
    row(
        f"{tweets:,} tweets end to end, fake at {LATENCY_MS} ms, {concurrency} at once",
        "≤ 2.0× the SDK alone",
        f"{ours['wall_s'] / base['wall_s']:.2f}× ({ours['wall_s']:.0f} s, {ours['cpu_s']:.0f} CPU s, "
        f"{ours['peak_mb']:.0f} MB; rerun {again['wall_s']:.0f} s)",
        f"the SDK alone, same requests, same run: {base['wall_s']:.0f} s, {base['cpu_s']:.0f} CPU s",
    )
    if requests > most or rerun or ours["wall_s"] > 2 * base["wall_s"]:
        raise SystemExit("missed")


if __name__ == "__main__":
    main()
