#!/usr/bin/env bash
# Resolve pyproject.toml into requirements/*.txt: one set of versions with hashes for Linux, macOS and Windows on
# Python 3.11 to 3.13. The files name no registry, so that they install from whichever one the machine is set to use.
# `make lock` keeps the versions that still fit; `make lock UPGRADE=1` takes the newest.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=".venv/bin/uv"
[ -x "$uv" ] || .venv/bin/python -m pip install --quiet --require-hashes -r requirements/lock.txt

resolve() {
    local out="requirements/$1"
    shift
    # shellcheck disable=SC2086 # UPGRADE adds a flag or nothing.
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-annotate --custom-compile-command "make lock" \
        ${UPGRADE:+--upgrade} --output-file "$out" "$@" >/dev/null
    echo "$out: $(grep -c '^[a-z0-9]' "$out") packages"
}

resolve run.txt pyproject.toml --group build
resolve test.txt pyproject.toml --group build --group test --constraints requirements/run.txt
resolve dist.txt pyproject.toml --group build --group dist --constraints requirements/run.txt
resolve train.txt pyproject.toml --group train --constraints requirements/run.txt
resolve lock.txt --group lock
