"""Whether a window could be seen here at all; Qt itself ends the process where it could not."""

import os
import sys
from pathlib import Path

from supervisor_app.errors import NoDisplay

_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  where X servers listen, not a file of ours


def need_display() -> None:
    """Raise NoDisplay where there is neither a display nor another platform chosen (Linux only)."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not os.environ.get("WAYLAND_DISPLAY") and not _listens(os.environ.get("DISPLAY", "")):
        raise NoDisplay


def _listens(display: str) -> bool:
    """Tell whether an X server stands behind a name; one left behind in the environment is none."""
    host, _, rest = display.partition(":")
    number = rest.partition(".")[0]
    if host or not number:
        return bool(host)
    abstract = Path("/proc/net/unix")
    listed = abstract.read_text(errors="replace") if abstract.exists() else ""
    return (_SOCKETS / f"X{number}").is_socket() or f"{_SOCKETS}/X{number}\n" in listed
