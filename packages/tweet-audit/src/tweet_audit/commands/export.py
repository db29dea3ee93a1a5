"""`tweet-audit export`: what was decided, in the form that somebody else needs."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from tweet_audit.errors import UsageInvalid
from tweet_audit.outputs.audit_csv import write_audit
from tweet_audit.outputs.flagged import read_marks, write_flagged
from tweet_audit.outputs.lists import write_audit_json, write_headers, write_ids
from tweet_audit.outputs.place import Place
from tweet_audit.state.past import past


class Form(StrEnum):
    """What can be exported."""

    flagged = "flagged"
    audit = "audit"
    json = "json"
    ids = "ids"
    headers = "headers"


def export(place: Place, form: Form, to: Path) -> int:
    """Write it whole and atomically; returns the number of rows."""
    with past(place.state) as found:
        last, run = found.last_whole()
        username = last.username or ""
        marks = read_marks(place.out)
        open_ids = (tweet_id for tweet_id in run.flagged() if tweet_id not in marks)
        ways: dict[Form, Callable[[], int]] = {
            Form.flagged: lambda: write_flagged(to, username, run.flagged(), marks=marks),
            Form.audit: lambda: write_audit(to, username, run.audited(), run.unreadable()),
            Form.json: lambda: write_audit_json(to, username, run.audited(), run.unreadable()),
            Form.ids: lambda: write_ids(to, open_ids),
            Form.headers: lambda: write_headers(to, open_ids),
        }
        try:
            return ways[form]()
        except OSError as error:
            raise UsageInvalid(
                f"{to} cannot be written: {error.strerror}", cure="choose another --to"
            ) from error
