import os
import signal

import pytest

from ava.celery import answer


@pytest.mark.stack
def test_a_task_is_answered_by_another_process(celery_worker_process):
    result = answer.delay()

    assert result.get(timeout=20) == "here"


@pytest.mark.stack
def test_a_killed_worker_is_replaced(celery_worker_process):
    os.kill(celery_worker_process.pid, signal.SIGKILL)
    celery_worker_process.child.process.wait(10)

    celery_worker_process.ensure_alive()

    assert answer.delay().get(timeout=20) == "here"
