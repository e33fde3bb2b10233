"""What the twin's own tests need."""

import pytest

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop


@pytest.fixture
def shop(stripe_twin: Twin) -> Shop:
    """A shop on the twin, as it is in every test."""
    return Shop(stripe_twin)
