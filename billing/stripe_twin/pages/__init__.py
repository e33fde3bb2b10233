"""What a person sees: checkout, portal, invoices, and the twin's own front page."""

from billing.stripe_twin.pages import checkout, control, front, invoices, portal  # noqa: F401 (registers their paths)
from billing.stripe_twin.pages.html import Page
from billing.stripe_twin.pages.paths import show

__all__ = ["Page", "show"]
