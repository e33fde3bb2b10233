"""Each of the ten faults, planted: its check must find it."""

from pathlib import Path

import pytest

from failures.content_checks import CHECKS
from failures.errors import CatalogRefused
from failures.loading.read import read_content
from failures.services import CATALOG

FACES = "modes/facial-identity-drift.toml"
MARKS = "modes/watermark-bleed.toml"
SORA = "platforms/sora.toml"
RUNWAY = "platforms/runway.toml"
JAW = 'symptoms = ["The jaw moves."]'
LAST_SOURCE = 'source = "forum-report"\n\n[[entry]]'
MODELS = 'models = [{ slug = "alpha-2", name = "Alpha 2", retired = true }]'
SUPPORT_OF_RUNWAY = """
[[support]]
tier = "everyone"
channel = "help.runwayml.com"
official = true
source = "alpha-limits"
checked_on = 2026-11-22
"""

PLANTED = {
    "a channel of another platform": (SORA, MODELS, MODELS + SUPPORT_OF_RUNWAY, "leads to help.runwayml"),
    "a channel under another's name": (RUNWAY, "help.runwayml.com", "the Alpha community", "leads to Alpha"),
    "a channel by another's source": (RUNWAY, 'source = "beta-help"\nch', 'source = "alpha-limits"\nch', "openai.com"),
    "a page that sends to another": (FACES, JAW, 'symptoms = ["Write to app.runwayml.com."]', "of another platform"),
    "a routinely approved refund": (FACES, JAW, 'symptoms = ["Refunds are routinely approved."]', "promise"),
    "a guaranteed refund": (FACES, JAW, 'symptoms = ["A refund is guaranteed."]', "promise of a refund"),
    "credits you will get": (FACES, JAW, 'symptoms = ["You will get your credits back."]', "promise of a refund"),
    "a scored watermark": (MARKS, "aliases = []", 'aliases = []\nengine_mode = "lip-sync"', "no prompt causes"),
    "a figure without a prompt": (MARKS, "A logo in a", "An 80 % risk of a logo in a", "leave the figure out"),
    "a mode with no reason": (MARKS, "unpredictable_reason", "not_the_same_as", "give engine_mode, or else"),
    "two terms in one": (FACES, "Facial Identity Drift", "Facial Identity Drift / Face Drift", "several terms"),
    "a term of two modes": (MARKS, "Watermark Bleed", "Facial Identity Drift", "term of two modes"),
    "an alias that is a term": (FACES, "face morphing", "Watermark Bleed", "technical term already"),
    "a report without source": (FACES, LAST_SOURCE, "[[entry]]", "needs its source"),
    "a sight without a date": (FACES, 'provenance = "reported"', 'provenance = "observed"', "observed_on"),
    "an example called real": (FACES, JAW, 'symptoms = ["A real generation example."]', "nobody here saw it"),
    "an impossible time": (FACES, '"0:04.5"', '"1:08"', "longest clip of 12 s"),
    "an impossible time in words": (FACES, JAW, 'symptoms = ["The jaw moves at 1:08."]', "longest clip of 12 s"),
    "a time before itself": (FACES, '"0:04.5"', '"0:01"', "before first_visible"),
    "a strength by hand": (FACES, JAW, 'symptoms = ["High documentation strength."]', "comes from the rule"),
    "a leaderboard": (FACES, JAW, 'symptoms = ["First on the leaderboard."]', "ranks platforms"),
    "no closing date": (SORA, "app_closed_on = 2026-04-26\napi_closed_on = 2026-09-24", "", "for its banner"),
    "a living model of a dead platform": (SORA, "retired = true", "retired = false", "each of its models"),
    "inner workings as fact": (FACES, JAW, 'symptoms = ["The latent vector wanders."]', "works inside"),
}  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_refused(files, planted):
    file, old, new, reason = PLANTED[planted]
    files.replace(file, old, new)

    with pytest.raises(CatalogRefused, match=reason):
        read_content(files.folder)


def test_there_is_a_check_for_each_of_the_ten_faults():
    assert [check.__doc__.split(":")[0] for check in CHECKS] == [f"Fault {number}" for number in range(1, 11)]


ALLOWED = {
    "a denial of a refund": "A refund is not guaranteed, and nobody promises one.",
    "an inference, said to be one": "Our inference: attention over time has a finite reach.",
    "everyday attention": "Small hands draw attention.",
    "the frame's shape": "In a 9:16 frame the jaw moves.",
    "a comparison denied": "We hold no measurement that ranks the platforms.",
}


@pytest.mark.parametrize("words", ALLOWED)
def test_honest_words_pass(files, words):
    files.replace(FACES, JAW, f'symptoms = ["{ALLOWED[words]}"]')

    assert read_content(files.folder).modes


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_published_content_is_free_of_each_fault(published, check):
    assert list(map(str, check(published))) == []


def test_reported_prompts_of_the_first_page_are_verbatim(published):
    entry = next(entry for _, entry in published.entries if entry.slug == "sora-face-distortion")

    assert [example.prompt for example in entry.example] == [
        "Close-up of a woman smiling, slowly turning her head left to right, cinematic",
        "Portrait of an elderly man speaking to camera, warm lighting",
    ]


@pytest.fixture(scope="module")
def published():
    return read_content(Path(CATALOG))
