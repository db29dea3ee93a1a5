"""Takes an archive into the state file: every tweet with the verdict of the local rules, if one applies."""

from collections.abc import Iterable, Iterator
from itertools import islice

from tweet_audit.audit.reading import Reading
from tweet_audit.domain.rules import KEEP_THREADS, SUPERSEDED, LocalRules
from tweet_audit.domain.tweet import Tweet
from tweet_audit.ports import FileCount, Progress, RunState, View

CHUNK_TWEETS = 2_000
CHUNK_CHARACTERS = 4 * 1024 * 1024


def take_in(reading: Reading, rules: LocalRules, run: RunState, *, progress: Progress, view: View) -> None:
    """Read everything; memory stays flat, because the parser waits for each chunk to be written."""
    for chunk in _chunks(reading.tweets()):
        for count in {id(count): count for count, _ in chunk}.values():
            own = [tweet for owner, tweet in chunk if owner is count]
            count.repeated += len(own) - run.add_tweets([(tweet, rules.verdict(tweet)) for tweet in own])
        progress.records += len(chunk)
        view.update(progress)
    for tweet, text in reading.joined():
        whole = tweet._replace(text=text)
        run.replace_tweet(whole, rules.verdict(whole))
    _skip(run, reading.superseded(run.present), SUPERSEDED)
    _skip(run, reading.threads(run.present), KEEP_THREADS)
    for count in reading.counts:
        run.add_file(count)


def _chunks(tweets: Iterable[tuple[FileCount, Tweet]]) -> Iterator[list[tuple[FileCount, Tweet]]]:
    """Some thousand tweets at a time; fewer if their texts are long."""
    chunk: list[tuple[FileCount, Tweet]] = []
    characters = 0
    for each in tweets:
        chunk.append(each)
        characters += len(each[1].text)
        if len(chunk) == CHUNK_TWEETS or characters > CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def _skip(run: RunState, ids: Iterator[int], reason: str) -> None:
    while some := sorted(set(islice(ids, CHUNK_TWEETS))):
        run.skip(some, reason)
