"""The verifier's table against the project's manifest and its own checks."""

import tomllib
from pathlib import Path

import traced_emitter.verify.checks  # noqa: F401  importing them registers them
from traced_emitter.verify.catalogue import CATALOGUE
from traced_emitter.verify.registry import CHECKS

MANIFEST = tomllib.loads((Path(__file__).parents[1] / "requirements.toml").read_text(encoding="utf-8"))


def test_the_table_says_what_the_manifest_says() -> None:
    for requirement in CATALOGUE.values():
        row = MANIFEST[requirement.id]
        assert (requirement.level, requirement.origin) == (row["level"], row["origin"]), requirement.id
        assert requirement.behaviour == row["behaviour"], requirement.id
        assert requirement.read == row["source"], requirement.id


def test_every_requirement_of_the_table_has_a_check() -> None:
    assert {check.requirement.id for check in CHECKS} == set(CATALOGUE)


def test_every_check_has_a_name_of_its_own() -> None:
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))
    assert len(names) > 70
