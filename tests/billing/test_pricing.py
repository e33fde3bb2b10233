import pytest
from django.urls import reverse

from billing.models import Plan

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "fact", ["500 seats", "$50", "six months", "$13 a month", "$19 a month", "14 days", "not on sale yet"]
)
def test_the_founders_offer_is_told_in_full(client, fact):
    assert fact in client.get(reverse("billing:pricing")).content.decode()


def test_the_table_shows_the_limits_that_staff_set(client):
    Plan.objects.filter(slug="visitor").update(one_mode_per_day=41)

    assert "41 a day" in client.get(reverse("billing:pricing")).content.decode()


def test_the_refund_policy_has_its_page(client):
    assert client.get(reverse("billing:refunds")).status_code == 200


def test_pricing_costs_one_query(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(reverse("billing:pricing"))


def test_fair_use_is_told(client, settings):
    settings.FAIR_USE_SCORES_PER_MINUTE = 73

    assert "more than 73 scores within a minute" in client.get(reverse("billing:pricing")).content.decode()
