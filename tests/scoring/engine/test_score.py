import pytest

from scoring.engine.model import current_release
from scoring.engine.modes import ENGINE_MODES
from scoring.engine.verdict import Light

HEAD_TURN = "Close-up of a woman smiling, slowly turning her head left to right, cinematic"
SPEAKING = "Portrait of an elderly man speaking to camera, warm lighting"
DRIFT = "facial-identity-drift"
WARNING = {Light.YELLOW, Light.RED}


@pytest.mark.parametrize("platform", ["sora", "veo", "kling", "runway"])
@pytest.mark.parametrize("prompt", [HEAD_TURN, SPEAKING])
def test_the_reported_prompts_are_warned_of(lights, prompt, platform):
    assert lights(prompt, platform)[DRIFT] in WARNING


@pytest.mark.parametrize("platform", ["sora", "veo", "kling", "runway"])
def test_the_rewrite_of_the_reported_head_turn_lowers_its_risk(judged, platform):
    verdict = judged(HEAD_TURN, platform)

    before = next(outlook for outlook in verdict.outlooks if outlook.mode == DRIFT)
    after = next(outlook for outlook in verdict.rewrite.outlooks if outlook.mode == DRIFT)
    assert after.risk < before.risk
    assert "turning" not in verdict.rewrite.prompt


@pytest.mark.parametrize("platform", ["sora", "veo", "kling", "runway"])
def test_a_short_frontal_clip_with_a_reference_image_is_green(lights, platform):
    prompt = "Close-up of a woman smiling, facing the camera, cinematic"

    assert lights(prompt, platform, clip_seconds=4, reference_image=True)[DRIFT] is Light.GREEN


@pytest.mark.parametrize(
    "prompt",
    [
        "A sailboat on a calm lake at dawn, locked camera",
        "Slow push-in on a ceramic vase on a plain table, soft window light",
        "A snowy forest at dusk, locked-off shot",
        "Mist over a green valley in the morning, static wide shot",
    ],
)
def test_an_easy_prompt_is_green(judged, prompt):
    verdict = judged(prompt)

    assert verdict.light is Light.GREEN
    assert sum(outlook.light is Light.GREEN for outlook in verdict.outlooks) >= 14


@pytest.mark.parametrize(
    "prompt",
    [
        "Waves break on the face of the cliff, static wide shot",
        "A hand-painted sign hangs above a door in a quiet street",
        "A second-hand bookshop on a rainy street at dusk",
        "Signs of spring in a quiet garden, slow push-in",
    ],
)
def test_an_idiom_raises_nothing_about_faces_or_hands(judged, prompt):
    raised = {finding.mode for finding in judged(prompt).findings if finding.direction == "raises"}

    assert raised.isdisjoint({DRIFT, "anatomy-artifact"})


def test_a_verdict_has_an_outlook_for_every_mode(judged):
    assert [outlook.mode for outlook in judged(HEAD_TURN).outlooks] == list(ENGINE_MODES)


def test_one_mode_alone_is_judged_when_asked(judged):
    verdict = judged(HEAD_TURN, mode=DRIFT)

    assert [outlook.mode for outlook in verdict.outlooks] == [DRIFT]
    assert {finding.mode for finding in verdict.findings} == {DRIFT}
    assert (verdict.light, verdict.risk) == (verdict.outlooks[0].light, verdict.outlooks[0].risk)


def test_a_mode_that_no_wording_causes_is_unpredictable(judged):
    verdict = judged(HEAD_TURN, mode="watermark-bleed")

    assert verdict.light is Light.UNPREDICTABLE
    assert verdict.risk is None
    assert verdict.outlooks[0].reason


@pytest.mark.parametrize(
    "prompt",
    [
        "Una mujer camina por la playa con su perro al atardecer",
        "Eine Frau geht mit ihrem Hund am Strand und die Sonne scheint",
        "一个女人在海滩上走",
        "asd qwe zxc vbn",
        "dog",
        "",
        "😀😀",
    ],
)
def test_what_cannot_be_read_is_never_green(judged, prompt):
    verdict = judged(prompt)

    assert verdict.light is not Light.GREEN
    assert verdict.confidence == "low"
    assert Light.GREEN not in {outlook.light for outlook in verdict.outlooks}
    assert verdict.notes


def test_nothing_turns_red_without_strong_evidence(judged):
    everything_weak = (
        "Portrait of a man who shakes his head, speaking to camera, vlogging, arc shot of the man, 4 seconds"
    )

    verdict = judged(everything_weak)

    strong = {f.mode for f in verdict.findings if f.evidence_strength == "strong" and f.direction == "raises"}
    assert DRIFT not in strong
    assert next(outlook.light for outlook in verdict.outlooks if outlook.mode == DRIFT) is Light.YELLOW


def test_an_interval_holds_its_figure(judged):
    verdict = judged(HEAD_TURN, "sora")

    assert all(outlook.low < outlook.risk < outlook.high for outlook in verdict.outlooks)
    assert verdict.low < verdict.risk < verdict.high


def test_the_release_is_named(judged):
    assert judged(HEAD_TURN).release == current_release().name


@pytest.mark.parametrize(
    ("platform", "known", "slug"),
    [
        ("sora", {}, "platform-retired"),
        ("veo", {"clip_seconds": 12}, "clip-over-maximum"),
        ("runway", {"audio": True}, "silent-platform"),
        ("runway", {"negative_prompt": "blur"}, "negative-prompt-ignored"),
    ],
)
def test_a_limit_of_the_platform_is_noted(judged, platform, known, slug):
    assert slug in {note.slug for note in judged("A quiet street in the rain at night", platform, **known).notes}


def test_a_prompt_over_the_limit_is_noted(judged):
    notes = judged("A quiet street in the rain. " * 60, "runway").notes

    assert "prompt-over-limit" in {note.slug for note in notes}
