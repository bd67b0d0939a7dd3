"""Recording presence: counters opened, closed, interrupted, resumed, and what the board says."""

import datetime as dt

import pytest

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.rules.presence import AgencyState, Cause, PresenceState
from supervisor_app.services import days, presence, presence_board, undo
from supervisor_app.services.days import DayFrame, PeriodRow
from supervisor_app.services.desk import Desk
from supervisor_app.services.presence_board import AgencyBoardRow, Board


def morning(desk: Desk) -> tuple[DayFrame, PeriodRow]:
    """Return the running day and its first period."""
    frame = desk.read(days.frame)
    return frame, frame.periods[0]


def board(desk: Desk) -> Board:
    """Read the morning's board."""
    return desk.read(presence_board.board, *morning(desk))


def agency(desk: Desk, state: AgencyState) -> AgencyBoardRow:
    """Return the first agency in a state."""
    return next(row for row in board(desk).rows if row.state is state)


def test_the_board_has_every_agency_and_counts_them(demo: Desk) -> None:
    """Thirteen agencies stand on the board and every one is counted once."""
    found = board(demo)
    assert len(found.rows) == 13
    assert sum(found.counts.values()) == 13
    assert found.counts[AgencyState.ABSENT] == 1
    assert found.counts[AgencyState.SHORT] == 2


def test_recording_an_agency_completes_it_and_undo_takes_it_back(demo: Desk) -> None:
    """Opening all counters of an unrecorded agency makes it complete; undo makes it unrecorded."""
    frame, period = morning(demo)
    row = agency(demo, AgencyState.NOT_RECORDED)
    counters = [counter.id for counter in row.counters]
    written = demo.write(presence.record, frame.day, period, counters, PresenceState.OPEN)
    assert written.result == len(counters)
    assert next(r for r in board(demo).rows if r.id == row.id).state is AgencyState.COMPLETE
    demo.write(undo.revert, written.op)
    assert next(r for r in board(demo).rows if r.id == row.id) == row


def test_an_interruption_makes_an_agency_short_until_it_resumes(demo: Desk) -> None:
    """A lasting interruption counts minutes up to now; resuming ends it."""
    frame, period = morning(demo)
    row = agency(demo, AgencyState.COMPLETE)
    counter = row.counters[0].id
    demo.write(
        lambda work: presence.interrupt(
            work, frame.day, period, [counter], cause=Cause.SYSTEM, started=dt.time(11, 0)
        )
    )
    short = next(r for r in board(demo).rows if r.id == row.id)
    assert short.state in (AgencyState.SHORT, AgencyState.ABSENT)
    assert short.minutes.lost_minutes > row.minutes.lost_minutes
    demo.write(presence.resume, frame.day, period, [counter], dt.time(11, 30))
    again = next(r for r in board(demo).rows if r.id == row.id)
    assert again.state is AgencyState.COMPLETE
    assert again.minutes.lost[Cause.SYSTEM] >= 30


def test_a_counter_cannot_stop_twice(demo: Desk) -> None:
    """While an interruption lasts another one of the counter is refused."""
    frame, period = morning(demo)
    counter = agency(demo, AgencyState.COMPLETE).counters[0].id

    def stop(work) -> int:
        return presence.interrupt(
            work, frame.day, period, [counter], cause=Cause.POWER, started=dt.time(10, 0)
        )

    demo.write(stop)
    with pytest.raises(Conflict):
        demo.write(stop)


@pytest.mark.parametrize(
    ("started", "ended"),
    [(dt.time(6, 0), None), (dt.time(9, 0), dt.time(8, 0)), (dt.time(9, 0), dt.time(23, 0))],
)
def test_times_outside_the_period_are_refused(
    demo: Desk, started: dt.time, ended: dt.time | None
) -> None:
    """An interruption starts in the period and ends after its start within it."""
    frame, period = morning(demo)
    counter = agency(demo, AgencyState.COMPLETE).counters[0].id
    with pytest.raises(InvalidInput):
        demo.write(
            lambda work: presence.interrupt(
                work,
                frame.day,
                period,
                [counter],
                cause=Cause.DEVICE,
                started=started,
                ended=ended,
            )
        )
