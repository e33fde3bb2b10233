"""A payer's e-mail address at Stripe follows that of the account."""

import logging

from django.db.models import F, Q

from billing import mirror, stripe_gateway
from billing.errors import StripeAway, StripeRefused
from billing.models import Customer

logger = logging.getLogger(__name__)
DIFFERS = Q(user__isnull=False, deleted_at=None) & ~Q(email__iexact=F("user__email"))


def pass_on_email(*, user_id: int) -> None:
    """Tell Stripe the account's present address, so that invoices go there; nothing where it knows, or nobody paid."""
    stripe_id = Customer.objects.filter(DIFFERS, user_id=user_id).values_list("stripe_id", flat=True).first()
    if stripe_id is None:
        return
    with mirror.held_customer(stripe_id) as customer:
        # Read while the row is held: of two changes the later one is told last.
        if customer.user is None:
            return
        customer.email = stripe_gateway.update_customer_email(stripe_id, customer.user.email).email
        customer.save(update_fields=["email"])


def pass_on_emails() -> int:
    """Tell Stripe every address that it has not been told; returns how many it takes now."""
    told = 0
    for user_id in Customer.objects.filter(DIFFERS).values_list("user_id", flat=True):
        try:
            pass_on_email(user_id=user_id)
        except StripeAway as away:
            logger.warning("Stripe is told the address of user %s later: %s", user_id, away)
        except StripeRefused:
            # The others are told nevertheless.
            logger.exception("Stripe does not take the address of user %s.", user_id)
        else:
            told += 1
    return told
