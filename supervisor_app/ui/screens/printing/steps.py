"""Making steps from the printing screen: undoable writes and what is told of each."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supervisor_app.errors import KnownError
from supervisor_app.rules.print_job import JobEvent
from supervisor_app.services import print_jobs
from supervisor_app.services.print_jobs import JobDraft, JobFacts
from supervisor_app.services.print_rows import JobRow
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.printing.scan_words import (
    LONGEST,
    Told,
    handed_over,
    not_a_number,
    refused_scan,
)
from supervisor_app.ui.screens.printing.words import said_word

if TYPE_CHECKING:
    from supervisor_app.ui.screens.screen import Screen


class Steps(QObject):
    """Handing over is `told` to the echo, every other step is `made` and has a toast."""

    told = Signal(object)
    made = Signal()
    received = Signal()

    def __init__(self, screen: "Screen", ctx: Context) -> None:
        super().__init__(screen)
        self._screen = screen
        self._ctx = ctx
        self._count = 0

    def advance(self, job: JobRow, event: JobEvent, reason: str = "") -> None:
        """Make a step of a job."""
        handing = event is JobEvent.HAND_OVER
        self._ctx.tasks.write(
            self._screen,
            print_jobs.advance,
            job.id,
            event,
            reason,
            then=self._on_handed_over if handing else self._on_made,
            undo=True,
            said="" if handing else said_word(event, job.number),
        )

    def hand_over(self, digits: str) -> None:
        """Hand over what carries the number that was read."""
        if len(digits) > LONGEST:
            self.told.emit(not_a_number(digits))
            return
        number = int(digits)
        self._ctx.tasks.write(
            self._screen,
            print_jobs.hand_over_by_number,
            number,
            then=self._on_handed_over,
            failed=partial(self._on_refused, number),
            undo=True,
        )

    def receive(self, draft: JobDraft, refuse: Callable[[KnownError], bool]) -> None:
        """Take a new job in; `refuse` shows what does not hold."""
        self._ctx.tasks.write(
            self._screen,
            print_jobs.receive,
            draft,
            then=self._on_received,
            failed=refuse,
            undo=True,
        )

    def _on_handed_over(self, facts: JobFacts) -> None:
        self._count += 1
        told: Told = handed_over(facts)
        self.told.emit(told)
        self._screen.saved.emit()

    def _on_refused(self, number: int, error: KnownError) -> bool:
        told = refused_scan(number, error)
        if told is not None:
            self.told.emit(told)
        return told is not None

    def _on_made(self, _facts: JobFacts) -> None:
        self._count += 1
        self.made.emit()
        self._screen.saved.emit()

    def _on_received(self, facts: JobFacts) -> None:
        """Tell the number, which nobody knew before; the toast takes back this job only."""
        self._on_made(facts)
        undo = partial(self._undo_if_last, self._count)
        self._ctx.notify.toast(said_word(JobEvent.RECEIVED, facts.number), undo=undo)
        self.received.emit()

    def _undo_if_last(self, count: int) -> None:
        if count == self._count:
            self._ctx.tasks.undo_last(self._screen)
