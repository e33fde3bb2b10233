"""A customer is told by mail what he must know, once, and only while it is still so."""

from datetime import timedelta

import pytest

from billing import inbox, mirror, stripe_gateway
from billing.models import Notice, StripeEvent
from tests.billing.post import event_body, post_event, post_signed

pytestmark = pytest.mark.django_db
SIX_MONTHS = timedelta(days=186)


@pytest.fixture
def founder(twin_shop):
    """A founder with seat and schedule, six months before his first renewal."""
    told = twin_shop.buy()
    twin_shop.schedule(told)
    twin_shop.keep_seat(mirror.sync_subscription(told.id))
    return mirror.sync_subscription(told.id)


def tell(client, twin, *types):
    """Deliver all events of these types, and handle them."""
    for type in types:
        for event in twin.events(type):
            post_event(client, twin, event)
    inbox.sweep_received_events()
    assert not StripeEvent.objects.filter(state="received").exists()


def kinds():
    return list(Notice.objects.values_list("kind", flat=True))


def test_a_payment_that_failed_is_told(client, twin_shop, founder):
    twin_shop.twin.next_card_result(founder.customer.stripe_id, "declined:generic_decline")
    twin_shop.twin.advance_to_next_charge()

    tell(client, twin_shop.twin, "invoice.payment_failed")

    notice = Notice.objects.get()
    assert notice.kind == "payment_failed"
    assert (notice.facts["amount"], notice.facts["keeps_rate"]) == ("$13", "yes")


def test_a_payment_that_failed_twice_is_told_once(client, twin_shop, founder):
    twin_shop.twin.next_card_result(founder.customer.stripe_id, *["declined:generic_decline"] * 2)
    for _ in range(2):
        twin_shop.twin.advance_to_next_charge()

    tell(client, twin_shop.twin, "invoice.payment_failed")

    assert kinds() == ["payment_failed"]


def test_a_payment_made_since_is_not_told_as_failed(client, twin_shop, founder):
    twin_shop.twin.next_card_result(founder.customer.stripe_id, "declined:generic_decline")
    twin_shop.twin.advance(by=SIX_MONTHS + timedelta(days=20))

    tell(client, twin_shop.twin, "invoice.payment_failed")

    assert kinds() == []


def test_a_bank_that_asks_for_a_confirmation_is_told(client, twin_shop, founder):
    twin_shop.twin.next_card_result(founder.customer.stripe_id, "authenticate")
    twin_shop.twin.advance_to_next_charge()

    tell(client, twin_shop.twin, "invoice.payment_action_required")

    assert kinds() == ["action_required"]


def test_the_first_renewal_is_told_ahead(client, twin_shop, founder):
    body = event_body(
        type="invoice.upcoming",
        data={"object": {"object": "invoice", "parent": {"subscription_details": {"subscription": founder.stripe_id}}}},
    )
    post_signed(client, twin_shop.twin, body)
    inbox.sweep_received_events()

    notice = Notice.objects.get()
    assert (notice.kind, notice.facts["amount"], notice.facts["period"]) == ("renewal_ahead", "$13", "a month")


def test_a_later_renewal_is_not_told_ahead(client, twin_shop, founder):
    twin_shop.twin.advance(by=SIX_MONTHS)

    tell(client, twin_shop.twin, "invoice.paid")
    Notice.objects.all().delete()
    tell(client, twin_shop.twin, "invoice.upcoming")

    assert kinds() == []


def test_a_founder_is_told_that_his_rate_ended(client, twin_shop, founder):
    twin_shop.twin.cancel_subscription(founder.stripe_id)

    tell(client, twin_shop.twin, "customer.subscription.deleted")

    assert kinds() == ["seat_lost"]


def test_a_refund_in_the_dashboard_is_told(client, twin_shop, founder):
    twin_shop.twin.refund(twin_shop.latest_charge(founder.stripe_id))

    tell(client, twin_shop.twin, "charge.refunded")

    assert kinds() == ["refunded"]


def test_who_was_told_of_a_refund_is_not_told_of_the_end_too(client, twin_shop, founder):
    twin_shop.twin.refund(twin_shop.latest_charge(founder.stripe_id))
    twin_shop.twin.cancel_subscription(founder.stripe_id)

    tell(client, twin_shop.twin, "charge.refunded", "customer.subscription.deleted")

    assert kinds() == ["refunded"]


@pytest.mark.parametrize(
    ("type", "change"),
    [
        ("price.updated", lambda shop: {"id": shop.opening.stripe_price_id}),
        ("product.updated", lambda shop: {"id": stripe_gateway.find_product(plan_slug="pro")}),
    ],
)
def test_a_price_of_ours_touched_at_stripe_raises_an_alarm(client, twin_shop, caplog, type, change):
    post_signed(client, twin_shop.twin, event_body(type=type, data={"object": change(twin_shop)}))

    inbox.sweep_received_events()

    assert "ALARM" in caplog.text


def test_a_price_of_another_shop_may_change(client, twin_shop, caplog):
    post_signed(client, twin_shop.twin, event_body(type="price.updated", data={"object": {"id": "price_other"}}))

    inbox.sweep_received_events()

    assert "ALARM" not in caplog.text
