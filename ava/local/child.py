"""A program that we started: it ends with us, whatever becomes of us."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

EXEC_CHILD = Path(__file__).with_name("exec_child.py")


class StartFailed(Exception):
    """A child did not come up; the message says why in words for a person."""


def child_command(command: list[str | Path], death_signal: signal.Signals, *, manner: str | None = None) -> list[str]:
    """The command that starts `command` so that it gets `death_signal` when we are gone."""
    manners = [f"--{manner}"] if manner else []
    begin = [sys.executable, "-S", "-E", EXEC_CHILD, int(death_signal), os.getpid()]
    return [str(part) for part in (*begin, *manners, *command)]


class Child:
    """One program in a session of its own, with a log, that is started, watched and stopped."""

    def __init__(
        self,
        name: str,
        command: list[str | Path],
        log_path: Path,
        *,
        environment: dict[str, str] | None = None,
        stop_signal: signal.Signals = signal.SIGTERM,
        death_signal: signal.Signals = signal.SIGTERM,
        stop_seconds: float = 20,
        manner: str | None = None,
    ) -> None:
        self.name, self.log_path, self.environment = name, log_path, environment
        self.stop_signal, self.stop_seconds = stop_signal, stop_seconds
        self.death_signal = death_signal
        self.command = child_command(command, death_signal, manner=manner)
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the program and return at once."""
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def alive(self) -> bool:
        """Whether it was started and still runs."""
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """Ask the program to end and wait until it has; one that will not is killed."""
        if self.process is None or not self.alive:
            return
        self.process.send_signal(self.stop_signal)
        try:
            self.process.wait(self.stop_seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def last_words(self, characters: int = 1500) -> str:
        """The end of its log, for whoever must find out why it died."""
        text = self.log_path.read_text(errors="replace") if self.log_path.exists() else ""
        return f"{self.log_path} ends:\n{text[-characters:]}"


class Server(Child):
    """A child that is only up once it answers."""

    start_seconds = 60.0

    @property
    def folders(self) -> set[Path]:
        """Every folder that it keeps something in."""
        raise NotImplementedError

    def answers(self) -> bool:
        """Whether it can be used now."""
        raise NotImplementedError

    def start(self) -> None:
        """Start the server and return when it answers; raises StartFailed with the end of its log."""
        super().start()
        deadline = time.monotonic() + self.start_seconds
        while not self.answers():
            if not self.alive or time.monotonic() > deadline:
                self.stop()
                raise StartFailed(f"{self.name} did not start. {self.last_words()}")
            time.sleep(0.01)
