"""`tweet-audit report`: the flagged tweets as one HTML page."""

from pathlib import Path

from groundwork.clock import Clock, utc_now
from tweet_audit.domain.verdict import Decision
from tweet_audit.errors import UsageInvalid
from tweet_audit.outputs.flagged import read_marks
from tweet_audit.outputs.place import Own, Place, refuse_foreign
from tweet_audit.outputs.report.page import is_report, write_report
from tweet_audit.state.past import past

_UNCLEAR = frozenset({Decision.BLOCKED, Decision.FAILED})


def report(place: Place, to: Path, *, clock: Clock, force: bool = False) -> int:
    """Write the page; returns how many flagged tweets are on it.

    Another file than a report is overwritten only if `force`, and the audit's own never.
    """
    place.refuse_own(to, but=Own.REPORT)
    refuse_foreign(to, ours=is_report(to), force=force)
    with past(place.state) as found:
        last, run = found.last_whole()
        classes = run.totals().classes.items()
        unclear = sum(number for (decision, _), number in classes if decision in _UNCLEAR)
        marks, at = read_marks(place.out), utc_now(clock)
        try:
            return write_report(to, last.username or "", run.audited(), marks=marks, at=at, unclear=unclear)
        except OSError as error:
            raise UsageInvalid(
                f"{to} cannot be written: {error.strerror}", cure="choose another --to"
            ) from error
