"""Progress on a terminal; in a pipe nothing is written."""

import sys
from typing import TextIO

from supervisor_app.system.progress import Progress, Unwatched, Watched

_WIDTH = 30


def progress(stream: TextIO | None = None) -> Progress:
    """Return a bar on a terminal's standard error, and nothing to look at elsewhere."""
    where = stream or sys.stderr
    return Watched(_Bar(where).show) if where.isatty() else Unwatched()


class _Bar:
    """One line that is written over."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = -1

    def show(self, done: int, total: int) -> None:
        """Draw how far it is, when a step of the bar is gained."""
        filled = min(_WIDTH, _WIDTH * done // total) if total else 0
        if filled != self._shown:
            self._shown = filled
            end = "\n" if filled == _WIDTH else ""
            self._stream.write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}]{end}")
            self._stream.flush()
