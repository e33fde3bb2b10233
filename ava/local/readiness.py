"""Whether the product answers: a page that needs the database, and a task through broker and worker."""

import socket
import urllib.request
from collections.abc import Callable


def page_answers(address: str) -> bool:
    """Whether the page at `address` answers 200 within two seconds."""
    try:
        with urllib.request.urlopen(address, timeout=2) as response:  # noqa: S310
            return bool(response.status == 200)
    except OSError:
        return False


def task_sent(broker_url: str) -> Callable[[], bool]:
    """Send the worker a task, and return what tells whether its answer has come."""
    from celery import Celery

    sender = Celery("readiness", broker=broker_url, set_as_current=False)
    answers = Celery("readiness", backend=broker_url, set_as_current=False).backend
    key = answers.get_key_for_task(sender.send_task("ava.answer", expires=120).id)
    return lambda: answers.get(key) is not None


def port_is_free(host: str, port: int) -> bool:
    """Whether a server could listen on `port` now."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
        return True
