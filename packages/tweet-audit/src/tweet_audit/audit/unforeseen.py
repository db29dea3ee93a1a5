"""An error that is a mistake of this program: it ends the run as orderly as a limit does."""

from groundwork.logs import get_logger
from groundwork.redaction import redact_text
from tweet_audit.domain.outcome import Outcome, Stop

_MAX_DETAIL_CHARACTERS = 300

log = get_logger("tweet_audit.unforeseen")


def unforeseen(error: Exception) -> Stop:
    """Log the traceback, and make a stop of it: what was paid for is still taken in and written."""
    log.error("audit.unforeseen", exc_info=error)
    detail = redact_text(str(error))[:_MAX_DETAIL_CHARACTERS]
    return Stop(
        Outcome.UNFORESEEN,
        f"an error that nobody foresaw: {type(error).__name__}: {detail}",
        cure="see the traceback in the log, and report it if this comes back",
        goes_on="run the same command again: all that was answered is stored and written, and it goes on",
    )
