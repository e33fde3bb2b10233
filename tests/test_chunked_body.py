import json
from io import BytesIO

import pytest
from django.test import RequestFactory

from ava.wsgi import application
from tests.factories import FailureModeFactory, PlatformFactory

# The application ends its connection with its request, so it cannot share one with the test.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def send():
    """The status of an API call whose body comes in chunks, as the web server hands it on."""

    def send(body):
        environ = RequestFactory().post("/api/v1/scores", content_type="application/json").environ
        del environ["CONTENT_LENGTH"]
        environ |= {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True, "wsgi.input": BytesIO(body)}
        statuses = []
        answer = application(environ, lambda status, _: statuses.append(int(status[:3])))
        return statuses[0], json.loads(b"".join(answer))

    return send


def test_a_chunked_body_is_read(send):
    platform, mode = PlatformFactory(slug="sora"), FailureModeFactory(slug="facial-identity-drift")

    status, answer = send(json.dumps({"prompt": "A cat runs.", "platform": platform.slug, "mode": mode.slug}).encode())

    assert (status, "verdict" in answer) == (200, True)


def test_an_endless_chunked_body_is_refused(send):
    status, answer = send(b"[" * 1_000_000)

    assert (status, answer["code"]) == (413, "body_too_large")
