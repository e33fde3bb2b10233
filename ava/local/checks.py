"""`make check`: everything that can be known without running the product."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from ava.local.run_folder import ROOT

NOWHERE = "postgres://nobody@/nothing?host=/nonexistent"
# Production's settings with secrets that are none, so that what fails there fails here first.
AS_IN_PRODUCTION = {
    "AVA_ENV": "production",
    "SECRET_KEY": "a-stand-in-of-more-than-fifty-characters-0123456789-abcdefghij",
    "DATABASE_URL": NOWHERE,
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "CELERY_BROKER_URL": "redis://127.0.0.1:1/0",
    "EMAIL_URL": "smtp://nobody:nothing@localhost:25",
    "STRIPE_SECRET_KEY": "sk_test_stand_in",
    "STRIPE_WEBHOOK_SECRETS": "whsec_stand_in",
    "SITE_URL": "https://ava.example",
    "ALLOWED_HOSTS": "ava.example",
    # The variables that docker-compose.yml insists on.
    "POSTGRES_PASSWORD": "stand-in",
}
FORGOTTEN = {"PYTHONDONTWRITEBYTECODE", "DEBUG"}


@dataclass(frozen=True)
class Check:
    """One command whose exit code is the answer, and the environment it wants."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """How a check ended, what it said, and how long it took."""

    check: Check
    passed: bool
    said: str
    seconds: float


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]


def tool(name: str, *arguments: str) -> list[str]:
    return [os.path.join(os.path.dirname(sys.executable), name), *arguments]  # noqa: PTH118, PTH120


CHECKS = [
    Check("types", python("-m", "mypy"), {"AVA_ENV": "test", "DATABASE_URL": NOWHERE}),
    Check("format", tool("ruff", "format", "--check", "--quiet")),
    Check("lint", tool("ruff", "check", "--quiet")),
    Check("import floors", tool("lint-imports")),
    Check(
        "missing migrations",
        # Without a database Django warns that it cannot compare with what was applied; that is not asked here.
        python("-W", "ignore::RuntimeWarning", "manage.py", "makemigrations", "--check", "--dry-run"),
        {"AVA_ENV": "test", "DATABASE_URL": NOWHERE},
    ),
    Check(
        "production settings",
        python("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        AS_IN_PRODUCTION,
    ),
    Check("sizes", python("-m", "ava.local.sizes")),
    Check("Dockerfile", tool("hadolint", "Dockerfile")),
]


def compose_command() -> list[str] | None:
    """The Docker Compose of this machine, as a plugin or a program of its own; None if it has none."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and run([*command, "version"], {}).returncode == 0:
            return command
    return None


def run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in FORGOTTEN}
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**inherited, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def result_of(check: Check) -> Result:
    began = time.monotonic()
    done = run(check.command, check.environment)
    return Result(check, done.returncode == 0, done.stdout.strip(), time.monotonic() - began)


def report(result: Result) -> bool:
    """Print how a check ended, with its words where they matter; returns whether it passed."""
    print(f"{'ok  ' if result.passed else 'FAIL'} {result.check.name} ({result.seconds:.1f} s)", flush=True)
    if result.said and (not result.passed or result.check.name == "sizes"):
        print(f"{result.said}\n", flush=True)
    return result.passed


def main(say: Callable[[str], None] = print) -> None:
    """Run every check, two at a time, report all, and exit with 1 if one failed."""
    checks = list(CHECKS)
    if compose := compose_command():
        checks.append(Check("docker-compose.yml", [*compose, "config", "--quiet"], AS_IN_PRODUCTION))
    else:
        say("not checked: docker-compose.yml (this machine has no Docker Compose; see docs/decisions)")
    with ThreadPoolExecutor(2) as pool:
        passed = [report(result) for result in pool.map(result_of, checks)]
    if not all(passed):
        sys.exit(f"{passed.count(False)} of {len(passed)} checks failed.")
    say(f"All {len(passed)} checks passed.")


if __name__ == "__main__":
    main()
