"""What a founder is charged over the years, through every service that has a hand in it."""

from datetime import UTC, datetime

import pytest

from billing import checkouts, renewals
from billing.models import Notice
from tests.billing.after_sale.founder import Founder
from tests.billing.after_sale.hearing import hear
from tests.billing.buying import checkout_of, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries", "queued")]


@pytest.mark.parametrize(("months", "invoices"), [(5, 1), (6, 2), (7, 3), (12, 8), (18, 14)])
def test_a_founder_is_charged_what_was_promised_while_the_public_price_rises_twice(founder, months, invoices):
    publish(1900, public=True)
    for raised_in, cents in ((3, 2900), (9, 3900)):
        if raised_in < months:
            founder.months_later(raised_in)
            publish(cents, public=True)

    founder.months_later(months)

    assert founder.charged == [5000] + [1300] * (invoices - 1)


@pytest.mark.parametrize(
    ("bought", "renews"),
    [
        (datetime(2027, 8, 31, 9, tzinfo=UTC), datetime(2028, 2, 29, 9, tzinfo=UTC)),
        (datetime(2028, 2, 29, 9, tzinfo=UTC), datetime(2028, 8, 29, 9, tzinfo=UTC)),
        (datetime(2027, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(2028, 6, 30, 23, 59, 59, tzinfo=UTC)),
        # Clocks in Europe and America change between the two.
        (datetime(2027, 3, 27, 1, 30, tzinfo=UTC), datetime(2027, 9, 27, 1, 30, tzinfo=UTC)),
    ],
)
def test_the_opening_period_ends_on_the_same_day_or_the_last_of_its_month(stripe_time, bought, renews):
    stripe_time.reset(stands_at=bought)
    founder = Founder(stripe_time)

    assert founder.row.current_period_end == renews


@pytest.mark.parametrize("bought", [datetime(2027, 8, 31, 9, tzinfo=UTC), datetime(2028, 2, 29, 9, tzinfo=UTC)])
def test_who_buys_at_the_end_of_a_month_is_charged_once_a_month(stripe_time, bought):
    stripe_time.reset(stands_at=bought)
    founder = Founder(stripe_time)

    founder.months_later(12, days=2)

    assert founder.charged == [5000] + [1300] * 7


def test_who_let_it_run_out_is_told_once_that_the_rate_ended(founder):
    renewals.cancel_renewal(user=founder.user)
    founder.months_later(6)

    hear()
    hear()

    assert list(Notice.objects.values_list("kind", flat=True)) == [Notice.Kind.SEAT_LOST]


def test_who_let_it_run_out_buys_again_at_the_public_price(founder):
    public = publish(1900, public=True)
    renewals.cancel_renewal(user=founder.user)
    founder.months_later(7)

    checkouts.start_checkout(user=founder.user)

    assert (checkout_of(founder.user).price, checkout_of(founder.user).seat) == (public, None)
