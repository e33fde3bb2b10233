import pytest

from scoring.engine.reading import read


def denied(prompt: str) -> list[str]:
    return [span.text(prompt) for span in read(prompt).negations]


@pytest.mark.parametrize(
    ("prompt", "scopes"),
    [
        ("A street, no people, rain", ["no people"]),
        ("he never turns around", ["never turns around"]),
        ("A wall without text, logos, or people. A cat.", ["without text, logos, or people"]),
        ("not only rain but snow", []),
        ("zero gravity soup", []),
    ],
)
def test_a_negation_denies_its_own_stretch(prompt, scopes):
    assert denied(prompt) == scopes


def test_a_quotation_knows_what_it_is_for():
    reading = read('A sign reading "OPEN". A man says: "Good morning, all."')

    assert [quote.use for quote in reading.quotes] == ["lettering", "speech"]
    assert reading.quotes[1].word_count(reading.prompt) == 3


def test_counts_know_their_noun():
    counts = read("Three young women and two men with 12 red balloons, 4k, 16:9, 35mm, in 8 seconds").counts

    assert [(count.value, count.noun) for count in counts] == [(3, "women"), (2, "men"), (12, "balloons")]


def test_a_verb_is_not_counted():
    assert read("A family of five eats dinner").counts == ()


@pytest.mark.parametrize(
    ("prompt", "seconds"),
    [("a 15 second clip", 15), ("for 8s", 8), ("ten-second shot", 10), ("lasts 1.5 seconds", 1.5), ("2 minutes", 120)],
)
def test_a_duration_is_read_in_seconds(prompt, seconds):
    assert [duration.seconds for duration in read(prompt).durations] == [seconds]


@pytest.mark.parametrize("prompt", ["a woman in her 30s", "a 1980s film look", "early 90s camcorder"])
def test_an_age_or_decade_is_no_duration(prompt):
    assert read(prompt).durations == ()


@pytest.mark.parametrize(
    ("prompt", "number"),
    [
        ("A woman walks. The woman smiles.", 1),
        ("Two men and a girl", 3),
        ("An old couple on a bench", 2),
        ("A group of friends", 3),
        ("She smiles", 1),
        ("An empty street, no people", 0),
        ("five dancers", 5),
    ],
)
def test_people_are_counted_once(prompt, number):
    assert read(prompt).people_count == number


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("She wakes up, brushes her teeth, then runs", ["wakes", "brushes", "runs"]),
        ("Cars pass under neon signs while waves of grain glow", []),
        ("A walking stick on a table", []),
        ("A man walking his dog", ["walking"]),
        ("The waves at dawn", []),
        ("The man waves", ["waves"]),
        ("A hand-painted sign reading “OPEN”", []),
        ("A deer steps out of the mist, looks up, and walks away", ["steps", "looks", "walks"]),
    ],
)
def test_only_deeds_are_actions(prompt, words):
    assert [action.word for action in read(prompt).actions] == words


def test_camera_moves_have_family_and_direction():
    moves = read("Slow dolly in, then pan left, then the camera circles him. Locked-off shot.").camera_moves

    assert [(move.family, move.direction) for move in moves] == [
        ("dolly", "in"),
        ("pan", "left"),
        ("orbit", "around"),
        ("static", ""),
    ]


def test_a_parameter_is_no_wording():
    reading = read("A cat on a wall --no people --ar 16:9")

    assert [span.text(reading.prompt) for span in reading.parameters] == ["--no people", "--ar 16:9"]
    assert reading.people == ()


@pytest.mark.parametrize("prompt", ["İİ😀 close-up of a woman", "ßß  close  up of a woman", "\x00 CLOSE-UP of a woman"])
def test_offsets_hold_in_any_script(prompt):
    hit = read(prompt).hits("close_framing")[0]

    assert hit.span.text(prompt).lower().replace("-", " ").split() == ["close", "up"]


def test_an_unknown_word_list_is_refused():
    with pytest.raises(KeyError):
        read("A cat").hits("no_such_list")


def test_the_fields_of_a_prompt_written_as_json_are_wording():
    reading = read('{"subject": "four owls", "caption": "six cats", "negative_prompt": "nine dogs"}')

    assert [count.noun for count in reading.counts] == ["owls"]
