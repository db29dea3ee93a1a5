"""Takes an archive into the state file: every tweet with the verdict of the local rules, if one applies."""

from dataclasses import replace
from itertools import islice

from tweet_audit.audit.reading import Reading
from tweet_audit.domain.rules import SUPERSEDED, LocalRules
from tweet_audit.ports import Progress, RunState, View

CHUNK_TWEETS = 2_000


def take_in(reading: Reading, rules: LocalRules, run: RunState, *, progress: Progress, view: View) -> None:
    """Read everything; memory stays flat, because the parser waits for each chunk to be written."""
    tweets = reading.tweets()
    while chunk := list(islice(tweets, CHUNK_TWEETS)):
        for count in {id(count): count for count, _ in chunk}.values():
            own = [tweet for owner, tweet in chunk if owner is count]
            count.repeated += len(own) - run.add_tweets([(tweet, rules.verdict(tweet)) for tweet in own])
        progress.records += len(chunk)
        view.update(progress)
    for tweet, note in reading.joined():
        whole = replace(tweet, text=run.note(note))
        run.replace_tweet(whole, rules.verdict(whole))
    run.skip(sorted(reading.superseded(run.present)), SUPERSEDED)
    for count in reading.counts:
        run.add_file(count)
