"""Work in a thread while no centre is open yet, its answer on the GUI thread; `ui.tasks` after."""

import logging
import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from supervisor_app.errors import KnownError

LOG = logging.getLogger(__name__)
T = TypeVar("T")
Failed = Callable[[KnownError], object]


@dataclass(frozen=True, slots=True)
class _Errand:
    """What waits on the GUI thread for an answer; the thread never holds a widget."""

    owner: QObject
    then: Callable[[Any], object]
    failed: Failed | None


class Errands(QObject):
    """Runs functions in the order of asking; a fault that is no KnownError becomes `bug_found`."""

    bug_found = Signal(str, str)
    _arrived = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: queue.SimpleQueue[tuple[int, Callable[[], Any]] | None] = queue.SimpleQueue()
        self._numbers = count()
        self._under_way: dict[int, _Errand] = {}
        self._thread: threading.Thread | None = None
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], object],
        failed: Failed | None = None,
    ) -> None:
        """Do the work behind; `then(answer)` or `failed(error)` follow while the owner lives."""
        if self._closed:
            return
        number = next(self._numbers)
        self._under_way[number] = _Errand(owner, then, failed)
        self._asked.put((number, work))
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="errands")
            self._thread.start()

    def finish(self) -> None:
        """Wait for what was asked; the answers are dropped."""
        self._closed = True
        self._asked.put(None)
        if self._thread is not None:
            self._thread.join()
        self._under_way.clear()

    def _serve(self) -> None:
        while (asked := self._asked.get()) is not None:
            number, work = asked
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001  every fault of a worker must reach a person
                self._arrived.emit(number, None, error)
            else:
                self._arrived.emit(number, answer, None)

    def _on_arrived(self, number: int, answer: Any, error: Exception | None) -> None:
        errand = self._under_way.pop(number, None)
        if errand is None or not shiboken6.isValid(errand.owner):
            return
        if error is None:
            errand.then(answer)
        elif isinstance(error, KnownError) and errand.failed is not None:
            errand.failed(error)
        else:
            code = uuid4().hex[:8]
            LOG.error("fault %s", code, exc_info=error)
            self.bug_found.emit(code, "".join(traceback.format_exception(error)))
