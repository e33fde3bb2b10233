"""A bad file is named with its line, the reason and the way to mend it."""

import pytest

from failures.engine_modes import ENGINE_MODES
from failures.errors import CatalogRefused
from failures.loading.lines import lines_of
from failures.loading.read import read_content

FACES = "modes/facial-identity-drift.toml"
SORA = "platforms/sora.toml"

REPORT = 'source = "forum-report"'
ON_TURNS = 'summary = "Faces drift on turns."'
BETA = "platforms/runway.toml"
THREAD, ALPHA = "https://example.org/forum/1", "https://openai.com/alpha"
SPOILED = {
    "syntax": (SORA, "position = 1", "position = ", "position = ", "is not TOML"),
    "a key twice": (SORA, "position = 1", "position = 1\nposition = 3", "position = 3", "is not TOML"),
    "an unknown key": (SORA, "vendor =", "vendr =", "vendr =", "did you mean “vendor”"),
    "a missing key": (SORA, 'vendor = "Alpha Labs"\n', "", "name =", "“vendor” is missing"),
    "a wrong type": (SORA, "position = 1", 'position = "1"', "position =", "must be a whole number"),
    "a wrong date": (SORA, "checked_on = 2026-11-22", 'checked_on = "today"', "checked_on =", "must be a date"),
    "an empty text": (SORA, 'vendor = "Alpha Labs"', 'vendor = " "', "vendor =", "not empty"),
    "a NUL": (SORA, 'vendor = "Alpha Labs"', 'vendor = "\\u0000"', "vendor =", "no NUL"),
    "a wrong status": (SORA, '"retired"', '"resting"', "status =", "must be one of"),
    "an unknown source": (FACES, '"alpha-limits"', '"alpha-limit"', "Give a reference image.", "alpha-limits"),
    "a claim without basis": (FACES, ', source = "forum-report" },', " },", "The face changes", "needs a basis"),
    "a claim with two bases": (FACES, "inference = true", f"inference = true, {REPORT}", "Turning", "one only"),
    "an unknown platform": (FACES, 'platform = "runway"', 'platform = "runaway"', 'platform = "runaway"', "runway"),
    "an unknown engine mode": (FACES, '= "facial-', '= "racial-', "engine_mode =", "scorer judges"),
    "a wrong time": (FACES, '"0:03"', '"3s"', "first_visible", "m:ss"),
    "a slug twice": (FACES, 'slug = "beta-', 'slug = "alpha-', "[[entry]]", "is already in"),
    "a platform twice": (FACES, 'platform = "runway"', 'platform = "sora"', "[[entry]]", "merge the two"),
    "a rating by hand": (FACES, ON_TURNS, f'{ON_TURNS}\nstrength = "high"', "strength =", "not a key"),
    "a source twice": ("sources/two.toml", "[forum-report]", "[alpha-limits]", "[alpha-limits]", "sources/one.toml"),
    "a price in two units": (BETA, "credits = 12", "credits = 12\nusd = 1", "[[price]]", "needs usd, or else"),
    "a price without its unit": (BETA, 'unit = "Beta credits"\n', "", "[[price]]", "needs usd, or else"),
    "a clip without seconds": (BETA, 'per = "second"', 'per = "clip"', "[[price]]", "needs seconds"),
    "a price of a stranger": (BETA, 'model = "beta-4"', 'model = "beta-5"', "[[price]]", "does not list"),
    "a price of nothing": (BETA, "credits = 12", "credits = 0", "credits = 0", "above 0"),
    "a model's unknown limit": (BETA, "retired = false", 'retired = false, unknown = ["x"]', "models =", "must be"),
    "an address twice": ("sources/two.toml", THREAD, ALPHA, "[forum-report]", "use that key"),
}  # fmt: skip


@pytest.mark.parametrize("spoiled", SPOILED)
def test_a_spoiled_file_is_named_with_line_and_reason(files, spoiled):
    file, old, new, line_with, reason = SPOILED[spoiled]
    files.replace(file, old, new)

    with pytest.raises(CatalogRefused) as refusal:
        read_content(files.folder)

    named = next(problem for problem in refusal.value.problems if reason in problem.reason)
    assert named.file == file
    assert named.line in files.lines_of(file, line_with)


def test_a_channel_without_source_is_refused(files):
    files.replace("platforms/runway.toml", 'source = "beta-help"\nchecked_on', "checked_on")

    with pytest.raises(CatalogRefused, match=r"“source” is missing in “support\[1\]”"):
        read_content(files.folder)


def test_a_file_that_is_not_utf8_is_named_with_its_line(files):
    (files.folder / SORA).write_bytes(b'name = "Alpha"\nvendor = "\xff"\n')

    with pytest.raises(CatalogRefused, match=r"sora\.toml, line 2: is not UTF-8"):
        read_content(files.folder)


def test_every_problem_of_a_load_is_named(files):
    files.replace(SORA, "vendor =", "vendr =")
    files.replace(FACES, '"critical"', '"dreadful"')

    with pytest.raises(CatalogRefused) as refusal:
        read_content(files.folder)

    assert {problem.file for problem in refusal.value.problems} == {SORA, FACES}


def test_an_empty_file_is_refused(files):
    (files.folder / SORA).write_text("")

    with pytest.raises(CatalogRefused, match="“name” is missing in this file"):
        read_content(files.folder)


def test_the_line_of_an_item_in_a_long_list_is_found():
    text = 'a = 1\nlist = [\n  { text = "x, ]" },\n  # }\n  { text = """two\nlines""" },\n]\n[[t.u]]\nk.l = 2\n'

    lines = lines_of(text)

    assert (lines["list", 1, "text"], lines["t", "u", 0], lines["t", "u", 0, "k", "l"]) == (5, 8, 9)


def test_the_engine_modes_are_those_of_the_scorer():
    modes = pytest.importorskip("scoring.engine.modes")

    assert set(ENGINE_MODES) == set(modes.ENGINE_MODES)
