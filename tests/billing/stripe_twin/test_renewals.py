"""Time goes on: renewals, dunning, month ends."""

from datetime import UTC, datetime, timedelta

import pytest
import stripe

from billing.stripe_twin import Twin
from billing.stripe_twin.periods import later, period_end
from tests.billing.stripe_twin.shop import Shop


def at(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (at(2026, 8, 31), 6, at(2027, 2, 28)),
        (at(2027, 8, 31), 6, at(2028, 2, 29)),
        (at(2028, 2, 29), 12, at(2029, 2, 28)),
        (at(2026, 12, 31, 23, 59), 2, at(2027, 2, 28, 23, 59)),
        (at(2026, 3, 15), 1, at(2026, 4, 15)),
    ],
)
def test_a_month_ends_on_its_last_day_at_the_latest(start: int, months: int, end: int):
    assert later(start, "month", months) == end


def test_a_clamped_day_comes_back_in_a_longer_month():
    anchor = at(2026, 1, 31)

    assert period_end(anchor, at(2026, 2, 28), "month", 1) == at(2026, 3, 31)


@pytest.mark.parametrize(("months", "count"), [(5, 1), (6, 2), (7, 3), (12, 8), (18, 14)])
def test_the_offer_bills_as_often_as_it_says(shop: Shop, months: int, count: int):
    subscription = shop.subscribe(scheduled=True)

    to = later(shop.twin.world.now, "month", months)
    shop.twin.advance(to=datetime.fromtimestamp(to, UTC))

    assert [each.total for each in shop.invoices(subscription)] == [1300] * (count - 1) + [5000]


def test_an_invoice_stays_a_draft_for_an_hour(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    end = subscription["items"].data[0].current_period_end

    shop.twin.advance(to=datetime.fromtimestamp(end + 3599, UTC))

    assert shop.invoices(subscription)[0].status == "draft"


def test_the_next_invoice_is_previewed_at_the_next_phases_price(shop: Shop):
    subscription = shop.subscribe(scheduled=True)

    upcoming = shop.stripe.invoices.create_preview({"subscription": subscription.id})

    assert upcoming.total == 1300


def test_a_subscription_that_ends_has_no_next_invoice(shop: Shop):
    subscription = shop.subscribe()
    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})

    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.stripe.invoices.create_preview({"subscription": subscription.id})

    assert refused.value.code == "invoice_upcoming_none"


def test_a_subscription_marked_to_end_ends_with_its_period(shop: Shop):
    subscription = shop.subscribe()
    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})

    shop.twin.advance(by=timedelta(days=190))

    ended = shop.stripe.subscriptions.retrieve(subscription.id)
    assert (ended.status, ended.ended_at) == ("canceled", subscription["items"].data[0].current_period_end)


def test_a_resumed_subscription_goes_on(shop: Shop):
    subscription = shop.subscribe()
    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": True})

    shop.stripe.subscriptions.update(subscription.id, {"cancel_at_period_end": False})

    shop.twin.advance(by=timedelta(days=190))
    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "active"


def test_the_coming_charge_is_told_a_week_before(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    end = subscription["items"].data[0].current_period_end

    shop.twin.advance(to=datetime.fromtimestamp(end - 7 * 86400, UTC))

    assert [event["data"]["object"]["total"] for event in shop.twin.events("invoice.upcoming")] == [1300]


def past_due(shop: Shop, *results: str) -> stripe.Subscription:
    """A founder's subscription whose first renewal met these answers of the bank."""
    subscription = shop.subscribe(scheduled=True)
    shop.twin.next_card_result(shop.customer.id, *results)
    shop.twin.advance_to_next_charge()
    return shop.stripe.subscriptions.retrieve(subscription.id)


def test_a_declined_renewal_is_past_due(shop: Shop):
    subscription = past_due(shop, "declined")

    assert subscription.status == "past_due"
    invoice = shop.invoices(subscription)[0]
    assert (invoice.total, invoice.attempt_count) == (1300, 1)
    assert invoice.next_payment_attempt == shop.twin.world.now - 1 + 86400


def test_a_later_try_mends_it(shop: Shop):
    subscription = past_due(shop, "declined", "declined")

    shop.twin.advance(by=timedelta(days=3))

    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "active"


def test_a_later_try_bills_the_second_phases_price(shop: Shop):
    subscription = past_due(shop, "declined")

    shop.twin.advance(by=timedelta(days=3))

    assert [each.amount_paid for each in shop.invoices(subscription)] == [1300, 5000]


def test_it_ends_after_eight_more_tries_in_fourteen_days(shop: Shop):
    subscription = past_due(shop, *["declined"] * 20)

    shop.twin.advance(by=timedelta(days=14))

    ended = shop.stripe.subscriptions.retrieve(subscription.id)
    assert (ended.status, ended.cancellation_details.reason) == ("canceled", "payment_failed")  # type: ignore[union-attr]
    assert shop.invoices(subscription)[0].attempt_count == 9
    assert len(shop.twin.events("invoice.payment_failed")) == 9


def test_a_lost_card_is_not_tried_again(shop: Shop):
    subscription = past_due(shop, "declined:lost_card")

    assert shop.invoices(subscription)[0].next_payment_attempt is None
    shop.twin.advance(by=timedelta(days=13))
    assert shop.invoices(subscription)[0].attempt_count == 1


def test_a_lost_card_ends_the_subscription_when_the_tries_would_have(shop: Shop):
    subscription = past_due(shop, "declined:lost_card")

    shop.twin.advance(by=timedelta(days=14))

    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "canceled"


def test_a_renewal_that_needs_authentication_says_so(shop: Shop):
    past_due(shop, "authenticate")

    assert len(shop.twin.events("invoice.payment_action_required")) == 1


def test_an_invoice_paid_by_hand_makes_the_subscription_active(shop: Shop):
    subscription = past_due(shop, "declined")

    shop.stripe.invoices.pay(shop.invoices(subscription)[0].id)

    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "active"


def test_a_hand_made_try_that_fails_is_a_card_error(shop: Shop):
    subscription = past_due(shop, "declined", "declined:insufficient_funds")

    with pytest.raises(stripe.CardError) as refused:
        shop.stripe.invoices.pay(shop.invoices(subscription)[0].id)

    assert refused.value.error.decline_code == "insufficient_funds"


def test_a_new_default_card_is_charged_at_the_next_try(shop: Shop):
    subscription = shop.subscribe(card="4000000000000341", scheduled=True)
    shop.twin.advance_to_next_charge()
    card = shop.stripe.payment_methods.attach("pm_card_visa", {"customer": shop.customer.id})

    shop.stripe.subscriptions.update(subscription.id, {"default_payment_method": card.id})

    shop.twin.advance(by=timedelta(days=1))
    assert shop.stripe.subscriptions.retrieve(subscription.id).status == "active"


def test_a_draft_that_cannot_be_finalized_stays_one(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    shop.twin.fail_finalization(shop.customer.id)

    shop.twin.advance(by=timedelta(days=190))

    assert shop.invoices(subscription)[0].status == "draft"
    assert len(shop.twin.events("invoice.finalization_failed")) == 1


def test_a_draft_finalized_by_hand_is_charged_an_hour_later(shop: Shop):
    subscription = shop.subscribe(scheduled=True)
    shop.twin.fail_finalization(shop.customer.id)
    shop.twin.advance(by=timedelta(days=190))
    shop.stripe.invoices.finalize_invoice(shop.invoices(subscription)[0].id)

    shop.twin.advance(by=timedelta(hours=1))

    assert shop.invoices(subscription)[0].status == "paid"


def test_a_test_clock_moves_the_one_clock(shop: Shop, stripe_twin: Twin):
    clocks = shop.stripe.test_helpers.test_clocks
    clock = clocks.create({"frozen_time": stripe_twin.world.now})

    clocks.advance(clock.id, {"frozen_time": stripe_twin.world.now + 86400})

    assert clocks.retrieve(clock.id).status == "ready"
    assert stripe_twin.world.clock.moved == 86400
