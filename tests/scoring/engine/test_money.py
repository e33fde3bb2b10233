import pytest

from scoring.engine.answer import answer
from scoring.engine.facts import PlatformFacts, PriceFacts, Reference
from scoring.engine.platforms import all_platform_facts, platform_facts
from scoring.engine.verdict import Context

RISKY = "A chef juggles four knives while the camera orbits him."
SEEN = Reference("A page", "https://example.org/prices", "2026-11-22")


def judged(platform="veo", prompt=RISKY, **known):
    facts = platform_facts(platform) if isinstance(platform, str) else platform
    return answer(prompt, Context(platform=facts, **known), ())


def test_the_money_at_risk_is_the_price_times_the_risk():
    verdict = judged()

    assert verdict.money.cost == 3.2
    assert verdict.money.at_risk == pytest.approx(3.2 * verdict.risk, abs=0.005)
    assert verdict.money.low < verdict.money.at_risk < verdict.money.high


def test_a_price_comes_with_its_source_and_day():
    assert judged().money.source == Reference(
        "Toolcolumn: Flow credits and Veo API prices compared",
        "https://www.toolcolumn.com/learn/google-flow-credits-vs-veo-api-pricing",
        "2026-11-22",
    )


def test_the_words_name_length_model_and_price():
    assert judged().money.text.startswith("8 s on Veo 3.1 at 1080p cost about $3.20. At this risk, expect to spend $")


@pytest.mark.parametrize(
    ("platform", "known", "cost", "unit"),
    [
        ("veo", {"clip_seconds": 4.0}, 1.6, "USD"),
        ("veo", {"model_version": "Veo 3.1 Fast"}, 0.8, "USD"),
        ("runway", {}, 96.0, "Runway credits"),
        ("kling", {"model_version": "kling-3-0", "audio": False}, 189.04, "Comfy credits"),
        ("luma", {"clip_seconds": 10.0}, 189.9, "Comfy credits"),
    ],
)
def test_the_price_is_that_of_the_clip_asked_for(platform, known, cost, unit):
    money = judged(platform, **known).money

    assert (money.cost, money.unit) == (cost, unit)


@pytest.mark.parametrize(
    ("platform", "known", "words"),
    [
        ("firefly", {}, "We know no price of a clip on Adobe Firefly Video"),
        ("kling", {"model_version": "kling-9"}, "We know no price"),
        ("luma", {"model_version": "ray-2", "clip_seconds": 7.0}, "prices of clips of 5 and 9 s, and none for 7 s"),
    ],
)
def test_an_unknown_price_is_said_to_be_unknown(platform, known, words):
    money = judged(platform, **known).money

    assert words in money.text
    assert (money.cost, money.at_risk) == (None, None)


def test_a_clip_that_nobody_sells_has_no_price():
    money = judged("veo", clip_seconds=12.0).money

    assert (money.text, money.cost) == ("Veo 3.1 sells no clip of 12 s, so there is no price for one.", None)


def test_a_price_of_the_users_own_comes_first():
    money = judged(clip_cost=25.0).money

    assert (money.cost, money.unit, money.source) == (25.0, "", None)
    assert money.text.startswith("You pay 25 for a clip. At this risk, expect to spend ")


def test_nothing_can_be_spent_on_a_retired_platform():
    assert judged("sora").money is None


def test_one_mode_speaks_of_its_own_failure():
    assert judged(mode="count-errors").money.text.endswith("on a clip that shows this failure.")


def test_a_price_of_less_than_a_cent_a_second_is_not_lost():
    price = PriceFacts("m", "second", 0.004, "USD", SEEN)

    assert judged(PlatformFacts("any", "Any", prices=(price,)), clip_seconds=10.0).money.cost == 0.04


def test_every_price_of_the_catalogue_says_where_it_was_read():
    prices = [price for facts in all_platform_facts().values() for price in facts.prices]

    assert prices
    assert all(price.source.url and price.source.seen_on >= "2026" for price in prices)
