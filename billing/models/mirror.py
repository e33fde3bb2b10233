"""What Stripe last said of a customer and a subscription. Written by `billing.mirror` alone."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from billing.models.offers import Price


class Customer(models.Model):
    """A payer at Stripe; the user is gone when the account was deleted."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    stripe_id = models.CharField(max_length=120, unique=True)
    email = models.EmailField(blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="When Stripe no longer knew the customer.")
    left_at = models.DateTimeField(null=True, blank=True, help_text="When the account was deleted.")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.stripe_id


class Subscription(models.Model):
    """A subscription as Stripe has it, beside the price that was promised for its renewals."""

    class Status(models.TextChoices):
        INCOMPLETE = "incomplete", "First payment not made"
        INCOMPLETE_EXPIRED = "incomplete_expired", "First payment never made"
        TRIALING = "trialing", "On trial"
        ACTIVE = "active", "Active"
        PAST_DUE = "past_due", "Payment overdue"
        UNPAID = "unpaid", "Unpaid"
        PAUSED = "paused", "Paused"
        CANCELED = "canceled", "Ended"

    ENDED = (Status.CANCELED, Status.INCOMPLETE_EXPIRED)

    customer = models.ForeignKey(Customer, models.PROTECT, related_name="subscriptions")
    stripe_id = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=18, choices=Status)
    stripe_price_id = models.CharField(max_length=120, help_text="What Stripe charges now.")
    price = models.ForeignKey(Price, models.PROTECT, null=True, blank=True, related_name="subscriptions")
    renewal_price = models.ForeignKey(
        Price, models.PROTECT, null=True, blank=True, related_name="promised_subscriptions", help_text="For good."
    )
    current_period_start = models.DateTimeField()
    current_period_end = models.DateTimeField()
    cancel_at_period_end = models.BooleanField(default=False)
    schedule_id = models.CharField(max_length=120, blank=True)
    latest_invoice_id = models.CharField(max_length=120, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    refund_asked_at = models.DateTimeField(null=True, blank=True, help_text="When its opening payment was asked back.")
    refund_done_at = models.DateTimeField(null=True, blank=True, help_text="When that was carried through.")
    refunded_at = models.DateTimeField(null=True, blank=True, help_text="When its payment went back in full.")
    disputed_at = models.DateTimeField(null=True, blank=True, help_text="While a payment is disputed, or was lost so.")
    synced_at = models.DateTimeField()

    class Meta:
        ordering = ("-started_at", "-id")
        indexes = (models.Index(fields=("status", "current_period_end"), name="subscription_by_status"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(current_period_end__gt=models.F("current_period_start")), name="period_ends_after_it_starts"
            ),
        )

    def __str__(self) -> str:
        return f"{self.stripe_id}: {self.status}"
