from dataclasses import replace

import pytest

from scoring.calibration.told_clips import CLIPS_A_DAY, MOST_WEIGHT, judged, weighed
from scoring.engine.assess import Met, factors_met, weigh
from scoring.engine.counted import COUNTED
from scoring.engine.model import current_release
from scoring.engine.platforms import all_platform_facts
from scoring.engine.reading import read
from scoring.engine.risk_factor import Match
from scoring.engine.text_terms import TextTerms
from scoring.engine.verdict import Context
from tests.scoring.calibration.clips import clip, clips

PROMPTS = (
    "A boat on a lake.",
    "Close-up of a woman smiling, slowly turning her head left to right, cinematic",
    "Five dancers spin, then jump, then bow while the camera orbits them.",
)


@pytest.fixture
def worded():
    """A release that weighs words as a whole too."""
    words = {"woman": (0.3, 0.4, 0.1), "dancers": (0.2, 0.5, 0.0), "lake": (-0.2, -0.4, 0.1)}
    rows = tuple((0.01, 0.02, 0.03) for _ in COUNTED)
    text = TextTerms(constant=(0.1, -0.1, 0.2), weights=rows, words=words, most=1.5, doubt=0.3)
    return replace(current_release(), text=text)


def test_a_clip_without_its_words_is_not_judged_as_a_whole_by_a_release_that_weighs_words(worded):
    assert judged(clip(terms=None), worded).whole is None


@pytest.mark.parametrize("weighs_words", [False, True])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_clip_is_judged_as_its_prompt_was(prompt, weighs_words, worded):
    release = worded if weighs_words else replace(current_release(), text=None)
    reading = read(prompt)
    context = Context(platform=all_platform_facts()["kling"])
    told_of = factors_met(reading, context)
    plainly = tuple(Met(met.factor, (Match(),)) for met in told_of if met.told)  # no clip keeps how much was implied
    assessed = weigh(reading, plainly, context, release)
    terms = release.text.of(reading) if release.text else None

    told = judged(clip(factors=tuple(met.factor.slug for met in assessed.met), terms=terms), release)

    assert told.shown == pytest.approx(assessed.log_odds)
    assert told.shown_modes == pytest.approx({mode: row.log_odds for mode, row in assessed.modes.items()})


def test_a_factor_that_is_no_more_is_passed_over():
    assert judged(clip(factors=("no-such-factor",)), current_release()).modes


def test_accounts_of_few_clips_count_in_full():
    assert [item.weight for item in weighed(clips(5))] == [1.0] * 5


def test_one_account_weighs_no_more_than_a_few_clips():
    told = [clip(account=7, day=f"day {number}", platform=("kling", "veo")[number % 2]) for number in range(300)]

    assert sum(item.weight for item in weighed(told)) == pytest.approx(MOST_WEIGHT)


def test_of_one_day_only_so_many_count():
    assert len(weighed(clips(CLIPS_A_DAY + 5, account=7, day="today"))) == CLIPS_A_DAY


def test_the_order_of_arrival_changes_nothing():
    told = clips(30, account=7, day="today") + clips(3)

    assert weighed(reversed(told)) == weighed(told)
