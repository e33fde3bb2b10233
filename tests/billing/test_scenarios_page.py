"""The page of scenarios names no test that is not there."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = TESTS.parent.parent / "docs" / "billing.md"
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.*?) ?\|$", re.MULTILINE)


def rows() -> dict[int, str]:
    return {int(number): test for number, _, test in ROW.findall(PAGE.read_text())}


def test_every_scenario_has_a_row():
    assert sorted(rows()) == list(range(1, 69))


def test_every_test_that_a_row_names_is_there():
    sources = "\n".join(path.read_text() for path in TESTS.rglob("test_*.py"))
    named = {name for test in rows().values() for name in re.findall(r"`(test_\w+)`", test)}

    assert sorted(name for name in named if f"def {name}(" not in sources) == []


def test_every_file_that_a_row_names_is_there():
    named = {name for test in rows().values() for name in re.findall(r"`([\w/]+\.py)`", test)}

    assert sorted(name for name in named if not (TESTS / name).exists()) == []
