"""What a close framing is of."""

from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.tables import word_set
from scoring.engine.vocabulary import Hit

ABOVE_THE_FACE = frozenset({"medium close up", "medium close ups"})
OTHER_PARTS = word_set("parts_without_face")
REACH = 40


def close_views_of_a_face(reading: Reading) -> Iterator[Hit]:
    """The framings in which a face fills the picture."""
    return (hit for hit in near_views_of_a_face(reading) if hit.phrase not in ABOVE_THE_FACE)


def near_views_of_a_face(reading: Reading) -> Iterator[Hit]:
    """The close framings in sentences that show a person, unless they are said to be of hands, feet or things."""
    shown = [person.span.start for person in reading.people] + [hit.start for hit in reading.said("pronoun_person")]
    homes = {reading.sentences.number_at(start) for start in shown}
    for hit in reading.said("close_framing"):
        if not _is_of_another_part(reading, hit) and reading.sentences.number_at(hit.start) in homes:
            yield hit


def _is_of_another_part(reading: Reading, hit: Hit) -> bool:
    after = reading.folded[hit.end : hit.end + REACH].split()
    return after[:1] in (["of"], ["on"]) and not OTHER_PARTS.isdisjoint(after[:5])
