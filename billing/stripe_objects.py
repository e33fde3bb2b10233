"""What we read of Stripe's objects: frozen values, times aware in UTC, money in whole cents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StripePrice:
    """What a subscription costs, and how often."""

    id: str
    product_id: str
    amount_cents: int
    currency: str
    interval: str
    interval_count: int
    active: bool


@dataclass(frozen=True, slots=True)
class StripeCustomer:
    """Who pays; a deleted one keeps nothing but its id."""

    id: str
    email: str
    deleted: bool
    default_payment_method_id: str | None
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StripeSession:
    """One visit to the payment page: open, complete or expired."""

    id: str
    url: str | None
    status: str
    payment_status: str
    client_reference_id: str | None
    customer_id: str | None
    subscription_id: str | None
    amount_cents: int | None
    currency: str | None
    price_id: str | None
    expires_at: datetime
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StripeSubscription:
    """What a customer is subscribed to; its period is that of its single item."""

    id: str
    customer_id: str
    status: str
    price_id: str
    current_period_start: datetime
    current_period_end: datetime
    cancel_at_period_end: bool
    cancel_at: datetime | None
    schedule_id: str | None
    latest_invoice_id: str | None
    default_payment_method_id: str | None
    payment_method_brief: str
    started_at: datetime
    ended_at: datetime | None
    canceled_at: datetime | None
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StripePhase:
    """One stretch of a schedule, at one price."""

    price_id: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class StripeSchedule:
    """What a subscription will cost when; a released one keeps the subscription's id apart."""

    id: str
    status: str
    subscription_id: str | None
    end_behavior: str
    phases: tuple[StripePhase, ...]


@dataclass(frozen=True, slots=True)
class StripeInvoice:
    """One bill; a preview of the next one has no address to look at."""

    id: str
    number: str | None
    customer_id: str | None
    subscription_id: str | None
    status: str
    amount_due_cents: int
    amount_paid_cents: int
    currency: str
    created_at: datetime
    period_start: datetime
    period_end: datetime
    hosted_url: str | None
    pdf_url: str | None
    attempt_count: int
    next_attempt_at: datetime | None
    billing_reason: str | None


@dataclass(frozen=True, slots=True)
class StripeCharge:
    """One payment of a card, and what was given back of it."""

    id: str
    customer_id: str | None
    payment_intent_id: str | None
    amount_cents: int
    amount_refunded_cents: int
    currency: str
    paid: bool
    refunded: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class StripeRefund:
    """Money given back, or on its way."""

    id: str
    charge_id: str | None
    payment_intent_id: str | None
    amount_cents: int
    currency: str
    status: str


@dataclass(frozen=True, slots=True)
class StripeDispute:
    """A payment that its card's holder contests."""

    id: str
    charge_id: str
    status: str
    reason: str
    amount_cents: int
    currency: str


@dataclass(frozen=True, slots=True)
class StripeNotification:
    """That something happened to an object, snapshot or thin: ids alone, the state is asked for."""

    id: str
    type: str
    object_id: str
    happened_at: datetime
    api_version: str | None
    livemode: bool | None
    account: str | None
