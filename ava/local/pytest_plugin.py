"""Real PostgreSQL and Valkey for the tests, thrown away afterwards.

It is a plugin (`-p ava.local.pytest_plugin`), not a conftest: pytest-django reads the settings before any conftest.
"""

import os
import signal
import tempfile
from pathlib import Path

from ava.local.child import Server
from ava.local.postgres import Postgres
from ava.local.throwaway import ThrowawayFolder
from ava.local.valkey import Valkey

_servers: list[Server] = []
_folder: ThrowawayFolder | None = None


def _start_servers() -> None:
    global _folder
    memory = Path("/dev/shm")  # noqa: S108
    _folder = ThrowawayFolder(memory if os.access(memory, os.W_OK) else Path(tempfile.gettempdir()))
    if not os.environ.get("DATABASE_URL"):
        postgres = Postgres(_folder.path / "pg", throwaway=True)
        _folder.before_removal(postgres.stop)
        postgres.start()
        _servers.append(postgres)
        os.environ["DATABASE_URL"] = postgres.url
    if not os.environ.get("REDIS_URL"):
        valkey = Valkey(_folder.path / "valkey")
        _folder.before_removal(valkey.stop)
        valkey.start()
        _servers.append(valkey)
        os.environ["REDIS_URL"], os.environ["CELERY_BROKER_URL"] = valkey.cache_url(), valkey.broker_url()


def _take_databases_of_our_own(worker: str) -> None:
    # Workers of pytest-xdist share one Valkey; sharing its databases too, they would take each other's tasks.
    number = 2 + 2 * int(worker.removeprefix("gw"))
    os.environ["REDIS_URL"] = os.environ["REDIS_URL"].replace("?db=0", f"?db={number}")
    broker = os.environ.get("CELERY_BROKER_URL", "")
    os.environ["CELERY_BROKER_URL"] = broker.replace("?virtual_host=1", f"?virtual_host={number + 1}")


os.environ.setdefault("AVA_ENV", "test")
# Playwright's event loop runs in the thread of the test, where Django would refuse its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    _take_databases_of_our_own(worker)
else:
    # Stopped like by Ctrl-C, a run takes its servers and files with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _start_servers()


def pytest_report_header() -> str:
    return f"servers: {', '.join(server.name for server in _servers) or 'given by the environment'}"


def pytest_unconfigure() -> None:
    if _folder:
        _folder.remove()
