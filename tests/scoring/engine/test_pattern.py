import pytest

from scoring.engine.parts import cut
from scoring.engine.pattern import expand


@pytest.mark.parametrize("pattern", ["(a|(b|c)) cat", "a (cat|dog", "a [big (red|blue)] dog", "a cat) sits"])
def test_a_pattern_that_nests_or_stays_open_is_refused(pattern):
    with pytest.raises(ValueError, match="nested or left open"):
        expand(pattern, {})
    with pytest.raises(ValueError, match="nested or left open"):
        cut(pattern, {})


def test_a_pattern_stands_for_each_choice_of_its_alternatives():
    assert {form.text for form in expand("(turn~|look) [slowly] hand+", {})} >= {"turned slowly hands", "look hand"}
