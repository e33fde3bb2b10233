"""Whatever the post loses and wherever we crash: after one night our rows are Stripe's, and every seat is in order."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from billing import checkouts, reconcile
from billing.audit import audit
from billing.models import Seat, StripeEvent, Subscription
from billing.stripe_gateway import client
from tests.billing.random_life import RandomLife, taken_back, unknown_payers
from tests.billing.twin_shop import open_twin_shop

pytestmark = pytest.mark.django_db
DEEDS = (
    "buy", "buy", "look", "renew", "renew", "fail", "wait", "cancel", "resume", "refund", "dispute", "decide", "delete",
    "night",
)  # fmt: skip
AFTER = timedelta(days=400)


@contextmanager
def one_life(twin, noise, monkeypatch) -> Iterator[RandomLife]:
    """A shop of three seats, forgotten at the end."""
    twin.reset(stands_at=datetime.now(UTC))
    with transaction.atomic(), monkeypatch.context() as patched:
        shop = open_twin_shop(twin)
        Seat.objects.bulk_create([Seat(founders_round=shop.founders_round, number=number) for number in (1, 2, 3)])
        life = RandomLife(shop, noise)
        patched.setattr(client, "make_http_client", life.crashing(client.make_http_client))
        yield life
        transaction.set_rollback(True)


@pytest.mark.timeout(300)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(deeds=st.lists(st.sampled_from(DEEDS), min_size=3, max_size=9), seed=st.integers(0, 2**32))
def test_after_any_life_a_night_makes_everything_agree(stripe_twin, monkeypatch, deeds, seed):
    monkeypatch.setattr(reconcile, "MAY_BE_TAKEN_BACK", timedelta(days=3650))
    with one_life(stripe_twin, Random(seed), monkeypatch) as life:  # noqa: S311
        for deed in ("buy", *deeds):
            life.live(deed)

        life.settle(AFTER)
        with time_machine.travel(timezone.now() + timedelta(days=1)):
            checkouts.sweep_checkouts()
        failed = reconcile.reconcile_all(now=stripe_twin.clock)

        assert failed == 0
        assert_everything_agrees(life)


def assert_everything_agrees(life):
    assert [each for each in audit() if each.problems] == []
    assert not unknown_payers(life.shop)
    assert not StripeEvent.objects.filter(state="received").exists()
    for row in Subscription.objects.all():
        assert (bool(row.refunded_at), bool(row.disputed_at)) == taken_back(life.shop, row), row
    assert_seats_are_in_order(life.shop)


def assert_seats_are_in_order(shop):
    kept = Seat.objects.filter(state=Seat.State.KEPT).select_related("subscription")
    assert not Seat.objects.filter(state=Seat.State.HELD).exists()
    assert Seat.objects.count() == 3
    for seat in kept:
        assert seat.subscription.renewal_price == shop.renewal
    # Whoever paid has a seat, or his money back.
    for unseated in Subscription.objects.exclude(pk__in=kept.values("subscription")):
        assert unseated.status in Subscription.ENDED
        assert unseated.refunded_at
