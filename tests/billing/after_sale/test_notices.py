"""A mail goes out once, after the commit, in plain words."""

from datetime import timedelta

import pytest
from django.utils import timezone

from billing import departures, notices
from billing.models import Notice
from billing.money import Money
from tests.factories import CustomerFactory

pytestmark = pytest.mark.django_db
FACTS = {
    "amount": Money(1300, "usd"),
    "open_until": timezone.now(),
    "pay_url": "https://pay.example",
    "keeps_rate": "yes",
}
MAILS = [
    (Notice.Kind.PAYMENT_FAILED, "did not go through", "your founders' rate is kept until then"),
    (Notice.Kind.ACTION_REQUIRED, "confirm a payment", "https://pay.example"),
    (Notice.Kind.RENEWAL_AHEAD, "first payment of $13", "for as long as you keep the subscription"),
    (Notice.Kind.SEAT_LOST, "founders' rate has ended", "The rate does not come back"),
    (Notice.Kind.REFUNDED, "goes back", "goes back in full"),
]


@pytest.fixture
def customer():
    return CustomerFactory()


def notice_of(customer, kind=Notice.Kind.PAYMENT_FAILED, **facts):
    notices.notify(customer=customer, kind=kind, about="in_1", facts=FACTS | facts)
    return Notice.objects.get()


def test_a_notice_is_mailed_after_the_commit(customer, queued, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        notice = notice_of(customer)

    assert queued == [("billing.tasks.send_notice", [notice.pk])]


def test_telling_twice_leaves_one_notice(customer, queued, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        notice_of(customer)
        notice_of(customer)

    assert len(queued) == 1


def test_sending_twice_sends_one_mail(customer, mailoutbox):
    notice = notice_of(customer)

    assert [notices.send_notice(notice.pk), notices.send_notice(notice.pk)] == [True, False]
    assert len(mailoutbox) == 1


def test_a_mail_goes_to_the_address_that_the_account_has_now(customer, mailoutbox):
    customer.user.email = "now@example.com"
    customer.user.save()

    notices.send_notice(notice_of(customer).pk)

    assert mailoutbox[0].to == ["now@example.com"]


@pytest.mark.parametrize(("kind", "subject", "words"), MAILS)
def test_a_mail_says(customer, mailoutbox, kind, subject, words):
    notices.send_notice(notice_of(customer, kind).pk)

    assert subject in mailoutbox[0].subject
    assert words in mailoutbox[0].body


@pytest.mark.parametrize("kind", Notice.Kind.values)
def test_a_mail_is_plain_text(customer, mailoutbox, kind):
    notices.send_notice(notice_of(customer, kind).pk)

    assert "&" not in mailoutbox[0].subject + mailoutbox[0].body
    assert "<" not in mailoutbox[0].body


def test_a_mail_names_the_day_until_which_all_is_kept(customer, mailoutbox):
    until = timezone.now().replace(year=2027, month=3, day=9)

    notices.send_notice(notice_of(customer, open_until=until).pk)

    assert "AVA Pro stays open until 9 March 2027" in mailoutbox[0].body


def test_a_card_that_is_tried_no_more_is_told_so(customer, mailoutbox):
    notices.send_notice(notice_of(customer, next_attempt_at=None).pk)

    assert "The card is not tried again by itself" in mailoutbox[0].body


def test_a_mail_server_that_is_down_leaves_the_mail_for_the_sweep(customer, mailoutbox, monkeypatch):
    notice = notice_of(customer)
    with monkeypatch.context() as down:
        down.setattr(notices, "send_mail", refuse)
        assert notices.send_waiting_notices() == 0

    assert notices.send_waiting_notices() == 1
    assert Notice.objects.get(pk=notice.pk).sent_at


def refuse(*_arguments):
    raise OSError("no mail server")


def test_a_mail_of_long_ago_is_not_sent_late(customer, mailoutbox):
    notice = notice_of(customer)
    Notice.objects.filter(pk=notice.pk).update(created_at=timezone.now() - timedelta(days=6))

    assert notices.send_waiting_notices() == 0


def test_who_deleted_the_account_gets_no_mail(customer):
    customer.user = None
    customer.save()

    notices.notify(customer=customer, kind=Notice.Kind.SEAT_LOST, about="sub_1", facts={})

    assert not Notice.objects.exists()


def test_an_account_deleted_since_gets_no_mail(customer, mailoutbox):
    notice = notice_of(customer)
    customer.user.delete()

    assert (notices.send_notice(notice.pk), mailoutbox) == (False, [])


def test_no_mail_stays_of_an_account_that_is_deleted(customer):
    notice_of(customer)

    departures.leave(user=customer.user)

    assert not Notice.objects.exists()


def test_a_mail_that_cannot_be_written_keeps_no_other_back(customer, mailoutbox):
    Notice.objects.create(customer=customer, kind="unheard_of", about="in_0")
    Notice.objects.create(customer=customer, kind=Notice.Kind.SEAT_LOST, about="in_1")

    notices.send_waiting_notices()

    assert len(mailoutbox) == 1
