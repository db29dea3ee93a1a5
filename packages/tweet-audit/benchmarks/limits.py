"""How much of an allowed rate is used, and whether it is ever passed: three minutes for each of two limits.

    python packages/tweet-audit/benchmarks/limits.py [--minutes 3]

The fake enforces the limit that the run is told, in a sliding window of a minute. The first minute is the
warm-up; of the minutes after it every request counts, and every refusal.
"""

import argparse
import tempfile
from pathlib import Path

from _world import asked, audit, fake_gemini, row, tweets_archive

RPM, TPM = 120, 60_000
WARM_UP_S = 60.0
WINDOW_S = 61.0  # tweet-audit's minute: a second more, for the network's jitter
LEAST_SHARE = 0.95


def measured(kind: str, minutes: int) -> tuple[float, int]:
    """The share of the allowed rate after the warm-up, and the refusals."""
    limit = RPM if kind == "rpm" else TPM
    with tempfile.TemporaryDirectory() as name, fake_gemini(f"--{kind}", limit, "--latency-ms", 50) as url:
        folder = Path(name)
        requests = RPM * (minutes + 1) if kind == "rpm" else 1_000
        path = tweets_archive(folder / "archive.zip", requests * 5)
        # The run is stopped by a cap on requests that is reached after so many minutes.
        cap = RPM * minutes if kind == "rpm" else 40 * minutes
        audit(
            path,
            folder,
            url,
            "--batch-size",
            5 if kind == "rpm" else 25,
            f"--{kind}",
            limit,
            "--max-requests",
            cap,
        )
        found = asked(url, "/_journal")["requests"]
    began = found[0]["at_s"]
    late = [each for each in found if each["at_s"] >= began + WARM_UP_S]
    over = sum(each["status"] == 429 for each in late)
    # Requests come in bursts, one a window: only whole windows are counted, and all of their time.
    first_s = late[0]["at_s"]
    whole = int((late[-1]["at_s"] - first_s) // WINDOW_S)
    counted = [each for each in late if each["at_s"] < first_s + whole * WINDOW_S]
    used = sum(1 if kind == "rpm" else each["prompt_tokens"] for each in counted if each["status"] == 200)
    return used / (limit * whole * WINDOW_S / 60), over


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--minutes", type=int, default=3)
    minutes = arguments.parse_args().minutes
    missed = False
    for kind, limit in (("rpm", f"{RPM} requests a minute"), ("tpm", f"{TPM:,} tokens a minute")):
        share, over = measured(kind, minutes)
        row(f"share of {limit} after a warm-up", "≥ 95 %, 0 over", f"{share:.1%}, {over} over", "–")
        missed |= share < LEAST_SHARE or over > 0
    if missed:
        raise SystemExit("missed")


if __name__ == "__main__":
    main()
