import json

import pytest

from scoring.engine.platforms import FILE, GENERIC, all_platform_facts, platform_facts


def test_a_platform_is_known_by_its_slug():
    assert platform_facts("sora").retired
    assert platform_facts("runway").prompt_char_limit == 1000


def test_there_is_always_a_generic_platform():
    assert platform_facts(GENERIC).max_clip_seconds is None


def test_the_file_is_sorted_by_slug():
    slugs = list(json.loads(FILE.read_text(encoding="utf-8")))

    assert slugs == sorted(slugs)
    assert len(slugs) == len(all_platform_facts()) == 17


def test_an_unknown_platform_is_refused():
    with pytest.raises(KeyError):
        platform_facts("nowhere")
