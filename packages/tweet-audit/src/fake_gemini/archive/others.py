"""The other files of an archive: some that are needed, and many that must be left alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from fake_gemini.archive import texts
from fake_gemini.archive.layout import iso_date, tweet_date, tweet_record
from fake_gemini.archive.posts import NEWEST_S, Post, posts

CANARY = "CANARY-PRIVATE-MESSAGE the surprise party is on Friday, tell nobody"
ACCOUNT_ID = "424242"
_LOOKALIKES = 12


def account(username: str) -> dict[str, Any]:
    """The record of account.js."""
    return {
        "account": {
            "email": "goose@example.com",
            "createdVia": "web",
            "username": username,
            "accountId": ACCOUNT_ID,
            "createdAt": "2011-01-01T00:00:00.000Z",
            "accountDisplayName": "A Friend of Geese",
        }
    }


def community_posts(count: int, *, seed: int) -> Iterator[Post]:
    """What community-tweet.js holds: tweets like others, audited like others."""
    return posts(count, seed=seed + 1_000_003, blocked=False, plain=True)


def left_alone(seed: int) -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """Files that no audit may open, or at least take for tweets: path → (global name, records).

    Those that look like tweets hold guilty texts of ids that are nowhere else, so a program that reads them
    flags what does not exist. The messages hold `CANARY`, which no program may ever have seen.
    """
    rng = random.Random(f"others {seed}")
    fakes = list(_guilty_tweets(rng))
    headers = [{"tweet": {"tweet_id": one["tweet"]["id"], "user_id": ACCOUNT_ID}} for one in fakes]
    return {
        "data/deleted-tweets.js": ("YTD.deleted_tweets.part0", fakes[:4]),
        "data/twitter-circle-tweet.js": ("YTD.twitter_circle_tweet.part0", fakes[4:8]),
        "data/tweetdeck.js": ("YTD.tweetdeck.part0", [{"deck": {"title": "Geese", "columns": {}}}]),
        "data/tweet-headers.js": ("YTD.tweet_headers.part0", headers),
        "data/deleted-tweet-headers.js": ("YTD.deleted_tweet_headers.part0", headers[:4]),
        "data/deleted-note-tweet.js": ("YTD.deleted_note_tweet.part0", [_deleted_note(rng)]),
        "data/like.js": ("YTD.like.part0", [_like(rng) for _ in range(_LOOKALIKES)]),
        "data/direct-messages.js": ("YTD.direct_messages.part0", [_messages()]),
        "data/follower.js": ("YTD.follower.part0", [{"follower": {"accountId": "99"}}]),
    }


def _guilty_tweets(rng: random.Random) -> Iterator[dict[str, Any]]:
    for post in posts(_LOOKALIKES, seed=rng.getrandbits(30), plain=True, blocked=False):
        record = tweet_record(post, modern=False)
        record["tweet"] |= {"full_text": texts.guilty(rng), "deleted_at": tweet_date(NEWEST_S)}
        yield record


def _deleted_note(rng: random.Random) -> dict[str, Any]:
    core = {"text": texts.essay(rng, flagged=True)}
    return {"noteTweet": {"noteTweetId": "1", "createdAt": iso_date(NEWEST_S), "core": core}}


def _like(rng: random.Random) -> dict[str, Any]:
    return {"like": {"tweetId": str(rng.getrandbits(60)), "fullText": texts.guilty(rng)}}


def _messages() -> dict[str, Any]:
    message = {"messageCreate": {"senderId": "99", "text": CANARY, "createdAt": iso_date(NEWEST_S)}}
    return {"dmConversation": {"conversationId": f"99-{ACCOUNT_ID}", "messages": [message]}}
