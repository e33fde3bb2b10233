import json

import pytest

from scoring.calibration.compare import compare
from scoring.calibration.influence import influences
from scoring.calibration.learned_release import release_data
from scoring.calibration.told_clips import judged, weighed
from scoring.calibration.update import learn, shares_failed
from scoring.engine.model import release_from
from tests.scoring.calibration.clips import HANDS, PRIOR, clip, clips, released

BEFORE = release_from(PRIOR)


def log_odds(release, mode=HANDS, **changes):
    return judged(clip(**changes), release).modes[mode]


def whole(release, **changes):
    return judged(clip(**changes), release).whole


def test_without_outcomes_nothing_moves():
    after = released([])

    assert judged(clip(), after) == judged(clip(), BEFORE)
    assert after.place_of("kling").spreads == BEFORE.place_of("kling").spreads


def test_a_mode_that_failed_rises_on_its_platform():
    after = released(clips(40, HANDS))

    assert log_odds(after) > log_odds(BEFORE) + 0.5
    assert log_odds(after, "lip-sync") < log_odds(after) - log_odds(BEFORE) + log_odds(BEFORE, "lip-sync")


def test_a_mode_rises_on_no_other_platform():
    assert log_odds(released(clips(40, HANDS)), platform="veo") == log_odds(BEFORE, platform="veo")


def test_clips_that_served_lower_every_mode():
    after = released(clips(200))

    assert all(log_odds(after, mode) < log_odds(BEFORE, mode) for mode in BEFORE.modes)
    assert whole(after) < whole(BEFORE)


def test_a_platform_whose_clips_fail_is_riskier_as_a_whole():
    assert whole(released(clips(40, HANDS))) > whole(BEFORE) + 0.3


def test_a_model_version_stands_apart_from_its_platform():
    told = clips(60, HANDS, model_version="kling-2") + clips(60, model_version="kling-3")

    after = released(told)

    assert log_odds(after, model_version="kling-2") > log_odds(after, model_version="kling-3")
    assert whole(after, model_version="kling-2") > whole(after, model_version="kling-3")


def test_a_factor_that_failed_more_than_thought_weighs_more():
    told = clips(60, HANDS, factors=("hands-in-focus",)) + clips(200)

    after = released(told)

    assert after.factors_by_mode[HANDS]["hands-in-focus"] > BEFORE.factors["hands-in-focus"]


def test_a_factor_learned_on_one_platform_counts_on_another():
    after = released(clips(60, HANDS, factors=("hands-in-focus",)))

    asked = {"platform": "veo", "factors": ("hands-in-focus",)}
    assert log_odds(after, **asked) > log_odds(BEFORE, **asked)


def test_no_factor_turns_into_its_opposite():
    told = clips(2_000, factors=tuple(BEFORE.factors))

    after = released(told)

    assert all(size >= 0 for sizes in after.factors_by_mode.values() for size in sizes.values())


def test_an_interval_narrows_as_outcomes_come_in():
    few, many = released(clips(20)), released(clips(400))

    widths = [release.place_of("kling").spreads[HANDS] for release in (BEFORE, few, many)]
    assert widths == sorted(widths, reverse=True)
    wholes = [release.place_of("kling").spread for release in (BEFORE, few, many)]
    assert wholes == sorted(wholes, reverse=True)


def test_a_failure_without_a_name_is_shared_by_the_modes():
    shares = shares_failed(clip(failed=None), judged(clip(), BEFORE).modes)

    assert sum(shares.values()) >= 1
    assert all(0 < share < 1 for share in shares.values())


def test_a_failure_that_no_prompt_causes_blames_no_prompt():
    after = released(clips(100, elsewhere=True))

    assert whole(after) <= whole(BEFORE)


def test_the_order_of_outcomes_changes_nothing():
    told = clips(50, HANDS, model_version="kling-2") + clips(50, "lip-sync", platform="veo") + clips(40)
    mixed = told[70:] + told[69::-1]

    one, other = (json.dumps(release_data(learn(PRIOR, some), "a", "b")) for some in (told, mixed))
    assert one == other


def test_learning_is_around_the_shipped_release_and_not_the_last_one():
    told = clips(50, HANDS)
    once = release_data(learn(PRIOR, told), "a", "b")

    assert release_data(learn(PRIOR, told), "a", "b") == once
    assert once["factors"] == PRIOR["factors"]


def test_an_account_is_told_what_it_moved():
    told = clips(40, HANDS, account=7, factors=("hands-in-focus",)) + clips(30, platform="veo")
    learned = learn(PRIOR, told)

    [found] = [each for each in influences(learned) if each.account == 7 and each.mode == HANDS]

    assert (found.platform, found.outcomes) == ("kling", 40)
    assert found.before + 0.02 < found.after


def test_an_influence_is_close_to_learning_without_the_account():
    own = clips(12, HANDS, account=7, factors=("hands-in-focus",))
    others = clips(30, platform="kling") + clips(8, HANDS)

    [found] = [each for each in influences(learn(PRIOR, own + others)) if each.account == 7 and each.mode == HANDS]

    expected = [log_odds(released(told), factors=("hands-in-focus",)) for told in (others, own + others)]
    assert (found.before, found.after) == pytest.approx([1 / (1 + 2.718281828**-each) for each in expected], abs=0.005)


def test_the_truer_release_has_the_better_figures():
    told = weighed(clips(60, HANDS) + clips(60))

    found = compare(told, {"current": BEFORE, "proposed": released(clips(60, HANDS) + clips(60))})

    assert found["proposed"]["whole_clip"]["log_loss"] < found["current"]["whole_clip"]["log_loss"]
    assert found["proposed"]["modes"]["brier"] < found["current"]["modes"]["brier"]
    assert found["current"]["whole_clip"]["failed_by_light"]["green"] == {"clips": 120, "failed": 0.5}
