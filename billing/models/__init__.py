"""What a plan allows and costs, who holds a seat, and what Stripe last said of each customer."""

from billing.models.inbox import EventsRead, Notice, StripeEvent
from billing.models.mirror import Customer, Subscription
from billing.models.offers import Checkout, FoundersRound, Price, Seat
from billing.models.plans import Grant, Plan, QuotaUse

__all__ = [
    "Checkout",
    "Customer",
    "EventsRead",
    "FoundersRound",
    "Grant",
    "Notice",
    "Plan",
    "Price",
    "QuotaUse",
    "Seat",
    "StripeEvent",
    "Subscription",
]
