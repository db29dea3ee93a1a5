"""What an archive may lack without anybody noticing, and the words for it.

A file that the manifest lists and nobody gave is an error (see discovery). Where no manifest knows, parts are
numbered, and files lie side by side.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from groundwork.terminal import counted

_PART = re.compile(r"(.*?)(?:-part(\d+))?(\.js)", re.DOTALL)
_MOST_NAMED = 5


def gaps(paths: Iterable[str]) -> Iterator[str]:
    """Parts that must have been there: X numbers them, and `tweets.js` comes before `tweets-part1.js`."""
    parts: dict[tuple[str, str], set[int]] = defaultdict(set)
    for path in paths:
        if match := _PART.fullmatch(PurePosixPath(path).name):
            parts[match[1], match[3]].add(int(match[2] or 0))
    for (stem, end), numbers in sorted(parts.items()):
        lost = max(numbers) + 1 - len(numbers)
        if lost:
            first = next(number for number in range(len(numbers) + 1) if number not in numbers)
            named = f"{stem}-part{first}{end}" if first else f"{stem}{end}"
            more = f" and {counted(lost - 1, 'more part')} before {stem}-part{max(numbers)}{end}"
            yield f"by their numbers {named}{more if lost > 1 else ''} should be there too, and was not given"


def left_beside(names: Collection[str]) -> Iterator[str]:
    """Files of tweets and notes that lie in the folder of a bare file, and were not given."""
    if names:
        named = ", ".join(sorted(names)[:_MOST_NAMED])
        more = "" if len(names) <= _MOST_NAMED else f" and {len(names) - _MOST_NAMED:,} more"
        yield f"{named}{more} beside what was given was not read: give the folder to have all of it"
