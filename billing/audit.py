"""Whether the mirror, the seat, the schedule, the promised price and Stripe agree, customer by customer."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Prefetch

from billing import stripe_gateway
from billing.agreement import differences, renews_as_promised, running
from billing.errors import StripeRefused
from billing.models import Customer, Seat, Subscription
from billing.stripe_objects import StripeCustomer, StripeSchedule, StripeSubscription


@dataclass(frozen=True, slots=True)
class Told:
    """What Stripe says of the customers that are asked about."""

    customers: dict[str, StripeCustomer]
    subscriptions: list[StripeSubscription]
    schedules: dict[str, StripeSchedule]
    by_customer: dict[str, list[StripeSubscription]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for each in self.subscriptions:
            self.by_customer[each.customer_id].append(each)


@dataclass(frozen=True, slots=True)
class Audited:
    """One customer, and each thing that does not agree."""

    stripe_id: str
    email: str
    problems: list[str]


def audit(customer_id: str | None = None) -> Iterator[Audited]:
    """Every customer of ours, then those of Stripe's that we should know; or one alone."""
    told = _told_of(customer_id) if customer_id else _told_of_all()
    rows = {row.stripe_id: row for row in _rows(customer_id)}
    for row in rows.values():
        yield Audited(row.stripe_id, row.email, list(_problems_of(row, told)))
    for unknown in set(told.by_customer) - set(rows):
        email = told.customers[unknown].email if unknown in told.customers else ""
        yield Audited(unknown, email, ["has a subscription at Stripe, but is not known here"])


def _rows(customer_id: str | None) -> Iterator[Customer]:
    subscriptions = Subscription.objects.select_related("price", "renewal_price", "seat__founders_round")
    rows = Customer.objects.order_by("pk").prefetch_related(Prefetch("subscriptions", subscriptions))
    return iter(rows.filter(stripe_id=customer_id) if customer_id else rows)


def _told_of_all() -> Told:
    return Told(
        customers={each.id: each for each in stripe_gateway.customers()},
        subscriptions=list(stripe_gateway.subscriptions()),
        schedules={each.id: each for each in stripe_gateway.schedules()},
    )


def _told_of(customer_id: str) -> Told:
    try:
        customer = stripe_gateway.fetch_customer(customer_id)
    except StripeRefused:
        return Told(customers={}, subscriptions=[], schedules={})
    subscriptions = stripe_gateway.subscriptions_of(customer_id)
    scheduled = {each.schedule_id for each in subscriptions if each.schedule_id}
    return Told(
        customers={} if customer.deleted else {customer_id: customer},
        subscriptions=subscriptions,
        schedules={each: stripe_gateway.fetch_schedule(each) for each in scheduled},
    )


def _problems_of(customer: Customer, told: Told) -> Iterator[str]:
    if (customer.stripe_id in told.customers) != (customer.deleted_at is None):
        yield "is deleted at Stripe alone" if customer.deleted_at is None else "is deleted here alone"
    rows = {row.stripe_id: row for row in customer.subscriptions.all()}
    theirs = {each.id: each for each in told.by_customer[customer.stripe_id]}
    yield from (f"{missing}: is not known here" for missing in sorted(theirs.keys() - rows.keys()))
    for stripe_id, row in rows.items():
        if stripe_id in theirs:
            yield from differences(row, theirs[stripe_id])
        elif row.status not in Subscription.ENDED:
            yield f"{stripe_id}: is not known at Stripe"
        yield from _problems_of_promise(row, customer, told)
    if len(twice := running(theirs.values())) > 1:
        yield f"has {len(twice)} running subscriptions"


def _problems_of_promise(row: Subscription, customer: Customer, told: Told) -> Iterator[str]:
    seat: Seat | None = getattr(row, "seat", None)
    if seat is None:
        return
    if row.renewal_price_id != seat.founders_round.renewal_price_id:
        yield f"{row.stripe_id}: the promised price is {row.renewal_price}, not that of {seat}"
    if seat.user_id != customer.user_id:
        yield f"{row.stripe_id}: {seat} belongs to user {seat.user_id}, the customer to user {customer.user_id}"
    if not renews_as_promised(row, told.schedules):
        yield f"{row.stripe_id}: would not renew at the promised price, its schedule has no such phase"
