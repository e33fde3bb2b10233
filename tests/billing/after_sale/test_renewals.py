"""Canceling and taking it back: whatever happens between two calls, a founder never renews at the opening price."""

import pytest
from kombu.exceptions import OperationalError

from billing import mirror, renewals, schedules, stripe_gateway
from billing.errors import NotAllowedNow, StripeAway
from billing.models import Subscription
from tests.billing.buying import buy, publish
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries")]


def renewal_of(founder):
    schedule_id = founder.at_stripe.schedule_id
    return schedule_id and stripe_gateway.fetch_schedule(schedule_id).phases[-1].price_id


def promised(founder):
    return founder.founders_round.renewal_price.stripe_price_id


def test_a_founder_can_cancel_what_a_schedule_manages(founder):
    renewals.cancel_renewal(user=founder.user)

    assert (founder.at_stripe.cancel_at_period_end, founder.at_stripe.schedule_id) == (True, None)


def test_a_cancellation_is_seen_at_once(founder):
    renewals.cancel_renewal(user=founder.user)

    assert founder.row.cancel_at_period_end


def test_a_cancelled_subscription_stays_open_until_its_period_ends(founder):
    renewals.cancel_renewal(user=founder.user)

    founder.months_later(5)

    assert founder.row.status == Subscription.Status.ACTIVE


def test_a_cancelled_subscription_is_charged_no_more(founder):
    renewals.cancel_renewal(user=founder.user)

    founder.months_later(8)

    assert (founder.row.status, founder.charged) == (Subscription.Status.CANCELED, [5000])


def test_cancelling_twice_is_cancelling_once(founder):
    renewals.cancel_renewal(user=founder.user)
    renewals.cancel_renewal(user=founder.user)

    assert founder.row.cancel_at_period_end


@pytest.mark.parametrize("path", ["/v1/subscription_schedules/", "/v1/subscriptions/"])
@pytest.mark.parametrize("kind", ["before", "lost", "after", "saved"])
def test_a_cancellation_cut_off_anywhere_is_finished_by_the_next_click(founder, path, kind):
    founder.twin.fail(kind, path=path, method="POST")
    with pytest.raises(StripeAway):
        renewals.cancel_renewal(user=founder.user)
    founder.twin.world.faults.clear()

    renewals.cancel_renewal(user=founder.user)

    assert (founder.at_stripe.cancel_at_period_end, founder.row.cancel_at_period_end) == (True, True)


def test_a_cancellation_cut_off_in_the_middle_never_renews_at_the_opening_price(founder):
    founder.twin.fail("before", path="/v1/subscriptions/", method="POST")
    with pytest.raises(StripeAway):
        renewals.cancel_renewal(user=founder.user)

    schedules.ensure_renewal(subscription=founder.row)
    founder.months_later(6)

    assert founder.charged == [5000, 1300]


def test_who_resumes_in_month_three_pays_the_promised_price_in_month_six(founder):
    founder.months_later(2)
    renewals.cancel_renewal(user=founder.user)
    founder.months_later(3)

    renewals.resume_renewal(user=founder.user)
    founder.months_later(7)

    assert founder.charged == [5000, 1300, 1300]


def test_resuming_puts_the_schedule_back(founder):
    renewals.cancel_renewal(user=founder.user)

    renewals.resume_renewal(user=founder.user)

    assert (renewal_of(founder), founder.row.cancel_at_period_end) == (promised(founder), False)


def test_resuming_twice_is_resuming_once(founder):
    renewals.cancel_renewal(user=founder.user)
    renewals.resume_renewal(user=founder.user)
    first = founder.at_stripe.schedule_id

    renewals.resume_renewal(user=founder.user)

    assert founder.at_stripe.schedule_id == first


@pytest.mark.parametrize("path", ["/v1/subscriptions/", "/v1/subscription_schedules"])
@pytest.mark.parametrize("kind", ["before", "lost", "after", "saved"])
def test_a_resumption_cut_off_anywhere_is_finished_by_the_next_click(founder, path, kind):
    renewals.cancel_renewal(user=founder.user)
    founder.twin.fail(kind, path=path, method="POST")
    with pytest.raises(StripeAway):
        renewals.resume_renewal(user=founder.user)
    founder.twin.world.faults.clear()

    renewals.resume_renewal(user=founder.user)

    assert (renewal_of(founder), founder.row.cancel_at_period_end) == (promised(founder), False)


def test_a_resumption_cut_off_between_its_calls_is_finished_without_a_click(founder, queued):
    renewals.cancel_renewal(user=founder.user)
    founder.twin.fail("before", path="/v1/subscription_schedules", method="POST")
    with pytest.raises(StripeAway):
        renewals.resume_renewal(user=founder.user)

    assert ("billing.tasks.ensure_renewal", [founder.row.pk]) in queued


def test_a_resumption_needs_no_broker(founder, monkeypatch):
    renewals.cancel_renewal(user=founder.user)
    monkeypatch.setattr(schedules.current_app, "send_task", broker_is_down)

    renewals.resume_renewal(user=founder.user)

    assert renewal_of(founder) == promised(founder)


def broker_is_down(*_args, **_named):
    raise OperationalError


def test_after_the_opening_period_a_founder_resumes_at_the_promised_price(founder):
    founder.months_later(8)
    renewals.cancel_renewal(user=founder.user)

    renewals.resume_renewal(user=founder.user)
    founder.months_later(9)

    assert founder.charged == [5000, 1300, 1300, 1300, 1300]


def test_a_public_subscription_resumes_without_a_schedule(stripe_time):
    publish(1900, public=True)
    user = UserFactory()
    bought = buy(user, stripe_time)
    renewals.cancel_renewal(user=user)

    renewals.resume_renewal(user=user)

    told = stripe_gateway.fetch_subscription(bought.stripe_id)
    assert (told.cancel_at_period_end, told.schedule_id) == (False, None)


@pytest.mark.parametrize("change", [renewals.cancel_renewal, renewals.resume_renewal])
def test_who_never_bought_has_nothing_to_change(change, stripe_time):
    with pytest.raises(NotAllowedNow, match="no subscription"):
        change(user=UserFactory())


@pytest.mark.parametrize("change", [renewals.cancel_renewal, renewals.resume_renewal])
def test_what_has_ended_cannot_be_changed(founder, change):
    founder.twin.cancel_subscription(founder.row.stripe_id)

    with pytest.raises(NotAllowedNow, match="ended on"):
        change(user=founder.user)


def test_that_it_has_ended_is_written_down_where_no_event_told_it(founder):
    founder.twin.cancel_subscription(founder.row.stripe_id)

    with pytest.raises(NotAllowedNow):
        renewals.cancel_renewal(user=founder.user)

    assert founder.row.status == Subscription.Status.CANCELED


def test_a_stranger_changes_nothing_of_a_founder(founder):
    with pytest.raises(NotAllowedNow):
        renewals.cancel_renewal(user=UserFactory())

    mirror.sync_subscription(founder.row.stripe_id)
    assert not founder.row.cancel_at_period_end
