"""The twin as a program: where it starts, what it keeps, what it is told from outside."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from billing.stripe_twin import Twin
from tests.billing.stripe_twin.shop import Shop


def control(twin: Twin, name: str, **fields: str) -> Any:
    """A control call over HTTP."""
    address = f"{twin.world.address}/_twin/{name}"
    with urlopen(address, urlencode(fields).encode()) as answer:  # noqa: S310
        return json.load(answer)["done"]


@pytest.mark.parametrize("environment", [{}, {"AVA_ENV": ""}, {"AVA_ENV": "production"}])
def test_it_does_not_start_in_production(environment: dict[str, str]):
    outside = {name: value for name, value in os.environ.items() if name != "AVA_ENV"} | environment

    done = subprocess.run(
        [sys.executable, "-m", "billing.stripe_twin", "--port", "0"],
        env=outside, capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "does not start in production" in done.stderr


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of a twin that a customer was made at, and that was stopped."""
    path = tmp_path / "state.json"
    twin = Twin(state=path, stands_at=datetime.now(UTC))
    twin.start()
    Shop(twin).subscribe(scheduled=True)
    twin.world.clock.moved = 0
    twin.stop()
    return path


def test_it_remembers_over_a_restart(kept: Path):
    again = Twin(state=kept)

    assert again.all("subscription")[0]["status"] == "active"


def test_every_answered_write_is_on_the_disk(tmp_path: Path):
    path = tmp_path / "state.json"
    twin = Twin(state=path)
    twin.start()
    customer = Shop(twin).customer

    found = json.loads(path.read_text())["objects"]["customer"]

    twin.stop()
    assert customer.id in found


def test_nobody_else_reads_its_file(kept: Path):
    assert kept.stat().st_mode & 0o077 == 0


def test_the_clock_moves_by_a_control_call(shop: Shop):
    before = shop.twin.world.now

    control(shop.twin, "advance", days="2")

    assert shop.twin.world.now == before + 2 * 86400


def test_a_session_is_paid_by_a_control_call(shop: Shop):
    session = shop.session()

    control(shop.twin, "pay", session=session.id)

    assert shop.stripe.checkout.sessions.retrieve(session.id).status == "complete"


def test_a_declined_card_of_a_control_call_is_an_error(shop: Shop):
    with pytest.raises(HTTPError) as refused:
        control(shop.twin, "pay", session=shop.session().id, card="4000000000000002")

    with refused.value:
        assert refused.value.code == 402


def test_an_unknown_control_call_is_refused(shop: Shop):
    with pytest.raises(HTTPError) as refused:
        control(shop.twin, "explode")

    with refused.value:
        assert refused.value.code == 404


def test_a_reset_forgets_everything(shop: Shop):
    control(shop.twin, "reset")

    assert not shop.stripe.customers.list().data


def test_its_ids_can_be_told_from_stripes(shop: Shop):
    assert shop.customer.id.startswith("cus_1Twin")


def test_an_invoice_is_a_file_that_a_reader_opens(shop: Shop):
    subscription = shop.subscribe()

    with urlopen(shop.invoices(subscription)[0].invoice_pdf) as answer:  # noqa: S310
        assert answer.read().startswith(b"%PDF-1.4")
