"""A local Stripe for development and tests: an HTTP server that speaks the part of Stripe's API that AVA uses."""

from billing.stripe_twin.twin import Twin

__all__ = ["Twin"]
