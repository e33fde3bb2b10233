"""A thousand rewrites, checked by rule; ten thousand with `make rewrites`."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from scoring.engine.platforms import platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context
from tests.scoring.engine.faults import faults_of
from tests.scoring.engine.many_prompts import many_prompts

NUMBER = int(os.environ.get("REWRITES", "1000"))
CONTEXTS = (
    Context(platform_facts("generic")),
    Context(platform_facts("kling"), clip_seconds=5.0),
    Context(platform_facts("veo"), clip_seconds=8.0, audio=True),
    Context(platform_facts("runway"), clip_seconds=10.0, reference_image=True),
    Context(platform_facts("kling"), mode="prompt-adherence-failure"),
)


@pytest.mark.timeout(600)
def test_no_rewrite_of_many_has_a_fault():
    found: Counter[str] = Counter()
    for number, prompt in enumerate(many_prompts(NUMBER)):
        for fault in faults_of(prompt, CONTEXTS[number % len(CONTEXTS)]):
            found[f"{fault}: {prompt}"] += 1

    assert not found, "\n".join(found)


def test_many_prompts_are_rewritten():
    rewritten = sum(score(prompt, CONTEXTS[0]).rewrite is not None for prompt in many_prompts(300))

    assert rewritten > 30


PRINT_REWRITES = """
import hashlib
from scoring.engine.platforms import platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context
from tests.scoring.engine.many_prompts import many_prompts
texts = [repr(score(prompt, Context(platform_facts("kling"))).rewrite) for prompt in many_prompts(60)]
print(hashlib.sha256("".join(texts).encode()).hexdigest())
"""


def test_every_process_rewrites_alike():
    texts = [repr(score(prompt, Context(platform_facts("kling"))).rewrite) for prompt in many_prompts(60)]

    other = subprocess.run(
        [sys.executable, "-c", PRINT_REWRITES],
        env={**os.environ, "PYTHONHASHSEED": "3", "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
        check=True,
    )

    assert other.stdout.strip() == hashlib.sha256("".join(texts).encode()).hexdigest()
