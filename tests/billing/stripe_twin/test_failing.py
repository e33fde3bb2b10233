"""Stripe failing, and idempotency keys."""

from typing import Any

import pytest
import stripe

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop

KEY: Any = {"idempotency_key": "once"}


def create(shop: Shop, email: str = "eve@example.com") -> stripe.Customer:
    return shop.stripe.customers.create({"email": email}, KEY)


def customers(twin: Twin) -> int:
    return len(twin.all("customer", email="eve@example.com"))


def test_the_same_key_gives_the_same_object(shop: Shop):
    assert create(shop).id == create(shop).id


def test_the_same_key_with_other_parameters_is_refused(shop: Shop):
    create(shop)

    with pytest.raises(stripe.IdempotencyError, match="same parameters"):
        create(shop, "mallory@example.com")


def test_the_same_key_on_another_call_is_refused(shop: Shop):
    create(shop)

    with pytest.raises(stripe.IdempotencyError, match="same endpoint"):
        shop.stripe.products.create({"name": "eve@example.com"}, KEY)


def test_what_was_wrong_from_the_start_is_not_kept(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError):
        shop.stripe.customers.create({"emial": "eve@example.com"}, KEY)  # type: ignore[typeddict-unknown-key]

    assert create(shop).email == "eve@example.com"


def test_a_refusal_is_kept(shop: Shop):
    session = shop.session()
    for _ in range(2):
        shop.stripe.prices.update(shop.opening.id, {"active": False})
        with pytest.raises(stripe.InvalidRequestError, match="inactive"):
            shop.stripe.checkout.sessions.create(
                {
                    "mode": "subscription",
                    "line_items": [{"price": shop.opening.id, "quantity": 1}],
                    "success_url": str(session.success_url),
                },
                KEY,
            )
        shop.stripe.prices.update(shop.opening.id, {"active": True})


def test_a_key_is_forgotten_after_a_day(shop: Shop, stripe_twin: Twin):
    first = create(shop)
    stripe_twin.world.clock.moved += 86401

    assert create(shop).id != first.id


def test_a_fault_before_the_work_keeps_nothing(shop: Shop, stripe_twin: Twin):
    stripe_twin.fail("before")

    with pytest.raises(stripe.APIError):
        create(shop)

    assert customers(stripe_twin) == 0
    assert create(shop).email == "eve@example.com"


def test_a_saved_fault_comes_again_under_its_key(shop: Shop, stripe_twin: Twin):
    stripe_twin.fail("saved")
    for _ in range(3):
        with pytest.raises(stripe.APIError):
            create(shop)

    assert shop.stripe.customers.create({"email": "eve@example.com"}, {"idempotency_key": "other"}).id


@pytest.mark.parametrize(("kind", "error"), [("after", stripe.APIError), ("lost", stripe.APIConnectionError)])
def test_work_whose_answer_was_lost_is_done_once(shop: Shop, stripe_twin: Twin, kind: str, error: type[Exception]):
    stripe_twin.fail(kind)
    with pytest.raises(error):
        create(shop)

    create(shop)

    assert customers(stripe_twin) == 1


@pytest.mark.parametrize(
    ("kind", "error"),
    [("closed", stripe.APIConnectionError), ("429", stripe.RateLimitError), ("409", stripe.APIError)],
)
def test_a_call_that_was_not_taken_does_nothing(shop: Shop, stripe_twin: Twin, kind: str, error: type[Exception]):
    stripe_twin.fail(kind)

    with pytest.raises(error):
        create(shop)

    assert customers(stripe_twin) == 0


def test_a_call_that_hangs_ends_with_the_callers_patience(shop: Shop, stripe_twin: Twin):
    client = stripe.StripeClient(
        "sk_test_x",
        base_addresses={"api": stripe_twin.world.address},
        max_network_retries=0,
        http_client=stripe.RequestsClient(timeout=0.2),
    )
    stripe_twin.fail("hang")

    with pytest.raises(stripe.APIConnectionError):
        client.v1.customers.list()


def test_a_fault_waits_for_the_call_that_it_is_for(shop: Shop, stripe_twin: Twin):
    stripe_twin.fail("before", path="/v1/checkout/sessions")

    create(shop)

    with pytest.raises(stripe.APIError):
        shop.session()


def test_nobody_answers_while_it_is_away(shop: Shop, stripe_twin: Twin):
    stripe_twin.be_away()

    with pytest.raises(stripe.APIConnectionError):
        shop.stripe.customers.list()

    stripe_twin.be_away(False)
    assert shop.stripe.customers.list()
