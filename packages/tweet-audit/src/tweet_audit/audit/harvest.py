"""When nothing comes of asking: text after text ends without a verdict, and none of them brings one.

Halving finds the one tweet that is blocked, or the size at which an answer is whole. But where every tweet is
refused (criteria that trip the filter themselves) or every answer is cut (a model that thinks away all of its
tokens), it would take two to four requests a tweet to find out nothing.

One rule, whatever is asked and however: a run ends when so many texts in a row have come to their end and
not one of them has a verdict. What counts is texts, and not requests: before a run can stop it has settled as
many as it counts, and the next run asks those last (see store.Run.pages). So every run costs a bounded number
of requests before it stops, and nothing good waits behind what is bad.
"""

from dataclasses import replace

from tweet_audit.domain.outcome import GOES_ON, Outcome, Stop
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError, TooSlow

# So many unusable answers, and nothing else so far, come from something that is no Gemini (a proxy, say).
MAX_UNUSABLE_AT_FIRST = 30
# More than a usual batch of 40: one in which every tweet is blocked is no reason to stop yet.
MAX_IN_VAIN_IN_A_ROW = 50
# Rounds of jobs in which nothing was answered at all: so often one text is asked.
MAX_SILENT_ROUNDS = 3

_NOTHING_SETTLED = "so few requests have settled nothing, and as many again would come no further"


class Harvest:
    """Counts the texts that ended BLOCKED or FAILED since the last verdict.

    `proven`: a verdict has come. `settled`: a text has come to its end, with a verdict or without.
    `in_doubt`: the last round of jobs with an answer brought no verdict.
    """

    def __init__(self) -> None:
        self._unusable = 0
        self._heard = False
        self._vain = 0
        self._fruitful = False
        self._barren = False
        self._unanswered = False
        self._silent_rounds = 0
        self._last: JudgeError | None = None
        self._fruitless = False
        self._largest = 0
        self.proven = False
        self.settled = False
        self.in_doubt = False

    def heard(self) -> None:
        """Whatever it said, it is Gemini that answers."""
        self._heard = True

    def asked(self, texts: int) -> None:
        """A request about so many texts has come back."""
        self._largest = max(self._largest, texts)

    def answered(self, verdicts: int) -> None:
        """An answer came, and brought so many verdicts."""
        self.heard()
        if verdicts:
            self._vain = 0
            self._fruitful = self.proven = True
            self._last = None
        else:
            self._barren = self._fruitless = True

    def failed(self, error: JudgeError) -> None:
        """A request brought nothing; only if it was answered, that is a bad sign."""
        if not isinstance(error, (AnswerUnusable, AnswerCut, Blocked)):
            self._unanswered = True
            self._fruitless |= isinstance(error, TooSlow) and not error.not_sent
            return
        self._barren = self._fruitless = True
        self._last = error
        if error.tokens is None and isinstance(error, AnswerUnusable):
            self._unusable += 1
        else:
            self.heard()

    def in_vain(self, texts: int) -> None:
        """So many texts were answered about and have ended without a verdict."""
        self._vain += texts

    def hopeless(self) -> Stop | None:
        """Why the run has to end, if so; what was not asked stays for the next run."""
        if self._unusable >= MAX_UNUSABLE_AT_FIRST and not self._heard:
            message = f"{self._unusable} answers, and none was of use, as if somebody else answered"
        elif self._vain >= MAX_IN_VAIN_IN_A_ROW:
            message = f"the last {self._vain} tweets were asked about in vain: not one verdict among them"
        elif self._silent_rounds >= MAX_SILENT_ROUNDS:
            message = f"in {self._silent_rounds} rounds of jobs in a row nothing was answered"
            return Stop(Outcome.INCOMPLETE, message, cure="wait a while, or ask by another engine")
        else:
            return None
        said = f" (the last: {self._last})" if self._last else ""
        goes_on = GOES_ON
        if isinstance(self._last, Blocked):
            goes_on = (
                "run the same command again: it asks anew (what is BLOCKED now is for tweet-audit retry)"
            )
        return Stop(Outcome.INCOMPLETE, message + said, cure=self._cure(), goes_on=goes_on)

    def round_over(self) -> Stop | None:
        """The same for a round of jobs: all was asked at once, so one verdict anywhere in it is hope."""
        if self._fruitful:
            self._vain = 0
        if self._fruitful or self._barren:
            self.in_doubt = not self._fruitful
            self._silent_rounds = 0
        elif self._unanswered:
            self._silent_rounds += 1
        self._fruitful = self._barren = self._unanswered = False
        return self.hopeless()

    def seen(self, stop: Stop | None) -> Stop | None:
        """Why the run ends. A limit that came before anything was settled would come so again: it says so."""
        if stop is None or stop.outcome not in {Outcome.CAP, Outcome.QUOTA} or stop.asks_to_wait:
            return stop
        if self.settled or not self._fruitless:
            return stop
        cure = "choose a smaller --batch-size" if self._largest > 1 else self._cure()
        return replace(stop, in_vain=f"{_NOTHING_SETTLED}: {cure}, or allow more of them")

    def _cure(self) -> str:
        if isinstance(self._last, Blocked):
            return (
                "your criteria may trip Gemini's filter themselves: say them in other words, or choose "
                "another GEMINI_MODEL"
            )
        if isinstance(self._last, AnswerCut):
            return (
                "raise TWEET_AUDIT_MAX_OUTPUT_TOKENS, since a model that thinks needs more of them, "
                "or choose another GEMINI_MODEL"
            )
        return "check GEMINI_MODEL, GOOGLE_GEMINI_BASE_URL and your proxy"
