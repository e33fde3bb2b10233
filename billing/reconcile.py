"""Repairs what was missed: events that never came, and every row that differs from Stripe's."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial

from django.utils import timezone

from billing import mirror, payments, refunding, schedules, stripe_gateway
from billing.agreement import differences, renews_as_promised, running
from billing.alarms import raise_alarm
from billing.errors import StripeRefused
from billing.inbox import receive_event
from billing.models import Customer, EventsRead, Seat, Subscription
from billing.stripe_objects import StripeSubscription

logger = logging.getLogger(__name__)
STRIPE_KEEPS_EVENTS = timedelta(days=30)
# Read twice, so that neither a clock that is ahead nor an event listed late leaves a gap.
OVERLAP = timedelta(hours=2)
# A dispute is decided within about three months, a refund fails sooner.
MAY_BE_TAKEN_BACK = timedelta(days=120)


def fill_gaps(*, now: datetime | None = None) -> int:
    """Keep every event of Stripe's list that never reached us, oldest first; returns how many those were."""
    now = now or timezone.now()
    read = EventsRead.objects.filter(pk=1).first()
    oldest = now - STRIPE_KEEPS_EVENTS
    since = max(read.until - OVERLAP, oldest) if read else oldest
    missed = sum(receive_event(event) for event in reversed(list(stripe_gateway.events_since(since))))
    EventsRead.objects.update_or_create(pk=1, defaults={"until": now})
    if missed:
        logger.warning("%s events since %s had not reached us.", missed, since)
    return missed


def reconcile_all(*, now: datetime | None = None) -> int:
    """Compare everything with Stripe and repair what differs; returns how many repairs failed, each with an alarm."""
    now = now or timezone.now()
    told = list(stripe_gateway.subscriptions())
    _alarm_of_twice_subscribed(told)
    return (
        _repair("customer", _differing_customers, mirror.sync_customer)
        + _repair("subscription", partial(_differing_subscriptions, told), _sync_or_end)
        + _repair("charge", partial(_charges_taken_back, now), payments.sync_charge)
        + _repair("subscription with a payment taken back", _subscriptions_taken_back, refunding.sync_what_went_back)
        + _repair("subscription without its renewal", _without_renewal, _put_renewal_back)
    )


def _repair(what: str, find: Callable[[], Iterable[str]], repair: Callable[[str], object]) -> int:
    failed = 0
    for stripe_id in find():
        try:
            repair(stripe_id)
        except Exception:
            # The others are repaired nevertheless.
            logger.exception("The %s %s was not reconciled.", what, stripe_id)
            raise_alarm("The %s %s was not reconciled.", what, stripe_id)
            failed += 1
    return failed


def _differing_customers() -> Iterator[str]:
    ours = dict(Customer.objects.filter(deleted_at=None).values_list("stripe_id", "email"))
    for told in stripe_gateway.customers():
        email = ours.pop(told.id, None)
        if email != told.email and (email is not None or "user_id" in told.metadata):
            yield told.id
    yield from ours


def _differing_subscriptions(told: list[StripeSubscription]) -> Iterator[str]:
    ours = {row.stripe_id: row for row in Subscription.objects.all()}
    for each in told:
        row = ours.pop(each.id, None)
        if row is None or differences(row, each):
            yield each.id
    yield from (stripe_id for stripe_id, row in ours.items() if row.status not in Subscription.ENDED)


def _sync_or_end(stripe_id: str) -> None:
    try:
        mirror.sync_subscription(stripe_id)
    except StripeRefused as refusal:
        if refusal.code != mirror.MISSING:
            raise
        raise_alarm("Stripe knows no subscription %s: ours ends.", stripe_id)
        mirror.end_unknown(Subscription.objects.get(stripe_id=stripe_id))


def _charges_taken_back(now: datetime) -> set[str]:
    return set(stripe_gateway.charges_taken_back_since(now - MAY_BE_TAKEN_BACK))


def _subscriptions_taken_back() -> list[str]:
    back = Subscription.objects.exclude(refunded_at=None, disputed_at=None).exclude(status__in=Subscription.ENDED)
    return list(back.values_list("stripe_id", flat=True))


def _without_renewal() -> list[str]:
    kept = Subscription.objects.filter(seat__state=Seat.State.KEPT).exclude(status__in=Subscription.ENDED)
    for unpromised in kept.filter(renewal_price=None):
        raise_alarm("%s keeps a seat, but no price was promised to it.", unpromised.stripe_id)
    rows = [row for row in kept.select_related("renewal_price") if not renews_as_promised(row, {})]
    known = {schedule.id: schedule for schedule in stripe_gateway.schedules()} if rows else {}
    return [row.stripe_id for row in rows if not renews_as_promised(row, known)]


def _put_renewal_back(stripe_id: str) -> None:
    raise_alarm("%s would not have renewed at the promised price: its schedule is put back.", stripe_id)
    schedules.ensure_renewal(subscription=Subscription.objects.get(stripe_id=stripe_id))


def _alarm_of_twice_subscribed(told: list[StripeSubscription]) -> None:
    """Tell staff who pays twice; which one ends is for them and the payer to say."""
    users = dict(Customer.objects.values_list("stripe_id", "user_id"))
    by_payer = defaultdict(list)
    for each in running(told):
        by_payer[each.metadata.get("user_id") or str(users.get(each.customer_id) or each.customer_id)].append(each.id)
    for payer, ids in by_payer.items():
        if len(ids) > 1:
            raise_alarm("User %s has %s running subscriptions, none was canceled: %s", payer, len(ids), ", ".join(ids))
