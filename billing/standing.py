"""How somebody stands with us: what runs, what it costs next and when, and what may be done about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.base_user import AbstractBaseUser

from billing.entitlements import GRACE
from billing.models import Checkout, Price, Seat, Subscription

REFUND_WINDOW = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a user's newest subscription comes to at one moment; `now` is that moment."""

    subscription: Subscription
    seat: Seat | None
    now: datetime

    @property
    def is_founders(self) -> bool:
        """Whether it was bought in a founders' round."""
        return self.seat is not None

    @property
    def is_over(self) -> bool:
        """Whether nothing runs any more."""
        return self.subscription.status in Subscription.ENDED or self.subscription.refunded_at is not None

    @property
    def is_opening(self) -> bool:
        """Whether the opening price is still the one that was paid last."""
        return self.is_founders and self.subscription.price_id != self.subscription.renewal_price_id

    @property
    def next_price(self) -> Price | None:
        """What the next payment will be, if there is one."""
        if self.is_over or self.subscription.cancel_at_period_end:
            return None
        return self.locked_price

    @property
    def locked_price(self) -> Price | None:
        """What every payment from now on is, as long as the subscription is kept."""
        return self.subscription.renewal_price or self.subscription.price

    @property
    def is_overdue(self) -> bool:
        """Whether a payment failed and is tried again."""
        return self.subscription.status == Subscription.Status.PAST_DUE

    @property
    def grace_ends_at(self) -> datetime:
        """Until when an overdue payment can be mended without losing anything."""
        return self.subscription.current_period_start + GRACE

    @property
    def is_in_grace(self) -> bool:
        """Whether an overdue payment closes nothing yet."""
        return self.is_overdue and self.now < self.grace_ends_at

    @property
    def refundable_until(self) -> datetime | None:
        """Until when the founders' payment comes back in full, if it still does."""
        until = self.subscription.started_at + REFUND_WINDOW
        open_still = self.is_opening and not self.is_over and self.now < until
        return until if open_still and self.subscription.disputed_at is None else None


def standing_of(user: AbstractBaseUser, now: datetime) -> Standing | None:
    """The user's running subscription, or the last one that ran; None for who never had one."""
    found = (
        Subscription.objects.filter(customer__user_id=user.pk)
        .exclude(status__in=(Subscription.Status.INCOMPLETE, Subscription.Status.INCOMPLETE_EXPIRED))
        .select_related("price__plan", "renewal_price", "seat__founders_round", "customer")
    )
    newest = min(
        found,
        key=lambda each: (each.status == Subscription.Status.CANCELED, -each.started_at.timestamp()),
        default=None,
    )
    return None if newest is None else Standing(newest, getattr(newest, "seat", None), now)


def open_checkout_of(user: AbstractBaseUser, now: datetime) -> Checkout | None:
    """The page that waits for this user's payment, if any."""
    live = Checkout.objects.filter(user_id=user.pk, state=Checkout.State.OPEN, expires_at__gt=now)
    return live.select_related("price", "seat__founders_round__renewal_price").first()
