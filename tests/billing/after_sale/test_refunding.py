"""The founders' payment goes back in full within its window, whatever happens between two calls."""

from datetime import timedelta

import pytest

from billing import refunding
from billing.entitlements import entitlement_of
from billing.errors import NotAllowedNow, StripeAway
from billing.models import Notice, Seat, Subscription
from tests.billing.after_sale.hearing import hear
from tests.billing.buying import buy, publish
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries", "queued")]


def given_back(founder):
    return [charge["amount_refunded"] for charge in founder.twin.all("charge")]


def test_the_founders_payment_goes_back_in_full(founder):
    refunding.refund_opening_payment(user=founder.user)

    assert given_back(founder) == [5000]


def test_a_refund_ends_the_subscription_at_once(founder):
    refunding.refund_opening_payment(user=founder.user)

    assert (founder.at_stripe.status, founder.row.status) == ("canceled", Subscription.Status.CANCELED)


def test_a_refund_ends_the_plan_at_once(founder):
    refunding.refund_opening_payment(user=founder.user)

    assert entitlement_of(founder.user, founder.twin.clock).plan_slug == "free"


def test_a_refunded_seat_is_not_sold_again(founder):
    refunding.refund_opening_payment(user=founder.user)

    assert founder.row.seat.state == Seat.State.KEPT


def test_nothing_is_charged_after_a_refund(founder):
    refunding.refund_opening_payment(user=founder.user)

    founder.months_later(8)

    assert founder.charged == [5000]


def test_a_refund_can_be_asked_for_until_the_last_minute(founder):
    founder.twin.advance(by=timedelta(days=14) - timedelta(minutes=1))

    refunding.refund_opening_payment(user=founder.user)

    assert given_back(founder) == [5000]


def test_after_the_window_a_refund_is_refused_with_its_date(founder):
    founder.twin.advance(by=timedelta(days=14))
    last = founder.bought_at + timedelta(days=14)

    with pytest.raises(NotAllowedNow, match=f"{last.day} {last:%B %Y}"):
        refunding.refund_opening_payment(user=founder.user)

    assert given_back(founder) == [0]


def test_asking_twice_gives_back_once(founder):
    refunding.refund_opening_payment(user=founder.user)
    refunding.refund_opening_payment(user=founder.user)

    assert len(founder.twin.all("refund")) == 1


@pytest.mark.parametrize("path", ["/v1/refunds", "/v1/subscriptions/", "/v1/invoices"])
@pytest.mark.parametrize("kind", ["before", "lost", "after", "saved"])
def test_a_refund_cut_off_anywhere_is_finished_by_the_sweep(founder, path, kind):
    founder.twin.fail(kind, path=path)
    with pytest.raises(StripeAway):
        refunding.refund_opening_payment(user=founder.user)

    refunding.finish_refunds()

    assert (given_back(founder), founder.at_stripe.status) == ([5000], "canceled")


def test_who_asked_in_time_gets_it_however_long_stripe_is_away(founder):
    founder.twin.be_away()
    with pytest.raises(StripeAway):
        refunding.refund_opening_payment(user=founder.user)
    founder.twin.be_away(False)
    founder.twin.advance(by=timedelta(days=20))

    refunding.finish_refunds()

    assert given_back(founder) == [5000]


def test_the_sweep_waits_while_stripe_is_away(founder):
    founder.twin.be_away()
    with pytest.raises(StripeAway):
        refunding.refund_opening_payment(user=founder.user)

    assert refunding.finish_refunds() == 0


def test_a_finished_refund_is_swept_no_more(founder):
    refunding.refund_opening_payment(user=founder.user)

    assert refunding.finish_refunds() == 0


def test_a_refund_is_told_once(founder):
    refunding.refund_opening_payment(user=founder.user)
    refunding.refund_opening_payment(user=founder.user)

    assert list(Notice.objects.values_list("kind", flat=True)) == [Notice.Kind.REFUNDED]


def test_a_payment_that_staff_gave_back_is_not_given_back_again(founder):
    founder.twin.refund(founder.twin.all("charge")[0]["id"])

    refunding.refund_opening_payment(user=founder.user)

    assert (given_back(founder), founder.at_stripe.status) == ([5000], "canceled")


def test_what_staff_gave_back_in_part_goes_back_in_full(founder):
    founder.twin.refund(founder.twin.all("charge")[0]["id"], 1000)

    refunding.refund_opening_payment(user=founder.user)

    assert given_back(founder) == [5000]


def test_a_disputed_payment_is_left_to_the_bank(founder):
    Subscription.objects.update(disputed_at=founder.twin.clock)

    with pytest.raises(NotAllowedNow, match="bank"):
        refunding.refund_opening_payment(user=founder.user)


def test_a_monthly_payment_is_not_asked_back_here(stripe_time):
    publish(1900, public=True)
    user = UserFactory()
    buy(user, stripe_time)

    with pytest.raises(NotAllowedNow, match="Only the founders' payment"):
        refunding.refund_opening_payment(user=user)


def test_who_never_paid_gets_nothing_back(stripe_time):
    with pytest.raises(NotAllowedNow, match="paid nothing"):
        refunding.refund_opening_payment(user=UserFactory())


def test_a_refund_that_came_back_is_for_staff(founder, caplog):
    refunding.refund_opening_payment(user=founder.user)
    founder.twin.fail_refund(founder.twin.all("refund")[0]["id"])

    hear()

    assert (refunding.finish_refunds(), len(founder.twin.all("refund"))) == (0, 1)
    assert "must go another way" in caplog.text


def test_a_refund_is_one_mail_and_no_second_about_the_rate(founder):
    refunding.refund_opening_payment(user=founder.user)

    hear()

    assert list(Notice.objects.values_list("kind", flat=True)) == [Notice.Kind.REFUNDED]


def test_an_invoice_that_cannot_be_finished_is_for_staff(founder, caplog):
    founder.twin.fail_finalization(founder.row.customer.stripe_id)
    founder.months_later(6)

    hear()

    assert "Stripe cannot finish invoice" in caplog.text
