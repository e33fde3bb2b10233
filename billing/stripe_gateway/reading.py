"""The library's objects as our values."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, overload

import stripe

from billing.stripe_objects import (
    StripeCharge,
    StripeCustomer,
    StripeDispute,
    StripeInvoice,
    StripePhase,
    StripePrice,
    StripeRefund,
    StripeSchedule,
    StripeSession,
    StripeSubscription,
)


@overload
def moment(seconds: int) -> datetime: ...
@overload
def moment(seconds: int | None) -> datetime | None: ...
def moment(seconds: int | None) -> datetime | None:
    """Stripe's seconds as a time in UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def id_of(field: Any) -> str | None:
    """The id in a field that holds an id, the object itself when it was expanded, or nothing."""
    return field if field is None or isinstance(field, str) else field.id


def known_id(field: Any) -> str:
    """The id in a field that Stripe never leaves empty."""
    if (found := id_of(field)) is None:
        raise ValueError("Stripe's answer lacks an id that it always has.")
    return found


def metadata_of(found: Any) -> Mapping[str, str]:
    """What we once wrote beside an object."""
    metadata = getattr(found, "metadata", None)
    return metadata.to_dict() if metadata else {}


def as_price(found: stripe.Price) -> StripePrice:
    """A recurring price in whole cents; ValueError for any other kind."""
    if found.recurring is None or found.unit_amount is None:
        raise ValueError(f"{found.id} is no recurring price in whole cents.")
    return StripePrice(
        id=found.id,
        product_id=known_id(found.product),
        amount_cents=found.unit_amount,
        currency=found.currency,
        interval=found.recurring.interval,
        interval_count=found.recurring.interval_count,
        active=found.active,
    )


def as_customer(found: stripe.Customer) -> StripeCustomer:
    """A customer, or what is left of a deleted one."""
    deleted, settings = bool(getattr(found, "deleted", False)), getattr(found, "invoice_settings", None)
    return StripeCustomer(
        id=found.id,
        email=(getattr(found, "email", None) or ""),
        deleted=deleted,
        default_payment_method_id=id_of(getattr(settings, "default_payment_method", None)),
        metadata=metadata_of(found),
    )


def as_session(found: stripe.checkout.Session) -> StripeSession:
    """A session; its price is known where its lines were asked for."""
    lines = getattr(found, "line_items", None)
    return StripeSession(
        id=found.id,
        url=found.url,
        status=found.status or "",
        payment_status=found.payment_status,
        client_reference_id=found.client_reference_id,
        customer_id=id_of(found.customer),
        subscription_id=id_of(found.subscription),
        amount_cents=found.amount_total,
        currency=found.currency,
        price_id=id_of(lines.data[0].price) if lines and lines.data else None,
        expires_at=moment(found.expires_at),
        metadata=metadata_of(found),
    )


def as_subscription(found: stripe.Subscription) -> StripeSubscription:
    """A subscription with its single item; an expanded payment method is told in brief."""
    item = found["items"].data[0]
    return StripeSubscription(
        id=found.id,
        customer_id=known_id(found.customer),
        status=found.status,
        price_id=item.price.id,
        current_period_start=moment(item.current_period_start),
        current_period_end=moment(item.current_period_end),
        cancel_at_period_end=found.cancel_at_period_end or _ends_within(item.current_period_end, found.cancel_at),
        cancel_at=moment(found.cancel_at),
        schedule_id=id_of(found.schedule),
        latest_invoice_id=id_of(found.latest_invoice),
        default_payment_method_id=id_of(found.default_payment_method),
        payment_method_brief=brief(found.default_payment_method),
        started_at=moment(found.start_date),
        ended_at=moment(found.ended_at),
        canceled_at=moment(found.canceled_at),
        metadata=metadata_of(found),
    )


def _ends_within(period_end: int, cancel_at: int | None) -> bool:
    # With flexible billing some of Stripe's own pages write the day alone.
    return cancel_at is not None and cancel_at <= period_end


def brief(method: Any) -> str:
    """A payment method as a person knows it, such as "Visa ending in 4242"; nothing where it was not expanded."""
    if method is None or isinstance(method, str):
        return ""
    card = getattr(method, "card", None)
    return f"{card.brand.replace('_', ' ').title()} ending in {card.last4}" if card else method.type


def as_schedule(found: stripe.SubscriptionSchedule) -> StripeSchedule:
    """A schedule with its phases, whose items are one each."""
    return StripeSchedule(
        id=found.id,
        status=found.status,
        subscription_id=id_of(found.subscription),
        end_behavior=found.end_behavior,
        phases=tuple(
            StripePhase(
                price_id=known_id(phase["items"][0].price),
                starts_at=moment(phase.start_date),
                ends_at=moment(phase.end_date),
            )
            for phase in found.phases
        ),
    )


def subscription_of(invoice: stripe.Invoice) -> str | None:
    """The subscription that an invoice bills, if any."""
    parent = invoice.parent
    details = parent.subscription_details if parent else None
    return id_of(details.subscription) if details else None


def as_invoice(found: stripe.Invoice) -> StripeInvoice:
    """An invoice, or the preview of one."""
    return StripeInvoice(
        id=found.id,
        number=found.number,
        customer_id=id_of(found.customer),
        subscription_id=subscription_of(found),
        status=found.status or "draft",
        amount_due_cents=found.amount_due,
        amount_paid_cents=found.amount_paid,
        currency=found.currency,
        created_at=moment(found.created),
        period_start=moment(found.period_start),
        period_end=moment(found.period_end),
        hosted_url=getattr(found, "hosted_invoice_url", None),
        pdf_url=getattr(found, "invoice_pdf", None),
        attempt_count=found.attempt_count,
        next_attempt_at=moment(found.next_payment_attempt),
        billing_reason=found.billing_reason,
    )


def as_charge(found: stripe.Charge) -> StripeCharge:
    """A payment."""
    return StripeCharge(
        id=found.id,
        customer_id=id_of(found.customer),
        payment_intent_id=id_of(found.payment_intent),
        amount_cents=found.amount,
        amount_refunded_cents=found.amount_refunded,
        currency=found.currency,
        paid=found.paid,
        refunded=found.refunded,
        disputed=found.disputed,
    )


def as_refund(found: stripe.Refund) -> StripeRefund:
    """A refund."""
    return StripeRefund(
        id=found.id,
        charge_id=id_of(found.charge),
        payment_intent_id=id_of(found.payment_intent),
        amount_cents=found.amount,
        currency=found.currency,
        status=found.status or "",
    )


def as_dispute(found: stripe.Dispute) -> StripeDispute:
    """A dispute."""
    return StripeDispute(
        id=found.id,
        charge_id=known_id(found.charge),
        status=found.status,
        reason=found.reason,
        amount_cents=found.amount,
        currency=found.currency,
    )
