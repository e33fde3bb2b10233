"""What is sold and at which price, the seats of a founders' round, and who is on the way to pay."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from billing.models.plans import Plan
from billing.money import Money

SMALL_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 12: "twelve"}


class Price(models.Model):
    """What a plan costs, for good: a trigger of the database refuses every change but the one id that Stripe gives."""

    class Interval(models.TextChoices):
        MONTH = "month", "month"
        YEAR = "year", "year"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="prices")
    amount_cents = models.PositiveIntegerField()
    currency = models.CharField(max_length=3, default="usd")
    interval = models.CharField(max_length=5, choices=Interval, default=Interval.MONTH)
    interval_count = models.PositiveSmallIntegerField(default=1)
    public = models.BooleanField(default=False, help_text="Sold to everybody while it is the plan's newest.")
    key = models.UUIDField(unique=True, editable=False, default=uuid4)
    stripe_price_id = models.CharField(max_length=120, unique=True, null=True, editable=False)  # noqa: DJ001  unknown, and unique where known
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=Q(amount_cents__gt=0), name="price_is_more_than_nothing"),
            models.CheckConstraint(condition=Q(interval_count__gt=0), name="price_has_an_interval"),
            models.CheckConstraint(condition=Q(currency__regex="^[a-z]{3}$"), name="price_currency_is_a_code"),
        )

    def __str__(self) -> str:
        return f"{self.money} {self.period}"

    @property
    def money(self) -> Money:
        """The amount of each payment."""
        return Money(self.amount_cents, self.currency)

    @property
    def period(self) -> str:
        """How often it is paid, in words."""
        if self.interval_count == 1:
            return f"a {self.interval}"
        return f"every {self.interval_count} {self.interval}s"

    @property
    def span(self) -> str:
        """How long one payment lasts, in words."""
        count = SMALL_NUMBERS.get(self.interval_count, str(self.interval_count))
        return f"{count} {self.interval}{'' if self.interval_count == 1 else 's'}"


class FoundersRound(models.Model):
    """A limited offer: an opening price, then a renewal price that is kept. Its capacity is the number of its seats."""

    name = models.CharField(max_length=60, unique=True)
    opening_price = models.ForeignKey(Price, models.PROTECT, related_name="opened_rounds")
    renewal_price = models.ForeignKey(Price, models.PROTECT, related_name="renewed_rounds")
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField(null=True, blank=True, help_text="Blank: open until the seats are gone.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-opens_at",)
        constraints = (
            models.CheckConstraint(
                condition=Q(closes_at=None) | Q(closes_at__gt=models.F("opens_at")), name="round_closes_after_it_opens"
            ),
            models.CheckConstraint(
                condition=~Q(opening_price=models.F("renewal_price")), name="round_has_two_different_prices"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """One place in a round: free, held while its checkout is open, kept for good once paid. Never sold twice."""

    class State(models.TextChoices):
        FREE = "free", "Free"
        HELD = "held", "Held"
        KEPT = "kept", "Kept"

    founders_round = models.ForeignKey(FoundersRound, models.PROTECT, related_name="seats")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=4, choices=State, default=State.FREE)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="founders_seats"
    )
    subscription = models.OneToOneField("billing.Subscription", models.PROTECT, null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    kept_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("founders_round", "number")
        constraints = (
            models.UniqueConstraint(fields=("founders_round", "number"), name="one_seat_per_number"),
            models.UniqueConstraint(
                fields=("user",), condition=Q(state__in=("held", "kept")), name="one_live_seat_per_user"
            ),
            models.CheckConstraint(
                condition=~Q(state="kept") | Q(subscription__isnull=False, kept_at__isnull=False),
                name="kept_seat_has_a_subscription",
            ),
            models.CheckConstraint(
                condition=~Q(state="free") | Q(user=None, subscription=None, held_at=None),
                name="free_seat_is_nobodys",
            ),
        )
        indexes = (models.Index(fields=("founders_round", "state", "number"), name="seat_by_state"),)

    def __str__(self) -> str:
        return f"Seat {self.number} of {self.founders_round}"


class Checkout(models.Model):
    """One way to the till: asked for, open at Stripe, complete, expired, or refused before a page was shown."""

    class State(models.TextChoices):
        STARTED = "started", "Started"
        OPEN = "open", "Open"
        COMPLETE = "complete", "Complete"
        EXPIRED = "expired", "Expired"
        REFUSED = "refused", "Refused"

    LIVE = (State.STARTED, State.OPEN)

    key = models.UUIDField(unique=True, editable=False, default=uuid4)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="checkouts")
    price = models.ForeignKey(Price, models.PROTECT, related_name="checkouts")
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, blank=True, related_name="checkouts")
    state = models.CharField(max_length=8, choices=State, default=State.STARTED)
    session_id = models.CharField(max_length=120, unique=True, null=True, editable=False)  # noqa: DJ001
    url = models.URLField(max_length=2000, blank=True, editable=False)
    started_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.UniqueConstraint(
                fields=("user",), condition=Q(state__in=("started", "open")), name="one_live_checkout_per_user"
            ),
            models.UniqueConstraint(
                fields=("seat",), condition=Q(state__in=("started", "open")), name="one_live_checkout_per_seat"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("started", "refused")) | Q(session_id__isnull=False),
                name="open_checkout_has_a_session",
            ),
        )
        indexes = (models.Index(fields=("state", "expires_at"), name="checkout_by_state"),)

    def __str__(self) -> str:
        return f"Checkout {self.key}: {self.state}"
