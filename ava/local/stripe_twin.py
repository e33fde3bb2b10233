"""The local Stripe as our own child: what `make run` sells through while no key of Stripe's is set."""

import os
import socket
import sys
from pathlib import Path

from ava.local import readiness
from ava.local.child import Server, child_command
from ava.local.folders import private_folder

HOST = "127.0.0.1"
WEBHOOK_PATH = "/billing/webhooks/stripe"


class StripeTwin(Server):
    """A Stripe that moves no money, on a port that stays the same from one start to the next."""

    def __init__(self, folder: Path, web_port: int) -> None:
        self.folder = private_folder(folder.resolve())
        self.web_port = web_port
        environment = {**os.environ, "AVA_ENV": os.environ.get("AVA_ENV") or "local"}
        super().__init__("stripe-twin", [], self.folder / "stripe-twin.log", environment=environment)

    @property
    def folders(self) -> set[Path]:
        """Every folder that it keeps something in."""
        return {self.folder}

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port()}"

    def port(self) -> int:
        """The port of the last start, or a free one, kept for the next."""
        kept = self.folder / "port"
        if not kept.exists():
            with socket.socket() as listener:
                listener.bind((HOST, 0))
                kept.write_text(str(listener.getsockname()[1]))
        return int(kept.read_text())

    def start(self) -> None:
        """Start it, on another port if somebody took its own; raises StartFailed with the end of its log."""
        if not readiness.port_is_free(HOST, self.port()):
            (self.folder / "port").unlink()
        webhooks = f"http://{HOST}:{self.web_port}{WEBHOOK_PATH}"
        command: list[str | Path] = [sys.executable, "-m", "billing.stripe_twin", "--port", str(self.port())]
        command += ["--state", self.folder / "state.json", "--webhook-url", webhooks]
        self.command = child_command(command, self.death_signal)
        super().start()

    def answers(self) -> bool:
        """Whether its front page answers."""
        return readiness.page_answers(f"{self.address}/")
