"""What the product's processes find in their environment under `make run`."""

import os

from ava.local.child import Server
from ava.local.postgres import Postgres
from ava.local.run_folder import RunFolder
from ava.local.stripe_twin import StripeTwin
from ava.local.valkey import Valkey

DEFAULT_PORT = 8000
HOST = "127.0.0.1"


class BadPort(Exception):
    """PORT is no port number."""


def port_from_environment() -> int:
    """The port that PORT names, or 8000; raises BadPort."""
    text = os.environ.get("PORT") or str(DEFAULT_PORT)
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise BadPort(f"PORT is {text!r}; it must be a number from 1 to 65535: make run PORT=8001")
    return int(text)


def embedded_servers(run: RunFolder, port: int = DEFAULT_PORT) -> list[Server]:
    """The servers that the environment does not name and that we therefore start ourselves, in their order."""
    servers: list[Server] = []
    if not os.environ.get("DATABASE_URL"):
        servers.append(Postgres(run.path / "pg"))
    if not os.environ.get("REDIS_URL"):
        servers.append(Valkey(run.path / "valkey"))
    if not os.environ.get("STRIPE_SECRET_KEY"):
        servers.append(StripeTwin(run.path / "stripe", port))
    return servers


def product_environment(run: RunFolder, servers: list[Server], port: int) -> dict[str, str]:
    """The environment of the product's processes; what the caller set already stays as it is."""
    environment = {
        "AVA_ENV": "local",
        "SECRET_KEY": run.secret_key(),
        "SITE_URL": f"http://{HOST}:{port}",
        "EMAIL_FILE_PATH": str(run.mail),
        "PYTHONPYCACHEPREFIX": str(run.path / "pyc"),
        "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": "ava.settings",
    } | {name: value for name, value in os.environ.items() if value}
    # Compiling everything anew at each start would double its time.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for server in servers:
        if isinstance(server, Postgres):
            environment["DATABASE_URL"] = server.url
        if isinstance(server, Valkey):
            environment |= {"REDIS_URL": server.cache_url(), "CELERY_BROKER_URL": server.broker_url()}
        if isinstance(server, StripeTwin):
            environment["STRIPE_API_BASE"] = server.address
    return environment
