"""Both checkers can fail: each mistake here was made once, or was let through by another tool."""

import json
from pathlib import Path
from typing import Any

import pytest

from ava.local import stripe_spec
from billing import stripe_gateway
from billing.errors import StripeRefused
from billing.stripe_gateway.client import asking_stripe, stripe_client
from billing.stripe_twin import Twin
from tests.billing.contract import typed
from tests.billing.contract.openapi import published
from tests.billing.contract.validating_client import StripeContract

SCHEDULE = "/v1/subscription_schedules/sub_sched_1"
SESSION = "/v1/checkout/sessions"
MISTAKES = [
    ("POST", SCHEDULE, "phases[0][items][0][price]=price_1&phases[0][iterations]=1", "iterations"),
    ("POST", SCHEDULE, "end_behavior=relase", "relase"),
    ("POST", SCHEDULE, "phases[0][items][0][price]=price_1&phases[0][proration_behaviour]=none", "proration_behaviour"),
    ("POST", SCHEDULE, "phases[0][items][0][price]=price_1&phases[0][duration][intervall]=month", "intervall"),
    ("POST", "/v1/prices", "currency=usd&recurring[interval]=fortnight", "fortnight"),
    ("POST", "/v1/customers", "emial=ada@example.com", "emial"),
    ("POST", SESSION, "mode=subscription&expires_at=soon", "soon"),
    ("POST", SESSION, "mode=subscription&payment_method_types[0]=card", "payment_method_types"),
    ("POST", SESSION, "mode=subscription&allowed_payment_method_types[0]=cart", "cart"),
    ("POST", SESSION, "mode=subscription&subscription_data[billing_mode][typ]=flexible", "typ"),
    ("POST", "/v1/subscriptions/sub_1", "cancel_at_end=true", "cancel_at_end"),
    ("POST", "/v1/subscriptions/sub_1", "cancel_at_period_end=yes", "yes"),
    ("DELETE", "/v1/subscriptions/sub_1", "prorated=false", "prorated"),
    ("GET", "/v1/events", "created[since]=12", "since"),
    ("GET", "/v1/invoices", "customer=cus_1&limt=3", "limt"),
    ("GET", "/v1/invoices/in_1/refunds", "", "/v1/invoices/in_1/refunds"),
]
RIGHT = [
    ("POST", SCHEDULE, "phases[0][items][0][price]=price_1&phases[0][duration][interval]=month&end_behavior=release"),
    ("POST", SESSION, "mode=subscription&allowed_payment_method_types[0]=card&adaptive_pricing[enabled]=false"),
    ("POST", "/v1/subscriptions/sub_1", "cancel_at_period_end=true&expand[0]=default_payment_method"),
    ("POST", "/v1/invoices/create_preview", "subscription=sub_1"),
    ("DELETE", "/v1/subscriptions/sub_1", "prorate=false"),
    ("GET", "/v1/events", "created[gte]=12&limit=100"),
]


def said_by_file(method: str, path: str, form: str) -> list[str]:
    """What the OpenAPI file has against a request."""
    posted = method == "POST"
    return list(published().request(method, path, "" if posted else form, form if posted else None))


def said_by_library(method: str, path: str, form: str) -> list[str]:
    """What the client library's types have against a request."""
    posted = method == "POST"
    return list(typed.request_errors(method, path, "" if posted else form, form if posted else None))


@pytest.mark.parametrize("said_by", [said_by_file, said_by_library])
@pytest.mark.parametrize(("method", "path", "form", "named"), MISTAKES)
def test_a_wrong_request_is_caught(said_by, method, path, form, named):
    assert any(named in words for words in said_by(method, path, form))


@pytest.mark.parametrize("said_by", [said_by_file, said_by_library])
@pytest.mark.parametrize(("method", "path", "form"), RIGHT)
def test_a_right_request_is_let_through(said_by, method, path, form):
    assert said_by(method, path, form) == []


@pytest.fixture
def subscription(stripe_twin: Twin, buyer: Any) -> dict[str, Any]:
    """A subscription as the twin answers it."""
    client = stripe_client()
    answer = client.v1.subscriptions.retrieve(buyer.subscribe().id)
    return json.loads(str(answer))


def answer_faults(answer: dict[str, Any]) -> dict[str, list[str]]:
    path = "/v1/subscriptions/sub_1"
    return {
        "file": list(published().answer("GET", path, 200, answer)),
        "library": list(typed.answer_errors(answer)),
    }


def test_the_twins_own_answer_has_no_fault(subscription):
    assert answer_faults(subscription) == {"file": [], "library": []}


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [("status", "activ", "activ"), ("items", [], "items"), ("currency", None, "currency"), ("start_date", "1", "'1'")],
)
def test_a_wrong_answer_is_caught(subscription, field, value, named):
    faults = answer_faults(subscription | {field: value})

    assert all(any(named in words for words in found) for found in faults.values()), faults


def test_a_missing_field_of_an_answer_is_caught(subscription):
    del subscription["items"]

    assert all("items" in words for found in answer_faults(subscription).values() for words in found)
    assert all(answer_faults(subscription).values())


def test_a_field_that_the_library_dropped_is_caught(subscription):
    # The period moved to the items; code that still reads it here would work on a twin that answered it.
    faults = answer_faults(subscription | {"current_period_end": 1})

    assert "current_period_end: not a field of Subscription" in faults["library"][0]


def test_what_an_event_carries_is_looked_at(subscription):
    event = {
        "id": "evt_1", "object": "event", "api_version": "2026-10-28.endive", "created": 1, "livemode": False,
        "pending_webhooks": 0, "request": None, "type": "customer.subscription.updated",
        "data": {"object": subscription | {"status": "activ"}},
    }  # fmt: skip
    faults = [*published().answer("GET", "/v1/events/evt_1", 200, event), *typed.answer_errors(event)]

    assert sum("activ" in words for words in faults) == 2


def test_the_gateways_traffic_is_checked(stripe_twin: Twin, stripe_contract: StripeContract):
    stripe_gateway.find_product(plan_slug="pro")

    assert stripe_contract.calls == 1


def test_a_violation_is_kept_for_the_end_of_the_test(stripe_twin: Twin, stripe_contract: StripeContract):
    with pytest.raises(StripeRefused), asking_stripe() as client:
        client.raw_request("get", "/v1/products", activ="true")

    assert any("activ" in words for words in stripe_contract.violations)
    stripe_contract.violations.clear()


def test_another_file_than_the_pinned_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    changed = tmp_path / "spec3.json"
    changed.write_text("{}")
    monkeypatch.setenv("STRIPE_OPENAPI", str(changed))

    with pytest.raises(stripe_spec.NoSpec, match="not the file that was pinned"):
        stripe_spec.stripe_spec()


def test_without_a_way_to_fetch_the_file_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("STRIPE_OPENAPI", raising=False)
    monkeypatch.setattr(stripe_spec, "FOLDER", tmp_path)
    monkeypatch.setattr(stripe_spec, "PACKAGE_SHA256", "0" * 64)

    with pytest.raises(stripe_spec.NoSpec, match="STRIPE_OPENAPI=/path"):
        stripe_spec.stripe_spec()
