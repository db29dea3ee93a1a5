"""tweet-audit, with a note of when each request left it, and when it had read what came back.

    python _timed.py TIMES.json run ARCHIVE …

Only the client knows these two moments: what a server sees of them is shaken by the network and its own load.
"""

import json
import sys
import time
from pathlib import Path

import httpx2

from tweet_audit.cli import main
from tweet_audit.gemini.refusal import Refused

noted: list[dict] = []
send = httpx2.AsyncClient.send


async def noting(client: httpx2.AsyncClient, request: httpx2.Request, **options: object) -> httpx2.Response:
    note = {"left_s": time.monotonic(), "status": None, "delay_s": None}
    noted.append(note)
    try:
        response = await send(client, request, **options)
    except Refused as refused:
        note |= {"status": refused.refusal.code, "delay_s": refused.refusal.retry_after_s}
        raise
    else:
        note["status"] = response.status_code
        return response
    finally:
        note["read_s"] = time.monotonic()


if __name__ == "__main__":
    times = Path(sys.argv.pop(1))
    httpx2.AsyncClient.send = noting
    try:
        main()
    finally:
        times.write_text(json.dumps(noted))
