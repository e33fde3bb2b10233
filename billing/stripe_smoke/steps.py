"""The steps of a smoke run, in their order, and what only a person can see."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from billing.errors import StripeAway, StripeRefused
from billing.stripe_smoke import before_sale, founder, money_back, months
from billing.stripe_smoke.facts import Fact
from billing.stripe_smoke.trial import ClockStuck, Trial

STEPS: list[tuple[str, Callable[[Trial], list[Fact]]]] = [
    ("the account", before_sale.account),
    ("the prices", before_sale.prices),
    ("a checkout session", before_sale.checkout),
    ("an archived price", before_sale.archived_price),
    ("the first payment", founder.first_payment),
    ("the schedule", founder.schedule),
    ("cancel and resume", founder.cancel_and_resume),
    ("what comes next", founder.what_comes_next),
    ("a second founder", months.second_founder),
    ("a refund", money_back.refund),
    ("an end at once", money_back.end_at_once),
    ("month 5", months.fifth_month),
    ("month 6", months.sixth_month),
    ("a mended card", months.mended),
    ("month 7", months.seventh_month),
]
BY_HAND = [
    "Pay a session on Stripe's page: a declined card, a card that asks for authentication, then a good one.",
    "Pay a session whose price was archived meanwhile, and one in the second in which the dashboard expires it.",
    "Open the portal of a founder under a schedule: it must not offer to cancel or to change the subscription.",
    "Let an endpoint get thin events of a purchase: each must name a snapshot_event, and its row must be made once.",
    "With STRIPE_AUTOMATIC_TAX: the lines of the first $13 invoice, and a buyer whose place Stripe does not know.",
]


@dataclass(frozen=True)
class Line:
    """One line of the report: ok, differs or failed."""

    state: str
    step: str
    words: str


def run(trial: Trial) -> Iterator[Line]:
    """Every step's lines as they come; a step that fails leaves those after it to their own luck."""
    for step, find in STEPS:
        try:
            facts = find(trial)
        # A step that needs what an earlier one did not make fails by its missing key.
        except (StripeAway, StripeRefused, ClockStuck, KeyError, ValueError) as error:
            yield Line("failed", step, f"{type(error).__name__}: {error}")
            continue
        yield from (line_of(step, fact) for fact in facts)


def line_of(step: str, fact: Fact) -> Line:
    """How one fact is reported."""
    if fact.holds:
        return Line("ok", step, f"{fact.what}: {fact.found}")
    return Line("differs", step, f"{fact.what}: expected {fact.expected}, found {fact.found}")
