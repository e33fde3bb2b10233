"""Rows for tests; a factory sets only what the database asks for."""

from datetime import date, timedelta

import factory
from django.utils import timezone

from ava.accounts.models import User
from billing.models import Checkout, Customer, FoundersRound, Grant, Plan, Price, Seat, Subscription
from failures.models import FailureEntry, FailureMode, Platform


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person{number}@example.com")
    password = factory.django.Password("correct horse battery")


class GrantFactory(factory.django.DjangoModelFactory):
    """AVA Pro for a new user."""

    class Meta:
        model = Grant

    user = factory.SubFactory(UserFactory)
    plan = factory.LazyFunction(lambda: Plan.objects.get(slug="pro"))
    reason = "test"


class PlatformFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Platform

    slug = factory.Sequence(lambda number: f"platform-{number}")
    name = factory.LazyAttribute(lambda platform: platform.slug.title())
    vendor = "A vendor"
    status = Platform.Status.ACTIVE
    status_text = "Open to everyone."
    status_as_of = date(2026, 11, 22)
    checked_on = date(2026, 11, 22)
    confidence = "Made up for a test."


class FailureModeFactory(factory.django.DjangoModelFactory):
    """A mode that the engine scores as facial-identity-drift, unless told."""

    class Meta:
        model = FailureMode

    slug = factory.Sequence(lambda number: f"mode-{number}")
    name = factory.LazyAttribute(lambda mode: mode.slug.title())
    technical_term = factory.LazyAttribute(lambda mode: f"Term of {mode.slug}")
    engine_mode = "facial-identity-drift"
    severity = FailureMode.Severity.CRITICAL
    severity_reason = "Made up for a test."
    summary = "Something goes wrong."


class FailureEntryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FailureEntry

    slug = factory.Sequence(lambda number: f"entry-{number}")
    title = factory.LazyAttribute(lambda entry: entry.slug.title())
    platform = factory.SubFactory(PlatformFactory)
    mode = factory.SubFactory(FailureModeFactory)
    summary = "Something goes wrong there."
    strength = FailureEntry.Strength.HIGH
    strength_reason = "Made up for a test."


class PriceFactory(factory.django.DjangoModelFactory):
    """$13 a month for AVA Pro, made at Stripe."""

    class Meta:
        model = Price

    plan = factory.LazyFunction(lambda: Plan.objects.get(slug="pro"))
    amount_cents = 1300
    stripe_price_id = factory.Sequence(lambda number: f"price_{number}")


class FoundersRoundFactory(factory.django.DjangoModelFactory):
    """An open round: $50 for six months, then $13 a month; without seats unless `free_seats` says how many."""

    class Meta:
        model = FoundersRound
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Round {number}")
    opening_price = factory.SubFactory(PriceFactory, amount_cents=5000, interval_count=6)
    renewal_price = factory.SubFactory(PriceFactory)
    opens_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))

    @factory.post_generation
    def free_seats(self, create, extracted, **kwargs):
        Seat.objects.bulk_create([Seat(founders_round=self, number=number + 1) for number in range(extracted or 0)])


class CustomerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Customer

    user = factory.SubFactory(UserFactory)
    stripe_id = factory.Sequence(lambda number: f"cus_{number}")
    email = factory.LazyAttribute(lambda customer: customer.user.email)


class SubscriptionFactory(factory.django.DjangoModelFactory):
    """A running subscription, ten days into its month."""

    class Meta:
        model = Subscription

    customer = factory.SubFactory(CustomerFactory)
    stripe_id = factory.Sequence(lambda number: f"sub_{number}")
    status = Subscription.Status.ACTIVE
    price = factory.SubFactory(PriceFactory)
    stripe_price_id = factory.LazyAttribute(lambda subscription: subscription.price.stripe_price_id)
    current_period_start = factory.LazyFunction(lambda: timezone.now() - timedelta(days=10))
    current_period_end = factory.LazyFunction(lambda: timezone.now() + timedelta(days=20))
    started_at = factory.LazyAttribute(lambda subscription: subscription.current_period_start)
    synced_at = factory.LazyFunction(timezone.now)


class SeatFactory(factory.django.DjangoModelFactory):
    """A free seat of a new round."""

    class Meta:
        model = Seat

    founders_round = factory.SubFactory(FoundersRoundFactory)
    number = factory.Sequence(lambda number: number + 1)


class CheckoutFactory(factory.django.DjangoModelFactory):
    """A checkout just asked for."""

    class Meta:
        model = Checkout

    user = factory.SubFactory(UserFactory)
    price = factory.SubFactory(PriceFactory)
    started_at = factory.LazyFunction(timezone.now)
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(minutes=35))
