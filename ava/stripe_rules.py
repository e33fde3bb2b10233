"""What keeps real money out of trials, and trials out of production."""

from django.core.exceptions import ImproperlyConfigured

TWIN_KEY = "sk_test_twin"
# Nobody listens there: without a twin a call fails at once, on this machine.
NO_TWIN = "http://127.0.0.1:1"
LIVE_KEYS = ("sk_live_", "rk_live_")
KEYS = (*LIVE_KEYS, "sk_test_", "rk_test_")


def refuse_unsafe_stripe(*, key: str, api_base: str, in_production: bool) -> None:
    """Stop the start, by name, when the key or the address does not belong where this process runs."""
    if not key.startswith(KEYS):
        raise ImproperlyConfigured("STRIPE_SECRET_KEY is no secret key: it starts with sk_live_, sk_test_, rk_ ...")
    if in_production and key == TWIN_KEY:
        raise ImproperlyConfigured("Set STRIPE_SECRET_KEY to Stripe's own: production never uses the twin's.")
    if in_production and api_base:
        raise ImproperlyConfigured("Unset STRIPE_API_BASE: production speaks to Stripe itself, never to a twin.")
    if not in_production and key.startswith(LIVE_KEYS):
        raise ImproperlyConfigured("STRIPE_SECRET_KEY is live: outside production money must not move. Use sk_test_...")
