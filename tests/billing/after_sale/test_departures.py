"""An account is deleted at once; what it left at Stripe is ended, given back and deleted as soon as Stripe answers."""

from datetime import timedelta

import pytest

from ava.accounts.models import User
from ava.accounts.services import delete_account
from billing import checkouts, departures, mirror, refunding
from billing.models import Checkout, Customer, Seat, Subscription
from tests.billing.buying import buy, checkout_of, open_round, publish
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries")]


@pytest.fixture(autouse=True)
def _no_broker(queued):
    """What is queued is done by the tests."""


def customer_at_stripe(twin):
    return twin.all("customer")[0]


def given_back(twin):
    return [charge["amount_refunded"] for charge in twin.all("charge")]


def leave(founder):
    delete_account(user=founder.user)
    departures.finish_departures()


def test_the_rest_is_queued_after_the_commit(founder, queued, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        delete_account(user=founder.user)

    assert ("billing.tasks.finish_departures", []) in queued


def test_a_running_subscription_ends_at_once(founder):
    leave(founder)

    assert [each["status"] for each in founder.twin.all("subscription")] == ["canceled"]


def test_that_it_ended_is_written_down(founder):
    leave(founder)

    assert Subscription.objects.get().status == Subscription.Status.CANCELED


def test_the_customer_is_deleted_at_stripe(founder):
    leave(founder)

    assert customer_at_stripe(founder.twin)["deleted"]


def test_the_invoices_stay_at_stripe(founder):
    leave(founder)

    assert [invoice["status"] for invoice in founder.twin.all("invoice")] == ["paid"]


def test_no_address_stays_with_the_payer_that_is_kept(founder):
    leave(founder)

    assert Customer.objects.values_list("user", "email").get() == (None, "")


def test_no_address_stays_with_a_payer_that_stripe_deleted_before(founder):
    founder.twin.delete_customer(founder.row.customer.stripe_id)
    mirror.sync_customer(founder.row.customer.stripe_id)

    leave(founder)

    assert Customer.objects.values_list("user", "email").get() == (None, "")


def test_a_payment_within_its_window_goes_back_by_itself(founder):
    leave(founder)

    assert given_back(founder.twin) == [5000]


def test_a_payment_after_its_window_stays(founder):
    founder.twin.advance(by=timedelta(days=15))

    leave(founder)

    assert given_back(founder.twin) == [0]


def test_a_monthly_payment_stays(stripe_time):
    publish(1900, public=True)
    user = UserFactory()
    buy(user, stripe_time)

    delete_account(user=user)
    departures.finish_departures()

    assert given_back(stripe_time) == [0]


def test_the_seat_of_a_deleted_account_is_not_sold_again(founder):
    leave(founder)

    assert Subscription.objects.get().seat.state == Seat.State.KEPT


def test_the_account_goes_while_stripe_is_away(founder):
    founder.twin.be_away()

    leave(founder)

    assert not User.objects.exists()


def test_what_stripe_did_not_hear_is_finished_later(founder):
    founder.twin.be_away()
    leave(founder)
    founder.twin.be_away(False)

    assert departures.finish_departures() == 0
    assert (customer_at_stripe(founder.twin)["deleted"], given_back(founder.twin)) == (True, [5000])


@pytest.mark.parametrize(("method", "path"), [("POST", "/v1/refunds"), ("DELETE", "/v1/"), ("GET", "/v1/")])
@pytest.mark.parametrize("kind", ["before", "lost", "saved"])
def test_a_departure_cut_off_anywhere_is_finished_by_the_sweep(founder, kind, method, path):
    founder.twin.fail(kind, path=path, method=method)
    leave(founder)

    departures.finish_departures()

    assert (customer_at_stripe(founder.twin)["deleted"], given_back(founder.twin)) == (True, [5000])


def test_a_finished_departure_asks_nothing_more_of_stripe(founder, stripe_contract):
    leave(founder)
    asked = stripe_contract.calls

    departures.finish_departures()

    assert stripe_contract.calls == asked


def test_a_refund_that_stripe_refuses_keeps_no_customer(founder):
    delete_account(user=founder.user)
    founder.twin.dispute(founder.twin.all("charge")[0]["id"])

    departures.finish_departures()

    assert customer_at_stripe(founder.twin)["deleted"]


def test_an_open_page_is_closed(stripe_time):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)

    delete_account(user=user)
    departures.finish_departures()

    assert [session["status"] for session in stripe_time.all("checkout.session")] == ["expired"]


def test_the_seat_held_for_a_deleted_account_is_free_again(stripe_time):
    founders_round = open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)

    delete_account(user=user)
    departures.finish_departures()

    assert founders_round.seats.get().state == Seat.State.FREE


def test_what_is_paid_after_the_account_went_goes_back(stripe_time):
    open_round(1)
    user = UserFactory()
    checkouts.start_checkout(user=user)
    session_id = checkout_of(user).session_id
    delete_account(user=user)
    stripe_time.pay(session_id)

    departures.finish_departures()

    assert given_back(stripe_time) == [5000]
    assert [each["status"] for each in stripe_time.all("subscription")] == ["canceled"]


def test_nobody_elses_page_is_closed(stripe_time):
    open_round(2)
    stays, goes = UserFactory(), UserFactory()
    checkouts.start_checkout(user=stays)

    delete_account(user=goes)
    departures.finish_departures()

    assert checkout_of(stays).state == Checkout.State.OPEN


def test_nobody_elses_customer_is_deleted(founder):
    delete_account(user=UserFactory())
    departures.finish_departures()

    assert "deleted" not in customer_at_stripe(founder.twin)


def test_who_asked_for_the_refund_before_still_gets_it(founder):
    founder.twin.be_away()
    with pytest.raises(refunding.StripeAway):
        refunding.refund_opening_payment(user=founder.user)
    founder.twin.advance(by=timedelta(days=20))
    founder.twin.be_away(False)

    leave(founder)

    assert given_back(founder.twin) == [5000]


def test_a_mail_says_what_becomes_of_the_payment(founder, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        delete_account(user=founder.user)

    assert "payment of $50 goes back in full" in mailoutbox[-1].body


def test_the_page_says_that_the_payment_goes_back(founder, client):
    client.force_login(founder.user)

    page = client.get("/account/delete/").content.decode()

    assert "It goes back in full, by itself" in page


def test_the_page_says_until_when_was_paid(founder, client):
    founder.twin.advance(by=timedelta(days=15))
    client.force_login(founder.user)

    page = client.get("/account/delete/").content.decode()

    assert f"What you paid for the time until {founder.row.current_period_end:%-d %B %Y} does not go back" in page
