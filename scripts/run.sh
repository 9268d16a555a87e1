#!/usr/bin/env bash
# Start the app on the demo workspace; on a machine without a display, perform the tour instead.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/exec-assistant demo
fi
echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open."
echo "Performing the tour instead: the whole main job on a fresh demo workspace, with a picture of every screen."
QT_QPA_PLATFORM=offscreen .venv/bin/exec-assistant tour --out build/tour
echo "Pictures and story.json are in build/tour."
