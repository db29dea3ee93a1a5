"""Texts of strangers on a terminal."""

from groundwork.terminal import counted, visible


def test_control_characters_are_seen_and_not_obeyed() -> None:
    assert visible("\x1b[2J \x9b31m\x07\r\x7f") == "\\x1b[2J \\x9b31m\\x07\\x0d\\x7f"
    assert visible("line\n\tnext") == "line\n\tnext"
    assert visible("line\n\tnext", lines=False) == "line\\x0a\\x09next"


def test_letters_of_all_scripts_and_joined_emoji_stay_and_half_surrogates_can_be_printed() -> None:
    assert visible("שלום \N{FAMILY}\u200d") == "שלום \N{FAMILY}\u200d"
    assert visible("\udcff.zip") == "\\udcff.zip"


def test_nothing_turns_the_direction_of_writing_or_begins_a_line_unseen() -> None:
    assert visible("a\u202egpj.exe") == "a\\u202egpj.exe"
    assert visible("a\u2066b\u2069\u200f\u061c") == "a\\u2066b\\u2069\\u200f\\u061c"
    assert visible("one\u2028two\u2029three") == "one\\u2028two\\u2029three"


def test_a_number_is_said_with_its_noun() -> None:
    said = [counted(number, "request") for number in (0, 1, 2, 1_250)]
    assert said == ["0 requests", "1 request", "2 requests", "1,250 requests"]
