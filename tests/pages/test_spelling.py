"""Readers meet one spelling, the American one, and one kind of apostrophe."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READ = sorted(
    path
    for folder in ("ava", "billing", "dashboard", "failures", "scoring")
    for path in (*(ROOT / folder).rglob("templates/**/*.*"), *(ROOT / folder).rglob("catalog/**/*.toml"))
    if path.suffix in {".html", ".txt", ".toml"}
)
# Tags and comments of a template, examples kept word for word, addresses, and the other names a reader may search for.
UNREAD = re.compile(r"{%.*?%}|{{.*?}}|<[^>]*>|(?:prompt|url|href) = \".*?\"|aliases = \[.*?\]", re.DOTALL)
BRITISH = re.compile(
    r"\b(?:e-mails?|catalogues?|colours?|grey|centres?|judgement|behaviours?|recognis\w+|cancelling)\b", re.I
)
STRAIGHT = re.compile(r"[A-Za-z]'[a-z]")


@pytest.mark.parametrize("path", READ, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_page_is_spelled_one_way(path):
    text = UNREAD.sub(" ", path.read_text()).replace('shown_by = "judgement"', "")

    assert BRITISH.findall(text) + STRAIGHT.findall(text) == []


@pytest.mark.parametrize("planted", ["the catalogue", "An E-mail", "its colours", "the clip's end"])
def test_a_planted_slip_is_found(planted):
    assert BRITISH.search(planted) or STRAIGHT.search(planted)
