"""What staff see and do on this floor."""

from billing.admin import mirror, offers, plans

__all__ = ["mirror", "offers", "plans"]
