"""A prompt far longer than generators heed is read in part, and says so."""

from scoring.engine.folding import MOST_READ
from scoring.engine.reading import read
from scoring.engine.score import score
from tests.scoring.engine.marked import ANYWHERE

SENTENCE = "A lake lies still under a pale sky. "


def test_only_the_beginning_of_a_very_long_prompt_is_read():
    reading = read(SENTENCE * 200 + "She turns her head.")

    assert len(reading.text) <= MOST_READ
    assert reading.prompt.startswith(reading.text)
    assert not reading.has("head")


def test_a_prompt_read_in_part_says_how_much_of_it_was_judged():
    notes = {note.slug: note.text for note in score(SENTENCE * 200, ANYWHERE).notes}

    assert "4,9" in notes["read-in-part"]


def test_no_light_of_a_prompt_read_in_part_is_sure():
    verdict = score(SENTENCE * 200 + "She spins and turns her head, then shouts.", ANYWHERE)

    assert {verdict.confidence, *(outlook.confidence for outlook in verdict.outlooks)} == {"low"}


def test_a_prompt_read_whole_has_no_such_note():
    assert "read-in-part" not in {note.slug for note in score(SENTENCE * 100, ANYWHERE).notes}


def test_a_rewrite_keeps_what_was_not_read():
    prompt = "Close-up of a woman slowly turning her head left to right. " + SENTENCE * 200

    rewrite = score(prompt, ANYWHERE).rewrite

    assert rewrite is not None
    assert rewrite.prompt.endswith(SENTENCE * 50)
