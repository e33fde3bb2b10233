"""Which messages are believed: those that Stripe signed, lately, for this account and mode."""

import hashlib
import hmac
import json
import logging
import time
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from pytest_django import Settings
from stripe import WebhookSignature

from billing import stripe_gateway
from billing.errors import BadNotification
from billing.stripe_twin import Twin
from tests.billing.buyer import Buyer

SECRET = "whsec_first"
EVENT: dict[str, Any] = {
    "id": "evt_1",
    "object": "event",
    "api_version": stripe_gateway.API_VERSION,
    "created": 1_793_491_200,
    "livemode": False,
    "type": "invoice.paid",
    "data": {"object": {"id": "in_1", "object": "invoice"}},
}
THIN: dict[str, Any] = {
    "id": "evt_thin",
    "object": "v2.core.event",
    "created": "2026-11-01T00:00:00.000Z",
    "livemode": False,
    "type": "v1.invoice.paid",
    "related_object": {"id": "in_1", "type": "invoice", "url": "/v1/invoices/in_1"},
    "snapshot_event": "evt_1",
}


@pytest.fixture(autouse=True)
def _one_secret(settings: Settings):
    settings.STRIPE_WEBHOOK_SECRETS = [SECRET]


def signed(body: bytes | dict[str, Any], *, secret: str = SECRET, at: int | None = None) -> tuple[bytes, str]:
    """A body with the header that Stripe would send beside it."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    moment = int(time.time()) if at is None else at
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + raw, hashlib.sha256).hexdigest()
    return raw, f"t={moment},v1={digest}"


def test_a_signed_event_is_believed():
    told = stripe_gateway.verified_notification(*signed(EVENT))

    assert (told.id, told.type, told.object_id) == ("evt_1", "invoice.paid", "in_1")
    assert told.happened_at == datetime(2026, 11, 1, tzinfo=UTC)


def test_a_thin_event_says_what_its_snapshot_says():
    thin = stripe_gateway.verified_notification(*signed(THIN))
    snapshot = stripe_gateway.verified_notification(*signed(EVENT))

    assert (thin.id, thin.type, thin.object_id) == (snapshot.id, snapshot.type, snapshot.object_id)
    assert thin.happened_at == snapshot.happened_at


def test_a_thin_event_without_a_snapshot_goes_by_its_own_id():
    assert stripe_gateway.verified_notification(*signed(THIN | {"snapshot_event": None})).id == "evt_thin"


def test_an_invoice_still_to_come_goes_by_its_subscription():
    parent = {"type": "subscription_details", "subscription_details": {"subscription": "sub_1"}}
    about = {"object": "invoice", "parent": parent}

    told = stripe_gateway.verified_notification(
        *signed(EVENT | {"type": "invoice.upcoming", "data": {"object": about}})
    )

    assert told.object_id == "sub_1"


def test_an_event_of_an_unknown_type_is_believed():
    assert stripe_gateway.verified_notification(*signed(EVENT | {"type": "moon.landed"})).type == "moon.landed"


@pytest.mark.parametrize("age", [-299, 0, 299])
def test_a_signature_within_five_minutes_is_believed(age):
    with time_machine.travel(1_793_491_200, tick=False):
        told = stripe_gateway.verified_notification(*signed(EVENT, at=1_793_491_200 - age))

    assert told.id == "evt_1"


@pytest.mark.parametrize("age", [-301, 301, 315_360_000])
def test_a_signature_further_away_is_refused(age):
    with time_machine.travel(1_793_491_200, tick=False), pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(EVENT, at=1_793_491_200 - age))


def test_both_secrets_are_good_while_one_is_replaced(settings: Settings):
    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_second", SECRET]

    for secret in settings.STRIPE_WEBHOOK_SECRETS:
        assert stripe_gateway.verified_notification(*signed(EVENT, secret=secret)).id == "evt_1"


def test_one_good_signature_of_two_is_enough():
    body, good = signed(EVENT)
    _, other = signed(EVENT, secret="whsec_other")

    assert stripe_gateway.verified_notification(body, f"{other},{good.split(',')[1]}").id == "evt_1"


def test_a_signature_with_another_secret_is_refused():
    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(EVENT, secret="whsec_other"))


def test_a_changed_body_is_refused():
    body, signature = signed(EVENT)

    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(body.replace(b"in_1", b"in_2"), signature)


@pytest.mark.parametrize("header", [None, "", "t=1", "v1=abc", "t=now,v1=abc", "t=1,v1=é", "t=" + "9" * 5000 + ",v1=a"])
def test_a_header_that_is_no_signature_is_refused(header):
    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(signed(EVENT)[0], header)


def test_without_any_secret_nothing_is_believed(settings: Settings):
    settings.STRIPE_WEBHOOK_SECRETS = []

    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(EVENT))


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"1", b'"event"', b"[" * 100_000, b"\xff\xfe{}"])
def test_signed_garbage_is_refused(body):
    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(body))


def test_stripes_own_way_to_sign_is_ours():
    body = json.dumps(EVENT)

    assert stripe_gateway.verified_notification(
        body.encode(), WebhookSignature.generate_signature_header(body, SECRET)
    ).id


def test_a_body_above_the_bound_is_refused_unread():
    body, signature = signed(EVENT | {"filler": "x" * stripe_gateway.MAX_BODY_BYTES})

    with pytest.raises(BadNotification, match="longer than 1048576 bytes"):
        stripe_gateway.verified_notification(body, signature)


@pytest.mark.parametrize(
    "change",
    [
        {"id": None}, {"id": ""}, {"id": 7}, {"id": "evt\x00"}, {"id": "e" * 256}, {"type": None}, {"type": ["x"]},
        {"created": None}, {"created": True}, {"created": "1"}, {"created": 10**20}, {"livemode": None},
        {"livemode": "false"}, {"data": None}, {"data": {}}, {"data": {"object": []}}, {"object": "invoice"},
        {"data": {"object": {"id": 7}}}, {"api_version": 2}, {"account": {"id": "acct_1"}},
    ],
)  # fmt: skip
def test_an_event_of_the_wrong_shape_is_refused(change):
    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(EVENT | change))


@pytest.mark.parametrize(
    "change",
    [{"created": 1}, {"created": "soon"}, {"related_object": []}, {"related_object": {}}, {"snapshot_event": 7}],
)
def test_a_thin_event_of_the_wrong_shape_is_refused(change):
    with pytest.raises(BadNotification):
        stripe_gateway.verified_notification(*signed(THIN | change))


@pytest.mark.parametrize("event", [EVENT, THIN])
def test_an_event_of_the_live_mode_is_refused_under_a_test_key(event):
    with pytest.raises(BadNotification, match="other mode"):
        stripe_gateway.verified_notification(*signed(event | {"livemode": True}))


@pytest.mark.parametrize("event", [EVENT, THIN])
def test_an_event_of_the_test_mode_is_refused_under_a_live_key(event, settings: Settings):
    settings.STRIPE_SECRET_KEY = "rk_live_1"

    with pytest.raises(BadNotification, match="other mode"):
        stripe_gateway.verified_notification(*signed(event))


@pytest.mark.parametrize("event", [EVENT | {"account": "acct_2"}, THIN | {"context": "acct_2"}])
def test_an_event_of_another_account_is_refused(event, settings: Settings):
    settings.STRIPE_ACCOUNT_ID = "acct_1"

    with pytest.raises(BadNotification, match="another account"):
        stripe_gateway.verified_notification(*signed(event))


@pytest.mark.parametrize("event", [EVENT | {"account": "acct_1"}, THIN | {"context": "acct_1"}, EVENT])
def test_an_event_of_our_own_account_is_believed(event, settings: Settings):
    settings.STRIPE_ACCOUNT_ID = "acct_1"

    assert stripe_gateway.verified_notification(*signed(event)).id == "evt_1"


def test_an_event_in_another_version_is_believed_with_a_warning(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        told = stripe_gateway.verified_notification(*signed(EVENT | {"api_version": "2019-01-01"}))

    assert told.api_version == "2019-01-01"
    assert "set the endpoint's version" in caplog.text


@pytest.mark.parametrize("thin", [False, True])
def test_every_event_of_the_local_stripe_is_believed(buyer: Buyer, stripe_twin: Twin, settings: Settings, thin: bool):
    settings.STRIPE_WEBHOOK_SECRETS = [stripe_twin.secret]
    subscription = buyer.founder()
    events = stripe_twin.events()

    told = [stripe_gateway.verified_notification(*stripe_twin.webhook(event, thin=thin)) for event in events]

    assert [each.id for each in told] == [event["id"] for event in events]
    assert subscription.id in {each.object_id for each in told}
