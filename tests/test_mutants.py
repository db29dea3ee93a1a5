"""Broken variants of the code are killed by the tests that their manifests name."""

import sys

import pytest

from groundwork.testing.proof import full
from tools.mutants import MEMBERS, ROOT, Mutant, all_mutants, main, survives

TRIED = [mutant for mutant in all_mutants() if mutant.quick or full()]


@pytest.mark.timeout(700)
@pytest.mark.parametrize("mutant", TRIED, ids=lambda mutant: f"{mutant.member.split('/')[-1]}-{mutant.name}")
def test_the_mutant_is_killed(mutant: Mutant) -> None:
    problem = survives(mutant)
    assert problem is None, f"{mutant.name} ({mutant.breaks}) is alive: {problem}"


def test_each_member_keeps_mutants_and_some_are_quick() -> None:
    for member in MEMBERS:
        assert any(mutant.quick for mutant in all_mutants() if mutant.member == member), member


def test_every_mutant_finds_its_place_in_the_code_as_it_is_and_the_test_that_kills_it() -> None:
    for mutant in all_mutants():
        member = ROOT / mutant.member
        assert (member / mutant.file).read_text(encoding="utf-8").count(mutant.find) == 1, mutant.name
        file, _, named = mutant.killed_by.partition("::")
        test = f"def {named.split('::')[-1].split('[')[0]}(" if named else "def test_"
        assert test in (member / file).read_text(encoding="utf-8"), mutant.name


def test_a_name_that_no_mutant_has_is_an_error_and_not_a_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mutants", "traced", "nobody"])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert "no member or mutant is called nobody" in capsys.readouterr().err
