"""What a person sees: checkout, portal, invoices, and the twin's own front page."""

from billing.stripe_twin.pages.paths import Page, show

__all__ = ["Page", "show"]
