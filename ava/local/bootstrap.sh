#!/bin/sh
# Keep .venv in step with a lock file:  bootstrap.sh local | test
# Does nothing, in milliseconds, when .venv holds that lock already. Downloads only what a lock names, by its hash.
set -eu
cd "$(dirname "$0")/../.."

fail() {
    echo "$*" >&2
    exit 1
}

# The test set holds all of the local set, so whoever tests need not install again to run.
holds() { [ -x .venv/bin/python ] && cmp -s "requirements-$1.txt" ".venv/holds-$1.txt"; }
if holds "$1" || holds test; then exit 0; fi

unset PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE PIP_REQUIRE_VIRTUALENV VIRTUAL_ENV
mkdir -p .tools
if command -v flock >/dev/null; then
    exec 9>.tools/lock
    flock 9
    if holds "$1" || holds test; then exit 0; fi
fi

# --- a Python that is new enough
new_enough() { command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
python=
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if new_enough "$candidate"; then python=$candidate && break; fi
done
[ -n "$python" ] || fail "AVA needs Python 3.11 or newer (found: $(python3 --version 2>&1 || echo none)). Name one: make run PYTHON=/path/to/python3.11"

# --- uv, the installer, itself by its hash
if ! cmp -s requirements-installer.txt .tools/holds-installer.txt; then
    if "$python" -m pip --version >/dev/null 2>&1; then
        pip() { "$python" -m pip "$@"; }
    elif "$python" -m venv .tools/pip >/dev/null 2>&1; then
        pip() { .tools/pip/bin/python -m pip "$@"; }
    else
        fail "This Python has neither pip nor venv. On Debian or Ubuntu: apt-get install python3-pip"
    fi
    echo "Fetching the installer (once) ..."
    rm -rf .tools/installer
    pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --require-hashes \
        --target .tools/installer -r requirements-installer.txt ||
        fail "The installer could not be fetched: see pip's words above. AVA needs to reach PyPI, or the index that pip is set to."
    cp requirements-installer.txt .tools/holds-installer.txt
fi

# Where the machine keeps certificates, they count: a company's own are among them.
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"; fi

# --- the packages; a .venv made for tests stays one
if [ -f .venv/holds-test.txt ]; then set -- test; fi
want=requirements-$1.txt
echo "Installing what $want names (once) ..."
rm -f .venv/holds-*.txt
[ -x .venv/bin/python ] || .tools/installer/bin/uv venv --quiet --clear --no-project --python "$python" .venv
.tools/installer/bin/uv pip sync --quiet --require-hashes --no-build --python .venv/bin/python "$want" ||
    fail "The packages could not be installed: see the words above, then start again."
cp "$want" ".venv/holds-$1.txt"
