"""What staff see and do on this floor."""

from billing.admin import offers, plans

__all__ = ["offers", "plans"]
