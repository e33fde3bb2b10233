"""Stripe's own pages, for cards, invoices and address alone."""

import pytest

from billing import portal
from billing.errors import NotAllowedNow, StripeAway
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries")]
BACK = "https://ava.example/billing/"
KIND = "billing_portal.configuration"


def features(founder):
    return next(made["features"] for made in founder.twin.all(KIND) if made["metadata"])


def test_a_payer_gets_to_his_pages_at_stripe(founder):
    assert portal.portal_url(user=founder.user, return_url=BACK).startswith(founder.twin.world.address)


def test_the_pages_belong_to_the_payer(founder):
    portal.portal_url(user=founder.user, return_url=BACK)

    session = founder.twin.all("billing_portal.session")[0]
    assert (session["customer"], session["return_url"]) == (founder.row.customer.stripe_id, BACK)


@pytest.mark.parametrize("feature", ["payment_method_update", "invoice_history", "customer_update"])
def test_the_portal_offers(founder, feature):
    portal.portal_url(user=founder.user, return_url=BACK)

    assert features(founder)[feature]["enabled"]


@pytest.mark.parametrize("feature", ["subscription_cancel", "subscription_update"])
def test_the_portal_does_not_offer(founder, feature):
    portal.portal_url(user=founder.user, return_url=BACK)

    assert not features(founder)[feature]["enabled"]


def test_the_portal_changes_no_email_address(founder):
    portal.portal_url(user=founder.user, return_url=BACK)

    assert features(founder)["customer_update"]["allowed_updates"] == ["address"]


def test_the_portal_is_set_up_once(founder):
    portal.portal_url(user=founder.user, return_url=BACK)
    portal.portal_url(user=founder.user, return_url=BACK)

    assert len([made for made in founder.twin.all(KIND) if made["metadata"]]) == 1


def test_staff_may_choose_another_set_up(founder, settings):
    portal.portal_url(user=founder.user, return_url=BACK)
    chosen = founder.twin.all(KIND)[0]["id"]
    settings.STRIPE_PORTAL_CONFIGURATION = chosen

    portal.portal_url(user=founder.user, return_url=BACK)

    assert founder.twin.all("billing_portal.session")[0]["configuration"] == chosen


def test_who_never_paid_has_no_pages_there(stripe_time):
    with pytest.raises(NotAllowedNow, match="paid nothing yet"):
        portal.portal_url(user=UserFactory(), return_url=BACK)


def test_stripe_being_away_is_said(founder):
    founder.twin.be_away()

    with pytest.raises(StripeAway):
        portal.portal_url(user=founder.user, return_url=BACK)
