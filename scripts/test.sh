#!/usr/bin/env bash
# Everything that must hold before a change is accepted: lint, types, import contracts, then every test.
# Each stage runs even when an earlier one failed, so that one run tells everything; the exit code says whether all held.
set -uo pipefail
cd "$(dirname "$0")/.."

bin=.venv/bin
failed=()

stage() {
    local name="$1" start=$SECONDS
    shift
    printf '\n=== %s\n' "$name"
    if timeout --kill-after=30 2400 "$@" </dev/null; then
        printf -- '--- %s: passed in %s s\n' "$name" $((SECONDS - start))
    else
        failed+=("$name")
        printf -- '--- %s: FAILED after %s s\n' "$name" $((SECONDS - start))
    fi
}

stage "lint" $bin/ruff check .
stage "format" $bin/ruff format --check .
stage "types" $bin/mypy
stage "import contracts" $bin/lint-imports --no-logo
# Not --dist loadfile: with it a worker that dies leaves the others waiting for ever instead of failing its test.
stage "tests" env QT_QPA_PLATFORM=offscreen $bin/pytest -n 2 --max-worker-restart 4 -m "not xvfb and not keyring" "$@"
stage "tests on a real keyring" scripts/with_keyring.sh $bin/pytest -m keyring
stage "tests on a real display" scripts/with_display.sh $bin/pytest -m xvfb --ignore=tests/ui/display
# On a bus of their own: a window of the tests' own process, which waits for the program, would keep the readers waiting.
stage "a person at a real display" scripts/with_display.sh $bin/pytest -m xvfb tests/ui/display

printf '\n'
if [ ${#failed[@]} -gt 0 ]; then
    printf 'FAILED: %s\n' "${failed[@]}"
    exit 1
fi
printf 'All stages passed in %s s.\n' "$SECONDS"
