"""The endpoint keeps what Stripe signed for us just now, once, and nothing else."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from billing import reconcile
from billing.models import StripeEvent
from billing.stripe_gateway import MAX_BODY_BYTES
from billing.stripe_twin.webhooks import signature
from tests.billing.post import event_body, post_event, post_signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(twin_shop):
    """A paid invoice at Stripe, as an event."""
    twin_shop.buy()
    return twin_shop.twin.events("invoice.paid")[0]


def test_a_signed_event_is_kept(client, stripe_twin, event):
    answer = post_event(client, stripe_twin, event)

    kept = StripeEvent.objects.get()
    assert answer.status_code == 200
    assert (kept.stripe_id, kept.type, kept.state) == (event["id"], "invoice.paid", "received")


def test_an_event_sent_five_times_is_one_row(client, stripe_twin, event):
    answers = [post_event(client, stripe_twin, event).status_code for _ in range(5)]

    assert answers == [200] * 5
    assert StripeEvent.objects.count() == 1


def test_a_captured_request_sent_again_keeps_nothing_more(client, stripe_twin, event):
    body, header = stripe_twin.webhook(event)
    for _ in range(2):
        post_signed(client, stripe_twin, body, header)

    assert StripeEvent.objects.count() == 1


def test_the_thin_form_of_a_kept_event_is_the_same_event(client, stripe_twin, event):
    post_event(client, stripe_twin, event)

    assert post_event(client, stripe_twin, event, thin=True).status_code == 200
    assert StripeEvent.objects.count() == 1


def test_a_thin_event_alone_is_kept_with_its_object(client, stripe_twin, event):
    post_event(client, stripe_twin, event, thin=True)

    kept = StripeEvent.objects.get()
    assert (kept.type, kept.object_id) == ("invoice.paid", event["data"]["object"]["id"])


def test_an_unknown_type_is_kept_without_work(client, stripe_twin):
    answer = post_signed(client, stripe_twin, event_body(type="issuing_card.created"))

    assert answer.status_code == 200
    assert StripeEvent.objects.get().state == "ignored"


@pytest.mark.parametrize(("age", "status"), [(301, 400), (299, 200), (-290, 200), (-310, 400)])
def test_a_signature_is_good_for_five_minutes(client, stripe_twin, age, status):
    body = event_body()

    answer = post_signed(client, stripe_twin, body, signature(body, stripe_twin.secret, at=int(time.time()) - age))

    assert answer.status_code == status


@pytest.mark.parametrize("header", ["", "t=1,v1=00", "v1=é", "t=,v1=", "nonsense"])
def test_a_forged_signature_is_refused(client, stripe_twin, header):
    assert post_signed(client, stripe_twin, event_body(), header).status_code == 400


def test_a_message_without_a_signature_is_refused(client, stripe_twin):
    answer = client.post(reverse("billing:stripe-webhook"), event_body(), content_type="application/json")

    assert answer.status_code == 400


def test_a_message_signed_with_another_secret_is_refused(client, stripe_twin):
    body = event_body()

    assert post_signed(client, stripe_twin, body, signature(body, "whsec_other")).status_code == 400


def test_a_changed_message_is_refused(client, stripe_twin):
    header = signature(event_body(), stripe_twin.secret)

    assert post_signed(client, stripe_twin, event_body(id="evt_other"), header).status_code == 400


def test_the_old_secret_is_good_while_it_is_replaced(client, stripe_twin, settings):
    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_new", stripe_twin.secret]

    assert post_signed(client, stripe_twin, event_body()).status_code == 200


def test_one_of_two_signatures_is_enough(client, stripe_twin):
    body = event_body()
    header = signature(body, "whsec_new") + "," + signature(body, stripe_twin.secret).split(",")[1]

    assert post_signed(client, stripe_twin, body, header).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"{}", b"\xff\xfe", b"{" * 5000, b'{"object": "event"}',
        event_body(id="a\x00b"), event_body(created="soon"), event_body(data=None), event_body(type=7),
    ],
)  # fmt: skip
def test_signed_garbage_is_refused(client, stripe_twin, body):
    assert post_signed(client, stripe_twin, body).status_code == 400


@pytest.mark.parametrize("foreign", [{"livemode": True}, {"account": "acct_other"}])
def test_an_event_of_another_account_or_mode_is_refused(client, stripe_twin, foreign):
    assert post_signed(client, stripe_twin, event_body(**foreign)).status_code == 400


def test_a_refused_message_leaves_nothing_behind(client, stripe_twin):
    post_signed(client, stripe_twin, event_body(livemode=True))

    assert not StripeEvent.objects.exists()


def test_a_body_of_two_megabytes_is_refused(client, stripe_twin):
    assert post_signed(client, stripe_twin, event_body(padding="x" * 2_097_152)).status_code == 400


def test_a_body_just_within_the_limit_is_read(client, stripe_twin):
    room = MAX_BODY_BYTES - len(event_body(padding=""))

    assert post_signed(client, stripe_twin, event_body(padding="x" * room)).status_code == 200


def test_a_browser_needs_no_token_of_ours_to_post(stripe_twin):
    assert post_signed(Client(enforce_csrf_checks=True), stripe_twin, event_body()).status_code == 200


def test_only_posts_are_answered(client, stripe_twin):
    assert client.get(reverse("billing:stripe-webhook")).status_code == 405


def test_stripe_is_not_asked_while_it_waits(client, stripe_twin, event):
    stripe_twin.be_away()
    try:
        assert post_event(client, stripe_twin, event).status_code == 200
    finally:
        stripe_twin.be_away(False)


def test_an_event_in_another_version_of_the_api_is_kept_with_a_warning(client, stripe_twin, caplog):
    answer = post_signed(client, stripe_twin, event_body(api_version="2019-01-01"))

    assert answer.status_code == 200
    assert "2019-01-01" in caplog.text


def test_keeping_an_event_costs_one_query(client, stripe_twin, event, django_assert_num_queries):
    with django_assert_num_queries(1):
        post_event(client, stripe_twin, event)


@pytest.mark.django_db(transaction=True)
def test_stripe_is_told_to_send_again_while_the_database_is_away(client, stripe_twin, monkeypatch):
    connection.close()
    with monkeypatch.context() as away:
        away.setitem(connection.settings_dict, "HOST", "/nowhere")
        answer = post_signed(client, stripe_twin, event_body())

    assert answer.status_code == 503


@pytest.mark.parametrize("seconds", [-360, 360])
def test_a_clock_that_is_off_raises_an_alarm(client, stripe_twin, event, time_machine, caplog, seconds):
    body, header = stripe_twin.webhook(event)
    time_machine.move_to(datetime.now(UTC) + timedelta(seconds=seconds))

    assert post_signed(client, stripe_twin, body, header).status_code == 400
    assert "ALARM" in caplog.text


def test_a_forged_webhook_raises_no_alarm(client, stripe_twin, event, caplog):
    body, _ = stripe_twin.webhook(event)

    post_signed(client, stripe_twin, body, "t=1,v1=00")

    assert "ALARM" not in caplog.text


def test_what_was_refused_while_the_clock_was_off_is_read_from_the_list(client, stripe_twin, event, time_machine):
    body, header = stripe_twin.webhook(event)
    time_machine.move_to(datetime.now(UTC) + timedelta(seconds=360))
    post_signed(client, stripe_twin, body, header)

    reconcile.fill_gaps()

    assert StripeEvent.objects.filter(stripe_id=event["id"]).exists()
