import pytest

from scoring.engine.phrases import phrases
from scoring.engine.reading import read
from tests.scoring.engine.marked import marked


@pytest.mark.parametrize(
    ("slug", "moving", "still"),
    [
        ("acrobatic-motion", "A capoeira duel on a pier.", "A capoeira teacher stands on a pier."),
        ("acrobatic-motion", "The contortionist folds backward.", "The contortionist's suitcase on a chair."),
        ("many-legs-in-motion", "A lobster crawls over a rock.", "A lobster waits in a tank, then crawls nowhere."),
        ("physics-on-show", "A yo-yo loops around the world.", "A yo-yo lies in a drawer."),
        ("breakage-and-collision", "The vase shatters.", "A painting of a vase that shatters, in a museum."),
        ("sound-at-contact", "A stapler in a hurried hand.", "A stapler in a hurried hand, mute clip."),
        ("hidden-and-shown", "The pony reappears.", "The pony that reappears in the tale is asleep."),
        (
            "subjects-cross-or-touch",
            "Old friends fall into each other's arms.",
            "Old friends wait in opposite corners.",
        ),
    ],
)
def test_what_rests_or_is_only_shown_raises_nothing(slug, moving, still):
    assert marked(slug, moving)
    assert not marked(slug, still)


def test_past_forms_are_left_out_on_demand():
    assert {form.text for form in phrases("fold^ paper").patterns[0].parts[0].forms.values()} == {
        "fold paper",
        "folds paper",
        "folding paper",
    }


@pytest.mark.parametrize(
    ("slug", "saying"),
    [
        ("breakage-and-collision", "A landslide victory party in a hall."),
        ("falling-things", "Night falls over a village."),
        ("hidden-and-shown", "A hidden gem of a bookshop."),
        ("voice-from-a-mouth", "Her dress speaks volumes."),
        ("entangled-bodies", "A road that hugs the coast."),
    ],
)
def test_a_saying_raises_nothing(slug, saying):
    assert not marked(slug, saying)


def test_no_broad_list_carries_a_word_of_many_senses():
    reading = read("light model figure star fan bar match cast pan shot spring seal crane")

    assert not any(reading.hits(name) for name in ("person", "contact_verb", "fall_deed", "break_deed", "fluid_deed"))
