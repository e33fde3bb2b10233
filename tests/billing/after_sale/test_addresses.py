"""Invoices go to the address that the account has now."""

import pytest
from allauth.account.signals import email_changed

from billing import addresses, mirror, stripe_gateway
from tests.factories import CustomerFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries")]
NEW = "lovelace@example.com"


def at_stripe(founder):
    return stripe_gateway.fetch_customer(founder.row.customer.stripe_id).email


def move(founder):
    founder.user.email = NEW
    founder.user.save()


def test_a_new_address_is_told_to_stripe(founder):
    move(founder)

    addresses.pass_on_email(user_id=founder.user.pk)

    assert (at_stripe(founder), founder.row.customer.email) == (NEW, NEW)


def test_a_confirmed_change_queues_it(founder, monkeypatch, django_capture_on_commit_callbacks):
    told = []
    monkeypatch.setattr("billing.tasks.pass_on_email.delay", told.append)

    with django_capture_on_commit_callbacks(execute=True):
        email_changed.send(sender=type(founder.user), request=None, user=founder.user)

    assert told == [founder.user.pk]


def test_an_address_that_stripe_knows_is_not_told_again(founder, stripe_contract):
    asked = stripe_contract.calls

    addresses.pass_on_email(user_id=founder.user.pk)

    assert stripe_contract.calls == asked


def test_who_never_paid_is_no_concern_of_stripe(stripe_time, stripe_contract):
    addresses.pass_on_email(user_id=UserFactory().pk)

    assert stripe_contract.calls == 0


def test_what_stripe_did_not_hear_is_told_later(founder):
    move(founder)
    founder.twin.be_away()
    addresses.pass_on_emails()
    founder.twin.be_away(False)

    assert (addresses.pass_on_emails(), at_stripe(founder)) == (1, NEW)


def test_an_older_address_at_stripe_does_not_come_back(founder):
    move(founder)
    mirror.sync_customer(founder.row.customer.stripe_id)

    addresses.pass_on_emails()

    assert at_stripe(founder) == NEW


def test_an_address_that_stripe_refuses_keeps_no_other_back(founder):
    CustomerFactory(stripe_id="cus_unknown", email="old@example.com")
    move(founder)

    addresses.pass_on_emails()

    assert at_stripe(founder) == NEW
