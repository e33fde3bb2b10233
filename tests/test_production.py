"""What the image of production stands on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SECRETS = {
    "AVA_ENV": "production",
    "SECRET_KEY": "x" * 60,
    "DATABASE_URL": "postgres:///none",
    "REDIS_URL": "redis://none",
    "CELERY_BROKER_URL": "redis://none",
    "EMAIL_URL": "smtp://none",
    "STRIPE_SECRET_KEY": "sk_live_none",
    "STRIPE_WEBHOOK_SECRETS": "whsec_none",
}
START_WITHOUT_LOCAL = """
import sys
sys.modules["ava.local"] = None
import ava.wsgi, ava.urls, ava.celery
"""
WARMED = """
from scoring.engine.vocabulary import vocabulary
print(vocabulary.cache_info().currsize)
"""
WEB_IS_LOADED = "import ava.wsgi" + WARMED
WORKER_IS_ABOUT_TO_FORK = (
    """
from celery.signals import worker_init
from ava.celery import app
worker_init.send(sender=None)
"""
    + WARMED
)


def start(script: str = START_WITHOUT_LOCAL, **changed: str) -> subprocess.CompletedProcess[str]:
    """Start production's entry points, or what else a script says, in a process of their own."""
    environment = {"PATH": os.environ["PATH"], **SECRETS, **changed}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_production_starts_without_the_local_servers():
    started = start()

    assert started.returncode == 0, started.stderr


@pytest.mark.parametrize("script", [WEB_IS_LOADED, WORKER_IS_ABOUT_TO_FORK])
def test_web_and_worker_have_the_scorer_loaded_before_they_fork(script):
    assert start(script).stdout == "1\n"


def test_production_names_a_missing_secret():
    refused = start(SECRET_KEY="")

    assert "Set SECRET_KEY in the environment" in refused.stderr
