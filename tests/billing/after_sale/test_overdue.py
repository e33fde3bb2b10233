"""A renewal whose money does not come: two weeks of grace, one mail, then the end."""

from datetime import timedelta

import pytest

from billing import dunning, renewals
from billing.entitlements import entitlement_of
from billing.models import Notice, Subscription
from billing.stripe_twin.invoicing import attempt, card_for
from tests.billing.after_sale.hearing import hear

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries", "queued")]


@pytest.fixture
def overdue(founder):
    """A founder whose first renewal is declined, again and again."""
    decline(founder, "declined:insufficient_funds", times=20)
    founder.months_later(6)
    return founder


def decline(founder, result, *, times=1):
    founder.twin.next_card_result(founder.row.customer.stripe_id, *[result] * times)


def wait(founder, days):
    founder.twin.advance(by=timedelta(days=days))
    hear()


def plan_of(founder):
    return entitlement_of(founder.user, founder.twin.clock).plan_slug


def kinds():
    return list(Notice.objects.order_by("pk").values_list("kind", flat=True))


def mend(founder):
    founder.twin.world.card_results.clear()


def test_a_declined_renewal_is_overdue(overdue):
    assert overdue.row.status == Subscription.Status.PAST_DUE


def test_an_overdue_founder_keeps_his_plan_for_two_weeks(overdue):
    wait(overdue, 12)

    assert plan_of(overdue) == "pro"


def test_after_two_weeks_the_plan_is_closed(overdue):
    wait(overdue, 14)

    assert plan_of(overdue) == "free"


def test_however_often_the_card_is_tried_one_mail_tells_of_it(overdue):
    hear()
    wait(overdue, 6)

    assert kinds() == [Notice.Kind.PAYMENT_FAILED]


def test_the_mail_names_the_last_day_of_grace(overdue):
    hear()

    last = overdue.row.current_period_start + timedelta(days=14)
    assert Notice.objects.get().facts["open_until"] == f"{last.day} {last:%B %Y}"


def test_what_is_mended_within_grace_goes_on_at_the_promised_price(overdue):
    wait(overdue, 3)
    mend(overdue)

    overdue.months_later(8)

    assert (overdue.row.status, overdue.charged) == ("active", [5000, 1300, 1300, 1300])


def test_a_renewal_declined_at_the_change_of_phase_is_tried_again_at_the_promised_price(overdue):
    mend(overdue)

    wait(overdue, 2)

    assert overdue.charged == [5000, 1300]


def test_what_is_never_mended_ends(overdue):
    wait(overdue, 20)

    assert (overdue.row.status, plan_of(overdue)) == (Subscription.Status.CANCELED, "free")


def test_whose_payment_never_came_is_told_once_that_the_rate_ended(overdue):
    hear()
    wait(overdue, 20)
    wait(overdue, 1)

    assert kinds() == [Notice.Kind.PAYMENT_FAILED, Notice.Kind.SEAT_LOST]


def test_a_lost_card_is_not_tried_again(founder):
    decline(founder, "declined:lost_card")

    founder.months_later(6, days=10)

    assert founder.twin.all("invoice")[0]["attempt_count"] == 1


def test_a_lost_card_is_told_at_once(founder):
    decline(founder, "declined:lost_card")
    founder.months_later(6)

    hear()

    assert (kinds(), Notice.objects.get().facts["next_attempt_at"]) == ([Notice.Kind.PAYMENT_FAILED], "")


def test_a_bank_that_wants_a_word_is_told_in_one_mail(founder):
    decline(founder, "authenticate", times=20)
    founder.months_later(6)
    hear()
    wait(founder, 3)

    assert kinds() == [Notice.Kind.ACTION_REQUIRED]
    assert Notice.objects.get().facts["pay_url"].startswith(founder.twin.world.address)


def test_a_confirmed_payment_goes_on_at_the_promised_price(founder):
    decline(founder, "authenticate")
    founder.months_later(6)
    invoice = founder.twin.all("invoice")[0]
    attempt(founder.twin.world, invoice, card_for(founder.twin.world, invoice), present=True, authenticated=True)

    founder.months_later(7)

    assert (founder.row.status, founder.charged) == ("active", [5000, 1300, 1300])


def test_a_first_payment_at_the_promised_price_is_told_a_week_before(founder):
    founder.twin.advance(to=founder.row.current_period_end - timedelta(days=6))
    hear()

    notice = Notice.objects.get()
    assert (notice.kind, notice.facts["amount"], notice.facts["period"]) == ("renewal_ahead", "$13", "a month")


def test_a_first_payment_is_told_by_night_where_no_event_told_it(founder):
    founder.twin.advance(to=founder.row.current_period_end - timedelta(days=6))

    dunning.look(now=founder.twin.clock)

    assert kinds() == [Notice.Kind.RENEWAL_AHEAD]


def test_a_first_payment_is_told_once(founder):
    founder.twin.advance(to=founder.row.current_period_end - timedelta(days=6))
    hear()

    dunning.look(now=founder.twin.clock)

    assert kinds() == [Notice.Kind.RENEWAL_AHEAD]


def test_a_first_payment_is_not_told_earlier(founder):
    founder.twin.advance(to=founder.row.current_period_end - timedelta(days=8))

    dunning.look(now=founder.twin.clock)

    assert kinds() == []


def test_who_canceled_is_told_of_no_payment(founder):
    renewals.cancel_renewal(user=founder.user)
    founder.twin.advance(to=founder.row.current_period_end - timedelta(days=6))

    dunning.look(now=founder.twin.clock)

    assert kinds() == []


def test_a_payment_that_failed_is_told_by_night_where_no_event_told_it(overdue):
    dunning.look(now=overdue.twin.clock)

    assert kinds() == [Notice.Kind.PAYMENT_FAILED]


def test_a_rate_that_ended_is_told_by_night_where_no_event_told_it(founder):
    renewals.cancel_renewal(user=founder.user)
    founder.months_later(6)

    dunning.look(now=founder.twin.clock)

    assert kinds() == [Notice.Kind.SEAT_LOST]


@pytest.mark.parametrize(("days", "alarmed"), [(15, False), (17, True)])
def test_what_stripe_leaves_overdue_after_its_grace_raises_an_alarm(founder, caplog, days, alarmed):
    begun = founder.twin.clock - timedelta(days=days)
    Subscription.objects.update(status=Subscription.Status.PAST_DUE, current_period_start=begun)

    dunning.look(now=founder.twin.clock)

    assert ("ALARM: " in caplog.text) is alarmed
