#!/usr/bin/env bash
# Build the frozen application, then try it where a person would: the doctor, and the whole main job as the tour.
set -euo pipefail
cd "$(dirname "$0")/.."

started=$SECONDS
.venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller build.spec
program=dist/exec-assistant/exec-assistant
printf 'built in %s s: %s\n' $((SECONDS - started)) "$(du -sh dist/exec-assistant | cut -f1)"

# From elsewhere, without the environment that built it, so that nothing of the clone is found by accident.
program="$PWD/$program"
out="$PWD/build/frozen-tour"
rm -rf "$out"
wrapper=()
if command -v gnome-keyring-daemon >/dev/null 2>&1; then wrapper=("$PWD/scripts/with_keyring.sh"); fi
cd /
export QT_QPA_PLATFORM=offscreen
"${wrapper[@]}" env -u PYTHONPATH -u VIRTUAL_ENV "$program" doctor
"${wrapper[@]}" env -u PYTHONPATH -u VIRTUAL_ENV "$program" tour --out "$out"
printf 'the frozen application passed doctor and tour; pictures are in build/frozen-tour\n'
