"""The account, its prices, and the page at Stripe before anybody pays."""

from django.conf import settings

from billing import stripe_gateway
from billing.stripe_gateway import trials
from billing.stripe_objects import StripePrice
from billing.stripe_smoke.facts import Fact, refused
from billing.stripe_smoke.trial import Trial


def account(trial: Trial) -> list[Fact]:
    """What staff set up at Stripe."""
    others = set(trials.endpoint_versions().values()) - {stripe_gateway.API_VERSION}
    lets_cancel = trials.portal_lets_cancel(settings.STRIPE_PORTAL_CONFIGURATION)
    return [
        Fact(f"versions of webhook endpoints other than {stripe_gateway.API_VERSION}", set(), others),
        Fact("the portal ends or changes subscriptions by itself", False, lets_cancel),
    ]


def prices(trial: Trial) -> list[Fact]:
    """The two prices of the founders' offer."""
    trial.open()
    opening, renewal = (stripe_gateway.fetch_price(trial.prices[name].id) for name in ("opening", "renewal"))
    return [
        Fact("the opening price", (5000, "usd", "month", 6), facts_of(opening)),
        Fact("the renewal price", (1300, "usd", "month", 1), facts_of(renewal)),
    ]


def facts_of(price: StripePrice) -> tuple[int, str, str, int]:
    """What a price asks, and how often."""
    return price.amount_cents, price.currency, price.interval, price.interval_count


def checkout(trial: Trial) -> list[Fact]:
    """A session, opened twice under one key and expired twice."""
    session = trial.session(trial.prices["opening"], name="first")
    again = trial.session(trial.prices["opening"], name="first")
    expired = stripe_gateway.expire_session(session.id)
    return [
        Fact("an open session", ("open", 5000, "usd"), (session.status, session.amount_cents, session.currency)),
        Fact("the session under the same key", session.id, again.id),
        Fact("an expired session", "expired", expired.status),
        refused("expiring it again", lambda: stripe_gateway.expire_session(session.id)),
    ]


def archived_price(trial: Trial) -> list[Fact]:
    """A price that is archived while a session that sells it is open."""
    price = trial.prices["archived"] = trial.price(700, 1)
    session = trial.session(price, name="archived")
    trials.archive_price(price.id)
    still = stripe_gateway.fetch_session(session.id)
    stripe_gateway.expire_session(session.id)
    return [
        Fact("the open session", "open", still.status),
        refused("a new session", lambda: trial.session(price, name="archived-again"), words="inactive"),
    ]
