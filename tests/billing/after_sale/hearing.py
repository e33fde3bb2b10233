"""What we hear of Stripe, read from its own list of events and handled as what a webhook brought."""

from billing import inbox, reconcile
from billing.models import StripeEvent


def hear() -> None:
    """Handle everything that happened at Stripe and was not heard of yet."""
    reconcile.fill_gaps()
    inbox.sweep_received_events()
    assert not StripeEvent.objects.filter(state=StripeEvent.State.RECEIVED).exists()
