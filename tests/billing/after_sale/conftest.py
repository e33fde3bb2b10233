"""What the tests of life after the sale share: a clock that is Stripe's and ours, and somebody who bought."""

from typing import Any

import pytest
from celery import current_app
from django.utils import timezone

from billing.stripe_gateway import client
from billing.stripe_twin import Twin
from tests.billing.after_sale.founder import Founder


@pytest.fixture
def stripe_time(stripe_twin: Twin, monkeypatch: pytest.MonkeyPatch) -> Twin:
    """A local Stripe whose clock is ours too."""
    monkeypatch.setattr(timezone, "now", lambda: stripe_twin.clock)
    return stripe_twin


@pytest.fixture
def founder(db: None, stripe_time: Twin) -> Founder:
    """Somebody who bought a founder's seat just now."""
    return Founder(stripe_time)


@pytest.fixture
def queued(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[Any]]]:
    """The name and arguments of every task that is queued by name, in place of sending it."""
    tasks: list[tuple[str, list[Any]]] = []

    def keep(name: str, args: Any = (), **_options: Any) -> None:
        tasks.append((name, list(args)))

    monkeypatch.setattr(current_app, "send_task", keep)
    return tasks


@pytest.fixture
def without_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library gives up at the first failure, in place of sleeping and trying again."""
    monkeypatch.setattr(client, "RETRIES", 0)
