import json
from dataclasses import replace

import pytest

from scoring.engine.compare import compare
from scoring.engine.model import FILE, release_from
from scoring.engine.platforms import all_platform_facts, platform_facts
from scoring.engine.verdict import Context

PROMPT = "A woman walks through a park."
PLATFORMS = [facts for slug, facts in all_platform_facts().items() if slug != "generic"]


def release(**shifts):
    """The release that comes with the engine, with families of one platform each and hardly a doubt."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    families = {slug: {"shift": shift, "spread": 0.0, "platforms": [slug]} for slug, shift in shifts.items()}
    data["families"] = {"unknown": {"shift": 0.0, "spread": 0.0, "platforms": []}} | families
    data["overall_spread"] = 0.2
    return release_from(data)


def relations(prompt=PROMPT, platform="kling", learned=None, **known):
    rows = compare(prompt, Context(platform=platform_facts(platform), **known), PLATFORMS, learned)
    return {row.platform: row.relation for row in rows}


def test_the_platform_asked_for_comes_first():
    assert next(iter(relations().items())) == ("kling", "asked")


def test_retired_platforms_come_last():
    assert list(relations().items())[-1] == ("sora", "retired")


def test_intervals_that_overlap_show_no_difference():
    assert relations()["veo"] == "no-clear-difference"


@pytest.mark.parametrize(("shift", "word"), [(-2.0, "better"), (2.0, "worse"), (-0.1, "no-clear-difference")])
def test_only_intervals_apart_make_a_platform_better_or_worse(shift, word):
    assert relations(learned=release(veo=shift))["veo"] == word


def test_a_better_platform_comes_before_an_equal_one():
    order = list(relations(learned=release(vidu=-2.0)))

    assert order.index("vidu") == 1


@pytest.mark.parametrize(
    ("prompt", "platform", "known"),
    [
        ("A woman walks. " * 80, "runway", {}),
        (PROMPT, "veo", {"clip_seconds": 12.0}),
        ("A clip of 12 seconds: a woman walks.", "veo", {}),
        (PROMPT, "runway", {"audio": True}),
        ('A man says "I was never here."', "runway", {}),
        (PROMPT, "midjourney", {}),
    ],
)
def test_a_platform_that_cannot_make_the_clip_is_said_to_be_so(prompt, platform, known):
    assert relations(prompt, **known)[platform] == "impossible"


def test_an_attached_picture_makes_a_platform_possible_that_needs_one():
    assert relations(reference_image=True)["midjourney"] == "no-clear-difference"


def test_a_length_that_nobody_chose_makes_no_platform_impossible():
    assert relations(platform="generic")["veo"] == "no-clear-difference"


def test_every_platform_is_judged_for_the_length_asked_for():
    prompt = "Close-up of a woman's face as she smiles."
    short, long = (
        {row.platform: row.risk for row in compare(prompt, Context(platform_facts("kling"), clip_seconds=s), PLATFORMS)}
        for s in (4.0, 8.0)
    )

    assert all(short[slug] < long[slug] for slug in ("veo", "luma", "wan"))


def test_one_mode_is_compared_by_its_own_risk():
    rows = compare(PROMPT, Context(platform_facts("kling"), mode="count-errors"), PLATFORMS)

    assert max(row.risk for row in rows) < 0.2


def test_words_that_cannot_be_read_are_not_compared():
    assert relations("ein Kätzchen läuft durch den Garten und spielt dort", mode="lip-sync") == {}


def test_the_version_asked_for_holds_for_its_own_platform_alone():
    context = Context(platform_facts("kling"), model_version="kling-4-0")
    known = compare(PROMPT, context, PLATFORMS)

    assert known[1:] == compare(PROMPT, replace(context, model_version=""), PLATFORMS)[1:]
