import pytest

from failures import selectors, services
from failures.errors import UnknownEntry, UnknownMode, UnknownPlatform
from failures.models import FailureMode, Platform
from failures.templatetags.catalogue import clock, day, site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded(files):
    services.load_catalog(files.folder)


def test_platform_facts_are_those_the_scorer_takes():
    engine = pytest.importorskip("scoring.engine.facts")

    facts = engine.facts_from(selectors.platform_facts("runway"))

    assert (facts.max_clip_seconds, facts.default_clip_seconds, facts.native_audio) == (10.0, 5.0, False)


def test_a_price_reaches_the_scorer_with_its_source():
    (price,) = selectors.platform_facts("runway")["prices"]

    assert (price["amount"], price["unit"], price["per"]) == (12, "Beta credits", "second")
    assert price["source"]["seen_on"] == "2026-11-22"


def test_an_unknown_fact_is_none():
    assert selectors.platform_facts("sora")["prompt_char_limit"] is None


def test_an_unlisted_platform_is_unknown():
    Platform.objects.filter(slug="runway").update(listed=False)

    with pytest.raises(UnknownPlatform):
        selectors.get_platform("runway")


def test_an_unlisted_platform_has_no_pages():
    Platform.objects.filter(slug="runway").update(listed=False)

    with pytest.raises(UnknownEntry):
        selectors.reference_page("beta-face-distortion")


def test_the_mode_of_an_engine_mode_is_the_one_of_its_name():
    FailureMode.objects.filter(slug="watermark-bleed").update(engine_mode="facial-identity-drift", position=0)

    assert selectors.mode_for_engine("facial-identity-drift").slug == "facial-identity-drift"


@pytest.mark.parametrize("slug", ["", "nothing"])
def test_no_mode_answers_to_an_unknown_engine_mode(slug):
    with pytest.raises(UnknownMode):
        selectors.mode_for_engine(slug)


def test_other_platforms_are_in_service_without_an_entry():
    page = selectors.reference_page("beta-watermark-bleed")

    assert page.other_platforms == ()  # the other one is retired


def test_related_pages_are_the_same_mode_elsewhere():
    page = selectors.reference_page("alpha-face-distortion")

    assert [entry.slug for entry in page.related] == ["beta-face-distortion"]


def test_the_revision_is_the_loaded_one(files):
    assert selectors.catalog_revision() == services.load_catalog(files.folder).revision


def test_a_second_read_asks_the_database_nothing(settings, django_assert_num_queries):
    settings.CATALOG_REVISION_SECONDS = 5
    selectors.reference_page("alpha-face-distortion")

    with django_assert_num_queries(0):
        selectors.reference_page("alpha-face-distortion")


@pytest.mark.parametrize(("milliseconds", "written"), [(0, "0:00"), (3000, "0:03"), (2700, "0:02.7"), (68_000, "1:08")])
def test_a_time_in_a_clip_is_minutes_with_seconds(milliseconds, written):
    assert clock(milliseconds) == written


def test_a_day_reads_the_same_from_text():
    assert day("2026-11-02") == "2 Nov 2026"


def test_a_package_is_its_own_site():
    assert [site(address) for address in ("https://www.example.org/a", "Python package runwayml 5.24.0")] == [
        "example.org",
        "Python package runwayml 5.24.0",
    ]
