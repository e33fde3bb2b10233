"""What is and is not taken for a risk to speaking mouths."""

import pytest

from tests.scoring.engine.marked import marked, raised

FOUND = [
    ("two-plus-speakers", "Politicians debating on a stage", ["Politicians debating"]),
    ("two-plus-speakers", 'The boy asks "Why?" and his mother answers, she says "Because."', ['"Because."']),
    ("two-plus-speakers", "Monks chant in a temple", ["Monks chant"]),
    ("fast-or-long-line", "An auctioneer rattles off bids", ["auctioneer rattles off"]),
    ("fast-or-long-line", "She spoke very quickly into the phone", ["spoke very quickly"]),
    ("mouth-not-readable", "A surgeon in a surgical mask explains the scan", ["surgical mask"]),
    ("mouth-not-readable", "He speaks with his mouth full", ["with his mouth full"]),
    ("moving-head-while-speaking", "A vlogger talks to the camera while she walks through a market", ["walks"]),
    ("moving-head-while-speaking", "They ran and shouted across the field", ["ran and shouted"]),
    ("unquoted-or-unassigned-dialogue", "A king announced the news to a silent hall", ["announced"]),
    ("rare-words-or-mixed-language", 'A doctor says "Otorhinolaryngology."', ["Otorhinolaryngology"]),
    ("voice-over-instead", "Narrated by a calm old man, a river flows", ["Narrated by"]),
]
NEAR_MISSES = [
    "Her dress speaks volumes in a quiet room",
    "A talking point on a chart",
    "The time is easy to tell from the sun",
    "Two friends walk in silence",
    "A walkie-talkie on a table",
    "No one speaks, no dialogue",
    'A sign saying "Open" and a sign saying "Closed"',
    "A microphone on an empty stage",
    "A high-profile building",
    "A debate stage without people",
]


@pytest.mark.parametrize(("slug", "prompt", "words"), FOUND)
def test_a_risk_to_lips_is_marked_with_few_words(slug, prompt, words):
    assert marked(slug, prompt) == words


@pytest.mark.parametrize("prompt", NEAR_MISSES)
def test_silence_and_idioms_raise_nothing(prompt):
    assert raised("lip-sync", prompt) == set()


def test_a_narrators_line_needs_no_lips():
    prompt = '2 seconds. The narrator says "Nobody came back from the mountain that night."'

    assert marked("fast-or-long-line", prompt) == []
    assert marked("speech-over-budget", prompt) == ["mountain that night"]
