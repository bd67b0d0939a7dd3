"""Work off the GUI thread: one writer, some readers, long jobs, results back on the GUI thread.

* `read(owner, noun, *args, then=…)`               nouns run side by side
* `write(owner, verb, *args, then=…, undo=True)`   verbs run one after the other, in order
* `run(owner, job, *args, title=…, then=…)`        long work with progress, in the job tray
* `render(owner, draw, *args, then=…)`             one at a time, for libraries that need it
* `undo_last(owner)`, `redo_last(owner)`           what this owner wrote with `undo=True`

Where the password has to be typed again, `prover` asks for it and the call is repeated.
A callback is dropped when its owner is gone. A KnownError goes to `failed` if that answers true,
else to `notify`; anything else is a bug, logged and reported. A use case's keyword arguments go
through functools.partial. What a use case does stands in services.
"""

import logging
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from supervisor_app.errors import CancelledByPerson, KnownError, ReauthNeeded
from supervisor_app.text.messages import sentence
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.theme import Tone

if TYPE_CHECKING:
    from supervisor_app.services.desk import Desk, Written

LOG = logging.getLogger(__name__)
READERS = 3
JOBS = 2
UNDO_DEPTH = 200
TELL_EVERY_SECONDS = 0.05

T = TypeVar("T")
Failed = Callable[[KnownError], object]


@dataclass(frozen=True, slots=True)
class _Call:
    """What waits on the GUI thread for an answer; workers never hold a screen."""

    owner: QObject
    arrived: Callable[[Any], object] | None
    failed: Failed | None
    job: "Job | None" = None
    again: Callable[[], object] | None = None
    noun: Callable[..., Any] | None = None


class Job(QObject):
    """One piece of long work as the job tray sees it; to the work it is a system `Progress`.

    `step` raises CancelledByPerson once the person has cancelled.
    """

    progressed = Signal()
    ended = Signal()

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.steps = 0
        self.of_steps = 0
        self._cancelled = threading.Event()
        self._told = 0.0

    def total(self, count: int) -> None:
        """Say how many steps there will be; 0 where nobody knows."""
        self.of_steps = count
        self._tell()

    def step(self, count: int = 1) -> None:
        """Say that steps are done; raises CancelledByPerson."""
        self.check()
        self.steps += count
        self._tell()

    def _tell(self) -> None:
        now = time.monotonic()
        if now - self._told >= TELL_EVERY_SECONDS or self.steps == self.of_steps:
            self._told = now
            self.progressed.emit()

    def check(self) -> None:
        """Raise CancelledByPerson if the person has cancelled."""
        if self._cancelled.is_set():
            raise CancelledByPerson

    @property
    def cancelled(self) -> bool:
        """Tell whether the person has cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()


class _History(QObject):
    """The operations that one owner may take back, newest last; lives and dies with the owner."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.undo: list[str] = []
        self.redo: list[str] = []

    @classmethod
    def of(cls, owner: QObject) -> "_History":
        options = Qt.FindChildOption.FindDirectChildrenOnly
        return owner.findChild(cls, "", options) or cls(owner)

    def push(self, op: str) -> None:
        self.undo = [*self.undo[1 - UNDO_DEPTH :], op]
        self.redo.clear()


class Tasks(QObject):
    """The only way from a screen to the services; made once, shut down once."""

    job_started = Signal(object)
    _arrived = Signal(int, object, object)

    def __init__(
        self,
        desk: "Desk",
        bus: Bus,
        notify: Notify,
        *,
        take_back: Callable[..., Any] | None = None,
    ) -> None:
        """`take_back(work, op)` is the use case that undoes one operation (`undo.revert`)."""
        super().__init__()
        self._desk = desk
        self._bus = bus
        self._notify = notify
        self._take_back = take_back
        self._writer = ThreadPoolExecutor(1, "write")
        self._readers = ThreadPoolExecutor(READERS, "read")
        self._long = ThreadPoolExecutor(JOBS, "job")
        self._drawer = ThreadPoolExecutor(1, "draw")
        self._calls: dict[int, _Call] = {}
        self._tickets = count()
        self._closed = False
        # Asks a person for the password: (action, repeat the call, let it be). The window sets it.
        self.prover: Callable[[str, Callable[[], object], Callable[[], object]], object] | None
        self.prover = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        noun: Callable[..., T],
        /,
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Ask a noun of the services and hand its answer to `then`.

        Readers overtake each other: where the same is asked again, only the newest answer comes.
        """
        for ticket, older in self._calls.items():
            same = older.owner is owner and older.noun == noun
            if same and then is not None and older.arrived == then:
                self._calls[ticket] = replace(older, arrived=None)
        call = _Call(owner, then, failed, noun=noun)
        self._submit(self._readers, call, partial(self._desk.read, noun, *args))

    def write(
        self,
        owner: QObject,
        verb: Callable[..., T],
        /,
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Failed | None = None,
        undo: bool = False,
        said: str = "",
    ) -> None:
        """Run a verb of the services, announce what it touched and hand its result to `then`.

        `said` is the sentence of the toast; with `undo` the toast takes the operation back.
        """

        def arrived(written: "Written[Any]") -> None:
            undoable = undo and self._take_back is not None and bool(written.touched)
            alive = shiboken6.isValid(owner)
            if undoable and alive:
                _History.of(owner).push(written.op)
            if then is not None and alive:
                then(written.result)
            self._bus.announce(written.touched)
            if said:
                back = partial(self._undo_one, owner, written.op) if undoable and alive else None
                self._notify.toast(said, undo=back)

        call = _Call(self, arrived, partial(self._write_failed, owner, failed))
        self._submit(self._writer, call, partial(self._desk.write, verb, *args))

    def run(
        self,
        owner: QObject,
        job: Callable[..., T],
        /,
        *args: Any,
        title: str = "",
        then: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> Job:
        """Start `job(desk, progress, *args)`; the job tray shows it and can cancel it.

        Without a title it is the machine's own: no tray, no question at closing, still cancelled.
        """
        progress = Job(title, self)
        call = _Call(owner, then, failed, progress)
        if title:
            self.job_started.emit(progress)
        self._submit(self._long, call, partial(_begin, job, self._desk, progress, *args))
        return progress

    def render(
        self,
        owner: QObject,
        draw: Callable[..., T],
        /,
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run a function that needs no desk in the one drawing thread (PDF pages)."""
        self._submit(self._drawer, _Call(owner, then, failed), partial(draw, *args))

    def can_undo(self, owner: QObject) -> bool:
        """Tell whether this owner has written something that can be taken back."""
        return bool(_History.of(owner).undo)

    def undo_last(self, owner: QObject) -> None:
        """Take back the newest operation of this owner; nothing happens if there is none."""
        history = _History.of(owner)
        if history.undo:
            self._reverse(history.undo.pop(), history.redo)

    def redo_last(self, owner: QObject) -> None:
        """Do again what this owner took back last; nothing happens if there is none."""
        history = _History.of(owner)
        if history.redo:
            self._reverse(history.redo.pop(), history.undo)

    @property
    def busy(self) -> bool:
        """Tell whether any answer is still awaited."""
        return bool(self._calls)

    def jobs(self) -> tuple[Job, ...]:
        """List the long work under way that a person knows of."""
        return tuple(job for job in self._started() if job.title)

    def shutdown(self) -> None:
        """Finish every accepted write, drop reads, cancel jobs and join all threads."""
        self._closed = True
        for job in self._started():
            job.cancel()
        for pool in (self._readers, self._drawer, self._long):
            pool.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def _started(self) -> tuple[Job, ...]:
        return tuple(call.job for call in self._calls.values() if call.job is not None)

    def _submit(self, pool: ThreadPoolExecutor, call: _Call, work: Callable[[], Any]) -> None:
        """Do the work in a pool; whatever comes of it is delivered on the GUI thread."""
        if self._closed:
            return
        ticket = next(self._tickets)
        self._calls[ticket] = replace(call, again=partial(self._submit, pool, call, work))

        def attempt() -> None:
            try:
                answer = work()
            except Exception as error:  # noqa: BLE001  every fault of a worker must reach a person
                self._arrived.emit(ticket, None, error)
            else:
                self._arrived.emit(ticket, answer, None)

        pool.submit(attempt)

    def _on_arrived(self, ticket: int, answer: Any, error: Exception | None) -> None:
        call = self._calls.pop(ticket)
        if isinstance(error, ReauthNeeded) and self.prover and call.again and not self._closed:
            # A job stays in the tray meanwhile: it goes on or ends with the answer.
            left = partial(self._finish, call, None, CancelledByPerson())
            self.prover(str(error.params["action"]), call.again, left)
            return
        self._finish(call, answer, error)

    def _finish(self, call: _Call, answer: Any, error: Exception | None) -> None:
        if call.job is not None:
            call.job.ended.emit()
            call.job.deleteLater()
        if self._closed:
            return
        try:
            if error is not None:
                self._went_wrong(call, error)
            elif call.arrived is not None and shiboken6.isValid(call.owner):
                call.arrived(answer)
        except Exception as fault:  # noqa: BLE001  a fault in a screen's callback is a bug as well
            self._report(fault)

    def _write_failed(self, owner: QObject, failed: Failed | None, error: KnownError) -> object:
        return failed is not None and shiboken6.isValid(owner) and failed(error)

    def _undo_one(self, owner: QObject, op: str) -> None:
        """Take back one named operation, unless that has happened meanwhile."""
        if shiboken6.isValid(owner) and op in (history := _History.of(owner)).undo:
            history.undo.remove(op)
            self._reverse(op, history.redo)

    def _reverse(self, op: str, onto: list[str]) -> None:
        """Undo one operation; undoing that again is how it is redone."""
        if self._take_back is None:
            return

        def arrived(written: "Written[Any]") -> None:
            onto.append(written.op)
            self._bus.announce(written.touched)

        work = partial(self._desk.write, self._take_back, op)
        self._submit(self._writer, _Call(self, arrived, None), work)

    def _went_wrong(self, call: _Call, error: Exception) -> None:
        if not isinstance(error, KnownError):
            self._report(error)
        elif call.failed is not None and shiboken6.isValid(call.owner) and call.failed(error):
            return
        elif isinstance(error, CancelledByPerson):
            self._notify.toast(sentence(error).line, tone=Tone.MUTE)
        else:
            self._notify.fail(error)

    def _report(self, error: Exception) -> None:
        code = uuid4().hex[:8]
        LOG.error("fault %s", code, exc_info=error)
        self._notify.bug(code, "".join(traceback.format_exception(error)))


def _begin(job: Callable[..., T], desk: "Desk", progress: Job, *args: Any) -> T:
    """Start a job unless it was cancelled while it waited for a thread."""
    progress.check()
    return job(desk, progress, *args)
