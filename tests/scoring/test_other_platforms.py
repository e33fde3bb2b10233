from scoring.engine.verdict import Light, Standing
from scoring.shown.other_platforms import other_platforms


def standing(name, relation, *reasons):
    return Standing(name.lower(), name, relation, Light.YELLOW, 0.4, 0.3, 0.5, reasons)


def test_a_better_platform_is_named():
    shown = other_platforms((standing("Kling", "asked"), standing("Veo", "better"), standing("Pika", "worse")))

    assert shown.summary == "Better for this prompt: Veo. Worse: Pika."


def test_equal_platforms_are_called_no_better():
    shown = other_platforms((standing("Kling", "asked"), standing("Veo", "no-clear-difference")))

    assert shown.summary == "No platform is shown to be better."


def test_the_platform_asked_for_is_no_other():
    shown = other_platforms((standing("Kling", "asked"), standing("Veo", "no-clear-difference")))

    assert [row.slug for row in shown.rows] == ["veo"]


def test_where_the_clip_cannot_be_made_stands_the_reason_in_place_of_a_figure():
    shown = other_platforms((standing("Kling", "asked"), standing("Veo", "impossible", "At most 8 s.")))

    assert (shown.rows[0].figure, shown.rows[0].reasons) == (None, ("At most 8 s.",))


def test_nothing_compared_is_nothing_shown():
    assert other_platforms(()) is None
