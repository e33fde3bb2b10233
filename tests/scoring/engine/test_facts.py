import pytest

from scoring.engine.facts import ModelFacts, PlatformFacts, facts_from
from scoring.engine.platforms import all_platform_facts, platform_facts, with_model
from scoring.engine.score import score
from scoring.engine.verdict import Context

PROMPT = "A woman walks through a park."


def notes(prompt=PROMPT, platform="kling", **known):
    context = with_model(Context(platform=platform_facts(platform), **known))
    return {note.slug: note.text for note in score(prompt, context).notes}


@pytest.mark.parametrize("version", ["kling-4-0-flash", "Kling 4.0 Flash", "KLING 4.0 flash"])
def test_a_model_is_known_however_it_is_spelled(version):
    assert platform_facts("kling").model(version).slug == "kling-4-0-flash"


def test_a_models_own_limits_stand_in_for_its_platforms():
    assert (
        "Kling 4.0 Flash makes at most 20 s"
        in notes(model_version="Kling 4.0 Flash", clip_seconds=25)["clip-over-maximum"]
    )


def test_a_longer_clip_is_fine_without_a_version():
    assert "clip-over-maximum" not in notes(clip_seconds=25)


def test_a_limit_not_known_of_a_model_is_not_taken_from_its_platform():
    platform = PlatformFacts(
        "any", "Any", prompt_char_limit=9, models=(ModelFacts("m", "M", unknown=("prompt_char_limit",)),)
    )

    assert platform.of_model("m").prompt_char_limit is None


def test_a_version_that_we_do_not_know_is_judged_by_its_platform():
    assert "We know nothing of the model version “kling-9”" in notes(model_version="kling-9")["model-version-unknown"]


def test_a_known_version_raises_no_note():
    assert "model-version-unknown" not in notes(model_version="kling-3-0")


@pytest.mark.parametrize(
    ("platform", "seconds", "words"),
    [("luma", 8.0, "makes clips of 5, 9 or 10 s, not of 8 s"), ("kling", 2.0, "makes clips of 3 s or more")],
)
def test_a_length_not_on_offer_is_told(platform, seconds, words):
    assert words in notes(platform=platform, clip_seconds=seconds)["clip-length-not-offered"]


def test_a_length_on_offer_is_not():
    assert "clip-length-not-offered" not in notes(platform="luma", clip_seconds=10.0)


@pytest.mark.parametrize(("platform", "seconds"), [("luma", 5), ("veo", 8), ("midjourney", 5), ("kling", 8)])
def test_a_length_that_nobody_gave_is_one_that_the_platform_makes(platform, seconds):
    clip = score(PROMPT, Context(platform=platform_facts(platform))).clip

    assert (clip.seconds, clip.given_by) == (seconds, "assumption")


@pytest.mark.parametrize(
    ("prompt", "known", "given_by"),
    [(PROMPT, {"clip_seconds": 6.0}, "request"), ("A 6 second clip of a park.", {}, "prompt")],
)
def test_a_verdict_tells_on_whose_word_its_length_is(prompt, known, given_by):
    clip = score(prompt, Context(platform=platform_facts("kling"), **known)).clip

    assert (clip.seconds, clip.given_by) == (6, given_by)


def test_no_two_models_have_one_slug():
    slugs = [model.slug for facts in all_platform_facts().values() for model in facts.models]

    assert len(slugs) == len(set(slugs))


def test_facts_without_models_and_prices_are_facts():
    assert facts_from({"slug": "any", "name": "Any"}) == PlatformFacts("any", "Any")
