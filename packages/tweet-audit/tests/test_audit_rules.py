"""Local rules: forbidden words, tweets without words, keep rules, and their order."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweet_audit.commands.run import RULES, Job, run
from tweet_audit.criteria_file import EXAMPLE, load_criteria, parse
from tweet_audit.domain.criteria import Criteria, KeepRules
from tweet_audit.domain.rules import ForbiddenWords, LocalRules
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.errors import CriteriaInvalid
from tweet_audit.settings import Settings
from tweet_audit.testing import archive, tweet


def a_tweet(text: str = "fine words", **fields) -> Tweet:
    return Tweet(**{"id": 1, "created_s": 1_709_712_000, "text": text, **fields})


@pytest.mark.requirement("ta-words-01")
@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("crypto", "I like #crypto!"),
        ("crypto", "CRYPTO"),
        ("crypto", "Ｃｒｙｐｔｏ"),  # full-width letters
        ("CRYPTO", "crypto."),
        ("straße", "STRASSE"),
        ("c++", "I write C++, and C"),
        ("c++", "(c++)"),
        (".net", "learn .NET now"),
        ("big deal", "a big\n   deal"),
        ("big deal", "BIG\u00a0DEAL"),
        ("ﬁne", "fine"),  # a ligature
        ("é", "e\u0301"),  # composed and decomposed
        ("🙄", "well 🙄🙄"),
    ],
)
def test_a_forbidden_word_is_found(word, text):
    assert ForbiddenWords((word,)).found(text) == (word,)


@pytest.mark.requirement("ta-words-01")
@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("cunt", "Scunthorpe"),
        ("crypto", "cryptography"),
        ("crypto", "my_crypto"),
        ("crypto", "crypto2"),
        ("c++", "c++11"),
        ("big deal", "bigdeal"),
        ("big deal", "big, deal"),
        ("a.c", "abc"),
        ("कम", "कमी"),  # "less" in "lack": the sign of a vowel is no letter to a regular expression
        ("मी", "कमी"),
        ("म", "कमी"),
    ],
)
def test_a_word_inside_another_is_clean(word, text):
    assert ForbiddenWords((word,)).found(text) == ()


@given(st.lists(st.text(min_size=1, max_size=8).filter(str.strip), max_size=5), st.text(max_size=40))
def test_any_words_make_a_pattern_that_never_fails_and_agrees_with_one_word_at_a_time(words, text):
    together = ForbiddenWords(tuple(dict.fromkeys(words))).found(text)
    assert together == tuple(word for word in dict.fromkeys(words) if ForbiddenWords((word,)).found(text))


@pytest.mark.requirement("ta-skip-03")
@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("https://t.co/abc", False),
        ("@someone @other_one https://t.co/abc\n", False),
        (".@someone !!!", False),
        ("", False),
        ("@someone ok", True),
        ("#justatag", True),
        ("42", True),
        ("🙄", True),
        ("дождь", True),
        ("mail me@home", True),
    ],
)
def test_a_tweet_has_words_if_anything_is_left_beside_links_and_mentions(text, has):
    assert a_tweet(text).has_words is has


@pytest.mark.requirement("ta-crit-05")
def test_a_thread_is_kept_whole_and_an_answer_to_somebody_else_is_not(tmp_path, capsys):
    def answer(tweet_id: int, to: int, text: str):
        return tweet(tweet_id, text, in_reply_to_status_id_str=str(to))

    found = [
        answer(3, 2, "damn, and third"),
        tweet(1, "damn, a thread begins"),
        answer(2, 1, "second"),
        answer(5, 999, "damn, says somebody else's thread"),
        tweet(6, "damn, alone"),
        tweet(7, "RT @x: damn"),
        answer(8, 7, "damn retweets"),
    ]
    criteria = tmp_path / "criteria.json"
    criteria.write_text('{"criteria": {"forbidden_words": ["damn"]}, "keep": {"threads": true}}')
    path = archive(tmp_path / "a.zip", found)
    out = tmp_path / "flagged.csv"
    run(Job(archives=[path], criteria=criteria, out=out, state=None, engine=RULES, as_json=True), Settings())
    summary = json.loads(capsys.readouterr().out)
    assert summary["classes"]["SKIPPED"] == {"keep:threads": 4, "retweet": 1}
    assert sorted(read_ids(out)) == [5, 6]
    assert summary["reconciled"]


@pytest.mark.requirement("ta-read-14")
@pytest.mark.parametrize(
    ("keep", "failed", "flagged"), [({}, {}, [1]), ({"min_likes": 5}, {"unreadable": 1}, [])]
)
def test_a_tweet_whose_likes_cannot_be_read_is_failed_only_if_a_rule_asks_for_them(
    keep, failed, flagged, tmp_path, capsys
):
    criteria, out = tmp_path / "criteria.json", tmp_path / "flagged.csv"
    criteria.write_text(json.dumps({"criteria": {"forbidden_words": ["damn"]}, "keep": keep}))
    path = archive(tmp_path / "a.zip", [tweet(1, "damn", favorite_count="many"), tweet(2, "fine")])
    run(Job(archives=[path], criteria=criteria, out=out, state=None, engine=RULES, as_json=True), Settings())
    summary = json.loads(capsys.readouterr().out)
    assert (summary["classes"]["FAILED"], read_ids(out), summary["reconciled"]) == (failed, flagged, True)


def read_ids(path) -> list[int]:
    return [int(line.split("/")[-1].split(",")[0]) for line in path.read_text().splitlines()[1:]]


@pytest.mark.requirement("ta-crit-04")
@pytest.mark.requirement("ta-crit-05")
@pytest.mark.parametrize(
    ("keep", "tweet", "reason"),
    [
        (KeepRules(posted_before=date(2024, 3, 7)), a_tweet(), "keep:posted_before"),
        (KeepRules(posted_before=date(2024, 3, 6)), a_tweet(), None),
        (KeepRules(posted_from=date(2024, 3, 6)), a_tweet(), "keep:posted_from"),
        (KeepRules(posted_from=date(2024, 3, 7)), a_tweet(), None),
        (KeepRules(min_likes=10), a_tweet(likes=10), "keep:min_likes"),
        (KeepRules(min_likes=10), a_tweet(likes=9), None),
        (KeepRules(min_retweets=2), a_tweet(retweets=2), "keep:min_retweets"),
        (KeepRules(media=True), a_tweet(has_media=True), "keep:media"),
        (KeepRules(replies=True), a_tweet(reply_to=9), "keep:replies"),
        (KeepRules(replies=True), a_tweet(), None),
        (KeepRules(originals=True), a_tweet(), "keep:originals"),
    ],
)
def test_keep_rules_skip_what_they_name(keep, tweet, reason):
    verdict = LocalRules(Criteria(keep=keep)).verdict(tweet)
    assert (verdict and verdict.reason) == reason


def test_the_first_rule_that_applies_decides():
    rules = LocalRules(Criteria(forbidden_words=("bad",), keep=KeepRules(ids=frozenset({1}), min_likes=5)))
    assert rules.verdict(a_tweet("RT @x: bad", likes=9)).reason == "retweet"
    assert rules.verdict(a_tweet("bad", likes=9)).reason == "keep:min_likes"
    assert rules.verdict(a_tweet("bad")).decision is Decision.KEEP
    assert rules.verdict(a_tweet("bad", id=2)).decision is Decision.DELETE
    assert rules.verdict(a_tweet("good", id=2)) is None


# -- criteria files -----------------------------------------------------------------------------------------

FIRST = {
    "criteria": {
        "forbidden_words": ["damn"],
        "professional_check": True,
        "tone": "respectful and thoughtful",
        "exclude_politics": True,
    }
}
SECOND = {
    "criteria": {
        "forbidden_words": [],
        "topics_to_exclude": ["gambling", "politics"],
        "tone_requirements": ["no sarcasm"],
        "additional_instructions": "Flag anything about my old employer.",
    }
}


@pytest.mark.requirement("ta-crit-01")
def test_both_shapes_are_read(tmp_path):
    first = parse(FIRST, name="x")
    assert first.forbidden_words == ("damn",)
    assert [each.name for each in first.asked] == ["professional", "tone", "politics"]
    second = parse(SECOND, name="x")
    assert [each.name for each in second.asked] == [
        "topic: gambling",
        "topic: politics",
        "tone: no sarcasm",
        "instructions",
    ]


@pytest.mark.requirement("ta-crit-01")
def test_toml_and_json_say_the_same(tmp_path):
    keep = {"posted_from": "2024-01-01", "ids": ["5"]}
    (tmp_path / "c.json").write_text(json.dumps({**FIRST, "keep": keep}))
    (tmp_path / "c.toml").write_text(
        '[criteria]\nforbidden_words = ["damn"]\nprofessional_check = true\n'
        'tone = "respectful and thoughtful"\nexclude_politics = true\n'
        "[keep]\nposted_from = 2024-01-01\nids = [5]\n"
    )
    assert load_criteria(tmp_path / "c.json") == load_criteria(tmp_path / "c.toml")


def test_the_example_of_criteria_init_is_valid():
    assert parse(json.loads(EXAMPLE), name="x").asked


@pytest.mark.requirement("ta-crit-02")
@pytest.mark.requirement("ta-secret-03")
@pytest.mark.parametrize(
    ("content", "key", "cure"),
    [
        ({"criteria": {"forbiden_words": []}}, "criteria.forbiden_words", "forbidden_words"),
        ({"criteria": {"tone": 3}}, "criteria.tone", ""),
        ({"criteria": {"professional_check": "yes"}}, "criteria.professional_check", ""),
        ({"criteria": {"forbidden_words": "damn"}}, "criteria.forbidden_words", ""),
        ({"criteria": {"forbidden_words": ["", "x"]}}, "criteria.forbidden_words", ""),
        ({"criteria": []}, "criteria", ""),
        ({"criteria": {}}, "criteria", ""),
        ({"forbidden_words": ["damn"]}, "forbidden_words", 'inside "criteria"'),
        ({"criteria": {"keep": {}}}, "criteria.keep", 'stands beside "criteria"'),
        ({"criteria": {"min_likes": 3}}, "criteria.min_likes", 'inside "keep"'),
        ({**FIRST, "keep": {"min_like": 3}}, "keep.min_like", "min_likes"),
        ({**FIRST, "keep": {"min_likes": -1}}, "keep.min_likes", ""),
        ({**FIRST, "keep": {"posted_from": "soon"}}, "keep.posted_from", ""),
        ({**FIRST, "keep": {"ids": ["x"]}}, "keep.ids", ""),
        ({**FIRST, "keep": {"ids": ["9" * 5_000]}}, "keep.ids", ""),
        ({"criteria": {"tone": "kind \ud800"}}, "criteria.tone", ""),
        ({"criteria": {"forbidden_words": ["\udfff"]}}, "criteria.forbidden_words", ""),
        ({**FIRST, "gemini_api_key": "AIza"}, "gemini_api_key", "GEMINI_API_KEY"),
        ({"criteria": {"api_key": "AIza"}}, "criteria.api_key", "GEMINI_API_KEY"),
        (["criteria"], "", ""),
    ],
)
def test_what_is_not_understood_is_an_error_that_names_the_key(content, key, cure):
    with pytest.raises(CriteriaInvalid) as caught:
        parse(content, name="my.json")
    assert caught.value.at == key
    assert cure in caught.value.cure
    assert caught.value.cure
    assert "my.json" in str(caught.value)
    assert "AIza" not in str(caught.value)


@pytest.mark.requirement("ta-crit-02")
@pytest.mark.parametrize(
    ("name", "text"), [("c.json", '{"criteria": '), ("c.toml", "[criteria"), ("c.json", "")]
)
def test_a_broken_file_is_an_error_and_never_replaced_by_defaults(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(CriteriaInvalid, match=r"is not valid .*(line 1|end of document)"):
        load_criteria(tmp_path / name)


@pytest.mark.requirement("ta-crit-02")
def test_a_file_that_is_no_text_and_a_folder_are_named_with_their_own_cure(tmp_path):
    (tmp_path / "c.json").write_bytes(b"\xff\xfe{")
    for path, says, cure in (
        (tmp_path / "c.json", "is not UTF-8", "UTF-8"),
        (tmp_path, "a directory", "read"),
    ):
        with pytest.raises(CriteriaInvalid, match=f"(?i){says}") as caught:
            load_criteria(path)
        assert cure in caught.value.cure


@pytest.mark.requirement("ta-crit-02")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.json", '{"criteria": {"tone": "kind", "tone": "rude"}}'),
        ("c.toml", '[criteria]\ntone="a"\ntone="b"'),
    ],
)
def test_a_key_that_stands_twice_is_an_error_and_not_the_last_one(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(CriteriaInvalid, match=r"twice|overwrite"):
        load_criteria(tmp_path / name)


def test_the_fingerprint_covers_what_the_model_sees_and_nothing_else():
    first = parse(FIRST, name="x")
    other = {"criteria": {**FIRST["criteria"], "forbidden_words": ["other"]}, "keep": {"media": True}}
    words = parse(other, name="x")
    tone = parse({"criteria": {**FIRST["criteria"], "tone": "kind"}}, name="x")
    assert first.fingerprint == words.fingerprint != tone.fingerprint
