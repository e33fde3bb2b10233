"""A prompt with too much for one clip is told as several."""

import pytest

from scoring.engine.assess import assess
from scoring.engine.clips import split_of
from scoring.engine.fit_clip import listed
from scoring.engine.model import current_release
from scoring.engine.platforms import platform_facts
from scoring.engine.reading import read
from scoring.engine.shots import split_into_shots
from scoring.engine.verdict import Context


def told(split, prompt):
    """The clips of a split: the prompt with its cuts made, and the others."""
    first = prompt
    for cut in reversed(split.cuts):
        first = first[: cut.span.start] + cut.replacement + first[cut.span.end :]
    return [first, *split.further]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "A mechanic lifts the hood of a car, checks the engine, and then tightens a bolt, warm light.",
            [
                "A mechanic lifts the hood of a car and checks the engine, warm light.",
                "A mechanic tightens a bolt, warm light.",
            ],
        ),
        (
            "A robot picks up a crate, and then places it on a conveyor belt.",
            ["A robot picks up a crate.", "A robot places the crate on a conveyor belt."],
        ),
        (
            "Rain on the roofs. A fox runs through a yard. It stops, then looks up. Muted colors.",
            [
                "Rain on the roofs. A fox runs through a yard. It stops. Muted colors.",
                "Rain on the roofs. A fox looks up. Muted colors.",
            ],
        ),
        (
            "First the cat jumps on the sofa, then it knocks over the lamp.",
            ["The cat jumps on the sofa.", "The cat knocks over the lamp."],
        ),
    ],
)
def test_events_are_shared_out_among_clips_with_their_doer_and_setting(prompt, expected):
    assert told(split_of(read(prompt)), prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "A street in Tokyo at night, then cut to a bar with a barman, cut to a close-up of a glass. Neon light.",
            [
                "A street in Tokyo at night. Neon light.",
                "A bar with a barman. Neon light.",
                "A close-up of a glass. Neon light.",
            ],
        ),
        (
            "[0-2s] A fox runs through snow. [2-4s] The fox stops. [4-8s] It looks at the camera.",
            ["A fox runs through snow.", "The fox stops.", "A fox looks at the camera."],
        ),
    ],
)
def test_a_shot_list_becomes_a_clip_for_each_shot(prompt, expected):
    assert told(split_into_shots(read(prompt)), prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        (
            "Shot 1: a boat leaves the harbor. Shot 2: a gull lands on a post. Muted colors. --ar 16:9",
            [
                "A boat leaves the harbor. Muted colors. --ar 16:9",
                "A gull lands on a post. Muted colors. --ar 16:9",
            ],
        ),
        (
            "1. A knight rides across a bridge.\n2. The drawbridge falls.",
            ["A knight rides across a bridge.", "The drawbridge falls."],
        ),
        (
            "1) Wide: a market at dawn.\n   - a vendor lifts a crate\n2) Close: a coin on a table.",
            ["Wide: a market at dawn.\n   - a vendor lifts a crate.", "Close: a coin on a table."],
        ),
        (
            "Scene 1 – A girl in a red coat walks home. Scene 2 – The girl opens a door. Scene 3 – She sits down.",
            [
                "A girl in a red coat walks home.",
                "The girl in a red coat opens a door.",
                "A girl in a red coat sits down.",
            ],
        ),
    ],
)
def test_a_labelled_list_becomes_a_clip_for_each_shot(prompt, expected):
    assert told(split_into_shots(read(prompt)), prompt) == expected


@pytest.mark.parametrize("prompt", ["Shot 1: a fox sleeps in the snow.", "1. A fox sleeps in the snow."])
def test_a_list_with_one_shot_is_not_split(prompt):
    assert split_into_shots(read(prompt)) is None


def test_a_shot_with_somebody_who_is_named_only_in_another_is_not_told_alone():
    prompt = "Shot 1: two men and a woman wait. Shot 2: a wave rises behind him."

    assert split_into_shots(read(prompt)).further == ()


def test_later_shots_without_clips_are_said_to_be_given_up(judged):
    prompt = "Shot 1: an old man, with a white beard, sits down. Shot 2: He feeds the ducks. Shot 3: A dog runs in."

    rewrite = judged(prompt, "kling").rewrite

    assert rewrite.clips == ()
    assert [edit.gives_up for edit in rewrite.edits if edit.gives_up] == ["the later shots"]


LABELLED = [
    "Shot 1: a boat leaves the harbor. Shot 2: a gull lands on a post. Shot 3: the boat is a dot on the horizon.",
    "Scene 1 – A baker kneads dough. Scene 2 – The baker opens an oven. Scene 3 – Steam rises from a loaf.",
    "Clip 1: an astronaut floats in a module. Clip 2: the astronaut opens the hatch. Clip 3: Earth turns below.",
    "[0:00–0:03] A chef slices an onion. [0:03–0:06] The chef opens a pan. [0:06–0:10] Flames rise from a pan.",
]


@pytest.mark.parametrize("prompt", LABELLED)
def test_every_clip_of_a_labelled_list_has_less_risk_than_the_whole(judged, prompt):
    verdict = judged(prompt, "kling")

    assert len(verdict.rewrite.clips) == 3
    assert all(clip.risk < verdict.risk for clip in verdict.rewrite.clips)


@pytest.mark.parametrize("prompt", LABELLED)
def test_no_clip_names_more_of_a_mode_than_the_whole(judged, prompt):
    context = Context(platform_facts("kling"))
    whole, *clips = (
        listed(assess(read(text), context, current_release()), context, current_release()).modes
        for text in (prompt, *(clip.prompt for clip in judged(prompt, "kling").rewrite.clips))
    )

    assert all(clip[mode].log_odds <= whole[mode].log_odds + 1e-9 for clip in clips for mode in whole)


def test_the_first_clip_is_the_rewrite(judged):
    rewrite = judged("A dog digs a hole, and then lies down.").rewrite

    assert rewrite.clips[0].prompt == rewrite.prompt


def test_an_edit_says_that_the_later_events_get_clips(judged):
    rewrite = judged("A dog digs a hole, and then lies down.").rewrite

    assert [edit.gives_up for edit in rewrite.edits] == ["the later events, which get clips of their own"]


def test_a_clip_that_would_not_be_understood_alone_is_not_offered(judged):
    rewrite = judged("She cracks the code, opens the vault, and then locks it again.").rewrite

    assert rewrite.clips == ()
    assert [edit.gives_up for edit in rewrite.edits if edit.gives_up] == ["the later events"]


@pytest.mark.parametrize(
    "prompt",
    [
        "A clerk opens the safe, and then says “We are closed”.",
        "A clerk opens the safe, and then Maria leaves.",
        "A clerk opens the safe, and then three dogs run in.",
    ],
)
def test_no_quotation_name_or_number_is_left_to_a_later_clip(judged, prompt):
    rewrite = judged(prompt, "kling").rewrite

    assert rewrite is None or rewrite.clips == ()


def test_what_two_verbs_share_is_not_cut_off():
    prompt = "A magician shuffles and fans a deck of cards, then bows."

    assert told(split_of(read(prompt)), prompt)[0] == "A magician shuffles and fans a deck of cards."


@pytest.mark.parametrize(
    "prompt",
    [
        "A dealer mixes and cuts and deals the cards.",
        "A dealer mixes, cuts, and then deals the cards.",
        "A dealer mixes slowly and cuts and deals the cards.",
        "A chef peels and chops, then fries an onion.",
        "A woman kneads, shapes and bakes bread.",
    ],
)
def test_verbs_that_share_a_thing_stay_together(prompt):
    assert split_of(read(prompt)) is None


def test_a_verb_that_is_done_to_nothing_shares_none():
    prompt = "A cat stretches, yawns, and catches the ball."

    assert told(split_of(read(prompt)), prompt) == ["A cat stretches and yawns.", "A cat catches the ball."]


def test_a_clip_without_what_stood_after_a_semicolon_has_single_spaces():
    prompt = "An owl leaves a post, tucks its wings and drops to the grass; it hides in a bush. Overcast evening."

    assert all("  " not in clip for clip in told(split_of(read(prompt)), prompt))


def test_a_clip_does_not_take_a_place_for_the_thing_that_is_meant():
    assert split_of(read("A dog catches the ball, runs to the tree, drops it.")).further == ()


def test_clauses_that_only_commas_join_end_with_and():
    prompt = "A man opens the gate, throws a ball, the dog runs after it, catches it, brings it back."

    further = "A man throws a ball, the dog runs after it, catches it, and brings it back."
    assert told(split_of(read(prompt)), prompt) == ["A man opens the gate.", further]


def test_a_gain_not_worth_reading_is_not_offered(judged):
    verdict = judged("A tree as day shifts to night.", "kling")

    assert verdict.rewrite is None or verdict.risk - verdict.rewrite.risk >= 0.03
