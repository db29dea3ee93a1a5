"""What a fault rate of 5 % costs: requests that nothing made necessary, and requests inside a server's delay.

    python packages/tweet-audit/benchmarks/faults.py [--tweets 20000]

Necessary is one request for each full batch, one more for each request that a fault spoilt, one more for each
batch that had to be halved because the server ran out of time or of tokens, and as many as those texts fill
that have to be asked again. That is a bound from above: some of these texts travel in a batch that would have
left anyway. What is sent beyond it is waste, so the share that is printed is a bound from below.
"""

import argparse
import tempfile
from pathlib import Path

from _world import asked, audit, fake_gemini, row, tweets_archive

BATCH = 40
RATE = 0.05
DELAY_S = 3.0
# What had left before the refusal was read cannot be called back. On a busy machine that takes a moment.
ON_ITS_WAY_S = 0.5
SPOILS_NOTHING = {"none", "slow", "foreign-id"}
ASKS_WITH_OTHERS = {"missing-id", "duplicate-id", "wrong-enum"}
HALVED = {"gateway-timeout", "max-tokens", "truncated-json"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tweets", type=int, default=20_000)
    tweets = arguments.parse_args().tweets
    options = ("--seed", 11, "--fault-rate", RATE, "--latency-ms", "20-60", "--retry-delay-s", DELAY_S)
    with tempfile.TemporaryDirectory() as name, fake_gemini(*options, "--slow-s", 0.5) as url:
        folder = Path(name)
        path = tweets_archive(folder / "archive.zip", tweets)
        found = audit(path, folder, url, "--batch-size", BATCH)
        requests = asked(url, "/_journal")["requests"]
    assert found["classes"]["DELETE"] == tweets // 20, found["classes"]
    spoilt = [each for each in requests if each["fault"] not in SPOILS_NOTHING | ASKS_WITH_OTHERS]
    halved = [each for each in requests if each["fault"] in HALVED and each["tweets"] > 1]
    # Texts to be asked again travel with the next batch; all together they fill so many requests more.
    again = -(-found["requests"]["asked_again"] // BATCH)
    needed = -(-tweets // BATCH) + len(spoilt) + len(halved) + again
    waste = len(requests) - needed
    row(
        f"wasted requests at {RATE:.0%} faults, {tweets:,} tweets",
        "< 1 %",
        f"{max(0, waste) / len(requests):.2%} ({len(requests):,} sent, at most {needed:,} needed)",
        f"{-(-tweets // BATCH):,} full batches, {len(spoilt)} spoilt by faults, {len(halved)} halved, "
        f"{again} for {found['requests']['asked_again']} texts asked again",
    )
    offsets = early(requests)
    inside = sum(offset > ON_ITS_WAY_S for offset in offsets)
    refusals = sum(each["status"] == 429 for each in requests)
    row(
        f"requests sent inside a server's delay ({refusals} refusals of {DELAY_S:.0f} s)",
        "0",
        str(inside),
        f"{found['requests']['sent']:,} sent; {len(offsets)} were on their way, the last for "
        f"{max(offsets, default=0.0):.2f} s",
    )
    if waste >= 0.01 * len(requests) or inside:
        raise SystemExit("missed")


def early(requests: list[dict]) -> list[float]:
    """How long after a refusal was answered, and inside its delay, further requests arrived."""
    found = []
    for refused in (each for each in requests if each["status"] == 429):
        answered_s = refused["at_s"] + refused["latency_s"]
        offsets = (each["at_s"] - answered_s for each in requests)
        found += [offset for offset in offsets if 0 < offset < DELAY_S]
    return found


if __name__ == "__main__":
    main()
