#!/usr/bin/env bash
# Run a command on a private X server with a window manager, for tests that need real focus and real drags.
set -euo pipefail

if [ "${1:-}" != --inside ]; then
    # The accessibility bus puts its socket there.
    runtime="$(mktemp -d)"
    trap 'rm -rf "$runtime"' EXIT
    XDG_RUNTIME_DIR="$runtime" xvfb-run --auto-servernum --server-args "-screen 0 1600x1000x24 -nolisten tcp" \
        dbus-run-session -- "$0" --inside "$@"
    exit
fi
shift

openbox --sm-disable >/dev/null 2>&1 &
manager=$!
trap 'kill "$manager" 2>/dev/null || true; wait "$manager" 2>/dev/null || true' EXIT
# A window mapped before the manager has taken over would never get the focus.
for _ in $(seq 100); do
    xdotool get_desktop >/dev/null 2>&1 && break
    sleep 0.05
done

export QT_QPA_PLATFORM=xcb
export EXEC_ASSISTANT_TEST_DISPLAY=private
"$@"
