"""Two hundred visitors at once, through the whole application and real transactions."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from billing.models import QuotaUse
from scoring.models import Score
from tests.scoring.problems import assert_problem


@pytest.mark.django_db(transaction=True)
def test_two_hundred_visitors_of_one_address_get_three_answers(ask):
    def answer(_):
        try:
            return Client().post("/api/v1/scores", ask(), content_type="application/json")
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=100) as crowd:
        answers = list(crowd.map(answer, range(200)))

    refused = [each for each in answers if each.status_code != 200]
    assert len(refused) == 197
    for each in refused:
        assert_problem(each, 402, "quota_exceeded")
    assert (Score.objects.count(), QuotaUse.objects.get().used) == (3, 3)
