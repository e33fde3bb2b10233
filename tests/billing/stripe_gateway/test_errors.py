"""What our gateway makes of a Stripe in trouble: asked again, not known, or a definite no."""

import logging

import pytest
import stripe
from pytest_django import Settings

from billing import stripe_gateway
from billing.errors import StripeAway, StripeKeyRefused, StripeRefused
from billing.money import Money
from billing.stripe_gateway import client
from billing.stripe_twin import Twin
from tests.billing.buyer import Buyer
from tests.billing.contract.validating_client import StripeContract

SESSIONS = "/v1/checkout/sessions"


def test_two_server_errors_are_tried_through(buyer: Buyer):
    buyer.twin.fail("before", times=2, path=SESSIONS)

    assert buyer.session().status == "open"


def test_after_three_server_errors_nobody_knows(buyer: Buyer):
    buyer.twin.fail("before", times=3, path=SESSIONS)

    with pytest.raises(StripeAway):
        buyer.session()


def test_an_answer_lost_on_the_way_is_asked_for_again_under_the_same_key(buyer: Buyer):
    buyer.twin.fail("lost", path=SESSIONS)

    opened = buyer.session()

    assert [each["id"] for each in buyer.twin.all("checkout.session")] == [opened.id]


def test_a_server_error_saved_under_a_key_comes_back_under_it(buyer: Buyer):
    buyer.twin.fail("saved", path=SESSIONS)

    for _ in range(2):
        with pytest.raises(StripeAway):
            buyer.session(key="once")


def test_another_key_gets_past_a_saved_server_error(buyer: Buyer):
    buyer.twin.fail("saved", path=SESSIONS)
    with pytest.raises(StripeAway):
        buyer.session(key="once")

    assert buyer.session(key="again").status == "open"


def test_an_unreachable_stripe_is_away(buyer: Buyer):
    buyer.twin.be_away()

    with pytest.raises(StripeAway):
        buyer.session()

    buyer.twin.be_away(False)


@pytest.mark.parametrize("trouble", ["429", "409"])
def test_a_stripe_that_is_too_busy_is_away(buyer: Buyer, trouble: str):
    buyer.twin.fail(trouble, times=3, path=SESSIONS)

    with pytest.raises(StripeAway):
        buyer.session()


def test_a_silence_is_waited_out_once(buyer: Buyer, monkeypatch: pytest.MonkeyPatch, stripe_contract: StripeContract):
    monkeypatch.setattr(client, "READ_SECONDS", 0.2)
    monkeypatch.setattr(client, "make_http_client", lambda: stripe_contract.make_client())
    buyer.twin.fail("hang", times=3, path=SESSIONS)
    before = stripe_contract.calls

    with pytest.raises(StripeAway):
        buyer.session()

    assert stripe_contract.calls == before + 1


def test_every_call_has_a_limit_of_ten_seconds():
    assert client.OneReadingClient()._timeout == (3, 10)


def test_a_revoked_key_is_told_apart_loudly(buyer: Buyer, caplog: pytest.LogCaptureFixture):
    buyer.twin.accept_only("sk_test_other")

    with pytest.raises(StripeKeyRefused), caplog.at_level(logging.CRITICAL):
        buyer.session()

    assert "does not take our key" in caplog.text


def test_a_new_key_is_used_from_the_next_call_on(buyer: Buyer, settings: Settings):
    buyer.twin.accept_only("sk_test_rolled")
    settings.STRIPE_SECRET_KEY = "sk_test_rolled"

    assert stripe_gateway.fetch_customer(buyer.customer.id) == buyer.customer


def test_a_key_used_for_two_things_is_refused(buyer: Buyer):
    buyer.session(key="once")

    with pytest.raises(StripeRefused) as refused:
        buyer.session(key="once", reference="another")

    assert refused.value.code == "idempotency_error"


def test_a_key_used_twice_for_one_thing_does_it_once(buyer: Buyer):
    assert buyer.session(key="once").id == buyer.session(key="once").id


def test_what_stripe_does_not_know_is_refused_by_its_code(stripe_twin: Twin):
    with pytest.raises(StripeRefused) as refused:
        stripe_gateway.fetch_subscription("sub_unknown")

    assert refused.value.code == "resource_missing"


def test_a_session_that_expires_too_soon_is_refused(buyer: Buyer):
    with pytest.raises(StripeRefused, match="at least 30 minutes"):
        buyer.session(expires_at=buyer.twin.clock)


def test_an_ended_subscription_has_no_next_invoice(buyer: Buyer):
    ended = stripe_gateway.cancel_now(buyer.subscribe().id, key="now")

    with pytest.raises(StripeRefused):
        stripe_gateway.upcoming_invoice(ended.id)


def test_a_price_of_nothing_known_is_refused(buyer: Buyer):
    with pytest.raises(StripeRefused):
        stripe_gateway.create_price(
            product_id="prod_unknown", money=Money(5000, "usd"), interval="month", interval_count=6, key="price"
        )


@pytest.mark.parametrize("status", [None, 200, 302, 408, 409, 429, 500, 503])
def test_an_answer_that_tells_nothing_is_no_refusal(status: int | None):
    # 200: an answer that nobody could read, such as a proxy's page, does not say that nothing was done.
    assert type(client.as_ours(stripe.APIError("Garbled.", http_status=status))) is StripeAway


@pytest.mark.parametrize("status", [400, 402, 404])
def test_an_answer_that_says_no_is_a_refusal(status: int):
    assert type(client.as_ours(stripe.InvalidRequestError("No.", None, http_status=status))) is StripeRefused


def test_one_client_serves_one_key_and_address(stripe_twin: Twin):
    assert client.stripe_client() is client.stripe_client()
