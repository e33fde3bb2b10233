"""What the project's own files promise each other."""

import re
import subprocess

import pytest

from ava.local.run_folder import ROOT
from ava.local.sizes import function_lengths


def pins(name):
    return set(re.findall(r"^([\w.-]+(?:\[[\w,-]+\])?==\S+)", (ROOT / name).read_text(), re.MULTILINE))


@pytest.mark.parametrize(
    ("smaller", "larger"), [("requirements", "requirements-local"), ("requirements-local", "requirements-test")]
)
def test_the_larger_lock_holds_the_smaller_one(smaller, larger):
    assert pins(f"{smaller}.txt") <= pins(f"{larger}.txt")


@pytest.mark.parametrize("name", ["requirements", "requirements-local", "requirements-test", "requirements-installer"])
def test_every_pin_carries_a_hash(name):
    text = (ROOT / f"{name}.txt").read_text()

    assert not re.findall(r"^[\w.-]+==[^\\\n]+$", text, re.MULTILINE)


def test_make_help_names_every_target():
    targets = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split()

    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert re.findall(r"^  make (\w+) ", shown, re.MULTILINE) == targets


def test_a_docstring_does_not_make_a_function_long():
    source = 'def f():\n    """One.\n\n    Two.\n    """\n    return 1\n'

    assert list(function_lengths(source)) == [("f", 1, 2)]
