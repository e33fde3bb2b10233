"""The page at Stripe that a started checkout leads to: opened once, however often it is asked for at once."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from billing import seats, stripe_gateway
from billing.errors import StripeAway, StripeRefused
from billing.models import Checkout
from billing.payers import customer_of, forget_customer
from billing.publishing import id_at_stripe
from billing.stripe_objects import StripeSession

RETURN_PATH = "/billing/return/?session_id={CHECKOUT_SESSION_ID}"
CANCEL_PATH = "/billing/canceled/"
# Longer than Stripe takes to answer or to be given up on.
LOCK_WAIT = "15s"
# Stripe opens no page that closes sooner than in 30 minutes by its clock: what began over a minute ago begins anew.
SHORTEST = timedelta(minutes=34)


def open_page(checkout_id: int) -> str | None:
    """The address of the checkout's page, opened now if it was not yet; None when the checkout is over.

    StripeAway leaves the checkout and its seat as they are, under a new key; StripeRefused ends it.
    """
    try:
        checkout, failure = _open_in_turn(checkout_id)
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", "") != "55P03":
            raise
        raise StripeAway("Stripe takes too long to answer the first click.") from error
    if failure is not None:
        raise failure
    return checkout.url if checkout.state == Checkout.State.OPEN else None


@transaction.atomic
def _open_in_turn(checkout_id: int) -> tuple[Checkout, StripeAway | StripeRefused | None]:
    # The row is held while Stripe is asked: a second click waits here, and finds the page that the first one got.
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [LOCK_WAIT])
    checkout = (
        Checkout.objects.select_for_update(of=("self",))
        .select_related("price", "user", "seat__founders_round__renewal_price")
        .get(pk=checkout_id)
    )
    if checkout.state != Checkout.State.STARTED:
        return checkout, None
    try:
        _write_down(checkout, _session_for(checkout))
    except StripeAway as away:
        # Nobody was given the page that may have been opened: it expires by itself, and its key matches nothing.
        seats.refresh(checkout, timezone.now())
        return checkout, away
    except StripeRefused as refused:
        seats.end(checkout, Checkout.State.REFUSED)
        return checkout, refused
    return checkout, None


def _session_for(checkout: Checkout) -> StripeSession:
    if checkout.expires_at < timezone.now() + SHORTEST:
        seats.refresh(checkout, timezone.now())
    customer = customer_of(checkout.user, key=f"customer-{checkout.key}")
    try:
        return _ask(checkout, customer.stripe_id)
    except StripeRefused as refused:
        if "customer" not in str(refused).lower() or refused.code != "resource_missing":
            raise
    # Deleted at Stripe, and we were not told yet.
    forget_customer(customer)
    checkout.key = uuid4()
    customer = customer_of(checkout.user, key=f"customer-{checkout.key}")
    return _ask(checkout, customer.stripe_id)


def _ask(checkout: Checkout, customer_id: str) -> StripeSession:
    return stripe_gateway.create_session(
        price_id=id_at_stripe(checkout.price),
        customer_id=customer_id,
        reference=str(checkout.key),
        expires_at=checkout.expires_at,
        success_url=settings.SITE_URL + RETURN_PATH,
        cancel_url=settings.SITE_URL + CANCEL_PATH,
        metadata={"user_id": str(checkout.user_id), "checkout": str(checkout.key)},
        key=f"session-{checkout.key}",
        words=_renewal_words(checkout),
    )


def _renewal_words(checkout: Checkout) -> str:
    """What Stripe's page cannot know of a founder's seat: that the price of the opening is not the one it renews at."""
    if checkout.seat is None:
        return ""
    renewal = checkout.seat.founders_round.renewal_price
    return (
        f"You pay {checkout.price.money} once, for {checkout.price.span}. "
        f"After that it renews at {renewal.money} {renewal.period}, not at {checkout.price.money}."
    )


def _write_down(checkout: Checkout, session: StripeSession) -> None:
    if session.url is None:
        raise StripeAway(f"Stripe opened {session.id} without a page.")
    checkout.state, checkout.session_id, checkout.url = Checkout.State.OPEN, session.id, session.url
    checkout.save(update_fields=["key", "state", "session_id", "url"])
