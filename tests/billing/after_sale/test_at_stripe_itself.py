"""What staff do in the dashboard, and what banks decide, charges nobody for nothing, or more than was promised."""

from datetime import timedelta

import pytest

from billing import mirror, renewals, schedules, stripe_gateway
from billing.errors import NotAllowedNow, StripeAway
from billing.models import Notice
from tests.billing.after_sale.hearing import hear

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries", "queued")]


@pytest.fixture
def last_hour(founder):
    """A founder whose opening period ends within the hour."""
    founder.twin.advance(to=founder.row.current_period_end - timedelta(hours=1))
    return founder


@pytest.fixture
def opening_charge(founder):
    return founder.twin.all("charge")[0]["id"]


def test_who_was_given_his_payment_back_by_staff_is_charged_no_more(founder, opening_charge):
    founder.twin.refund(opening_charge)
    hear()

    founder.months_later(8)

    assert (founder.charged, founder.row.status) == ([5000], "canceled")


def test_who_was_given_his_payment_back_by_staff_is_told_once(founder, opening_charge):
    founder.twin.refund(opening_charge)
    hear()

    assert list(Notice.objects.values_list("kind", flat=True)) == [Notice.Kind.REFUNDED]


def test_who_was_given_a_part_back_goes_on(founder, opening_charge):
    founder.twin.refund(opening_charge, 1000)
    hear()

    founder.months_later(6)

    assert founder.charged == [5000, 1300]


def test_a_lost_dispute_ends_what_it_paid_for(founder, opening_charge):
    founder.twin.close_dispute(founder.twin.dispute(opening_charge)["id"], status="lost")
    hear()

    founder.months_later(8)

    assert (founder.charged, founder.row.status) == ([5000], "canceled")


@pytest.mark.parametrize("decided", [None, "won"])
def test_a_dispute_that_is_not_lost_ends_nothing(founder, opening_charge, decided):
    dispute = founder.twin.dispute(opening_charge)["id"]
    if decided:
        founder.twin.close_dispute(dispute, status=decided)
    hear()

    assert founder.row.status == "active"


def test_a_schedule_released_in_the_last_hour_comes_back_before_the_charge(last_hour):
    stripe_gateway.release_schedule(last_hour.at_stripe.schedule_id, key="dashboard")
    hear()

    last_hour.months_later(7)

    assert last_hour.charged == [5000, 1300, 1300]


def test_what_staff_resume_in_the_last_hour_renews_at_the_promised_price(last_hour):
    renewals.cancel_renewal(user=last_hour.user)
    stripe_gateway.set_cancel_at_period_end(last_hour.row.stripe_id, False, key="dashboard")
    hear()

    last_hour.months_later(7)

    assert last_hour.charged == [5000, 1300, 1300]


def test_a_cancellation_cut_off_in_the_last_hour_renews_at_the_promised_price(last_hour):
    last_hour.twin.fail("before", path="/v1/subscriptions/", method="POST")
    with pytest.raises(StripeAway):
        renewals.cancel_renewal(user=last_hour.user)
    hear()

    last_hour.months_later(7)

    assert last_hour.charged == [5000, 1300, 1300]


def test_a_cancellation_stays_one_when_the_release_is_heard_of(founder):
    renewals.cancel_renewal(user=founder.user)
    hear()

    assert (founder.at_stripe.cancel_at_period_end, founder.at_stripe.schedule_id) == (True, None)


def test_an_opening_price_charged_twice_raises_an_alarm(founder, caplog):
    stripe_gateway.release_schedule(founder.at_stripe.schedule_id, key="dashboard")
    founder.months_later(6)

    schedules.ensure_renewal(subscription=founder.row)

    assert "ALARM: " in caplog.text
    assert "was charged its opening price again" in caplog.text


@pytest.fixture
def ending(founder):
    """A founder whose subscription staff let end on the last day of its period."""
    stripe_gateway.release_schedule(founder.at_stripe.schedule_id, key="dashboard")
    end = int(founder.row.current_period_end.timestamp())
    founder.twin.world.objects["subscription"][founder.row.stripe_id]["cancel_at"] = end
    mirror.sync_subscription(founder.row.stripe_id)
    return founder


def test_what_ends_on_the_last_day_of_its_period_is_known_to_end(ending):
    assert ending.row.cancel_at_period_end


def test_who_resumes_what_staff_let_end_is_told_to_write(ending):
    with pytest.raises(NotAllowedNow, match="Write to us"):
        renewals.resume_renewal(user=ending.user)
