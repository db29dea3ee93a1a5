"""When nothing comes of asking: answer after answer arrives, and none of them brings a verdict.

Halving finds the one tweet that is blocked, or the size at which an answer is whole. But where every tweet is
refused (criteria that trip the filter themselves) or every answer is cut (a model that thinks away all of its
tokens), it would take two to four requests a tweet to find out nothing.
"""

from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError

# So many unusable answers in a row, and not one of use, come from something that is no Gemini (the page of a
# proxy, say): without a bound, halving would make 237 requests of a batch of 40.
MAX_UNUSABLE_IN_A_ROW = 30
# A batch that is blocked down to its last tweet takes two requests a tweet, and is no reason to stop yet.
MAX_BEYOND_A_BATCH = 20
_USUAL_BATCH = 40

_GOES_ON = "then run the same command again: it goes on where this run ended"


class Harvest:
    """Counts what was asked in vain since the last verdict."""

    def __init__(self) -> None:
        self._unusable = 0
        self._vain = 0
        self._largest = _USUAL_BATCH
        self._fruitful = False
        self._last: JudgeError | None = None

    def answered(self, verdicts: int) -> None:
        """An answer came, and brought so many verdicts."""
        self._unusable = 0
        self._vain = 0 if verdicts else self._vain + 1
        self._fruitful |= verdicts > 0
        self._last = None

    def failed(self, size: int, error: JudgeError) -> None:
        """A request about so many texts brought nothing; only if it was answered, that is a bad sign."""
        if isinstance(error, (AnswerUnusable, AnswerCut, Blocked)):
            self._unusable += isinstance(error, AnswerUnusable)
            self._vain += 1
            self._largest = max(self._largest, size)
            self._last = error

    def hopeless(self) -> Stop | None:
        """Why the run has to end, if so; the texts without a verdict stay for the next run."""
        if self._unusable >= MAX_UNUSABLE_IN_A_ROW:
            message = f"the last {self._unusable} answers were of no use, as if somebody else answered"
        elif self._vain >= 2 * self._largest + MAX_BEYOND_A_BATCH:
            message = f"the last {self._vain} requests brought no verdict at all"
        else:
            return None
        said = f" (the last: {self._last})" if self._last else ""
        return Stop(Outcome.INCOMPLETE, message + said, cure=f"{self._cure()}; {_GOES_ON}")

    def round_over(self) -> Stop | None:
        """The same for a round of jobs: all was asked at once, so one verdict anywhere in it is hope."""
        if self._fruitful:
            self._unusable = self._vain = 0
        self._fruitful = False
        return self.hopeless()

    def _cure(self) -> str:
        if isinstance(self._last, Blocked):
            return (
                "your criteria may trip Gemini's filter themselves: say them in other words, or choose "
                "another GEMINI_MODEL (both ask anew; for what is BLOCKED now there is tweet-audit retry)"
            )
        if isinstance(self._last, AnswerCut):
            return (
                "raise TWEET_AUDIT_MAX_OUTPUT_TOKENS, since a model that thinks needs more of them, "
                "or choose another GEMINI_MODEL"
            )
        return "check GEMINI_MODEL, GOOGLE_GEMINI_BASE_URL and your proxy"
