"""The colours of the sheet can be read: WCAG 2.2 AA, in the light scheme and in the dark one."""

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).parents[2] / "ava" / "static" / "ava.css").read_text()
COLOUR = re.compile(r"--([a-z-]+):\s*#([0-9a-f]{6});")
LIGHT = dict(COLOUR.findall(SHEET[: SHEET.index("prefers-color-scheme: dark")]))
DARK = LIGHT | dict(COLOUR.findall(SHEET[SHEET.index("prefers-color-scheme: dark") : SHEET.index("/* Elements")]))

TEXT = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-soft", "accent", "accent-strong")
        for ground in ("paper", "surface", "sunk")
    ),
    *((lamp, f"{lamp}-tint") for lamp in ("red", "yellow", "green", "grey")),
    *((lamp, "surface") for lamp in ("red", "yellow", "green", "grey")),
    *(("ink", f"{tint}-tint") for tint in ("red", "yellow", "green", "grey", "accent")),
    *(("accent", ground) for ground in ("accent-tint",)),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("ink-soft", "grey-tint"),
]
SHAPES = [
    *((f"{lamp}-lamp", f"{lamp}-tint") for lamp in ("red", "yellow", "green", "grey")),
    ("rule-strong", "surface"),
    ("rule-strong", "paper"),
]


def luminance(colour):
    channels = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(scheme, ink, ground):
    assert contrast(scheme[ink], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_told_from_their_ground(scheme, shape, ground):
    assert contrast(scheme[shape], scheme[ground]) >= 3


@pytest.mark.parametrize("name", sorted(set(re.findall(r"var\(--([a-z0-9-]+)", SHEET))))
def test_a_token_that_is_used_is_defined(name):
    assert f"--{name}:" in SHEET
