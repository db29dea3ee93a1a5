"""What becomes of a batch once its answer is there, or is known not to come. No failure is a KEEP.

Both ways of asking end here: the workers that wait for each answer (judging), and the jobs that are fetched
later (jobs).
"""

from collections.abc import Iterable

from tweet_audit.audit.batches import Batch, Batches
from tweet_audit.audit.harvest import Harvest
from tweet_audit.domain.verdict import Decision, Verdict
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError, TooSlow, Transient
from tweet_audit.ports import Answer, Pending, Progress, VerdictStore

# How often one text is asked in vain (missing, contradictory, unusable answers) before it is FAILED.
MAX_ASKS = 3
_WORTH_REPEATING = (AnswerUnusable, AnswerCut, TooSlow, Transient)


class Settling:
    """Writes what is clear, hands back what has to be asked again."""

    def __init__(self, batches: Batches, store: VerdictStore, *, progress: Progress) -> None:
        self._batches = batches
        self._store = store
        self._progress = progress
        self.harvest = Harvest()

    def accept(self, batch: Batch, request: int, answer: Answer) -> None:
        """Write what is clear, ask again for what is not."""
        unclear = [(batch[n], "missing") for n in answer.missing]
        unclear += [(batch[n], "conflict") for n in answer.conflicting]
        again = [pending.again() for pending, _ in unclear if pending.asks + 1 < MAX_ASKS]
        hopeless = [(pending, failed(why)) for pending, why in unclear if pending.asks + 1 >= MAX_ASKS]
        decided = [(batch[n], verdict) for n, verdict in answer.verdicts.items()]
        self.harvest.asked(len(batch))
        self.harvest.answered(len(answer.verdicts))
        self.harvest.settled |= bool(decided or hopeless)
        if decided:
            self._batches.fruitful()
        self.harvest.in_vain(len(hopeless))
        self._store.answered(request, answer, decided + hopeless)
        if again and len(batch) == 1:
            self._batches.next(again)
        else:
            self._batches.again(again)
        self._count(decided + hopeless)
        self._progress.asked_again += len(again)
        self._progress.strangers += answer.strangers

    def mend(self, batch: Batch, error: JudgeError) -> None:
        """Halve what brought no answer of use; repeat a lone text, or what needs time; give up in the end."""
        self.harvest.asked(len(batch))
        self.harvest.failed(error)
        if len(batch) > 1 and not isinstance(error, Transient):
            self._batches.halve(batch)
        elif isinstance(error, Blocked):
            self.harvest.in_vain(1)
            self.give_up(batch, Verdict(decision=Decision.BLOCKED, reason=str(error)))
        elif isinstance(error, _WORTH_REPEATING) and batch[0].asks + 1 < MAX_ASKS:
            again = [pending.again() for pending in batch]
            if isinstance(error, (AnswerCut, AnswerUnusable)):
                self._batches.next(again)
            else:
                self._batches.apart(again)
            self._progress.asked_again += len(again)
        else:
            if isinstance(error, (AnswerCut, AnswerUnusable)):
                self.harvest.in_vain(1)
            self.give_up(batch, failed(error.code))

    def give_up(self, batch: Batch, verdict: Verdict) -> None:
        """Write the same BLOCKED or FAILED for a whole batch."""
        decided = [(pending, verdict) for pending in batch]
        self.harvest.settled = True
        self._store.gave_up(decided)
        self._count(decided)

    def _count(self, decided: Iterable[tuple[Pending, Verdict]]) -> None:
        for _, verdict in decided:
            self._progress.decided(verdict.decision)


def failed(reason: str) -> Verdict:
    """The verdict of a text that got none."""
    return Verdict(decision=Decision.FAILED, reason=reason)
