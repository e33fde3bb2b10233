"""Rows for tests; a factory sets only what the database asks for."""

from datetime import date

import factory

from ava.accounts.models import User
from billing.models import Grant, Plan
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
