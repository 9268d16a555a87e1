#!/usr/bin/env bash
# Bring this machine to where the program can run: system packages, a Python, .venv, the pinned dependencies.
#
#   scripts/setup.sh run     what the program needs
#   scripts/setup.sh test    and what its tests need
#   scripts/setup.sh dist    and what building the frozen application needs
#
# It may be run any number of times: what is there already is left alone, and then no package manager is called.
# PYTHON=/path/to/python chooses the interpreter.
set -euo pipefail
cd "$(dirname "$0")/.."

mode="${1:-run}"
case "$mode" in run | test | dist) ;; *)
    echo "usage: scripts/setup.sh run|test|dist" >&2
    exit 2
    ;;
esac

say() { printf '==> %s\n' "$*"; }
fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# --- system packages (Debian, Ubuntu and their relatives) --------------------------------------------------------------

# A name with a bar lists what the same thing is called on different releases.
run_packages=(
    ca-certificates
    "libglib2.0-0|libglib2.0-0t64" libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0 "libbrotli1"
    libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0 libxcb-render-util0
    libxcb-randr0 libxcb-xinerama0 libxcb-xkb1 libx11-xcb1 libgssapi-krb5-2
    fonts-noto-color-emoji
)
test_packages=(
    xvfb xauth openbox xdotool dbus dbus-x11 gnome-keyring at-spi2-core libglib2.0-bin poppler-utils git
)
dist_packages=(binutils dbus dbus-x11 gnome-keyring)

installed() { # one package, under any of its names
    local name
    for name in ${1//|/ }; do
        [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && return 0
    done
    return 1
}

available_name() { # the name this release knows it by
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ]; then
            echo "$name"
            return 0
        fi
    done
    echo "${1%%|*}"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_be_root() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null 2>&1 || return 1
    sudo -n true 2>/dev/null || [ -t 0 ]
}

apt_updated=""
apt_update() {
    [ -n "$apt_updated" ] && return 0
    apt_updated=yes
    if can_be_root; then as_root apt-get -o DPkg::Lock::Timeout=500 update -qq; fi
}

apt_install() {
    can_be_root || fail "These system packages are missing, and you are neither root nor able to use sudo here.
Ask an administrator to run this, then try again:

    apt-get install --no-install-recommends $*"
    say "installing system packages: $*"
    as_root env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes \
        apt-get -o DPkg::Lock::Timeout=500 -o Dpkg::Use-Pty=0 \
        install -y -qq --no-install-recommends "$@" >/dev/null
}

fits() { # an interpreter of the right version
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

makes_venvs() { # Debian splits venv and ensurepip off
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
        if fits "$candidate" && makes_venvs "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

python_packages() { # what this release calls a Python from 3.11 to 3.13; nothing where it has none
    local version
    version="$(apt-cache depends --no-recommends python3 2>/dev/null | sed -n 's/.*Depends: python3\.\([0-9]*\)$/\1/p' | head -n 1)"
    if [ -n "$version" ] && [ "$version" -ge 11 ] && [ "$version" -le 13 ]; then
        echo python3 python3-venv
        return 0
    fi
    for version in 3.13 3.12 3.11; do
        if [ -n "$(apt-cache show --no-all-versions "python$version-venv" 2>/dev/null)" ]; then
            echo "python$version" "python$version-venv"
            return 0
        fi
    done
}

python=""
if ! fits .venv/bin/python; then python="$(find_python)" || true; fi

if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    packages=("${run_packages[@]}")
    [ "$mode" = test ] && packages+=("${test_packages[@]}")
    [ "$mode" = dist ] && packages+=("${dist_packages[@]}")
    missing=()
    for package in "${packages[@]}"; do installed "$package" || missing+=("$package"); done
    lacks_python=""
    if ! fits .venv/bin/python && [ -z "$python" ] && [ -z "${PYTHON:-}" ]; then lacks_python=yes; fi

    if [ ${#missing[@]} -gt 0 ] || [ -n "$lacks_python" ]; then
        apt_update
        names=()
        for package in "${missing[@]}"; do names+=("$(available_name "$package")"); done
        # shellcheck disable=SC2207 # Names of packages hold no spaces.
        [ -n "$lacks_python" ] && names+=($(python_packages))
        [ ${#names[@]} -gt 0 ] && apt_install "${names[@]}"
        [ -n "$lacks_python" ] && { python="$(find_python)" || true; }
    fi
elif [ "$(uname -s)" = Linux ]; then
    say "this Linux has no apt: Qt's libraries (GL, EGL, DBus, fontconfig, xkbcommon, xcb-cursor) must be there already"
fi

if ! fits .venv/bin/python; then
    [ -n "$python" ] || fail "Exec Assistant needs Python 3.11, 3.12 or 3.13 with the venv module; this machine's python3 is \
$(python3 --version 2>/dev/null || echo missing).
Install one of them (for example the packages python3.12 and python3.12-venv), or name one: make run PYTHON=/path/to/python3.12"
    say "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
fi

# The frozen application carries Python's shared library, which Debian keeps in a package of its own.
if [ "$mode" = dist ] && command -v dpkg-query >/dev/null 2>&1; then
    library="libpython$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    if ! installed "$library" && [ -n "$(apt-cache show --no-all-versions "$library" 2>/dev/null)" ]; then
        apt_install "$library"
    fi
fi

# --- the pinned dependencies ---------------------------------------------------------------------------------------------

# The stamp is what was installed from; while nothing of it changed there is nothing to do.
stamp=".venv/.installed-$mode"
state="$(cat "requirements/run.txt" "requirements/$mode.txt" pyproject.toml | cksum) $PWD"
if [ "$(cat "$stamp" 2>/dev/null)" != "$state" ]; then
    say "installing the pinned dependencies ($mode)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$mode.txt"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    printf '%s' "$state" >"$stamp"
fi
