"""Find the tweets in a prompt, however its author wrote them down.

Understood, tried in this order; the first shape that finds a tweet wins:

1. **JSON** anywhere in the text, between any other words: objects with an id and a text, alone, one a line,
   in an array, or deeper inside. Id keys: id, id_str, tweet_id, tweetId, index, idx, i, n, number, key. Text
   keys: text, full_text, tweet_text, tweet, content, body, t. An object of the form {"12": "text", …} too.
2. **Tags**: `<tweet id="12">text</tweet>`.
3. **Lines**: `12: text`, `12. text`, `[12] text`, `Tweet 12: text`, `- ID 12: text`, `ID: 12, Text: text`.
4. **One tweet**: what follows the last `Tweet:`, `Tweet text:` or `Text:`; its id, if there is one, in
   `Tweet ID: 12` or `ID: 12`.

A tweet's text is taken as it stands: what it asks for, or what JSON it holds, is never read as another tweet.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

ID_KEYS = ("id", "id_str", "tweet_id", "tweetid", "index", "idx", "i", "n", "number", "key")
TEXT_KEYS = ("text", "full_text", "tweet_text", "tweettext", "tweet", "content", "body", "t")
MAX_DEPTH = 8
MAX_FALSE_STARTS = 10_000  # brackets that begin no JSON; a prompt of brackets alone must not take for ever

UNDERSTOOD = (
    "fake-gemini found no tweets in the last user turn. It understands JSON objects with an id (id, "
    'tweet_id, index, …) and a text (text, full_text, tweet, …), an object {"12": "text"}, tags '
    '<tweet id="12">text</tweet>, lines like `12: text`, and a single tweet after `Tweet:`.'
)


@dataclass(frozen=True, slots=True)
class AskedTweet:
    """One tweet of a request; `id` as the client wrote it, None if it wrote none."""

    id: str | None
    text: str


def find_tweets(prompt: str) -> list[AskedTweet]:
    """Return the prompt's tweets in their order; empty if it holds none in any known shape."""
    for shape in (_in_json, _in_tags, _in_lines, _single):
        if tweets := list(shape(prompt)):
            return tweets
    return []


# JSON


def _in_json(prompt: str) -> Iterator[AskedTweet]:
    decoder = json.JSONDecoder(strict=False)
    position = false_starts = 0
    while false_starts < MAX_FALSE_STARTS and (start := _next_bracket(prompt, position)) is not None:
        try:
            value, position = decoder.raw_decode(prompt, start)
        except json.JSONDecodeError:
            position = start + 1
            false_starts += 1
        except RecursionError:
            return  # hostile: nobody nests tweets that deep, and each further bracket would cost as much
        else:
            yield from _from_value(value, MAX_DEPTH)


def _next_bracket(prompt: str, position: int) -> int | None:
    found = _BRACKET.search(prompt, position)
    return found.start() if found else None


def _from_value(value: object, depth: int) -> Iterator[AskedTweet]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _from_value(item, depth - 1)
    elif isinstance(value, dict):
        yield from _from_object(value, depth)


def _from_object(value: dict[str, object], depth: int) -> Iterator[AskedTweet]:
    folded = {key.lower(): item for key, item in value.items()}
    tweet_id = next((folded[key] for key in ID_KEYS if isinstance(folded.get(key), str | int)), None)
    text = next((folded[key] for key in TEXT_KEYS if isinstance(folded.get(key), str)), None)
    if tweet_id is not None and isinstance(text, str):
        yield AskedTweet(str(tweet_id), text)
    elif value and all(_NUMBER.fullmatch(key) and isinstance(item, str) for key, item in value.items()):
        yield from (AskedTweet(key, str(item)) for key, item in value.items())
    else:
        for item in value.values():
            yield from _from_value(item, depth - 1)


# Tags, lines, one tweet


def _in_tags(prompt: str) -> Iterator[AskedTweet]:
    for found in _TAG.finditer(prompt):
        yield AskedTweet(found["id"], html.unescape(found["text"]).strip())


def _in_lines(prompt: str) -> Iterator[AskedTweet]:
    # Instructions are often numbered as well. Only a list of tweets comes last, so an id that is met
    # again begins a new list.
    tweets: dict[str, AskedTweet] = {}
    for found in _LINE.finditer(prompt):
        if found["id"] in tweets:
            tweets.clear()
        tweets[found["id"]] = AskedTweet(found["id"], _unquoted(found["text"]))
    yield from tweets.values()


def _single(prompt: str) -> Iterator[AskedTweet]:
    found = list(_LABEL.finditer(prompt))
    if found and (text := _unquoted(prompt[found[-1].end() :])):
        tweet_id = _LABELLED_ID.search(prompt)
        yield AskedTweet(tweet_id["id"] if tweet_id else None, text)


def _unquoted(text: str) -> str:
    text = text.strip()
    for quote in ('"""', "```", '"', "'"):
        if text.startswith(quote) and text.endswith(quote) and len(text) >= 2 * len(quote):
            return text[len(quote) : -len(quote)].strip()
    return text


_BRACKET = re.compile(r"[\[{]")
_NUMBER = re.compile(r"\d{1,20}")
_TAG = re.compile(
    r"""<tweet\s+id=["']?(?P<id>[\w-]+)["']?[^>]*>(?P<text>.*?)</tweet>""", re.DOTALL | re.IGNORECASE
)
_LINE = re.compile(
    r"""^[ \t]*(?:[-*][ \t]*)?(?:tweet[ \t]+)?(?:id[ \t]*[:=]?[ \t]*)?[\[(\#]?(?P<id>\d{1,20})
        (?:[\])]?[ \t]*[:.)|][ \t]*|\][ \t]+|[ \t]*[,;|][ \t]*(?:text|tweet)[ \t]*[:=][ \t]*)
        (?P<text>\S.*)$""",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(
    r"^[ \t]*(?:tweet(?:[ \t]+text|[ \t]+content)?|text)[ \t]*:", re.MULTILINE | re.IGNORECASE
)
_LABELLED_ID = re.compile(
    r"^[ \t]*(?:tweet[ \t]+)?id[ \t]*[:=][ \t]*(?P<id>\d{1,20})[ \t]*$", re.MULTILINE | re.IGNORECASE
)
