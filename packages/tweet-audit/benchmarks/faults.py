"""What a fault rate of 5 % costs: requests on top of the batches, and requests inside a server's delay.

    python packages/tweet-audit/benchmarks/faults.py [--tweets 20000]

The first row is plain: whatever was sent beyond one request for each full batch, as a share of what was sent.
The second asks how much of that was the program's own doing. Faults make necessary: one more request for each
that a fault spoilt, one more for each batch that had to be halved because the server ran out of time or of
tokens, and as many as the texts fill that have to be asked again, batch by batch of 40. The last is a bound
from above, since some of these texts travel in a batch that would have left anyway. So the waste is one from
below.

The third row is taken by the clock of the client (_timed.py): a request counts as too early if it left after
a refusal with a delay had been read, and before the delay was over, be it by a millisecond.
"""

import argparse
import json
import tempfile
from pathlib import Path

from _world import asked, audit, fake_gemini, row, tweets_archive

from fake_gemini.faults import TRANSIENT, Fault

BATCH = 40
RATE = 0.05
DELAY_S = 3.0
# All that a right client overcomes, and a 503 that says for how long, as a 429 does.
FAULTS = (*TRANSIENT, Fault.OVERLOADED)
SPOILS_NOTHING = {"none", "slow", "foreign-id"}
ASKS_WITH_OTHERS = {"missing-id", "duplicate-id", "wrong-enum"}
HALVED = {"gateway-timeout", "max-tokens", "truncated-json"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--tweets", type=int, default=20_000)
    tweets = arguments.parse_args().tweets
    faults = ",".join(f"{fault}={RATE / len(FAULTS)}" for fault in FAULTS)
    options = ("--seed", 11, "--faults", faults, "--latency-ms", "20-60", "--retry-delay-s", DELAY_S)
    with tempfile.TemporaryDirectory() as name, fake_gemini(*options, "--slow-s", 0.5) as url:
        folder = Path(name)
        path, times = tweets_archive(folder / "archive.zip", tweets), folder / "times.json"
        found = audit(path, folder, url, "--batch-size", BATCH, times=times)
        requests = asked(url, "/_journal")["requests"]
        noted = json.loads(times.read_text())
    assert found["classes"]["DELETE"] == tweets // 20, found["classes"]
    assert len(noted) == len(requests)
    waste = sent_for_nothing(requests, tweets, found["requests"]["asked_again"])
    early = too_early(noted)
    if waste >= 0.01 * len(requests) or early:
        raise SystemExit("missed")


def sent_for_nothing(requests: list[dict], tweets: int, asked_again: int) -> int:
    """How many requests nothing made necessary; prints the rows."""
    batches, sent = -(-tweets // BATCH), len(requests)
    spoilt = sum(each["fault"] not in SPOILS_NOTHING | ASKS_WITH_OTHERS for each in requests)
    halved = sum(each["fault"] in HALVED and each["tweets"] > 1 for each in requests)
    again = -(-asked_again // BATCH)
    wasted = max(0, sent - batches - spoilt - halved - again)
    row(
        f"requests on top of the batches at {RATE:.0%} faults, {tweets:,} tweets",
        "–",
        f"{(sent - batches) / sent:.2%} ({sent:,} sent for {batches:,} batches)",
        f"{spoilt} were spoilt by faults, which is {spoilt / sent:.2%}",
    )
    row(
        "wasted of these: beyond what the faults made necessary",
        "< 1 %",
        f"{wasted / sent:.2%} ({wasted} of {sent:,})",
        f"necessary at most {spoilt + halved + again}: {spoilt} spoilt, {halved} halved, "
        f"{again} for {asked_again} texts asked again",
    )
    return wasted


def too_early(noted: list[dict]) -> int:
    """How many requests left inside a delay of which the client knew; prints the row."""
    refused = [each for each in noted if each["delay_s"]]
    inside = sum(
        any(0 < each["left_s"] - other["read_s"] < other["delay_s"] for other in refused) for each in noted
    )
    on_their_way = sum(
        any(each["left_s"] <= other["read_s"] < each["read_s"] for other in refused) for each in noted
    )
    kinds = " and ".join(
        f"{sum(each['status'] == status for each in refused)} × {status}"
        for status in sorted({each["status"] for each in refused})
    )
    row(
        f"requests sent inside a server's delay ({kinds}, of {DELAY_S:.0f} s each)",
        "0",
        str(inside),
        f"{len(noted):,} sent; {on_their_way} had left before the refusal was read",
    )
    return inside


if __name__ == "__main__":
    main()
