"""A cheap way to see a clip before the dear one is paid: a faster model, a lower resolution, a draft mode."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from scoring.engine.facts import PriceFacts
from scoring.engine.money import amount_in_words, cost_of, named, price_of
from scoring.engine.verdict import Context, Way

MOST_OF_THE_PRICE = Decimal("0.7")  # a draft that saves less is no draft
FRACTIONS = (
    (Decimal("0.18"), "a sixth or less"),
    (Decimal("0.23"), "about a fifth"),
    (Decimal("0.29"), "about a quarter"),
    (Decimal("0.37"), "about a third"),
    (Decimal("0.45"), "about two fifths"),
    (Decimal("0.55"), "about half"),
    (Decimal("0.71"), "about two thirds"),
)


def drafts(context: Context, seconds: float) -> Iterator[Way]:
    """What the platform offers: its draft mode, and the cheapest of its prices, if it is cheap enough."""
    platform = context.platform
    if platform.draft:
        yield Way("draft", platform.draft.text, source=platform.draft.source)
    price = price_of(context, seconds)
    cheapest = _cheapest(context, price, seconds) if price else None
    if price is None or cheapest is None:
        return
    there, here = cost_of(cheapest, seconds), cost_of(price, seconds)
    fraction = next(words for bound, words in FRACTIONS if there / here < bound)
    yield Way(
        "draft",
        f"Try it first on {named(platform, cheapest)}: {amount_in_words(there, price.unit)} for the clip, "
        f"{fraction} of {amount_in_words(here, price.unit)} on {named(platform, price)}.",
        price_ratio=float(round(there / here, 2)),
        source=cheapest.source,
    )


def _cheapest(context: Context, price: PriceFacts, seconds: float) -> PriceFacts | None:
    most = cost_of(price, seconds) * MOST_OF_THE_PRICE
    found = [
        other
        for other in context.platform.prices
        if (other.unit, other.seller, other.sound) == (price.unit, price.seller, price.sound)
        and (other.per == "second" or other.seconds == seconds)
        and cost_of(other, seconds) <= most
        and _makes(context, other, seconds)
    ]
    return min(found, key=lambda other: cost_of(other, seconds), default=None)


def _makes(context: Context, price: PriceFacts, seconds: float) -> bool:
    """Whether the model of a price is in service and makes this clip."""
    model = context.platform.model(price.model)
    facts = replace(context.platform, needs_image=False).of_model(price.model)
    too_long = facts.max_clip_seconds is not None and seconds > facts.max_clip_seconds
    lacks_image = facts.needs_image and not context.reference_image
    return model is not None and not model.retired and not too_long and not lacks_image
