"""What the image of production stands on."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECRETS = {
    "AVA_ENV": "production",
    "SECRET_KEY": "x" * 60,
    "DATABASE_URL": "postgres:///none",
    "REDIS_URL": "redis://none",
    "CELERY_BROKER_URL": "redis://none",
    "EMAIL_URL": "smtp://none",
}
START_WITHOUT_LOCAL = """
import sys
sys.modules["ava.local"] = None
import ava.wsgi, ava.urls, ava.celery
"""


def start(**changed: str) -> subprocess.CompletedProcess[str]:
    """Start production's entry points on a machine without ava/local."""
    environment = {"PATH": os.environ["PATH"], **SECRETS, **changed}
    command = [sys.executable, "-c", START_WITHOUT_LOCAL]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_production_starts_without_the_local_servers():
    started = start()

    assert started.returncode == 0, started.stderr


def test_production_names_a_missing_secret():
    refused = start(SECRET_KEY="")

    assert "Set SECRET_KEY in the environment" in refused.stderr
