"""The founders' offer through our gateway, to eighteen months on: Stripe's words hold on every step."""

from datetime import timedelta

import pytest

from billing import stripe_gateway
from billing.errors import StripeRefused
from tests.billing.buyer import Buyer


def test_a_session_says_what_it_sells(buyer: Buyer):
    session = buyer.session()

    assert (session.amount_cents, session.currency, session.price_id) == (5000, "usd", buyer.opening.id)
    assert (session.status, session.client_reference_id) == ("open", "checkout-1")


def test_a_paid_session_names_its_subscription(buyer: Buyer):
    opened = buyer.session()
    buyer.twin.pay(opened.id)

    paid = stripe_gateway.fetch_session(opened.id)

    assert (paid.status, paid.payment_status, paid.customer_id) == ("complete", "paid", buyer.customer.id)
    assert stripe_gateway.fetch_subscription(paid.subscription_id or "").metadata == {"user_id": "7"}


def test_an_expired_session_is_paid_no_more(buyer: Buyer):
    session = stripe_gateway.expire_session(buyer.session().id)

    assert session.status == "expired"
    with pytest.raises(StripeRefused):
        stripe_gateway.expire_session(session.id)


def test_a_subscription_knows_its_card(buyer: Buyer):
    assert buyer.subscribe().payment_method_brief == "Visa ending in 4242"


def test_a_schedule_ends_the_first_period_on_its_own_date(buyer: Buyer):
    subscription = buyer.subscribe()

    schedule = buyer.schedule(subscription)

    assert [phase.price_id for phase in schedule.phases] == [buyer.opening.id, buyer.renewal.id]
    assert schedule.phases[0].ends_at == subscription.current_period_end
    assert schedule.end_behavior == "release"


@pytest.mark.parametrize(("months", "invoices"), [(5, 1), (6, 2), (7, 3), (12, 8), (18, 14)])
def test_a_founder_is_billed_fifty_once_then_thirteen_a_month(buyer: Buyer, months: int, invoices: int):
    subscription = buyer.founder()
    buyer.twin.advance(to=months_after(subscription.started_at, months) + timedelta(hours=2))

    billed = stripe_gateway.invoices_of(buyer.customer.id, limit=100)

    assert [invoice.amount_paid_cents for invoice in reversed(billed)] == [5000] + [1300] * (invoices - 1)
    assert {invoice.subscription_id for invoice in billed} == {subscription.id}


def months_after(moment, months: int):
    years, month = divmod(moment.month - 1 + months, 12)
    return moment.replace(year=moment.year + years, month=month + 1)


def test_the_next_invoice_after_the_first_period_is_thirteen(buyer: Buyer):
    upcoming = stripe_gateway.upcoming_invoice(buyer.founder().id)

    assert (upcoming.amount_due_cents, upcoming.currency) == (1300, "usd")


def test_cancelling_under_a_schedule_is_refused_by_name(buyer: Buyer):
    subscription = buyer.founder()

    with pytest.raises(StripeRefused, match="managed by the subscription schedule"):
        stripe_gateway.set_cancel_at_period_end(subscription.id, True, key="cancel")


def test_a_released_subscription_may_end_with_its_period(buyer: Buyer):
    subscription = buyer.founder()
    stripe_gateway.release_schedule(subscription.schedule_id or "", key="release")

    cancelled = stripe_gateway.set_cancel_at_period_end(subscription.id, True, key="cancel")

    assert cancelled.cancel_at_period_end
    assert cancelled.schedule_id is None


def test_a_resumed_founder_still_renews_at_thirteen(buyer: Buyer):
    subscription = buyer.founder()
    stripe_gateway.release_schedule(subscription.schedule_id or "", key="release")
    stripe_gateway.set_cancel_at_period_end(subscription.id, True, key="cancel")
    stripe_gateway.set_cancel_at_period_end(subscription.id, False, key="resume")
    buyer.schedule(subscription, key="again")

    buyer.twin.advance(by=timedelta(days=186))

    assert stripe_gateway.invoices_of(buyer.customer.id, limit=1)[0].amount_paid_cents == 1300


def test_a_subscription_cancelled_at_once_has_ended(buyer: Buyer):
    ended = stripe_gateway.cancel_now(buyer.founder().id, key="now")

    assert ended.status == "canceled"
    assert ended.ended_at is not None


def test_all_subscriptions_are_found_ended_ones_too(buyer: Buyer):
    ended = stripe_gateway.cancel_now(buyer.subscribe().id, key="now")

    assert list(stripe_gateway.subscription_ids()) == [ended.id]
    assert [each.id for each in stripe_gateway.subscriptions_of(buyer.customer.id)] == [ended.id]
