import pytest

from scoring.engine.rewrite import unlike


def rewritten(verdict):
    return verdict.rewrite.prompt if verdict.rewrite else None


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "Close-up of a woman smiling, slowly turning her head left to right, cinematic",
            "Medium close-up of a woman smiling, facing the camera, cinematic",
        ),
        (
            "Portrait of an elderly man speaking to camera, warm lighting",
            "Portrait of an elderly man smiling calmly, warm lighting",
        ),
    ],
)
def test_a_reported_prompt_is_reworded(judged, prompt, expected):
    assert rewritten(judged(prompt, "kling", mode="facial-identity-drift")) == expected


def test_an_edit_says_why_and_what_is_lost(judged):
    prompt = "Close-up of a woman smiling, slowly turning her head left to right, cinematic"

    edit = judged(prompt).rewrite.edits[1]

    assert edit.span.text(prompt) == "slowly turning her head left to right"
    assert edit.reason == "The face turns far enough to show another side."
    assert edit.gives_up == "the head turn"


def test_what_words_cannot_cure_is_advised(judged):
    advice = judged("Close-up of a woman smiling, slowly turning her head left to right, cinematic").advice

    assert any("4 seconds" in sentence for sentence in advice)


def test_a_green_prompt_is_left_alone(judged):
    assert judged("A sailboat on a calm lake at dawn, locked camera").rewrite is None


def test_quoted_speech_is_kept(judged):
    line = "“Turn your head, she turns her head.”"

    prompt = rewritten(judged(f"Close-up of a woman turning her head to the left, saying {line}"))

    assert line in prompt


def test_parameters_are_kept(judged):
    assert rewritten(judged("Close-up, a man turns his head to the left --ar 16:9")).endswith("--ar 16:9")


def test_a_sentence_that_is_added_before_parameters_takes_the_place_of_a_comma(judged):
    prompt = rewritten(judged("A greyhound running at full speed along a beach, --ar 16:9", "kling"))

    assert prompt == "A greyhound running at a steady pace along a beach. Locked-off camera. --ar 16:9"


def test_a_step_back_from_a_face_takes_only_a_part_of_its_risk(judged):
    verdict = judged("Close-up of a nurse looking up at the rain", "kling", mode="facial-identity-drift")

    assert verdict.rewrite.prompt.startswith("Medium close-up")
    assert verdict.rewrite.risk > verdict.risk / 2


def test_a_prompt_written_as_json_is_left_as_it_is(judged):
    prompt = '{"subject": "a woman", "action": "turning her head left to right, close-up"}'

    assert rewritten(judged(prompt)) is None


def test_two_of_many_events_are_kept(judged):
    prompt = "A potter lifts a jug, turns it, sets it down and washes his hands."

    assert rewritten(judged(prompt, mode="prompt-adherence-failure")) == "A potter lifts a jug and turns it."


def test_no_verb_loses_the_thing_it_shares(judged):
    verdict = judged("A dealer mixes and cuts and deals the cards.")

    assert verdict.rewrite is None


def test_a_close_view_of_an_eye_is_not_widened(judged):
    prompt = rewritten(judged("Close-up of her eye, she turns her head to the left"))

    assert prompt is None or prompt.startswith("Close-up of her eye")


def test_like_advice_is_given_once():
    said = [
        "Keep one clear sound in a clip.",
        "Keep one clear sound in a clip, or lay it under in the edit.",
        "Fly slowly.",
    ]

    assert unlike(said) == ["Keep one clear sound in a clip.", "Fly slowly."]
