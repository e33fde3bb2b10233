import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(
    path
    for folder in ("ava", "billing", "dashboard", "failures", "scoring")
    for path in (ROOT / folder).rglob("templates/**/*.html")
)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style", re.IGNORECASE),
    "a script in the page": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a javascript address": re.compile(r"javascript:", re.IGNORECASE),
}


def relative(path):
    return str(path.relative_to(ROOT))


def test_there_are_templates():
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_a_template_holds_neither_style_nor_script(path):
    text = path.read_text()

    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(text)] == []


@pytest.mark.parametrize(
    "planted",
    [
        '<p style="color: red">',
        "<style>p {}</style>",
        "<script>x()</script>",
        '<a onclick="x()">',
        '<a href="javascript:x()">',
    ],
)
def test_a_planted_style_or_script_is_found(planted):
    assert any(pattern.search(planted) for pattern in FORBIDDEN.values())


@pytest.mark.parametrize(
    ("light", "word"),
    [("green", "Low risk"), ("yellow", "Some risk"), ("red", "High risk"), ("unpredictable", "Unpredictable")],
)
def test_a_light_says_in_words_what_its_colour_means(light, word):
    assert f"{word}</span>" in render_to_string("light.html", {"light": light})


def test_the_shapes_of_the_lights_differ():
    lights = ("green", "yellow", "red", "unpredictable")

    shapes = {re.search(r"<svg.*?>(.*)</svg>", render_to_string("light.html", {"light": each}))[1] for each in lights}

    assert len(shapes) == 4


def test_a_hidden_word_is_still_read_out():
    assert '<span class="sr-only">High risk' in render_to_string("light.html", {"light": "red", "word": "hidden"})
