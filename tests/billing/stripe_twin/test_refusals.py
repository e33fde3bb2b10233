"""What the twin refuses, in Stripe's words."""

import base64
import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import stripe

from tests.billing.stripe_twin.shop import Shop


def raw(shop: Shop, path: str, body: str | None = None, **headers: str) -> tuple[int, Any]:
    """A call without Stripe's client: its status and its answer."""
    known = {"Authorization": "Bearer sk_test_raw"} | {name.replace("_", "-"): text for name, text in headers.items()}
    request = Request(shop.twin.world.address + path, body.encode() if body is not None else None, known)  # noqa: S310
    try:
        with urlopen(request) as answer:  # noqa: S310
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)


def test_an_unknown_parameter_is_refused_by_name(shop: Shop):
    status, answer = raw(shop, "/v1/customers", "emial=ada@example.com")

    assert (status, answer["error"]["param"], answer["error"]["code"]) == (400, "emial", "parameter_unknown")
    assert answer["error"]["type"] == "invalid_request_error"


def test_an_unknown_parameter_inside_another_is_refused_by_its_full_name(shop: Shop):
    body = "phases[0][items][0][price]=price_1&phases[0][iterations]=1"

    status, answer = raw(shop, "/v1/subscription_schedules/sub_sched_1", body)

    assert (status, answer["error"]["param"]) == (400, "phases[0][iterations]")


def test_an_unknown_filter_of_a_list_is_refused(shop: Shop):
    status, answer = raw(shop, "/v1/events?since=1")

    assert (status, answer["error"]["param"]) == (400, "since")


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ("name=", "name"),
        ("name=A&active=maybe", "active"),
        ("name[first]=A", "name"),
        ("name=A&metadata=x", "metadata"),
        ("name=A&name[x]=B", "name[x]"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(shop: Shop, body: str, param: str):
    status, answer = raw(shop, "/v1/products", body)

    assert (status, answer["error"]["param"]) == (400, param)


def test_a_text_where_a_number_belongs_is_refused(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.session(expires_at="soon")

    assert (refused.value.param, refused.value.code) == ("expires_at", "parameter_invalid_integer")


def test_a_missing_parameter_is_named(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError, match="Missing required param: name"):
        shop.stripe.products.create({})  # type: ignore[typeddict-item]


def test_an_unknown_route_is_refused(shop: Shop):
    status, answer = raw(shop, "/v1/coupons", "percent_off=10")

    assert status == 404
    assert answer["error"]["message"].startswith("Unrecognized request URL (POST: /v1/coupons)")


def test_an_unknown_id_is_missing(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.stripe.subscriptions.retrieve("sub_nobody")

    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


def test_an_unknown_id_in_a_parameter_is_refused_by_name(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError) as refused:
        shop.session(customer="cus_nobody")

    assert (refused.value.http_status, refused.value.param) == (400, "customer")


@pytest.mark.parametrize("key", ["", "Bearer sk_live_x", "Bearer nonsense", "Basic !!", "Basic c2tfbGl2ZV94Og=="])
def test_what_is_no_test_key_is_not_let_in(shop: Shop, key: str):
    status, answer = raw(shop, "/v1/customers", Authorization=key)

    assert (status, answer["error"]["type"]) == (401, "invalid_request_error")


def test_a_test_key_may_come_as_a_user_name(shop: Shop):
    basic = base64.b64encode(b"sk_test_x:").decode()

    assert raw(shop, "/v1/customers", Authorization=f"Basic {basic}")[0] == 200


def test_a_rolled_key_is_not_let_in(shop: Shop):
    shop.twin.accept_only("sk_test_new")

    with pytest.raises(stripe.AuthenticationError):
        shop.stripe.customers.list()


def test_another_version_of_the_api_is_refused(shop: Shop):
    status, answer = raw(shop, "/v1/customers", Stripe_Version="2019-01-01")

    assert status == 400
    assert "2019-01-01" in answer["error"]["message"]


def test_what_cannot_be_expanded_is_refused(shop: Shop):
    with pytest.raises(stripe.InvalidRequestError, match="cannot be expanded"):
        shop.stripe.customers.retrieve(shop.customer.id, {"expand": ["email.domain"]})


def test_an_expanded_id_is_the_whole_object(shop: Shop):
    session = shop.stripe.checkout.sessions.retrieve(shop.session().id, {"expand": ["customer", "line_items"]})

    assert session.customer.email == "ada@example.com"  # type: ignore[union-attr]
    assert session.line_items.data[0].price.id == shop.opening.id  # type: ignore[union-attr]
