"""What the README tells a newcomer is true."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


@pytest.mark.django_db
def test_the_api_example_is_answered_as_printed(catalogue, client):
    body = re.search(r"-d '(\{.*?\})'", README)[1]

    response = client.post("/api/v1/scores", body, content_type="application/json")

    assert response.status_code == 200
    assert response.json()["verdict"]["outlooks"]


def test_the_engine_example_is_answered_without_a_database():
    command = re.search(r"^\.venv/bin/python (-m scoring\.engine .*)$", README, re.MULTILINE)[1]

    answered = subprocess.run(
        [sys.executable, *shlex.split(command)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert "that the clip is wasted" in answered.stdout


def test_each_command_named_is_one_of_makes():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"make ([a-z]+)", README)) <= targets


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#h][^)]*)\)", README))))
def test_each_link_leads_somewhere(target):
    assert (ROOT / target).exists()
