"""What a clip costs by the catalogue's prices, and how much of that is likely spent on one that fails."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from scoring.engine.facts import PlatformFacts, PriceFacts
from scoring.engine.score import Figures
from scoring.engine.verdict import ClipLength, Context, Money

CENT, TENTH, WHOLE = Decimal("0.01"), Decimal("0.1"), Decimal(1)
FEW = 10  # of credits; below it a tenth counts


def money_at_risk(context: Context, clip: ClipLength, figures: Figures) -> Money | None:
    """The money, or why no price is known; None where there is nothing to be said."""
    if context.clip_cost is not None:
        cost = Decimal(str(context.clip_cost))
        return _told(f"You pay {amount_in_words(cost, '')} for a clip.", cost, "", context, figures)
    if context.platform.retired:
        return None
    longest = context.platform.max_clip_seconds
    if longest is not None and clip.seconds > longest:
        return Money(text=f"{context.platform.name} sells no clip of {clip.seconds:g} s, so there is no price for one.")
    price = price_of(context, clip.seconds)
    if price is None:
        return Money(text=_why_unknown(context, clip.seconds))
    cost = cost_of(price, clip.seconds)
    start = f"{clip.seconds:g} s on {named(context.platform, price)} cost about {amount_in_words(cost, price.unit)}."
    return replace(_told(start, cost, price.unit, context, figures), source=price.source)


def price_of(context: Context, seconds: float) -> PriceFacts | None:
    """The price that holds for this request: the first that fits, in the order of the catalogue."""
    return next(_fitting(_of_the_model(context), context, seconds), None)


def _of_the_model(context: Context) -> tuple[PriceFacts, ...]:
    prices = context.platform.prices
    if not context.model_version:
        return prices
    return tuple(price for price in prices if price.model == context.model_version)


def _fitting(prices: Iterable[PriceFacts], context: Context, seconds: float) -> Iterator[PriceFacts]:
    for price in prices:
        length_fits = price.per == "second" or price.seconds == seconds
        if length_fits and (context.audio is None or price.sound in (None, context.audio)):
            yield price


def cost_of(price: PriceFacts, seconds: float) -> Decimal:
    """What a clip of these seconds costs at a price that fits it."""
    amount = Decimal(str(price.amount))
    return amount * Decimal(str(seconds)) if price.per == "second" else amount


def named(platform: PlatformFacts, price: PriceFacts) -> str:
    """The model, the resolution and the seller that a price is for."""
    model = platform.model(price.model)
    resolution = f" at {price.resolution}" if price.resolution else ""
    seller = f" through {price.seller}" if price.seller else ""
    return f"{model.name if model else platform.name}{resolution}{seller}"


def amount_in_words(amount: Decimal, unit: str) -> str:
    """An amount as people write it: $3.20, 96 Runway credits, or a bare number in the user's own unit."""
    if unit == "USD":
        return f"${amount.quantize(CENT, ROUND_HALF_UP):,}"
    number = amount.quantize(TENTH if amount < FEW else WHOLE, ROUND_HALF_UP)
    return f"{_plain(number):,} {unit}".rstrip()


def _told(start: str, cost: Decimal, unit: str, context: Context, figures: Figures) -> Money:
    if figures.risk is None or figures.low is None or figures.high is None:
        return Money(text=start, unit=unit, cost=_rounded(cost))
    lost, least, most = (cost * Decimal(str(each)) for each in (figures.risk, figures.low, figures.high))
    interval = " to ".join(amount_in_words(each, unit if unit == "USD" else "") for each in (least, most))
    fails = "shows this failure" if context.mode else "fails"
    return Money(
        text=f"{start} At this risk, expect to spend {amount_in_words(lost, unit)} of it ({interval}) on a clip "
        f"that {fails}.",
        unit=unit,
        cost=_rounded(cost),
        at_risk=_rounded(lost),
        low=_rounded(least),
        high=_rounded(most),
    )


def _why_unknown(context: Context, seconds: float) -> str:
    platform, prices = context.platform, _of_the_model(context)
    known = sorted({price.seconds for price in prices if price.seconds is not None})
    if known and all(price.per == "clip" for price in prices):
        lengths = " and ".join(f"{each:g}" for each in known)
        return f"For {platform.name} we know prices of clips of {lengths} s, and none for {seconds:g} s."
    return f"We know no price of a clip on {platform.name}: none was found in a source that we could name."


def _plain(number: Decimal) -> Decimal:
    return number.to_integral_value() if number == number.to_integral_value() else number


def _rounded(amount: Decimal) -> float:
    return float(amount.quantize(CENT, ROUND_HALF_UP))
