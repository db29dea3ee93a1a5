"""The report page, in a real headless browser and from file://, as its user opens it."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tweet_audit.domain.totals import AuditedTweet
from tweet_audit.outputs.flagged import read_marks
from tweet_audit.outputs.report.page import MODULES, page, write_report

pytest_plugins = ["groundwork.testing.browser"]

PARTS = Path(page.__code__.co_filename).parent
AT = datetime(2030, 1, 2, 3, 4, tzinfo=UTC)
HOSTILE = [
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 2'>",
    "<!--<script>",
    '"}];window.hacked = 3;//',
    "{{script}} {{data}} ${window.hacked = 4}",
    "a\u2028b\u2029c \u202egnp.exe",
    "javascript:window.hacked=5 https://evil.example/x.png",
]


def flagged(tweet_id: int, text: str = "a bad day", *, year: int = 2020, **fields) -> AuditedTweet:
    given = {"decision": "DELETE", "reason": "it is rude", "criteria": ("tone",), "confidence": 0.8, **fields}
    return AuditedTweet(
        id=tweet_id, created_s=int(datetime(year, 5, 6, 7, 8, tzinfo=UTC).timestamp()), text=text, **given
    )


SOME = [
    flagged(9, "old words about crypto", year=2012, criteria=("forbidden_words",), confidence=None),
    flagged(10, "a rude answer", year=2014, confidence=0.95),
    flagged(12345678901234567, "politics again", year=2020, criteria=("politics", "tone"), confidence=0.4),
    AuditedTweet(id=11, created_s=0, text="a fine one", decision="KEEP", reason=""),
]


@pytest.fixture
def show(sight, tmp_path):
    """Write a report and open it; nothing may go wrong on it, and nobody may be asked."""

    def opened(tweets, marks=None, **more):
        path = tmp_path / "flagged.report.html"
        write_report(path, "jane", tweets, marks=marks or {}, at=AT, **more)
        sight.page.goto(path.as_uri())
        return sight.page

    yield opened
    assert sight.errors == []
    assert sight.strangers == []


def texts(page) -> list[str]:
    return page.locator(".card .text").all_text_contents()


def downloaded(page, button: str, to: Path) -> str:
    with page.expect_download() as waiting:
        page.click(button)
    waiting.value.save_as(to)
    return to.read_text(encoding="utf-8")


@pytest.mark.requirement("ta-report-01")
def test_the_page_shows_what_is_flagged_and_why_and_nothing_else(show):
    page = show(SOME)
    assert page.locator("#unclear").is_hidden()
    assert texts(page) == ["politics again", "a rude answer", "old words about crypto"]
    card = page.locator(".card").first
    assert card.locator(".why").text_content() == "it is rude"
    assert card.locator(".chip").all_text_contents() == ["politics", "tone"]
    assert "confidence 40 %" in card.text_content()
    assert "not estimated" in page.locator(".card").last.text_content()
    link = card.locator("a.open")
    assert link.get_attribute("href") == "https://x.com/jane/status/12345678901234567"
    assert link.get_attribute("rel") == "noopener noreferrer"


@pytest.mark.requirement("ta-class-02")
def test_what_has_no_verdict_is_said_and_not_passed_over(show):
    page = show(SOME, unclear=3)
    assert page.text_content("#unclear").startswith("3 more have no verdict (BLOCKED or FAILED)")


@pytest.mark.requirement("ta-report-02")
def test_a_hostile_text_stays_a_text(show):
    page = show([flagged(n, text, reason=text, criteria=(text,)) for n, text in enumerate(HOSTILE, 1)])
    assert sorted(texts(page)) == sorted(HOSTILE)
    assert page.evaluate("window.hacked") is None
    assert page.locator(".card img, .card script").count() == 0


@pytest.mark.requirement("ta-report-02")
def test_the_policy_lets_nothing_run_but_the_pages_own_script(sight, tmp_path):
    path = tmp_path / "report.html"
    write_report(path, "jane", SOME, marks={}, at=AT)
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "</main>", "<script>window.hacked = 1</script><img src='https://evil.example/x.png'></main>"
        ),
        encoding="utf-8",
    )
    sight.page.goto(path.as_uri())
    assert sight.page.evaluate("window.hacked") is None
    assert len([line for line in sight.errors if "Content Security Policy" in line]) >= 2
    assert sight.strangers == []


@pytest.mark.requirement("ta-report-03")
def test_search_and_filters_choose_and_the_pictures_do_too(show):
    page = show(SOME)
    page.fill("#search", "RUDE answer")
    assert texts(page) == ["a rude answer"]
    page.fill("#search", "")
    page.select_option("#criterion", "politics")
    assert texts(page) == ["politics again"]
    page.click("#reset")
    for wish, found in (
        ("0.9", ["a rude answer"]),
        ("low", ["politics again"]),
        ("none", ["old words about crypto"]),
    ):
        page.select_option("#confidence", wish)
        assert texts(page) == found
    page.click("#reset")
    page.select_option("#order", "old")
    assert texts(page)[0] == "old words about crypto"
    bar = page.get_by_role("button", name="2012: 1 tweet")
    bar.click()
    assert texts(page) == ["old words about crypto"]
    assert page.locator("#year").input_value() == "2012"
    page.get_by_role("button", name="2012: 1 tweet").click()
    assert len(texts(page)) == 3
    page.get_by_role("button", name="tone: 2 tweets").click()
    assert texts(page) == ["a rude answer", "politics again"]
    assert page.locator(".years button").count() == 9  # 2012 to 2020, empty years too


@pytest.mark.requirement("ta-report-04")
@pytest.mark.requirement("ta-csv-06")
def test_marks_are_kept_and_the_downloaded_csv_is_the_contracts(show, tmp_path):
    page = show(SOME, marks={7: "https://twitter.com/jane/status/7", 9: "https://x.com/jane/status/9"})
    assert page.locator("#tweet-9").get_attribute("data-state") == "deleted"
    page.locator("#tweet-10 .marks .kept").click()
    page.locator("#tweet-12345678901234567 .marks .deleted").click()
    page.reload()
    assert "2 deleted, 1 kept after all, 0 undecided" in page.text_content("#count")
    saved = tmp_path / "flagged.csv"
    assert downloaded(page, "#download", saved) == (
        "tweet_url,deleted\n"
        "https://twitter.com/jane/status/7,true\n"
        "https://x.com/jane/status/9,true\n"
        "https://x.com/jane/status/12345678901234567,true\n"
    )
    assert sorted(read_marks(saved)) == [7, 9, 12345678901234567]  # the next run takes it over
    assert json.loads(downloaded(page, "#download-kept", tmp_path / "k.json")) == {"keep": {"ids": ["10"]}}
    page.locator("#tweet-9 .marks .deleted").click()  # takes the mark back, against the CSV
    page.reload()
    assert "https://x.com/jane/status/9,false\n" in downloaded(page, "#download", saved)


@pytest.mark.requirement("ta-report-04")
def test_without_storage_marks_live_as_long_as_the_page_and_it_says_so(sight, show):
    sight.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } })"
    )
    page = show(SOME)
    assert page.locator("#storage").is_visible()
    page.locator("#tweet-10 .marks .deleted").click()
    assert page.locator("#tweet-10").get_attribute("data-state") == "deleted"


@pytest.mark.requirement("ta-report-05")
def test_everything_can_be_done_from_the_keyboard(show):
    page = show(SOME)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "tweet-10"
    page.keyboard.press("d")
    assert page.locator("#tweet-10").get_attribute("data-state") == "deleted"
    page.keyboard.press("h")
    assert page.locator("#tweet-10").get_attribute("data-state") == "kept"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "tweet-12345678901234567"
    page.keyboard.press("/")
    page.keyboard.type("jkd")  # in the field these are letters
    assert page.input_value("#search") == "jkd"
    assert page.locator("#empty").is_visible()
    assert not page.locator("#more").is_visible()
    page.keyboard.press("Escape")
    page.click("#reset")
    page.locator("#tweet-10 .marks .kept").focus()
    page.keyboard.press("Enter")
    assert page.locator("#tweet-10").get_attribute("data-state") == "open"
    assert page.evaluate("document.activeElement.className") == "kept"  # the focus stays where it was
    unnamed = page.evaluate(
        "[...document.querySelectorAll('button, input, select, a')].filter("
        "each => !(each.textContent.trim() || each.ariaLabel || each.labels?.length)).length"
    )
    assert unnamed == 0


@pytest.mark.requirement("ta-report-06")
def test_ten_thousand_tweets_are_drawn_a_hundred_at_a_time(show):
    page = show([flagged(n, f"number {n}", year=2006 + n % 20) for n in range(1, 10_001)])
    assert page.locator(".card").count() == 100
    assert "10,000 of 10,000 shown" in page.text_content("#count")
    page.click("#more")
    assert page.locator(".card").count() == 200
    page.fill("#search", "number 9999")
    assert texts(page) == ["number 9999"]


@pytest.mark.requirement("ta-report-05")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_window_scrolls_only_downwards_in_both_schemes(sight, show, scheme):
    sight.page.emulate_media(color_scheme=scheme)
    sight.page.set_viewport_size({"width": 320, "height": 700})
    page = show([*SOME, flagged(13, "w" * 500, reason="r" * 300, criteria=("topic: " + "t" * 90,))])
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(253, 253, 251)") is (scheme == "light")


@pytest.mark.requirement("ta-report-05")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(sight, show, scheme):
    sight.page.emulate_media(color_scheme=scheme)
    page = show(SOME, unclear=2)
    page.locator("#tweet-9 .marks .deleted").click()
    page.locator("#tweet-10 .marks .kept").click()
    page.get_by_role("button", name="2012: 1 tweet").hover()
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.requirement("ta-report-05")
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_of_wcag_aa(scheme):
    css = (PARTS / "report.css").read_text(encoding="utf-8")
    block = css.split(":root {")[scheme + 1].split("}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    grounds = ("ground", "card", "deleted-ground", "kept-ground")
    texts = [(ink, ground) for ink in ("ink", "quiet", "accent") for ground in grounds]
    texts += [("accent-ink", "accent"), ("deleted", "ground"), ("kept", "ground"), ("ink", "note")]
    assert {
        pair: contrast(*map(colours.get, pair)) for pair in texts if contrast(*map(colours.get, pair)) < 4.5
    } == {}
    shapes = [
        ("bar", "ground"),
        ("bar-open", "ground"),
        ("deleted", "deleted-ground"),
        ("kept", "kept-ground"),
    ]
    assert {pair for pair in shapes if contrast(*map(colours.get, pair)) < 3} == set()


def test_every_module_is_in_the_page_and_no_two_share_a_name():
    assert sorted(path.name for path in PARTS.glob("*.js")) == sorted(MODULES)
    names = [
        name
        for module in MODULES
        for name in re.findall(
            r"^(?:export )?(?:function|const|let|class) (\w+)",
            (PARTS / module).read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    ]
    assert len(names) == len(set(names))
