"""The README's examples are run, and print what they say."""

import doctest
import logging
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def test_every_example_of_the_readme_does_what_it_says() -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    flags = doctest.ELLIPSIS
    told: list[str] = []
    examples = doctest.DocTestParser().get_doctest(README.read_text("utf-8"), {}, "README", str(README), 0)
    result = doctest.DocTestRunner(optionflags=flags, verbose=False).run(examples, out=told.append)
    root.handlers, root.level = handlers, level
    logging.captureWarnings(capture=False)

    assert result.failed == 0, "".join(told)
    assert result.attempted > 0
