"""Two hundred visitors at once, through the real WSGI application."""

import json
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

import pytest

from billing.models import QuotaUse
from scoring.models import Score

pytestmark = [pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def post_to(live_server, ask):
    body = json.dumps(ask())

    def post(_):
        connection = HTTPConnection(live_server.thread.host, live_server.thread.port, timeout=60)
        connection.request("POST", "/api/v1/scores", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())

    return post


def test_two_hundred_visitors_of_one_address_get_three_answers(post_to):
    with ThreadPoolExecutor(max_workers=50) as crowd:
        answers = list(crowd.map(post_to, range(200)))

    statuses = [status for status, _ in answers]
    assert (statuses.count(200), statuses.count(402)) == (3, 197)
    assert {body["code"] for status, body in answers if status == 402} == {"quota_exceeded"}
    assert (Score.objects.count(), QuotaUse.objects.get().used) == (3, 3)
