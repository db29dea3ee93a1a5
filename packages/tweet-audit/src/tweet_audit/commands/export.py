"""`tweet-audit export`: what was decided, in the form that somebody else needs."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from tweet_audit.errors import UsageInvalid
from tweet_audit.outputs.audit_csv import is_audit, write_audit
from tweet_audit.outputs.flagged import is_flagged, read_marks, write_flagged
from tweet_audit.outputs.lists import write_audit_json, write_headers, write_ids
from tweet_audit.outputs.place import Own, Place, refuse_foreign
from tweet_audit.state.past import past


class Form(StrEnum):
    """What can be exported."""

    flagged = "flagged"
    audit = "audit"
    json = "json"
    ids = "ids"
    headers = "headers"


# Written anew in their own place: a CSV keeps its marks, an audit file holds nothing of the user's.
_OWN = {Form.flagged: Own.CSV, Form.audit: Own.AUDIT}


def export(place: Place, form: Form, to: Path, *, force: bool = False) -> int:
    """Write it whole and atomically; returns the number of rows.

    A file that is none of ours is overwritten only if `force`, and another one of the audit's own never.
    Marks of the user's are never lost: a line of them that cannot be read is an error.
    """
    place.refuse_own(to, but=_OWN.get(form))
    ours = {Form.flagged: is_flagged, Form.audit: is_audit}.get(form)
    refuse_foreign(to, ours=ours is not None and ours(to), force=force)
    with past(place.state) as found:
        last, run = found.last_whole()
        username = last.username or ""
        marks = read_marks(place.out)
        open_ids = (tweet_id for tweet_id in run.flagged() if tweet_id not in marks)
        ways: dict[Form, Callable[[], int]] = {
            Form.flagged: lambda: write_flagged(to, username, run.flagged(), marks=marks, force=force),
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
