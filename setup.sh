# What run and check need of the machine: Python, Qt's system libraries, the locked packages in .venv.
# Sourced, never started; it changes the checkout's own .venv and, as root, the system's packages only.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
VENV=$ROOT/.venv
PYTHON=$VENV/bin/python

# soname and Debian package; to add one: a line here and in docs/dependencies.md.
QT_LIBRARIES='libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1'
DISPLAY_LIBRARIES='libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
libcups.so.2 libcups2'

say() { printf '%s\n' "$*" >&2; }

# The environment's fault: one sentence, exit 3, nothing half done.
stop() {
    say "$*"
    exit 3
}

has_display() {
    [ "$(uname -s)" = Linux ] || return 0
    [ "${QT_QPA_PLATFORM:-}" != offscreen ] || return 1
    [ -z "${WAYLAND_DISPLAY:-}" ] || return 0
    case ${DISPLAY:-} in
    '') return 1 ;;
    :*) ;;
    *) return 0 ;;
    esac
    local number=${DISPLAY#:} # a display that was left behind in the environment is none
    number=${number%%.*}
    [ -S "/tmp/.X11-unix/X$number" ] || grep -q "/tmp/.X11-unix/X$number\$" /proc/net/unix 2>/dev/null
}

# Prints the first Python from 3.11 on that can make a virtual environment.
find_python() {
    local name
    for name in python3.13 python3.12 python3.11 python3 python; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

# Tells whether the machine has a program; Debian keeps a Postgres server off the path.
has_program() {
    command -v "$1" >/dev/null && return
    [ "$1" = postgres ] || return
    [ -x "${APP_PG_BIN:-/nowhere}/postgres" ] || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null
}

# Prints the packages that bring what is missing here: a Python, libraries, programs (given as arguments).
missing_packages() {
    local known soname package program
    find_python >/dev/null || printf '%s\n' python3 python3-venv
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || known=
    printf '%s\n' "$QT_LIBRARIES" "$(has_display && printf %s "$DISPLAY_LIBRARIES")" |
        while read -r soname package; do
            case $known in
            *"$soname "*) ;;
            *) [ -z "$soname" ] || printf '%s\n' "$package" ;;
            esac
        done
    for program in "$@"; do
        has_program "${program%%=*}" || printf '%s\n' "${program#*=}"
    done
}

# Installs what the system lacks when root, otherwise names the command. Arguments: program=package.
set_up_system() {
    local packages install log
    if [ "$(uname -s)" != Linux ]; then
        find_python >/dev/null || stop "Python 3.11 or newer is missing: install it, then start again."
        return
    fi
    packages=$(missing_packages "$@" | sort -u | tr '\n' ' ')
    packages=${packages% }
    [ -n "$packages" ] || return 0
    command -v apt-get >/dev/null ||
        stop "This system lacks what these Debian packages hold; install their like, then start again: $packages"
    install="apt-get update && apt-get install -y --no-install-recommends $packages"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null && install="sudo sh -c '$install'" || install="su -c '$install'"
        stop "System packages are missing; run this, then start again: $install"
    fi
    say "Installing system packages: $packages"
    log=$(mktemp)
    if ! DEBIAN_FRONTEND=noninteractive sh -c "$install" >"$log" 2>&1; then
        tail -n 5 "$log" >&2
        stop "The system packages could not be installed (whole log: $log): $packages"
    fi
    rm -f "$log"
}

# Makes .venv where it is missing, broken or of another lock, and installs the given locks into it.
set_up_python() {
    local lock arguments=() quiet=-qq
    for lock in "$@"; do
        [ ! -e "$VENV/$lock" ] || cmp -s "$ROOT/$lock" "$VENV/$lock" || rm -rf "$VENV"
    done
    if ! "$PYTHON" -m pip --version >/dev/null 2>&1; then
        rm -rf "$VENV"
        "$(find_python)" -m venv "$VENV" || stop "No virtual environment could be made in $VENV."
    fi
    for lock in "$@"; do
        cmp -s "$ROOT/$lock" "$VENV/$lock" || arguments+=(-r "$ROOT/$lock")
    done
    [ ${#arguments[@]} -gt 0 ] || return 0
    say "Fetching the locked packages into .venv; the first time takes some minutes."
    [ ! -t 2 ] || quiet=
    "$PYTHON" -m pip install $quiet --disable-pip-version-check --no-input --no-deps \
        --only-binary :all: --require-hashes "${arguments[@]}" >&2 ||
        stop "The packages could not be installed (see above): is there a network, and room on the disk?"
    for lock in "$@"; do
        cp "$ROOT/$lock" "$VENV/$lock"
    done
}

# The one call: set_up "LOCK …" program=package …
set_up() {
    local locks=$1
    shift
    [ -w "$ROOT" ] || stop "The folder $ROOT cannot be written: copy the checkout to a folder of yours."
    exec 9<"${BASH_SOURCE[0]}" # two starts at once: the second waits for the first
    ! command -v flock >/dev/null || flock 9
    set_up_system "$@"
    # shellcheck disable=SC2086  # a list of words
    set_up_python $locks
    exec 9<&-
}
