"""Find the tweets in a prompt, however its author wrote them down.

Understood, tried in this order; the first shape that finds a tweet wins:

1. **JSON** anywhere in the text, between any other words: objects with an id and a text, alone, one a line,
   in an array, or deeper inside. Id keys: id, id_str, tweet_id, tweetId, index, idx, i, n, number, key. Text
   keys: text, full_text, tweet_text, tweet, content, body, t. An object of the form {"12": "text", …} too.
2. **Tags**: `<tweet id="12">text</tweet>`; without ids they are numbered from 1.
3. **Lines**: `12: text`, `12. text`, `[12] text`, `Tweet 12: text`, `- ID 12: text`, `ID: 12, Text: text`. A
   text may go on over further lines, up to an empty one.
4. **Blocks**: `Tweet ID: 12`, below it `Text: text`, `Tweet: text` or `Content: text`. With one tweet
   only, the id may be missing. A text ends at a line of dashes, or where the next block begins.

A tweet's text is taken as it stands: what it asks for, or what JSON it holds, is never read as another tweet.
The work is proportional to the prompt's length, whatever stands in it.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

ID_KEYS = ("id", "id_str", "tweet_id", "tweetid", "index", "idx", "i", "n", "number", "key")
TEXT_KEYS = ("text", "full_text", "tweet_text", "tweettext", "tweet", "content", "body", "t")
MAX_DEPTH = 8
MAX_WASTED_CHARACTERS = 2_000_000  # read as JSON in vain: a prompt of half arrays must not take for ever
FALSE_START_CHARACTERS = 400  # what each failure costs beside, because the error counts the prompt's lines

UNDERSTOOD = (
    "fake-gemini found no tweets in the last user turn. It understands JSON objects with an id (id, "
    'tweet_id, index, …) and a text (text, full_text, tweet, …), an object {"12": "text"}, tags '
    '<tweet id="12">text</tweet>, lines like `12: text`, blocks of `Tweet ID: 12` and `Text: text`, and a '
    "single tweet after `Tweet:`."
)


@dataclass(frozen=True, slots=True)
class AskedTweet:
    """One tweet of a request; `id` as the client wrote it, None if it wrote none."""

    id: str | None
    text: str


def find_tweets(prompt: str) -> list[AskedTweet]:
    """Return the prompt's tweets in their order; empty if it holds none in any known shape."""
    for shape in (_in_json, _in_tags, _in_lines, _in_blocks):
        if tweets := list(shape(prompt)):
            return tweets
    return []


# JSON


def _in_json(prompt: str) -> Iterator[AskedTweet]:
    decoder = json.JSONDecoder(strict=False)
    position = wasted = 0
    while wasted < MAX_WASTED_CHARACTERS and (bracket := _BRACKET.search(prompt, position)):
        start = bracket.start()
        try:
            value, position = decoder.raw_decode(prompt, start)
        except json.JSONDecodeError as error:
            position = start + 1
            wasted += error.pos - start + FALSE_START_CHARACTERS
        except RecursionError:
            return  # hostile: nobody nests tweets that deep, and each further bracket would cost as much
        else:
            yield from _from_value(value, MAX_DEPTH)


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


# Tags, lines, blocks


def _in_tags(prompt: str) -> Iterator[AskedTweet]:
    position = 0
    while tag := _TAG.search(prompt, position):
        end = _END_TAG.search(prompt, tag.end())
        if not end:
            return
        yield AskedTweet(tag["id"], html.unescape(prompt[tag.end() : end.start()]).strip())
        position = end.end()


def _in_lines(prompt: str) -> Iterator[AskedTweet]:
    # Instructions are often numbered as well. Only a list of tweets comes last, so an id that is met
    # again begins a new list.
    tweets: dict[str, AskedTweet] = {}
    for found, end in _with_ends(_LINE, prompt):
        if found["id"] in tweets:
            tweets.clear()
        text = _EMPTY_LINE.split(prompt[found.end() : end], maxsplit=1)[0]
        tweets[found["id"]] = AskedTweet(found["id"], _unquoted(text))
    yield from tweets.values()


def _in_blocks(prompt: str) -> Iterator[AskedTweet]:
    blocks = list(_with_ends(_ID_LINE, prompt))
    if len(blocks) > 1:
        for found, end in blocks:
            yield from _labelled(prompt[found.end() : end], found["id"])
    else:  # one tweet: its id may stand anywhere, or nowhere
        yield from _labelled(prompt, blocks[0][0]["id"] if blocks else None)


def _labelled(block: str, tweet_id: str | None) -> Iterator[AskedTweet]:
    labels = list(_LABEL.finditer(block))
    if labels and (text := _unquoted(_RULE_BELOW.split(block[labels[-1].end() :], maxsplit=1)[0])):
        yield AskedTweet(tweet_id, text)


def _with_ends(pattern: re.Pattern[str], prompt: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each match together with where the next one begins."""
    found = list(pattern.finditer(prompt))
    return zip(found, [*(match.start() for match in found[1:]), len(prompt)], strict=False)


def _unquoted(text: str) -> str:
    text = text.strip()
    for quote in ('"""', "```", '"', "'"):
        if text.startswith(quote) and text.endswith(quote) and len(text) >= 2 * len(quote):
            return text[len(quote) : -len(quote)].strip()
    return text


# Each pattern is tried at the start of a line, and no two of its repetitions can share a space: the time
# stays proportional to the text.
_BRACKET = re.compile(r"[\[{]")
_NUMBER = re.compile(r"\d{1,20}")
_TAG = re.compile(r"""<tweet(?:\s+id=["']?(?P<id>[\w-]+)["']?)?(?:\s[^<>]*)?>""", re.IGNORECASE)
_END_TAG = re.compile(r"</tweet>", re.IGNORECASE)
_LINE = re.compile(
    r"""^[ \t]*(?:[-*][ \t]*)?(?:tweet[ \t]+)?(?:id(?:[ \t]*[:=])?[ \t]*)?[\[(\#]?(?P<id>\d{1,20})
        (?:[\])]?[ \t]*[:.)|][ \t]*|\][ \t]+|[ \t]*[,;|][ \t]*(?:text|tweet)[ \t]*[:=][ \t]*)(?=\S)""",
    re.MULTILINE | re.IGNORECASE | re.VERBOSE,
)
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_ID_LINE = re.compile(
    r"^[ \t]*(?:tweet[ \t]+)?id[ \t]*[:=][ \t]*(?P<id>\d{1,20})[ \t\r]*$", re.MULTILINE | re.IGNORECASE
)
_LABEL = re.compile(
    r"^[ \t]*(?:tweet(?:[ \t]+(?:text|content))?|text|content)[ \t]*:", re.MULTILINE | re.IGNORECASE
)
_RULE_BELOW = re.compile(r"^[-=*]{3,}[ \t\r]*$", re.MULTILINE)
