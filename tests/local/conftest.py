"""The whole product as a newcomer starts it, in a folder and on a port of its own."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from ava.local.readiness import page_answers
from ava.local.run_folder import ROOT
from tests.waiting import wait_until

OURS = ("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "AVA_ENV", "DJANGO_SETTINGS_MODULE", "STRIPE_SECRET_KEY")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def outside_environment(run_dir: Path) -> dict[str, str]:
    """What a person's shell holds, without the tests' own servers."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    return kept | {"RUN_DIR": str(run_dir)}


class Product:
    """One `python -m ava.local up`, and what it said."""

    def __init__(self, run_dir: Path, port: int) -> None:
        self.port, self.said = port, run_dir.parent / f"said-{port}"
        environment = outside_environment(run_dir) | {"PORT": str(port)}
        with self.said.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ava.local", "up"],
                cwd=ROOT,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def output(self) -> str:
        return self.said.read_text()

    def answers(self) -> bool:
        return page_answers(f"http://127.0.0.1:{self.port}/healthz")

    def until_ready(self) -> "Product":
        wait_until(
            lambda: "AVA answers at" in self.output or self.process.poll() is not None,
            seconds=100,
            or_say=lambda: self.output,
        )
        assert self.process.poll() is None, self.output
        return self

    def family(self) -> list[psutil.Process]:
        """Every process that it started, and theirs."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)


@pytest.fixture(scope="session")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder that is cold for the first start and warm for the next."""
    return tmp_path_factory.mktemp("product") / "run"


@pytest.fixture
def make(run_dir: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a make target on `run_dir` as from another terminal, with nobody at the keyboard."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = outside_environment(run_dir)
        return subprocess.run(
            ["make", *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture
def start_product(run_dir: Path) -> Iterator[Callable[..., Product]]:
    """Start a product on `run_dir`; whatever still runs after the test is stopped."""
    started: list[Product] = []

    def start(port: int | None = None) -> Product:
        started.append(Product(run_dir, port or free_port()))
        return started[-1]

    yield start
    for product in started:
        if product.process.poll() is None:
            product.stop()


@pytest.fixture
def product(start_product: Callable[..., Product]) -> Product:
    """A product that is ready."""
    return start_product().until_ready()
