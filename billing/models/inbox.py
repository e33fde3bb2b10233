"""What Stripe told us, one row an event, and which mails went out because of it."""

from django.db import models
from django.db.models import Q

from billing.models.mirror import Customer


class StripeEvent(models.Model):
    """A hint that something changed: kept before it is answered, handled later, asked of Stripe again."""

    class State(models.TextChoices):
        RECEIVED = "received", "Received"
        HANDLED = "handled", "Handled"
        IGNORED = "ignored", "Ignored"
        FAILED = "failed", "Failed"

    stripe_id = models.CharField(max_length=120, unique=True)
    type = models.CharField(max_length=120)
    object_id = models.CharField(max_length=120, blank=True)
    happened_at = models.DateTimeField()
    api_version = models.CharField(max_length=40, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.RECEIVED)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    error = models.TextField(blank=True)
    received_at = models.DateTimeField(auto_now_add=True)
    handled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("next_try_at",), condition=Q(state="received"), name="event_waiting"),
            models.Index(fields=("happened_at",), name="event_by_time"),
        )

    def __str__(self) -> str:
        return f"{self.type} {self.object_id}: {self.state}"


class EventsRead(models.Model):
    """How far Stripe's own list of events was read: one row, kept so that no gap is forgotten."""

    until = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(pk=1), name="events_read_is_one_row"),)

    def __str__(self) -> str:
        return f"read until {self.until:%Y-%m-%d %H:%M}"


class Notice(models.Model):
    """A mail to a customer about one thing; the row is what keeps it from being sent twice."""

    class Kind(models.TextChoices):
        PAYMENT_FAILED = "payment_failed", "Payment failed"
        ACTION_REQUIRED = "action_required", "Bank asks for a confirmation"
        RENEWAL_AHEAD = "renewal_ahead", "Renewal ahead"
        SEAT_LOST = "seat_lost", "Founders' rate ended"
        REFUNDED = "refunded", "Payment refunded"

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=16, choices=Kind)
    about = models.CharField(max_length=120, help_text="The invoice or subscription at Stripe.")
    facts = models.JSONField(default=dict, help_text="What the mail says, as words.")
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = (models.UniqueConstraint(fields=("customer", "kind", "about"), name="one_notice_per_cause"),)

    def __str__(self) -> str:
        return f"{self.kind} about {self.about}"
