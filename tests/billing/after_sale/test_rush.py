"""The same click several times at once."""

import pytest

from billing import notices, refunding, renewals
from billing.models import Notice
from tests.billing.rush import all_at_once
from tests.factories import CustomerFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_four_cancellations_at_once_are_one(founder, queued):
    answers = all_at_once(lambda _: renewals.cancel_renewal(user=founder.user), [1, 2, 3, 4])

    assert answers == [None] * 4
    assert (founder.at_stripe.cancel_at_period_end, founder.at_stripe.schedule_id) == (True, None)


def test_four_resumptions_at_once_make_one_schedule(founder, queued):
    renewals.cancel_renewal(user=founder.user)
    before = len(founder.twin.all("subscription_schedule"))

    answers = all_at_once(lambda _: renewals.resume_renewal(user=founder.user), [1, 2, 3, 4])

    assert answers == [None] * 4
    assert len(founder.twin.all("subscription_schedule")) == before + 1


def test_four_requests_at_once_give_back_once(founder, queued):
    answers = all_at_once(lambda _: refunding.refund_opening_payment(user=founder.user), [1, 2, 3, 4])

    assert answers == [None] * 4
    assert [refund["amount"] for refund in founder.twin.all("refund")] == [5000]


def test_four_workers_at_once_send_one_mail(queued, mailoutbox):
    notices.notify(customer=CustomerFactory(), kind=Notice.Kind.SEAT_LOST, about="sub_1", facts={})
    notice = Notice.objects.get()

    sent = all_at_once(lambda _: notices.send_notice(notice.pk), [1, 2, 3, 4])

    assert (sent.count(True), len(mailoutbox)) == (1, 1)
