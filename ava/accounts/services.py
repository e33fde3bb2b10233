"""What happens to an account."""

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string

from ava.accounts.errors import SuperuserStays
from ava.accounts.models import User
from ava.context import site
from billing import departures
from billing.models import QuotaUse


def choose_retention(*, user: User, retention: str) -> None:
    """Keep prompt text as `user` chose from now on; the hourly clean-up applies it to what is there."""
    user.retention = User.Retention(retention)
    user.save(update_fields=["retention"])


def delete_account(*, user: User) -> None:
    """Delete the user with every row of theirs, and confirm it by mail; done before, it is no error.

    What runs at Stripe ends, and money that is owed goes back, by a task after the commit.
    """
    with transaction.atomic():
        account = User.objects.select_for_update().filter(pk=user.pk).first()
        if account is None:
            return
        if account.is_superuser:
            raise SuperuserStays
        address, paid = account.email, departures.leave(user=account)
        QuotaUse.objects.filter(subject=f"user:{account.pk}").delete()
        account.delete()
        # After the commit, and robust: a mail server that is down undoes nothing.
        transaction.on_commit(lambda: confirm_deletion(address, paid), robust=True)


def confirm_deletion(address: str, paid: departures.Departure | None) -> None:
    """Tell the address that its account is gone, and what becomes of what was paid."""
    facts = site() | {"email": address, "paid": paid}
    subject = render_to_string("account/email/account_deleted_subject.txt", facts).strip()
    send_mail(subject, render_to_string("account/email/account_deleted_message.txt", facts).strip(), None, [address])
