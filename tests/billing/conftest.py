"""What the tests of billing share: a local Stripe."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from billing.stripe_twin import Twin


@pytest.fixture(scope="session")
def _running_twin() -> Iterator[Twin]:
    twin = Twin()
    twin.start()
    yield twin
    twin.stop()


@pytest.fixture
def stripe_twin(_running_twin: Twin, settings: Settings) -> Iterator[Twin]:
    """A local Stripe that knows nothing yet, and that our gateway speaks to; its clock stands still until moved."""
    _running_twin.webhook_url = None
    _running_twin.reset(stands_at=datetime.now(UTC))
    settings.STRIPE_API_BASE = _running_twin.world.address
    settings.STRIPE_SECRET_KEY = "sk_test_twin"
    settings.STRIPE_WEBHOOK_SECRETS = [_running_twin.secret]
    yield _running_twin
    _running_twin.reset()
