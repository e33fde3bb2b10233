import pytest

from scoring.engine.answer import answer
from scoring.engine.platforms import all_platform_facts, platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context, Light
from tests.scoring.engine.test_compare import release

PLATFORMS = [facts for slug, facts in all_platform_facts().items() if slug != "generic"]
SIGN = 'A neon sign that reads "GRAND OPENING TONIGHT" over a door.'
COUNT = "Exactly seven red balloons float over a lake."
FACE = "Close-up of a young woman's face as she slowly turns her head and laughs."


def judged(prompt, platform="veo", learned=None, **known):
    return answer(prompt, Context(platform=platform_facts(platform), **known), PLATFORMS, learned)


def ways(prompt, platform="veo", learned=None, **known):
    verdict = judged(prompt, platform, learned, **known)
    assert verdict.light is not Light.UNPREDICTABLE
    return {way.kind: way for way in reversed(verdict.ways)}


def test_lettering_is_added_in_the_edit_and_its_risk_is_told():
    way = ways(SIGN)["edit"]

    assert way.mode == "text-logo-rendering"
    assert way.risk < score(SIGN, Context(platform=platform_facts("veo"), mode=way.mode)).risk
    assert way.low < way.risk < way.high


def test_a_number_is_fixed_by_a_first_frame():
    assert "exactly this number" in ways(COUNT)["reference-image"].text


def test_a_reference_image_is_scored_again():
    verdict = answer(FACE, Context(platform=platform_facts("veo"), mode="facial-identity-drift"), PLATFORMS)
    way = next(way for way in verdict.ways if way.kind == "reference-image")

    attached = Context(platform=platform_facts("veo"), mode="facial-identity-drift", reference_image=True)
    assert way.risk == score(FACE, attached).risk < verdict.risk


def test_no_second_reference_image_is_advised():
    assert "reference-image" not in ways(FACE, reference_image=True)


def test_a_shorter_clip_is_one_that_the_platform_makes():
    assert ways(FACE, "luma", clip_seconds=10.0)["shorter-clip"].text.startswith("Order 5 s instead of 10 s")


def test_another_platform_is_a_way_only_where_the_intervals_are_apart():
    assert "platform" not in ways(SIGN)
    assert ways(SIGN, learned=release(veo=3.0, vidu=-4.0))["platform"].text.startswith("Use Vidu Q3")


def test_a_retired_platform_leads_to_those_in_service():
    assert "Sora 2 is retired. In service" in ways("A woman walks.", "sora")["platform"].text


@pytest.mark.parametrize(
    ("prompt", "platform", "known"),
    [
        ("A cat sleeps on a sofa.", "veo", {"clip_seconds": 12.0}),
        ('A man says "I was never here."', "runway", {}),
        ("A cat sleeps on a sofa. " * 60, "runway", {}),
    ],
)
def test_a_clip_that_cannot_be_made_there_leads_to_who_can(prompt, platform, known):
    way = ways(prompt, platform, **known)["platform"]

    assert "cannot make this clip as asked. No limit that we know stands in the way" in way.text


@pytest.mark.parametrize("prompt", ["A cat sleeps on a sofa in soft window light.", "A lake at dawn, locked camera."])
def test_a_green_light_needs_no_way_round(prompt):
    assert ways(prompt) == {}


def test_a_draft_is_tried_on_the_cheap_model_first():
    way = ways(SIGN)["draft"]

    assert "Veo 3.1 Fast: $0.80 for the clip, about a quarter of $3.20" in way.text
    assert (way.price_ratio, way.source.seen_on) == (0.25, "2026-11-22")


def test_a_draft_mode_is_told_with_its_source():
    assert "480p" in ways(SIGN, "seedance")["draft"].text


def test_a_model_that_needs_a_picture_is_no_draft_without_one():
    said = [way.text for way in judged(SIGN, "runway").ways if way.kind == "draft"]

    assert said
    assert not any("Gen-4 Turbo" in text for text in said)


def test_it_is_one_where_a_picture_is_attached():
    ways = judged(SIGN, "runway", reference_image=True).ways

    assert any("Gen-4 Turbo: 40 Runway credits for the clip, about two fifths" in way.text for way in ways)


def test_nothing_cheaper_gives_no_draft():
    assert "draft" not in ways(SIGN, "veo", model_version="veo-3-1-fast")


def test_the_plain_verdict_knows_of_no_way():
    verdict = score(SIGN, Context(platform=platform_facts("veo")))

    assert (verdict.ways, verdict.comparison, verdict.money) == ((), (), None)
