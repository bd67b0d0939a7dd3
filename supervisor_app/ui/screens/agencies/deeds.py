"""Marking from the agencies screen: undoable writes and what is told of each."""

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from supervisor_app.errors import KnownError
from supervisor_app.rules.presence import PresenceState
from supervisor_app.services import presence
from supervisor_app.services.days import PeriodRow
from supervisor_app.services.presence import GapDraft
from supervisor_app.services.presence_board import AgencyBoardRow, CounterRow, DayBoard
from supervisor_app.text.formats import clock_time
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies.words import cause_word, counters_word

if TYPE_CHECKING:
    from supervisor_app.ui.screens.screen import Screen

Refuse = Callable[[KnownError], bool]


class Deeds(QObject):
    """Each verb is one action that the toast and Ctrl+Z take back whole."""

    def __init__(self, screen: "Screen", ctx: Context) -> None:
        super().__init__(screen)
        self._screen = screen
        self._ctx = ctx
        self._day: date | None = None
        self._period: PeriodRow | None = None
        self._runs = False

    def take(self, found: DayBoard) -> None:
        """Mark this day and period from now on."""
        board = found.board
        if board is not None:
            self._day, self._period = board.day, board.period
            times = board.period.times
            self._runs = found.frame.is_today and times.start <= board.until < times.end

    @property
    def present(self) -> time | None:
        """Give the time that it is now, None while the shown period does not run."""
        return self._ctx.clock.now().time().replace(second=0, microsecond=0) if self._runs else None

    def record(
        self, row: AgencyBoardRow, counters: Sequence[CounterRow], state: PresenceState
    ) -> None:
        """Record counters as open, closed or not recorded."""
        said = {
            PresenceState.OPEN: translate("Agencies", "{agency}: {counters} open"),
            PresenceState.CLOSED: translate("Agencies", "{agency}: {counters} closed"),
            PresenceState.NOT_RECORDED: translate("Agencies", "{agency}: {counters} wiped"),
        }[state]
        keys = [counter.id for counter in counters]
        self._write(presence.record, keys, state, said=_said(said, row, counters))

    def record_rest(self, agencies: int) -> None:
        """Record everything that has no record yet as open."""
        said = translate("Agencies", "%n agencies recorded as complete", "", agencies)
        self._write(presence.record_rest, said=said)

    def interrupt(
        self,
        row: AgencyBoardRow,
        counters: Sequence[CounterRow],
        draft: GapDraft,
        *,
        refuse: Refuse,
        then: Callable[[], object],
    ) -> None:
        """Record a new interruption."""
        verb = partial(
            presence.interrupt,
            cause=draft.cause,
            started=draft.started,
            ended=draft.ended,
            note=draft.note,
        )
        said = translate("Agencies", "{agency}: {counters}, {cause}")
        self._write(
            verb,
            [counter.id for counter in counters],
            said=_said(said, row, counters, cause=cause_word(draft.cause)),
            refuse=refuse,
            then=then,
        )

    def resume(self, row: AgencyBoardRow, counters: Sequence[CounterRow], at: time) -> None:
        """Let counters work from a time on."""
        said = translate("Agencies", "{agency}: {counters} open since {time}")
        keys = [counter.id for counter in counters]
        text = _said(said, row, counters, time=clock_time(at))
        self._write(presence.resume, keys, at, said=text)

    def correct(
        self,
        gap_ids: Sequence[str],
        draft: GapDraft,
        *,
        refuse: Refuse,
        then: Callable[[], object],
    ) -> None:
        """Change a recorded interruption."""
        said = translate("Agencies", "The interruption was corrected")
        if self._period is not None:
            self._send(
                presence.edit_gaps,
                self._period,
                gap_ids,
                draft,
                said=said,
                refuse=refuse,
                then=then,
            )

    def remove(self, gap_ids: Sequence[str], then: Callable[[], object]) -> None:
        """Take a recorded interruption back."""
        said = translate("Agencies", "The interruption was deleted")
        self._send(presence.remove_gaps, gap_ids, said=said, then=then)

    def _write(
        self,
        verb: Callable[..., Any],
        *args: object,
        said: str,
        refuse: Refuse | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Write to the day and period that are shown."""
        if self._day is not None and self._period is not None:
            self._send(verb, self._day, self._period, *args, said=said, refuse=refuse, then=then)

    def _send(
        self,
        verb: Callable[..., Any],
        *args: object,
        said: str,
        refuse: Refuse | None = None,
        then: Callable[[], object] | None = None,
    ) -> None:
        def done(_result: object) -> None:
            if then is not None:
                then()
            self._screen.saved.emit()

        self._ctx.tasks.write(
            self._screen, verb, *args, then=done, failed=refuse, undo=True, said=said
        )


def _said(text: str, row: AgencyBoardRow, counters: Sequence[CounterRow], **facts: str) -> str:
    """Fill in a sentence about counters of an agency; all of them have no numbers."""
    whole = len(counters) == len(row.counters)
    numbers = [counter.number for counter in counters]
    named = translate("Agencies", "all counters") if whole else counters_word(numbers)
    return text.format(agency=row.short_name, counters=named, **facts)
