"""Real PostgreSQL and Valkey for the tests, thrown away afterwards.

It is a plugin (`-p ava.local.pytest_plugin`), not a conftest: pytest-django reads the settings before any conftest.
"""

import os
import shutil
import tempfile
from pathlib import Path

from ava.local.servers import Postgres, Server, Valkey

_servers: list[Server] = []
_folder: Path | None = None


def _start_servers() -> None:
    global _folder
    memory = Path("/dev/shm")
    _folder = Path(tempfile.mkdtemp(prefix="ava-test-", dir=memory if os.access(memory, os.W_OK) else None))
    if not os.environ.get("DATABASE_URL"):
        postgres = Postgres(_folder / "pg", throwaway=True)
        postgres.start()
        _servers.append(postgres)
        os.environ["DATABASE_URL"] = postgres.url
    if not os.environ.get("REDIS_URL"):
        valkey = Valkey(_folder / "valkey")
        valkey.start()
        _servers.append(valkey)
        os.environ["REDIS_URL"], os.environ["CELERY_BROKER_URL"] = valkey.url, valkey.broker_url


os.environ.setdefault("AVA_ENV", "test")
# Workers of pytest-xdist inherit the servers of their parent.
if "PYTEST_XDIST_WORKER" not in os.environ:
    _start_servers()


def pytest_report_header() -> str:
    return f"servers: {', '.join(server.name for server in _servers) or 'given by the environment'}"


def pytest_unconfigure() -> None:
    while _servers:
        _servers.pop().stop()
    if _folder:
        shutil.rmtree(_folder, ignore_errors=True)
