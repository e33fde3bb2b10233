"""A founders' round on the local Stripe, bought from through our gateway: what tests of the mirror start from."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.utils import timezone

from billing import stripe_gateway
from billing.models import Customer, FoundersRound, Price, Seat, Subscription
from billing.stripe_objects import StripeSchedule, StripeSubscription
from billing.stripe_twin import Twin
from tests.factories import FoundersRoundFactory, PriceFactory, UserFactory


@dataclass
class TwinShop:
    """Prices that we and the twin know, and people who buy at them."""

    twin: Twin
    opening: Price
    renewal: Price
    founders_round: FoundersRound

    def customer(self, user=None) -> str:
        """A customer at Stripe of `user`, whom our database does not know yet."""
        user = user or UserFactory()
        return stripe_gateway.create_customer(email=user.email, user_id=user.pk, key=str(uuid4())).id

    def buy(self, customer_id: str | None = None, *, price: Price | None = None) -> StripeSubscription:
        """A paid subscription at Stripe, at the opening price unless told otherwise; our database hears nothing."""
        customer_id = customer_id or self.customer()
        user_id = stripe_gateway.fetch_customer(customer_id).metadata["user_id"]
        session = stripe_gateway.create_session(
            price_id=str((price or self.opening).stripe_price_id),
            customer_id=customer_id,
            reference=str(uuid4()),
            expires_at=self.twin.clock + timedelta(minutes=35),
            success_url=f"{settings.SITE_URL}/",
            cancel_url=f"{settings.SITE_URL}/",
            metadata={"user_id": user_id},
            key=str(uuid4()),
        )
        self.twin.pay(session.id)
        paid = stripe_gateway.fetch_session(session.id)
        return stripe_gateway.fetch_subscription(str(paid.subscription_id))

    def schedule(self, subscription: StripeSubscription) -> StripeSchedule:
        """The subscription under its schedule: the renewal price follows."""
        made = stripe_gateway.create_schedule(subscription_id=subscription.id, key=str(uuid4()))
        return stripe_gateway.set_phases(
            made,
            opening_price_id=str(self.opening.stripe_price_id),
            renewal_price_id=str(self.renewal.stripe_price_id),
            key=str(uuid4()),
        )

    def keep_seat(self, subscription: Subscription) -> Seat:
        """A seat of the round, kept by the subscription, whose renewals are promised."""
        Subscription.objects.filter(pk=subscription.pk).update(renewal_price=self.renewal)
        seat = Seat(founders_round=self.founders_round, number=self.founders_round.seats.count() + 1)
        seat.state, seat.kept_at, seat.subscription = Seat.State.KEPT, timezone.now(), subscription
        seat.user = Customer.objects.get(pk=subscription.customer_id).user
        seat.save()
        return seat

    def latest_charge(self, subscription_id: str) -> str:
        """The charge that paid the subscription's newest paid invoice."""
        charge = stripe_gateway.charge_of_intent(stripe_gateway.paid_intents(subscription_id)[0])
        assert charge is not None
        return charge.id


def open_twin_shop(twin: Twin) -> TwinShop:
    """The founders' offer, known to us and to the twin."""
    product = stripe_gateway.create_product(name="AVA Pro", plan_slug="pro", key=str(uuid4()))
    opening = PriceFactory(amount_cents=5000, interval_count=6, stripe_price_id=None)
    renewal = PriceFactory(stripe_price_id=None)
    for price in (opening, renewal):
        made = stripe_gateway.create_price(
            product_id=product,
            money=price.money,
            interval=price.interval,
            interval_count=price.interval_count,
            key=str(price.key),
        )
        price.stripe_price_id = made.id
        price.save()
    founders_round = FoundersRoundFactory(opening_price=opening, renewal_price=renewal)
    return TwinShop(twin, opening, renewal, founders_round)
