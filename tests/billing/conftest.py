"""What the tests of billing share: a local Stripe."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_django import Settings

from billing import checkouts
from billing.models import FoundersRound
from billing.stripe_gateway import client
from billing.stripe_twin import Twin
from tests.billing.buyer import Buyer
from tests.billing.buying import open_round
from tests.billing.contract.validating_client import StripeContract
from tests.billing.twin_shop import TwinShop, open_twin_shop
from tests.factories import UserFactory


@pytest.fixture(scope="session")
def _running_twin() -> Iterator[Twin]:
    twin = Twin()
    twin.start()
    yield twin
    twin.stop()


@pytest.fixture
def stripe_contract(monkeypatch: pytest.MonkeyPatch) -> Iterator[StripeContract]:
    """What our gateway and the twin say to each other, held to Stripe's own words: a violation fails the test."""
    contract = StripeContract()
    monkeypatch.setattr(client, "make_http_client", contract.make_client)
    yield contract
    assert not contract.violations, "\n".join(dict.fromkeys(contract.violations))


@pytest.fixture
def stripe_twin(_running_twin: Twin, settings: Settings, stripe_contract: StripeContract) -> Iterator[Twin]:
    """A local Stripe that knows nothing yet, and that our gateway speaks to; its clock stands still until moved.

    Every request of the gateway, every answer and every webhook is held to Stripe's own words: `stripe_contract` keeps
    what is not.
    """
    _running_twin.webhook_url, _running_twin.thin = None, False
    _running_twin.reset(stands_at=datetime.now(UTC))
    settings.STRIPE_API_BASE = _running_twin.world.address
    settings.STRIPE_SECRET_KEY = "sk_test_twin"
    settings.STRIPE_WEBHOOK_SECRETS = [_running_twin.secret]
    yield _running_twin
    for event in _running_twin.events():
        stripe_contract.check_webhook(_running_twin.webhook(event)[0])
    _running_twin.reset()


@pytest.fixture
def buyer(stripe_twin: Twin) -> Buyer:
    """Somebody who can buy through our gateway, at a local Stripe that knows nothing else."""
    return Buyer(stripe_twin)


@pytest.fixture
def twin_shop(stripe_twin: Twin, db: None) -> TwinShop:
    """A founders' round that we and the local Stripe know."""
    return open_twin_shop(stripe_twin)


@pytest.fixture
def founders_round(stripe_twin: Twin, db: None) -> FoundersRound:
    """Two seats on sale."""
    return open_round(2)


@pytest.fixture
def holder(founders_round: FoundersRound) -> Any:
    """Who has a page open and a seat held."""
    user = UserFactory()
    checkouts.start_checkout(user=user)
    return user
