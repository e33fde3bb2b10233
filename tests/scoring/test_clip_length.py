import pytest

from scoring.engine.score import score
from scoring.engine.verdict import Context, PlatformFacts
from scoring.shown.clip_length import clip_length


@pytest.mark.parametrize(
    ("prompt", "given", "words"),
    [
        ("A cat walks over a wall.", None, "10 s assumed, since none was given"),
        ("A cat walks over a wall for 4 seconds.", None, "4 s, as the prompt says"),
        ("A cat walks over a wall for 4 seconds.", 2.5, "2.5 s, as you gave it"),
    ],
)
def test_a_verdict_says_what_length_it_counts_with(prompt, given, words):
    context = Context(platform=PlatformFacts("any", "Any", default_clip_seconds=10), clip_seconds=given)

    assert clip_length(score(prompt, context).clip) == words
