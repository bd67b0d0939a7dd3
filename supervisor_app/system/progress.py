"""How long work tells where it is and learns that a person cancelled it; drawing it is the UI's."""

import threading
from collections.abc import Callable
from typing import Protocol

from supervisor_app.errors import CancelledByPerson as CancelledByPerson


class Progress(Protocol):
    """What long work is handed; it calls `step` often and lets CancelledByPerson pass."""

    def total(self, count: int) -> None:
        """Say how many steps there will be; 0 where nobody knows."""
        ...

    def step(self, count: int = 1) -> None:
        """Say that steps are done; raises CancelledByPerson."""
        ...


class Unwatched:
    """Progress that nobody looks at and nobody cancels."""

    def total(self, count: int) -> None:
        """Ignore the number of steps."""

    def step(self, count: int = 1) -> None:
        """Ignore the steps."""


class Watched:
    """Progress that is shown (`show(done, total)`, on the worker's thread) and can be cancelled."""

    def __init__(self, show: Callable[[int, int], None]) -> None:
        self._show = show
        self._done = 0
        self._total = 0
        self._cancelled = threading.Event()

    def total(self, count: int) -> None:
        """Say how many steps there will be."""
        self._total = count
        self._show(self._done, count)

    def step(self, count: int = 1) -> None:
        """Say that steps are done; raises CancelledByPerson."""
        if self._cancelled.is_set():
            raise CancelledByPerson
        self._done += count
        self._show(self._done, self._total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; any thread may."""
        self._cancelled.set()
