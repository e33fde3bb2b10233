"""The benchmark's prompts."""

from ava.local.bench_prompts import hostile_prompts, made_prompts
from scoring.engine.json_lines import MOST_CHARACTERS


def test_the_prompts_are_the_same_every_time():
    assert made_prompts(50) == made_prompts(50)


def test_no_prompt_is_measured_twice():
    assert len(set(made_prompts(1_000))) == 1_000


def test_the_prompts_are_as_long_as_those_that_people_type():
    prompts = made_prompts(1_000)

    assert 250 < sum(map(len, prompts)) / len(prompts) < 350


def test_hostile_prompts_are_as_long_as_a_request_may_be():
    assert {len(prompt) for prompt in hostile_prompts().values()} == {MOST_CHARACTERS}
