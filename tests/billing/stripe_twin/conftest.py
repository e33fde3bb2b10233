"""What the twin's own tests need."""

import pytest

from billing.stripe_twin import Twin
from tests.billing.contract.validating_client import StripeContract
from tests.billing.stripe_twin.shop import Shop


@pytest.fixture
def shop(stripe_twin: Twin, stripe_contract: StripeContract) -> Shop:
    """A shop on the twin; an answer that Stripe would not give fails the test."""
    return Shop(stripe_twin, stripe_contract)
