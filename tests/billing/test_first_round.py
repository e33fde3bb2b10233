"""What `open_first_round` puts on sale, once."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from billing.models import FoundersRound, Price
from billing.offers import current_offer
from tests.billing.buying import states

pytestmark = pytest.mark.django_db


def test_the_first_round_has_500_seats(stripe_twin):
    call_command("open_first_round")

    assert states(FoundersRound.objects.get()) == {"free": 500}


def test_the_first_round_costs_50_dollars_for_six_months_then_13_a_month(stripe_twin):
    call_command("open_first_round")

    offer = current_offer(timezone.now())
    assert (str(offer.price), str(offer.renewal_price)) == ("$50 every 6 months", "$13 a month")


def test_the_first_public_price_is_19_dollars_a_month(stripe_twin):
    call_command("open_first_round")

    assert [str(price) for price in Price.objects.filter(public=True)] == ["$19 a month"]


def test_the_first_round_is_opened_once(stripe_twin):
    call_command("open_first_round")

    call_command("open_first_round")

    assert (FoundersRound.objects.count(), Price.objects.count()) == (1, 3)


def test_the_first_round_is_on_sale_once_stripe_is_back(stripe_twin):
    stripe_twin.be_away()
    call_command("open_first_round")
    stripe_twin.be_away(False)

    call_command("open_first_round")

    assert current_offer(timezone.now()).seats_left == 500


def test_the_prices_of_a_start_that_was_cut_off_are_used(stripe_twin):
    call_command("open_first_round")
    FoundersRound.objects.get().seats.all().delete()
    FoundersRound.objects.all().delete()

    call_command("open_first_round")

    assert Price.objects.count() == 3
