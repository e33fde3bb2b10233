#!/bin/sh
# Pin what pyproject.toml asks for, with the hash of every file: the test set first, the smaller sets within it.
set -eu
cd "$(dirname "$0")/../.."
sh ava/local/bootstrap.sh test
upgrade=${UPGRADE:+--upgrade}

pin() {
    output=$1
    shift
    # shellcheck disable=SC2086
    .tools/installer/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command "make lock" --output-file "$output" "$@"
    echo "$output: $(grep -c == "$output") packages"
}

# shellcheck disable=SC2086
pin requirements-test.txt pyproject.toml --extra local --extra test $upgrade
# What stands in the output file already is kept, so the smaller sets take the larger one's versions.
cp requirements-test.txt requirements-local.txt
pin requirements-local.txt pyproject.toml --extra local
cp requirements-test.txt requirements.txt
pin requirements.txt pyproject.toml
