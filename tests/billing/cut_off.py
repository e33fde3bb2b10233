"""A process that ends in the midst of its work: by an exception nobody catches, or killed without a last word."""

import inspect
import os
import subprocess
import sys
from typing import Any

import pytest

from billing import stripe_gateway
from tests.worker_process import database_url_of_the_tests

SCRIPT = """
import os, signal, django
django.setup()
from billing import checkouts, opening, stripe_gateway
from django.contrib.auth import get_user_model

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

{point} = die
{call}
"""


class CutOff(BaseException):
    """The end of a process: no handler of ours catches it, and open transactions are gone."""


class Scissors:
    """Cuts off at the nth call to Stripe, before it is made or after its answer came."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self.number, self.when = 0, ""
        for name in stripe_gateway.__all__:
            if inspect.isfunction(call := getattr(stripe_gateway, name)) and name not in ("stripe_client",):
                monkeypatch.setattr(stripe_gateway, name, self.watched(name, call))

    def cut(self, number: int, when: str) -> None:
        """Cut off at the call of that number, counted from 1: "before" or "after"."""
        self.calls, self.number, self.when = [], number, when

    def watched(self, name: str, call: Any) -> Any:
        def watch(*arguments: Any, **named: Any) -> Any:
            self.calls.append(name)
            now = self.when if len(self.calls) == self.number else ""
            if now == "before":
                raise CutOff
            answer = call(*arguments, **named)
            if now == "after":
                raise CutOff
            return answer

        return watch


def run_until_killed(call: str, *, point: str, api_base: str) -> None:
    """Run `call` in a process of its own that is killed with SIGKILL when it reaches `point`."""
    environment = {
        **os.environ,
        "DATABASE_URL": database_url_of_the_tests(),
        "DJANGO_SETTINGS_MODULE": "ava.settings",
        "STRIPE_API_BASE": api_base,
    }
    script = SCRIPT.format(point=point, call=call)
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
