"""The product's own processes: web, worker and beat."""

import signal
import sys
from pathlib import Path

from ava.local.child import Child
from ava.local.environment import HOST
from ava.local.run_folder import RunFolder


def web(run: RunFolder, environment: dict[str, str], port: int) -> Child:
    """Two web processes of four threads each, with pooled connections, forked when the scorer is loaded."""
    memory = Path("/dev/shm")  # noqa: S108
    command: list[str | Path] = [
        *(sys.executable, "-m", "gunicorn", "ava.wsgi", "--bind", f"{HOST}:{port}"),
        *("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--preload"),
        *("--no-control-socket", "--graceful-timeout", "10", "--access-logfile", "-"),
        # gunicorn's heartbeat is a file: on a slow disk it would look like a hang.
        *(("--worker-tmp-dir", str(memory)) if memory.is_dir() else ()),
    ]
    # Without a parent there is nobody to wait for: SIGQUIT ends gunicorn and Celery at once.
    return Child(
        "web",
        command,
        run.log_path("web"),
        environment={**environment, "DATABASE_POOL": "1"},
        death_signal=signal.SIGQUIT,
    )


def worker(run: RunFolder, environment: dict[str, str]) -> Child:
    """A Celery worker of two processes; its tasks get half a minute to finish when it is stopped."""
    command: list[str | Path] = [
        *(sys.executable, "-m", "celery", "-A", "ava", "worker", "--concurrency", "2", "--loglevel", "INFO"),
        *("--without-gossip", "--without-mingle"),
    ]
    return Child(
        "worker",
        command,
        run.log_path("worker"),
        environment=environment,
        death_signal=signal.SIGKILL,
        stop_seconds=30,
    )


def beat(run: RunFolder, environment: dict[str, str]) -> Child:
    """Celery's clock, which remembers in the run folder what it sent when."""
    command: list[str | Path] = [
        *(sys.executable, "-m", "celery", "-A", "ava", "beat", "--loglevel", "INFO", "--pidfile", ""),
        *("--schedule", str(run.path / "beat-schedule")),
    ]
    return Child("beat", command, run.log_path("beat"), environment=environment, death_signal=signal.SIGKILL)
