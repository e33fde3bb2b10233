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


@pytest.mark.parametrize("name", ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRETS"])
def test_production_names_a_missing_secret_of_stripe(name):
    assert f"Set {name} in the environment" in start(**{name: ""}).stderr


def test_production_speaks_to_no_other_stripe():
    refused = start(STRIPE_API_BASE="http://127.0.0.1:8123")

    assert "Unset STRIPE_API_BASE" in refused.stderr


def test_production_refuses_the_local_stripes_key():
    assert "production never uses the twin's" in start(STRIPE_SECRET_KEY="sk_test_twin").stderr


@pytest.mark.parametrize("key", ["sk_live_1", "rk_live_1"])
def test_a_live_key_does_not_start_outside_production(key):
    refused = start("import ava.settings", AVA_ENV="local", STRIPE_SECRET_KEY=key)

    assert "STRIPE_SECRET_KEY is live" in refused.stderr


def test_a_key_of_another_kind_does_not_start():
    assert "is no secret key" in start(STRIPE_SECRET_KEY="pk_live_1").stderr


def test_without_a_key_nothing_leaves_this_machine():
    local = {"AVA_ENV": "local", "STRIPE_SECRET_KEY": ""}

    assert start("import ava.settings; print(ava.settings.STRIPE_API_BASE)", **local).stdout == "http://127.0.0.1:1\n"
