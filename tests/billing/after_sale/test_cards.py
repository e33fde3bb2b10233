"""A card that a payer replaces at Stripe is the one that his subscription is charged to."""

from datetime import timedelta

import pytest

from billing import cards
from billing.stripe_twin.cards import make_card

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries", "queued")]
MASTERCARD, DECLINED = "5555555555554444", "4000000000000002"


def choose(founder, number):
    """Type another card in the portal."""
    world, customer_id = founder.twin.world, founder.row.customer.stripe_id
    customer = world.find("customer", customer_id)
    method = make_card(world, number, customer=customer_id, email=customer["email"])
    customer["invoice_settings"]["default_payment_method"] = method["id"]
    return method["id"]


def overdue(founder):
    founder.twin.next_card_result(founder.row.customer.stripe_id, "declined:lost_card")
    founder.months_later(6)


def test_a_card_replaced_in_the_portal_is_charged_next(founder):
    chosen = choose(founder, MASTERCARD)

    cards.follow_card(founder.row.customer.stripe_id)

    assert founder.at_stripe.default_payment_method_id == chosen


def test_a_founder_with_a_new_card_still_renews_at_the_promised_price(founder):
    choose(founder, MASTERCARD)
    cards.follow_card(founder.row.customer.stripe_id)

    founder.months_later(7)

    assert founder.charged == [5000, 1300, 1300]


def test_a_new_card_pays_what_is_overdue_at_once(founder):
    overdue(founder)
    choose(founder, MASTERCARD)

    cards.follow_card(founder.row.customer.stripe_id)

    assert (founder.row.status, founder.charged) == ("active", [5000, 1300])


def test_a_new_card_that_is_declined_is_kept_for_the_next_try(founder):
    overdue(founder)
    chosen = choose(founder, DECLINED)

    cards.follow_card(founder.row.customer.stripe_id)

    assert (founder.row.status, founder.at_stripe.default_payment_method_id) == ("past_due", chosen)


def test_a_card_left_from_an_earlier_subscription_is_not_charged(founder):
    bought_with = founder.at_stripe.default_payment_method_id
    old = choose(founder, MASTERCARD)
    founder.twin.world.find("payment_method", old)["created"] -= int(timedelta(days=400).total_seconds())

    cards.follow_card(founder.row.customer.stripe_id)

    assert founder.at_stripe.default_payment_method_id == bought_with


def test_who_chose_no_other_card_keeps_his(founder):
    bought_with = founder.at_stripe.default_payment_method_id

    cards.follow_card(founder.row.customer.stripe_id)

    assert founder.at_stripe.default_payment_method_id == bought_with


def test_following_twice_pays_once(founder):
    overdue(founder)
    choose(founder, MASTERCARD)

    cards.follow_card(founder.row.customer.stripe_id)
    cards.follow_card(founder.row.customer.stripe_id)

    assert founder.charged == [5000, 1300]
