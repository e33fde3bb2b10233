"""The way to the till and back: a page at Stripe for who wants to buy, and what Stripe says became of it."""

import contextlib
import logging
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from billing import mirror, seats, stripe_gateway
from billing.errors import AlreadySubscribed, NotAllowedNow, OnTheWay, StripeAway, StripeRefused
from billing.models import Checkout, Subscription
from billing.opening import open_page
from billing.schedules import ensure_renewal_soon
from billing.seats import keep_seat
from billing.stripe_objects import StripeSession
from billing.unseated import give_back

logger = logging.getLogger(__name__)
RUNNING = (
    Subscription.Status.TRIALING,
    Subscription.Status.ACTIVE,
    Subscription.Status.PAST_DUE,
    Subscription.Status.UNPAID,
    Subscription.Status.PAUSED,
)
# Past a session's own time, Stripe is given this long to say by itself that it expired.
LATE = timedelta(minutes=5)
# Longer than a session lives: whoever began then has been given no page, and will be given none.
NEVER_OPENED = timedelta(minutes=40)
PAID = ("paid", "no_payment_required")


def start_checkout(*, user: Any, seen_price_id: int | None = None) -> str:
    """The address of the page where the user pays; asked again, the same page while it is open.

    Raises AlreadySubscribed, NothingOnSale, StripeAway (the seat stays held: try again), StripeRefused (it does not),
    and OfferChanged when a new checkout would be at another price than `seen_price_id`.
    """
    for _ in range(3):
        if (checkout := live_checkout(user)) and (url := url_of(checkout)):
            return url
        refuse_subscribed(user)
        try:
            begun = seats.start(user=user, now=timezone.now(), seen_price_id=seen_price_id)
        except OnTheWay:
            continue  # another click of his was first: his live checkout is looked for again
        if url := open_page(begun.pk):
            return url
    raise NotAllowedNow("Another checkout of yours is just ending: try again in a moment.")


def live_checkout(user: Any) -> Checkout | None:
    """The user's checkout that is on its way, if any."""
    return Checkout.objects.filter(user_id=user.pk, state__in=Checkout.LIVE).first()


def refuse_subscribed(user: Any) -> None:
    """Raise AlreadySubscribed when the user pays already."""
    if Subscription.objects.filter(customer__user_id=user.pk, status__in=RUNNING).exists():
        raise AlreadySubscribed("You have a running subscription.")


def url_of(checkout: Checkout) -> str | None:
    """The page of a live checkout, opened if it never was; None when Stripe says that it is over."""
    if checkout.session_id is None:
        return open_page(checkout.pk)
    try:
        checkout = sync_checkout(session_id=checkout.session_id) or checkout
    except StripeAway:
        # The page is Stripe's too, and may well answer; past its time only Stripe knows what became of it.
        if checkout.expires_at <= timezone.now():
            raise
    return checkout.url if checkout.state == Checkout.State.OPEN else None


def sync_checkout(*, session_id: str) -> Checkout | None:
    """Ask Stripe what became of a session, and do what follows; may run any number of times, in any order.

    Returns the checkout as it stands afterwards, or None for a session that no checkout of ours knows.
    """
    session = stripe_gateway.fetch_session(session_id)
    if session.status == "complete" and session.payment_status in PAID:
        return complete(session)
    if session.status == "expired":
        release_seat(session)
    return checkout_of(session)


def checkout_of(session: StripeSession) -> Checkout | None:
    """The checkout that the session belongs to; one with a key given up since then belongs to none."""
    return Checkout.objects.filter(_belongs_to(session)).select_related("price", "seat").first()


def _belongs_to(session: StripeSession) -> Q:
    # The key finds a session whose id was lost with the process that was about to write it down.
    known = Q(session_id=session.id)
    if (key := session.metadata.get("checkout")) and key == session.client_reference_id:
        known |= Q(session_id=None, key=key)
    return known


def complete(session: StripeSession) -> Checkout | None:
    """Give the payer what he paid for, or his money back where that cannot be."""
    if session.subscription_id is None or "checkout" not in session.metadata:
        return None  # sold by another shop of the same account
    checkout = checkout_of(session)
    if checkout and checkout.state == Checkout.State.COMPLETE:
        mirror.sync_subscription(session.subscription_id)
        return checkout
    if problem_of(session, checkout) is None:
        subscription = mirror.sync_subscription(session.subscription_id)
        if _keep(session, subscription):
            return checkout_of(session)
    give_back(session.id, session.subscription_id, problem_of(session, checkout_of(session)))
    return _close_unseated(session)


def problem_of(session: StripeSession, checkout: Checkout | None) -> str | None:
    """Why a paid session buys nothing, in words for staff; None when it does."""
    if checkout is None:
        return "no checkout of ours knows it"
    if checkout.state not in Checkout.LIVE:
        return f"its checkout was {checkout.state} before"
    if checkout.user_id is None:
        return "the account that bought it is gone"
    paid = (session.price_id, session.amount_cents, session.currency)
    if paid != (checkout.price.stripe_price_id, checkout.price.amount_cents, checkout.price.currency):
        return f"it sold {paid} in place of {checkout.price.stripe_price_id} at {checkout.price.money}"
    return None


def _keep(session: StripeSession, subscription: Subscription) -> bool:
    with transaction.atomic():
        checkout = Checkout.objects.select_for_update().filter(_belongs_to(session)).first()
        if checkout and checkout.state == Checkout.State.COMPLETE:
            return True
        if checkout is None or problem_of(session, checkout):
            return False
        checkout.session_id = session.id
        keep_seat(checkout, subscription, timezone.now())
        ensure_renewal_soon(subscription.pk)
        return True


def _close_unseated(session: StripeSession) -> Checkout | None:
    with transaction.atomic():
        checkout = Checkout.objects.select_for_update().filter(_belongs_to(session)).first()
        if checkout is not None and checkout.state != Checkout.State.COMPLETE:
            checkout.session_id = session.id
            seats.end(checkout, Checkout.State.COMPLETE)
        return checkout


def release_seat(session: StripeSession) -> None:
    """Free what an expired session held; one that no live checkout knows changes nothing."""
    with transaction.atomic():
        live = Checkout.objects.select_for_update().filter(_belongs_to(session), state__in=Checkout.LIVE)
        if (checkout := live.first()) is not None:
            checkout.session_id = session.id
            seats.end(checkout, Checkout.State.EXPIRED)


def sweep_checkouts() -> int:
    """Ask Stripe for every checkout past its time, and free what was never opened; returns how many are over now."""
    now = timezone.now()
    late = Checkout.objects.filter(state__in=Checkout.LIVE, session_id__isnull=False, expires_at__lte=now)
    over = sum(_over(checkout, checkout.session_id) for checkout in late if checkout.session_id)
    return over + _free_never_opened(now - NEVER_OPENED)


def _over(checkout: Checkout, session_id: str) -> bool:
    try:
        synced = sync_checkout(session_id=session_id)
        if synced and synced.state in Checkout.LIVE and checkout.expires_at + LATE <= timezone.now():
            synced = expire(session_id)
    except StripeAway as away:
        logger.warning("%s stays as it is while Stripe is away: %s", checkout, away)
        return False
    except Exception:
        # Whatever is wrong with one, the seats of the others are freed.
        logger.exception("Nobody knows what became of %s: its seat stays held.", checkout)
        return False
    return synced is not None and synced.state not in Checkout.LIVE


def expire(session_id: str) -> Checkout | None:
    """Close a page; where somebody paid on it meanwhile, Stripe's answer wins."""
    with contextlib.suppress(StripeRefused):
        stripe_gateway.expire_session(session_id)
    return sync_checkout(session_id=session_id)


def _free_never_opened(before: datetime) -> int:
    freed = 0
    with transaction.atomic():
        never = Checkout.objects.filter(state=Checkout.State.STARTED, session_id=None, started_at__lte=before)
        for checkout in never.select_for_update(skip_locked=True):
            seats.end(checkout, Checkout.State.REFUSED)
            freed += 1
    return freed
