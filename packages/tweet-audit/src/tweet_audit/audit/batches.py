"""Hands out batches to the workers and takes back what has to be asked again.

Nothing is queued ahead: a worker that is free pulls the next page out of the state file, so the parser's
output waits there and memory holds as many batches as there are workers.
"""

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tweet_audit.ports import Pending

Batch = list[Pending]

# So many batches that came back since the last verdict, and one at a time is enough.
MAX_BACK_AT_ONCE = 4
_AT_ONCE, _IN_TURN, _LATER = range(3)


class Batches:
    """Batches of at most `size` texts and `max_tokens` tokens.

    Texts that come back alone (missing in an answer, say) travel with the next batch, so that they cost no
    request of their own; halves of a batch that was too much for the server stay apart.

    As long as nothing good comes, one batch is out at a time, and what came first is halved to its end first:
    so a day of few requests is not spent on many large batches, but settles something.

    `elsewhere`: what somebody else brings, so the pages' own copy of it is passed over.
    """

    def __init__(
        self,
        pages: Iterator[list[Pending]],
        *,
        size: int,
        max_tokens: int,
        tokens: Callable[[Sequence[Pending]], int],
    ) -> None:
        self._pages = pages
        self._size = size
        self._max_tokens = max_tokens
        self.tokens = tokens
        self.elsewhere: set[bytes] = set()
        self._fresh: deque[Pending] = deque()
        self._returned: deque[Pending] = deque()
        self._apart: list[tuple[int, int, int, Batch]] = []
        self._numbers = itertools.count(1)
        self._back = 0
        self._out = 0
        self._changed = asyncio.Event()

    async def take(self) -> Batch | None:
        """The next batch; waits while other workers may still give something back; None in the end."""
        while True:
            narrow = self._back >= MAX_BACK_AT_ONCE and self._out > 0
            batch = [] if narrow else self._next()
            if batch:
                self._out += 1
                return batch
            if self._out == 0:
                self._changed.set()
                return None
            self._changed.clear()
            await self._changed.wait()

    def settle(self) -> None:
        """A batch that was taken is dealt with; call it once for each, after giving anything back."""
        self._out -= 1
        self._changed.set()

    def again(self, pending: Sequence[Pending]) -> None:
        """Ask these once more, together with others."""
        self._returned.extend(pending)

    def fruitful(self) -> None:
        """An answer brought a verdict."""
        self._back = 0

    def halve(self, batch: Batch) -> None:
        """Ask its halves next: the sooner one is small enough, the sooner there is an answer again."""
        self._back += 1
        half = len(batch) // 2
        self._put(_IN_TURN, batch[:half])
        self._put(_IN_TURN, batch[half:])

    def next(self, batch: Batch) -> None:
        """Ask exactly these once more, before anything else: waiting would not help them."""
        self._back += 1
        self._put(_AT_ONCE, batch)

    def apart(self, batch: Batch) -> None:
        """Ask exactly these once more, and no others with them."""
        self._put(_LATER, batch)

    def _put(self, when: int, batch: Batch) -> None:
        heapq.heappush(self._apart, (when, batch[0].order, next(self._numbers), batch))

    def _next(self) -> Batch:
        if self._apart:
            return heapq.heappop(self._apart)[-1]
        self._fill()
        if not self._fresh and self._out > 0:
            return []  # only returned texts are left, and more may come: one request for all of them
        batch: Batch = []
        while len(batch) < self._size and (self._returned or self._fresh):
            batch.append((self._returned or self._fresh).popleft())
        while len(batch) > 1 and self.tokens(batch) > self._max_tokens:
            half = len(batch) // 2
            self._fresh.extendleft(reversed(batch[half:]))
            batch = batch[:half]
        return batch

    def _fill(self) -> None:
        while len(self._fresh) < self._size:
            page = next(self._pages, None)
            if page is None:
                return
            ours = (each for each in page if each.key not in self.elsewhere)
            self._fresh.extend(replace(each, order=next(self._numbers)) for each in ours)
