#!/usr/bin/env bash
# Run a command beside a real Secret Service: gnome-keyring on a private bus, in a home that is thrown away.
# The person's own keyring is on another bus and stays out of reach.
set -euo pipefail

if [ "${1:-}" != --inside ]; then
    home="$(mktemp -d)"
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/.local/share" XDG_CONFIG_HOME="$home/.config" \
        XDG_CACHE_HOME="$home/.cache" dbus-run-session -- "$0" --inside "$@"
    exit
fi
shift

printf 'password of a keyring that lives for one test run' |
    gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1

export PYTHON_KEYRING_BACKEND=keyring.backends.SecretService.Keyring
export EXEC_ASSISTANT_TEST_KEYRING=private
"$@"
