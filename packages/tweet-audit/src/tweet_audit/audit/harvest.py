"""When nothing comes of asking: text after text ends without a verdict, and none of them brings one.

Halving finds the one tweet that is blocked, or the size at which an answer is whole. But where every tweet is
refused (criteria that trip the filter themselves) or every answer is cut (a model that thinks away all of its
tokens), it would take two to four requests a tweet to find out nothing.

What counts is texts that have come to their end, and not requests: before a run can stop it has settled as
many as it counts. A text that ended so in an earlier run is no news and does not count. So every run gets
further than the one before, and `retry` gets through any number of them.
"""

from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError

# So many unusable answers in a row, and not one of use, come from something that is no Gemini (the page of a
# proxy, say): without a bound, halving would make 237 requests of a batch of 40.
MAX_UNUSABLE_IN_A_ROW = 30
# More than a usual batch of 40: one in which every tweet is blocked is no reason to stop yet.
MAX_IN_VAIN_IN_A_ROW = 50

_GOES_ON = "then run the same command again: it goes on where this run ended"


class Harvest:
    """Counts the texts that ended BLOCKED or FAILED, for the first time, since the last verdict."""

    def __init__(self) -> None:
        self._unusable = 0
        self._vain = 0
        self._fruitful = False
        self._last: JudgeError | None = None

    def answered(self, verdicts: int) -> None:
        """An answer came, and brought so many verdicts."""
        self._unusable = 0
        self._last = None
        if verdicts:
            self._vain = 0
            self._fruitful = True

    def failed(self, error: JudgeError) -> None:
        """A request brought nothing; only if it was answered, that is a bad sign."""
        if isinstance(error, (AnswerUnusable, AnswerCut, Blocked)):
            self._unusable += isinstance(error, AnswerUnusable)
            self._last = error

    def in_vain(self, texts: int) -> None:
        """So many texts were answered about and ended without a verdict, for the first time."""
        self._vain += texts

    def hopeless(self) -> Stop | None:
        """Why the run has to end, if so; what was not asked stays for the next run."""
        if self._unusable >= MAX_UNUSABLE_IN_A_ROW:
            message = f"the last {self._unusable} answers were of no use, as if somebody else answered"
        elif self._vain >= MAX_IN_VAIN_IN_A_ROW:
            message = f"the last {self._vain} tweets were asked about in vain: not one verdict among them"
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
