import json

import pytest

from scoring.engine.model import FILE, release_from
from scoring.engine.platforms import all_platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context, PlatformFacts

HANDS = "anatomy-artifact"
PROMPT = "A woman walks along a beach."
KLING = {
    "shift": 0.3,
    "spread": 0.15,
    "whole_clip": {"shift": 0.4, "spread": 0.2},
    "models": {"kling-2": {"shift": 0.5}},
    "modes": {HANDS: {"shift": 0.6, "spread": 0.25}},
}


@pytest.fixture
def learned():
    """The shipped release with changes, as outcomes would make them."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return lambda **changes: release_from(data | changes)


def verdict_for(release, *, platform="kling", version="", prompt=PROMPT):
    facts = all_platform_facts().get(platform) or PlatformFacts(slug=platform, name=platform)
    return score(prompt, Context(platform=facts, model_version=version), release)


def outlook(verdict, mode=HANDS):
    return next(each for each in verdict.outlooks if each.mode == mode)


def test_a_release_without_outcomes_judges_as_before(learned):
    assert verdict_for(learned()) == verdict_for(learned(platforms={}, factors_by_mode={}))


def test_a_platform_that_failed_more_is_judged_riskier_in_every_mode(learned):
    before, after = verdict_for(learned()), verdict_for(learned(platforms={"kling": KLING}))

    assert all(new.risk > old.risk for old, new in zip(before.outlooks, after.outlooks, strict=True))
    assert all(after.heads[head] > before.heads[head] for head in before.heads)
    assert after.risk > before.risk


def test_a_mode_that_failed_more_there_rises_beyond_the_others(learned):
    row = KLING | {"shift": -0.1, "models": {}}
    before, after = verdict_for(learned()), verdict_for(learned(platforms={"kling": row}))

    risen = [new.mode for old, new in zip(before.outlooks, after.outlooks, strict=True) if new.risk > old.risk]
    assert risen == [HANDS]


def test_the_model_version_counts(learned):
    release = learned(platforms={"kling": KLING})

    worse, other = verdict_for(release, version="kling-2"), verdict_for(release, version="kling-3")
    assert outlook(worse).risk > outlook(other).risk
    assert outlook(other).risk == outlook(verdict_for(release)).risk


def test_an_interval_narrows_with_the_doubt(learned):
    before, after = verdict_for(learned()), verdict_for(learned(platforms={"kling": KLING | {"shift": -0.1}}))

    assert outlook(after).high - outlook(after).low < outlook(before).high - outlook(before).low
    assert after.high - after.low < before.high - before.low
    assert outlook(after).confidence == "high"


def test_another_platform_is_judged_as_before(learned):
    assert verdict_for(learned(platforms={"kling": KLING}), platform="veo") == verdict_for(learned(), platform="veo")


def test_a_factor_can_weigh_less_in_one_mode(learned):
    before = verdict_for(learned(), prompt="A woman turns her head.")
    after = verdict_for(
        learned(factors_by_mode={"facial-identity-drift": {"head-turn": 0.1}}), prompt="A woman turns her head."
    )

    fallen = [new.mode for old, new in zip(before.outlooks, after.outlooks, strict=True) if new.risk < old.risk]
    assert fallen == ["facial-identity-drift"]


def test_free_text_for_a_platform_or_version_fills_no_memory(learned):
    release = learned(platforms={"kling": KLING})

    places = {release.place_of(f"platform {number}", f"version {number}") for number in range(50)}
    places |= {release.place_of("kling", f"version {number}") for number in range(50)}
    assert len(places) == 2
