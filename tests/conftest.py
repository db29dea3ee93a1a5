import pytest

from groundwork.testing.proof import full
from tools.mutants import all_mutants
from tools.suite_counts import LEFT_OUT

pytest_plugins = ["groundwork.testing.fixtures"]


def pytest_configure(config: pytest.Config) -> None:
    left = [mutant for mutant in all_mutants() if not mutant.quick]
    if left and not full():
        config.stash[LEFT_OUT] = [f"{len(left)} mutants of {len(all_mutants())}: `make proof` tries them all"]
