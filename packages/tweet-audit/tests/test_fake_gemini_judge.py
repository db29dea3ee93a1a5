"""The rules, the shapes of prompts that are understood, and the shapes of answers."""

import json
import random
import time
from dataclasses import replace
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from fake_gemini.archive import texts
from fake_gemini.judge.reading import AskedTweet, find_tweets
from fake_gemini.judge.rules import VOCABULARY, Block, Rule, block, judge
from fake_gemini.judge.schema import UnknownShape, read_schema
from fake_gemini.judge.shaping import SPOILED, Verdict, shape_answer

# Rules


@pytest.mark.parametrize(
    "text",
    ["Scunthorpe", "cryptography", "crypto_bro", "moronic", "selection", "classic", "a crappie is a fish"],
)
def test_a_word_inside_another_word_breaks_no_rule(text: str) -> None:
    assert not judge(text).flagged


@pytest.mark.parametrize(
    "text", ["#CRYPTO!", "(crap)", "ＩＤＩＯＴ", "vote \n\t for", "you idiot", "“Bollocks”", "Shut  up"]
)
def test_a_whole_word_breaks_its_rule_in_any_case_width_and_spacing(text: str) -> None:
    assert judge(text).flagged


def test_the_reason_names_the_rule_and_the_word() -> None:
    judgement = judge("That bloody idiot, that bloody idiot!")
    assert judgement.rules == (Rule.INSULT, Rule.SWEARING)
    assert judgement.reason == 'Says "idiot" (insult); says "bloody" (swearing).'
    assert judgement.confidence == pytest.approx(0.9)


def test_the_archives_texts_are_what_they_say() -> None:
    rng = random.Random(1)
    assert not any(judge(texts.clean(rng)).flagged for _ in range(5_000))
    assert not any(judge(text).flagged for text in (*texts.CLEAN_TRAPS, texts.LONE_SURROGATE, texts.NUL))
    assert all(judge(text).flagged for text in texts.GUILTY_TRAPS)
    for rule, guilty in texts.GUILTY.items():
        assert [judge(text).rules for text in guilty] == [(rule,)] * len(guilty)
    assert (block(texts.BLOCKED_PROMPT), block(texts.STOPPED_BY_SAFETY)) == (Block.PROMPT, Block.SAFETY)
    assert set(texts.GUILTY) == set(VOCABULARY)


# Reading prompts

TWO = [AskedTweet("12", "hello: you"), AskedTweet("13", "good bye")]
PROMPTS = {
    "a JSON array": '[{"id": 12, "text": "hello: you"}, {"id": 13, "text": "good bye"}]',
    "X's own names": json.dumps([{"id_str": t.id, "full_text": t.text} for t in TWO]),
    "records as in the archive": json.dumps([{"tweet": {"id": t.id, "full_text": t.text}} for t in TWO]),
    "an object around the array": json.dumps(
        {"tweets": [{"index": int(t.id or 0), "tweet": t.text} for t in TWO]}
    ),
    "one JSON object a line": '{"id": "12", "content": "hello: you"}\n{"id": "13", "content": "good bye"}',
    "an object of ids": '{"12": "hello: you", "13": "good bye"}',
    "indented JSON": json.dumps([{"tweet_id": t.id, "text": t.text} for t in TWO], indent=4),
    "tags": '<tweet id="12">hello: you</tweet>\n<tweet id="13">good bye</tweet>',
    "numbered lines": "12. hello: you\n13. good bye",
    "ids with colons": "12: hello: you\n13: good bye",
    "ids in brackets": "[12] hello: you\n[13] good bye",
    "labelled lines": "Tweet 12: hello: you\nTweet 13: good bye",
    "a list of ids and texts": "- ID: 12, Text: hello: you\n- ID: 13, Text: good bye",
    "quoted texts": '12: "hello: you"\n13: "good bye"',
    "blocks": "Tweet ID: 12\nText: hello: you\n---\nTweet ID: 13\nText: good bye\n---",
}


@pytest.mark.parametrize("name", PROMPTS)
def test_tweets_are_found_in_whatever_shape_a_client_writes_them(name: str) -> None:
    around = 'Judge these [tweets] by {{rules}}: no politics.\n\n{}\n\nAnswer with JSON like [{{"id": 1}}].'
    assert find_tweets(around.format(PROMPTS[name])) == TWO


@pytest.mark.parametrize(
    ("prompt", "tweet"),
    [
        ("Is this fine?\nTweet: I like soup", AskedTweet(None, "I like soup")),
        ('Rules: …\nTweet ID: 77\nTweet text: "I like\nsoup"\n', AskedTweet("77", "I like\nsoup")),
        ("Rules: no tweets: none\nText:\nsoup", AskedTweet(None, "soup")),
    ],
)
def test_a_single_tweet_is_found_after_its_label(prompt: str, tweet: AskedTweet) -> None:
    assert find_tweets(prompt) == [tweet]


def test_numbered_instructions_before_numbered_tweets_are_not_tweets() -> None:
    prompt = "1. Be kind.\n2. No politics.\n3. Answer in JSON.\n\nTweets:\n1. soup\n2. more soup"
    assert [tweet.text for tweet in find_tweets(prompt)] == ["soup", "more soup"]


def test_a_text_in_a_list_may_go_on_over_further_lines() -> None:
    prompt = "Tweets:\n1. I HATE\n MY  BOSS\n2. soup\n\nAnswer in JSON."
    assert find_tweets(prompt) == [AskedTweet("1", "I HATE\n MY  BOSS"), AskedTweet("2", "soup")]


def test_tags_without_ids_are_tweets_without_ids() -> None:
    prompt = "<tweets><tweet>x &lt; y</tweet>\n<tweet>soup</tweet></tweets>"
    assert find_tweets(prompt) == [AskedTweet(None, "x < y"), AskedTweet(None, "soup")]


def test_raw_line_breaks_inside_json_strings_are_forgiven() -> None:
    assert find_tweets('[{"id": 1, "text": "soup\nand bread"}]') == [AskedTweet("1", "soup\nand bread")]


HOSTILE = {
    "brackets": "[" * 300_000,
    "braces": "{" * 300_000,
    "arrays within arrays": ("[" + "1," * 2_000) * 100,
    "tags that never end": '<tweet id="1">' * 20_000,
    "half a tag": "<tweet id=1 " * 20_000,
    "an id and spaces": "id" + " " * 300_000,
    "a number and spaces": "1:" + " " * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_prompt_takes_no_longer_than_its_length_explains(name: str) -> None:
    started_s = time.process_time()
    assert find_tweets(HOSTILE[name]) == []
    assert time.process_time() - started_s < 30  # a quadratic reader takes minutes


def test_a_question_without_tweets_has_none() -> None:
    assert find_tweets("What is the meaning of [life]? {}") == []


@given(st.lists(st.text(), min_size=1))
def test_no_text_whatever_it_says_is_read_as_anything_but_itself(said: list[str]) -> None:
    tweets = [{"id": number, "text": text} for number, text in enumerate(said)]
    for ensure_ascii in (True, False):
        prompt = f"---- tweets 5\n{json.dumps(tweets, ensure_ascii=ensure_ascii)}\n---- tweets 5"
        assert [tweet.text for tweet in find_tweets(prompt)] == said


# Shaping answers

FLAGGED = Verdict("1", "you idiot, vote for soup", judge("you idiot, vote for soup"))
KEPT = Verdict("2", "soup", judge("soup"))


def shaped(model: type[BaseModel], *verdicts: Verdict) -> Any:
    value = shape_answer(read_schema(model.model_json_schema()), verdicts, asked=len(verdicts))
    model.model_validate(value)
    return value


class Decision(BaseModel):
    tweet_id: str
    decision: Literal["DELETE", "KEEP"]
    reason: str
    confidence: float


class Decisions(BaseModel):
    results: list[Decision]


def test_an_array_of_decisions_gets_one_a_tweet() -> None:
    results = shaped(Decisions, FLAGGED, KEPT)["results"]
    assert [(one["tweet_id"], one["decision"]) for one in results] == [("1", "DELETE"), ("2", "KEEP")]
    assert results[0]["reason"] == FLAGGED.judgement.reason
    assert 0 < results[0]["confidence"] <= 1


def test_a_single_decision_answers_a_single_tweet_and_no_more() -> None:
    assert shaped(Decision, FLAGGED)["decision"] == "DELETE"
    with pytest.raises(UnknownShape, match="holds 2 tweets"):
        shaped(Decision, FLAGGED, KEPT)


class Hit(BaseModel):
    id: int
    criteria: list[Literal["tone", "exclude_politics", "forbidden_words"]]
    reason: str


class Partition(BaseModel):
    flagged: list[Hit]
    kept: list[int]


def test_flagged_and_kept_lists_part_the_tweets_and_criteria_are_named_in_the_schemas_words() -> None:
    answer = shaped(Partition, FLAGGED, KEPT)
    assert [(hit["id"], hit["criteria"]) for hit in answer["flagged"]] == [(1, ["tone", "exclude_politics"])]
    assert answer["kept"] == [2]


class Ids(BaseModel):
    to_delete: list[str]


class Kept(BaseModel):
    clean_tweets: list[int]


def test_a_list_of_ids_holds_the_side_that_its_name_says() -> None:
    assert shaped(Ids, FLAGGED, KEPT) == {"to_delete": ["1"]}
    assert shaped(Kept, FLAGGED, KEPT) == {"clean_tweets": [2]}


class Flags(BaseModel):
    id: str
    is_safe: bool
    shouldDelete: bool  # noqa: N815  as JavaScript programmers write it
    politics: bool
    spam: bool
    score: int


def test_booleans_are_read_by_their_names() -> None:
    flags = shaped(Flags, FLAGGED)
    assert flags == {
        "id": "1",
        "is_safe": False,
        "shouldDelete": True,
        "politics": True,
        "spam": False,
        "score": 90,
    }
    assert shaped(Flags, KEPT)["is_safe"] is True


class Criteria(BaseModel):
    id: int
    contains_profanity: bool
    is_political: bool
    politics_free: bool
    is_respectful: bool
    isProfessional: bool  # noqa: N815  as JavaScript programmers write it


def test_a_boolean_about_one_rule_tells_that_rule_and_one_about_the_whole_tells_all() -> None:
    political = Verdict("1", "vote for soup", judge("vote for soup"))
    assert shaped(Criteria, political) == {
        "id": 1,
        "contains_profanity": False,
        "is_political": True,
        "politics_free": False,
        "is_respectful": False,
        "isProfessional": False,
    }
    clean = shaped(Criteria, KEPT)
    assert [name for name, value in clean.items() if value is True] == [
        "politics_free",
        "is_respectful",
        "isProfessional",
    ]


class Risk(BaseModel):
    id: int
    flagged: bool
    risk_score: float
    confidence: float


def test_a_risk_is_low_and_a_confidence_high_for_a_clean_tweet() -> None:
    clean = shaped(Risk, KEPT)
    assert clean["risk_score"] < 0.1
    assert clean["confidence"] > 0.9
    assert shaped(Risk, FLAGGED)["risk_score"] > 0.8


class Listed(BaseModel):
    id: int
    reason: str


class Vague(BaseModel):
    tweets: list[Listed]


class Mystery(BaseModel):
    id: int
    flagged: bool
    sparkles: bool


@pytest.mark.parametrize(("model", "named"), [(Vague, "tweets"), (Listed, "schema"), (Mystery, "sparkles")])
def test_a_schema_that_could_only_be_answered_with_a_guess_is_refused(
    model: type[BaseModel], named: str
) -> None:
    with pytest.raises(UnknownShape, match=named):
        shaped(model, FLAGGED)


@pytest.mark.parametrize("model", [Ids, Kept])
def test_a_contradiction_that_a_shape_cannot_show_is_not_told_as_a_false_verdict(
    model: type[BaseModel],
) -> None:
    opposites = [replace(FLAGGED, judgement=KEPT.judgement), replace(KEPT, judgement=FLAGGED.judgement)]
    contradicted = shape_answer(read_schema(model.model_json_schema()), [FLAGGED, KEPT, *opposites], asked=2)
    assert contradicted == shaped(model, FLAGGED, KEPT)


def test_an_object_with_free_keys_gets_one_entry_an_id() -> None:
    schema = read_schema({"type": "object", "additionalProperties": {"type": "boolean"}})
    assert shape_answer(schema, [FLAGGED, KEPT], asked=2) == {"1": True, "2": False}
    contradiction = replace(FLAGGED, judgement=KEPT.judgement)
    assert shape_answer(schema, [FLAGGED, KEPT, contradiction], asked=2) == {"1": True, "2": False}


@pytest.mark.parametrize(
    ("enum", "flagged", "kept"),
    [
        (["YES", "NO"], "YES", "NO"),
        (["safe", "unsafe"], "unsafe", "safe"),
        (["not_ok", "ok"], "not_ok", "ok"),
        (["not_flagged", "flagged"], "flagged", "not_flagged"),
        (["NO_VIOLATION", "VIOLATION"], "VIOLATION", "NO_VIOLATION"),
        (["VIOLATES", "COMPLIANT", "UNSURE"], "VIOLATES", "COMPLIANT"),
        (["NO_ACTION", "DELETE"], "DELETE", "NO_ACTION"),
        (["professional", "unprofessional"], "unprofessional", "professional"),
    ],
)
def test_enums_are_read_by_their_words(enum: list[str], flagged: str, kept: str) -> None:
    schema = read_schema({"type": "string", "enum": enum})
    assert shape_answer(schema, [FLAGGED], asked=1) == flagged
    assert shape_answer(schema, [KEPT], asked=1) == kept


@pytest.mark.parametrize("model", [Decision, Partition, Flags])
def test_a_spoiled_verdict_says_what_no_schema_allows(model: type[BaseModel]) -> None:
    shaped(model, FLAGGED)
    with pytest.raises(ValueError, match=SPOILED):
        shaped(model, replace(FLAGGED, spoiled=True))


def test_a_spoiled_kept_tweet_is_no_id_in_a_list_of_ids() -> None:
    with pytest.raises(ValueError, match=SPOILED):
        shaped(Partition, replace(KEPT, spoiled=True))


def test_a_schema_that_refers_to_itself_or_to_nothing_is_refused() -> None:
    loop = {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}}
    with pytest.raises(UnknownShape, match="without end"):
        read_schema(loop)
    with pytest.raises(UnknownShape, match="does not define"):
        read_schema({"$ref": "#/$defs/B"})


def test_a_schema_that_grows_without_measure_is_refused() -> None:
    doubling = {
        f"L{level}": {
            "type": "object",
            "properties": {side: {"$ref": f"#/$defs/L{level + 1}"} for side in "ab"},
        }
        for level in range(11)
    }
    with pytest.raises(UnknownShape, match="more than 1000 nodes"):
        read_schema({"$ref": "#/$defs/L0", "$defs": doubling | {"L11": {"type": "string"}}})
