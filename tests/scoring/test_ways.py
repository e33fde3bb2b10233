from scoring.engine.risk_factors import RISK_FACTORS_BY_SLUG
from scoring.engine.verdict import Way
from scoring.engine.ways import EDITS, FIRST_FRAME, SAYS_MORE_THAN_ADVICE
from scoring.shown.ways import LABELS, shown_ways, without_repeats
from tests.scoring.engine.test_ways import SIGN, judged

ADDED_IN_THE_EDIT = EDITS[0]


def test_advice_that_a_way_gives_is_not_repeated():
    ways = (Way("edit", ADDED_IN_THE_EDIT.text),)
    repeated = RISK_FACTORS_BY_SLUG["long-or-non-latin-text"].advice

    assert without_repeats((repeated, "Hold still.", "Hold still."), ways) == ("Hold still.",)


def test_every_way_that_replaces_advice_names_factors_that_there_are():
    assert {slug for slugs in SAYS_MORE_THAN_ADVICE.values() for slug in slugs} <= RISK_FACTORS_BY_SLUG.keys()


def test_a_way_stands_beside_the_figure_that_it_lowers():
    verdict = judged(SIGN)

    way = next(way for way in shown_ways(verdict, {"text-logo-rendering": "Text"}) if way.label == LABELS["edit"])

    assert way.risk_of == "Text"
    assert way.before.risk > way.after.risk


def test_a_first_frame_is_called_so_beside_a_reference_image():
    verdict = judged("Six friends laugh at a table")

    labels = [way.label for way in shown_ways(verdict, {}) if way.text == FIRST_FRAME]

    assert labels == ["A first frame"]


def test_who_asks_of_a_face_is_told_nothing_of_numbers():
    verdict = judged("Six friends laugh at a table", mode="facial-identity-drift")

    assert verdict.ways
    assert FIRST_FRAME not in [way.text for way in verdict.ways]
