"""A Celery worker of the tests' own, as `make run` starts it."""

import os
import signal
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection

from ava.celery import answer, app
from ava.local.child import Child

START_SECONDS = 60


def database_url_of_the_tests() -> str:
    """The address of the database that the tests write to."""
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


class WorkerProcess:
    """A worker that is started when it is first needed, and again when it has died."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.child: Child | None = None

    def ensure_alive(self) -> None:
        """Empty the queue, and return when a worker answers a task."""
        app.control.purge()
        if self.child is None or not self.child.alive:
            self.child = self._new_child()
            self.child.start()
        answered = answer.delay()
        deadline = time.monotonic() + START_SECONDS
        while not answered.ready():
            assert self.child.alive, self.last_words()
            assert time.monotonic() < deadline, self.last_words()
            time.sleep(0.05)

    def _new_child(self) -> Child:
        command = [sys.executable, "-m", "celery", "-A", "ava", "worker", "--concurrency", "2", "--loglevel", "INFO"]
        return Child(
            "worker",
            [*command, "--without-gossip", "--without-mingle"],
            self.folder / "worker.log",
            environment={
                **os.environ,
                "DATABASE_URL": database_url_of_the_tests(),
                "DJANGO_SETTINGS_MODULE": "ava.settings",
            },
            death_signal=signal.SIGKILL,
        )

    @property
    def pid(self) -> int:
        """The process id of the worker, for a test that kills it."""
        assert self.child is not None
        assert self.child.process is not None
        return self.child.process.pid

    def last_words(self) -> str:
        """The end of the worker's log."""
        return self.child.last_words() if self.child else ""

    def stop(self) -> None:
        """End the worker, if there is one."""
        if self.child:
            self.child.stop()
