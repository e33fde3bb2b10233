import pytest
from playwright.sync_api import expect

from billing.models import Plan
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db(transaction=True)

MANY_TURNS = (
    "Close-up of a woman laughing, then turning her head left to right, then spinning around, while the camera orbits "
    "her face, she puts on sunglasses, cries, turns away, looks back over her shoulder and walks towards the camera."
)
# The last letter before each run of numbers, and the numbers: all on one line.
NUMBERS_AWAY_FROM_THEIR_WORD = """() => [...document.querySelectorAll(".finding__numbers")].filter(numbers => {
    const letter = document.createRange(), word = numbers.previousSibling
    letter.setStart(word, word.length - 1)
    letter.setEnd(word, word.length)
    const boxes = [letter, ...numbers.children].map(each => each.getBoundingClientRect())
    return boxes.some(box => box.bottom < boxes[0].top || box.top > boxes[0].bottom)
}).map(numbers => numbers.previousSibling.data)"""


@pytest.fixture
def open_page(page, live_server, catalogue):
    def open_page(path="/"):
        page.goto(live_server.url + path)
        return page

    return open_page


def score(page, prompt=MODEL_PROMPT, platform="sora"):
    page.get_by_role("textbox", name="Your prompt").fill(prompt)
    page.get_by_label("Platform", exact=True).select_option(platform)
    page.get_by_role("button", name="Score this prompt").click()


def assert_scored(page):
    """A raised light, marked words, and a rewrite whose light is better."""
    verdict = page.locator("#verdict")
    expect(verdict.locator("h2 .light")).to_contain_text("risk")
    expect(verdict.locator("mark.finding--raises").filter(has_text="turning her head")).to_be_visible()
    before, after = verdict.locator("[aria-labelledby=rewrite] .light").all_inner_texts()
    assert ["Low risk", "Some risk", "High risk"].index(after) < ["Low risk", "Some risk", "High risk"].index(before)


def test_the_model_prompt_is_scored_in_place(open_page):
    page = open_page()

    score(page)

    assert_scored(page)
    assert page.url.endswith("/")


def test_a_reference_page_scores_in_place(open_page):
    page = open_page("/failures/sora-face-distortion/")

    score(page)

    assert_scored(page)
    expect(page.get_by_label("Platform", exact=True)).to_have_value("sora")


def test_without_script_the_same_answer_comes(browser, live_server, catalogue):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(live_server.url)

    score(page)

    assert_scored(page)
    expect(page.get_by_role("textbox", name="Your prompt")).to_have_value(MODEL_PROMPT)


def test_the_rewrite_can_be_copied(open_page):
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    score(page)

    page.get_by_role("button", name="Copy the rewrite").click()

    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.get_by_label("The rewritten prompt").input_value()


def test_a_reasons_number_stays_beside_its_word_however_narrow_the_page(open_page):
    page = open_page()
    score(page, prompt=MANY_TURNS)
    expect(page.locator(".finding__number").first).to_be_visible()

    for width in range(320, 420, 5):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(NUMBERS_AWAY_FROM_THEIR_WORD) == [], width


def test_a_refusal_is_shown_in_place(open_page, page_errors):
    page_errors.expect("400")
    page = open_page()

    score(page, prompt="")

    expect(page.locator("#verdict")).to_contain_text("The prompt is empty.")


def test_a_limit_keeps_what_was_typed(open_page, page_errors):
    page_errors.expect("402")
    Plan.objects.filter(slug="visitor").update(one_mode_per_day=0)
    page = open_page()

    score(page)

    expect(page.get_by_role("link", name="Create a free account")).to_be_visible()
    expect(page.get_by_role("textbox", name="Your prompt")).to_have_value(MODEL_PROMPT)


def test_only_the_platforms_own_versions_are_offered(open_page):
    page = open_page()
    page.get_by_text("More about the clip").click()

    page.get_by_label("Platform", exact=True).select_option("sora")

    offered = page.locator("#score-model_version optgroup:not([hidden])")
    expect(offered).to_have_count(1)


def test_a_screen_reader_hears_the_light_alone(open_page):
    page = open_page()

    score(page)

    expect(page.locator("[data-announced]")).to_have_text("High risk")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_verdict_is_accessible_at_any_width(open_page, assert_accessible, width):
    page = open_page()
    page.set_viewport_size({"width": width, "height": 900})
    score(page)
    assert_scored(page)

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_other_platforms_can_be_looked_at_with_any_width(open_page, assert_accessible, width):
    page = open_page()
    page.set_viewport_size({"width": width, "height": 900})
    score(page, platform="veo")

    page.get_by_text("The same prompt on 15 other platforms").click()

    rows = page.get_by_role("region", name="The same prompt on other platforms").locator("tbody tr")
    expect(rows).to_have_count(15)
    expect(rows.last).to_contain_text("Sora 2 is retired.")
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_price_of_ones_own_is_weighed(open_page):
    page = open_page()
    page.get_by_text("More about the clip").click()
    page.get_by_label("Your price for one clip").fill("40")

    score(page)

    expect(page.locator("#verdict")).to_contain_text("You pay 40 for a clip. At this risk, expect to spend")


def test_pricing_is_accessible(open_page, assert_accessible):
    assert_accessible(open_page("/pricing/"))
