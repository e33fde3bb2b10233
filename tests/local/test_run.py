"""What `make run` promises about starting, stopping and dying."""

import re
import signal
import socket
import subprocess

import psutil
import pytest
import stripe

from ava.local.postgres import Postgres
from tests.waiting import wait_until

pytestmark = [pytest.mark.stack, pytest.mark.timeout(240)]


def ask(run_dir, statement):
    postgres = Postgres(run_dir / "pg")
    command = [postgres.programs / "psql", postgres.url.replace("postgres:", "postgresql:", 1), "-Atc", statement]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_second_start_is_refused_in_a_plain_sentence(product, start_product):
    second = start_product()

    assert second.process.wait(20) == 1
    assert f"AVA runs already (process {product.process.pid}" in second.output
    assert "make stop" in second.output


def test_a_busy_port_is_named_with_the_way_to_choose_another(start_product):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        refused = start_product(port)

        assert refused.process.wait(20) == 1
    assert f"Port {port} is busy" in refused.output
    assert f"make run PORT={port + 1}" in refused.output


def test_ctrl_c_stops_everything_in_order(product):
    family = product.family()

    code = product.stop(signal.SIGINT)

    assert code == 0
    stopped = [line.split()[2] for line in product.output.splitlines() if line.endswith(" stopped")]
    assert stopped == ["beat", "worker", "web", "stripe-twin", "valkey", "postgres"]
    assert not psutil.wait_procs(family, timeout=5)[1]


def test_make_stop_stops_it_from_another_terminal(product, make):
    said = make("stop")

    assert "AVA stopped; its data are kept." in said.stdout
    assert product.process.wait(5) == 0


def test_make_reset_refuses_while_it_runs(product, make, run_dir):
    said = make("reset", "YES=1")

    assert "AVA runs. Stop it first: make stop" in said.stderr
    assert (run_dir / "pg").exists()


def customers_of_the_local_stripe(product):
    address = re.search(r"local Stripe at (http://127.0.0.1:\d+)/", product.output)[1]
    return stripe.StripeClient("sk_test_x", base_addresses={"api": address}).v1.customers


def test_a_warm_start_keeps_what_the_local_stripe_knows(product, start_product):
    customer = customers_of_the_local_stripe(product).create({"email": "ada@example.com"})
    product.stop()

    started = start_product().until_ready()

    assert customers_of_the_local_stripe(started).retrieve(customer.id).email == "ada@example.com"


def test_a_warm_start_keeps_the_data(product, start_product, run_dir):
    ask(run_dir, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer")
    product.stop()

    start_product().until_ready()

    assert ask(run_dir, "SELECT answer FROM kept") == "42"


def test_killing_the_parent_leaves_no_orphan(product, run_dir):
    log = run_dir / "pg" / "postgres.log"
    family, said_before = product.family(), log.stat().st_size

    product.stop(signal.SIGKILL)

    gone, alive = psutil.wait_procs(family, timeout=20)
    assert len(gone) > 8
    assert not alive
    assert "database system is shut down" in log.read_text()[said_before:]


def children_of(product, module):
    """The pids of the parent's children that run `module`."""
    return {child.pid for child in psutil.Process(product.process.pid).children() if module in child.cmdline()}


@pytest.mark.parametrize("module", ["gunicorn", "celery"])
def test_a_dead_child_is_started_again(product, module):
    before = children_of(product, module)
    victim = min(before)

    psutil.Process(victim).kill()

    wait_until(lambda: "died; starting it again" in product.output, seconds=20)
    wait_until(lambda: len(children_of(product, module)) == len(before), seconds=20)
    wait_until(product.answers, seconds=40, or_say=lambda: product.output)
    assert before - children_of(product, module) == {victim}


def test_a_killed_database_comes_back(product, run_dir):
    ask(run_dir, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 43 AS answer")
    postmaster = int((run_dir / "pg" / "data" / "postmaster.pid").read_text().splitlines()[0])

    psutil.Process(postmaster).kill()

    wait_until(lambda: "postgres died" in product.output, seconds=20)
    wait_until(product.answers, seconds=60, or_say=lambda: product.output)
    assert ask(run_dir, "SELECT answer FROM kept") == "43"


def test_make_reset_deletes_nothing_unasked(product, make, run_dir):
    product.stop()

    said = make("reset")

    assert "Nothing was deleted." in said.stderr
    assert (run_dir / "pg").exists()


def test_make_reset_begins_anew_once_agreed(product, make, run_dir):
    product.stop()

    make("reset", "YES=1")

    assert not run_dir.exists()
