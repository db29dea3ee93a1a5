"""Takes an archive into the state file: every tweet with the verdict of the local rules, if one applies."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from tweet_audit.audit.reading import Reading
from tweet_audit.domain.rules import KEEP_THREADS, SUPERSEDED, LocalRules
from tweet_audit.ports import Progress, RunState, View

T = TypeVar("T")

CHUNK_TWEETS = 2_000
CHUNK_CHARACTERS = 4 * 1024 * 1024


def take_in(reading: Reading, rules: LocalRules, run: RunState, *, progress: Progress, view: View) -> None:
    """Read everything; memory stays flat, because the parser waits for each chunk to be written."""
    for chunk in _chunks(reading.tweets(), text=lambda each: each[1].text):
        for count in {id(count): count for count, _ in chunk}.values():
            own = [tweet for owner, tweet in chunk if owner is count]
            repeated = len(own) - run.add_tweets([(tweet, rules.verdict(tweet)) for tweet in own])
            count.repeated += repeated
            count.differing += run.count_differing(own) if repeated else 0
        progress.records += len(chunk)
        view.update(progress)
    reading.check()
    whole = (tweet._replace(text=text) for tweet, text in reading.joined())
    for some in _chunks(whole, text=lambda tweet: tweet.text):
        run.replace_tweets([(tweet, rules.verdict(tweet)) for tweet in some])
    _skip(run, reading.superseded(run.present), SUPERSEDED)
    _skip(run, reading.threads(run.present), KEEP_THREADS)
    for count in reading.counts:
        run.add_file(count)


def _chunks(tweets: Iterable[T], text: Callable[[T], str]) -> Iterator[list[T]]:
    """Some thousand tweets at a time; fewer if their texts are long."""
    chunk: list[T] = []
    characters = 0
    for each in tweets:
        chunk.append(each)
        characters += len(text(each))
        if len(chunk) == CHUNK_TWEETS or characters > CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _skip(run: RunState, ids: Iterator[int], reason: str) -> None:
    while some := sorted(set(islice(ids, CHUNK_TWEETS))):
        run.skip(some, reason)
