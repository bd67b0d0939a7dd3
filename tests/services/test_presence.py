"""Recording presence: counters opened, closed, interrupted, resumed, and what the board says."""

import datetime as dt
from dataclasses import replace

import pytest

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState, Cause, PresenceState
from supervisor_app.services import agencies, days, presence, presence_board, undo
from supervisor_app.services.days import DayFrame, PeriodRow
from supervisor_app.services.desk import Desk
from supervisor_app.services.presence import GapDraft
from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow

STEPS = (Cause.SYSTEM, dt.time(10, 0), dt.time(10, 30), "  الشبكة ")


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


def row_of(desk: Desk, agency_id: str) -> AgencyBoardRow:
    """Read one agency of the morning again."""
    return next(row for row in board(desk).rows if row.id == agency_id)


def interrupted(desk: Desk) -> tuple[AgencyBoardRow, CounterRow]:
    """Stop the first counter of a complete agency for half an hour."""
    frame, period = morning(desk)
    row = agency(desk, AgencyState.COMPLETE)
    key = row.counters[0].id
    desk.write(
        lambda work: presence.interrupt(
            work, frame.day, period, [key], cause=STEPS[0], started=STEPS[1], ended=STEPS[2]
        )
    )
    return row, row_of(desk, row.id).counters[0]


def test_the_rest_is_recorded_in_one_action(demo: Desk) -> None:
    """All counters without a record open together; what was recorded stays; undo is one step."""
    frame, period = morning(demo)
    before = board(demo)
    written = demo.write(presence.record_rest, frame.day, period)
    after = board(demo)
    assert written.result == sum(row.now.unrecorded for row in before.rows)
    assert after.counts[AgencyState.NOT_RECORDED] == 0
    assert after.counts[AgencyState.ABSENT] == before.counts[AgencyState.ABSENT]
    demo.write(undo.revert, written.op)
    assert board(demo) == before


def test_wiping_a_record_takes_its_interruptions_with_it(demo: Desk) -> None:
    """A counter that is opened again after a wipe has lost nothing."""
    frame, period = morning(demo)
    row, counter = interrupted(demo)
    demo.write(presence.record, frame.day, period, [counter.id], PresenceState.NOT_RECORDED)
    demo.write(presence.record, frame.day, period, [counter.id], PresenceState.OPEN)
    again = row_of(demo, row.id).counters[0]
    assert again.gaps == ()
    assert again.minutes.lost_minutes == 0


def test_stopping_an_unrecorded_counter_records_it_as_open(demo: Desk) -> None:
    """An interruption says that the counter was open otherwise, so its minutes count."""
    frame, period = morning(demo)
    row = agency(demo, AgencyState.NOT_RECORDED)
    key = row.counters[0].id
    demo.write(
        lambda work: presence.interrupt(
            work, frame.day, period, [key], cause=Cause.DEVICE, started=dt.time(8, 0)
        )
    )
    counter = row_of(demo, row.id).counters[0]
    assert counter.state is PresenceState.OPEN
    assert counter.minutes.lost[Cause.DEVICE] == 5 * 60


def test_a_closed_counter_resumes_as_opened_late(demo: Desk) -> None:
    """Who came at nine after nobody was there lost the minutes up to nine and none after."""
    frame, period = morning(demo)
    row = agency(demo, AgencyState.ABSENT)
    keys = [counter.id for counter in row.counters]
    assert demo.write(presence.resume, frame.day, period, keys, dt.time(9, 0)).result == len(keys)
    again = row_of(demo, row.id)
    assert again.state is AgencyState.COMPLETE
    assert again.minutes.lost == {Cause.LATE_OPENING: 90 * len(keys)}


def test_resuming_in_the_minute_it_stopped_leaves_no_trace(demo: Desk) -> None:
    """An interruption of no minutes is none."""
    frame, period = morning(demo)
    row = agency(demo, AgencyState.COMPLETE)
    key, at = row.counters[0].id, dt.time(12, 0)
    before = row.counters[0].gaps
    demo.write(
        lambda work: presence.interrupt(
            work, frame.day, period, [key], cause=Cause.POWER, started=at
        )
    )
    demo.write(presence.resume, frame.day, period, [key], at)
    assert row_of(demo, row.id).counters[0].gaps == before


def test_an_interruption_is_corrected_and_taken_back(demo: Desk) -> None:
    """Its cause, times and note change; removing it gives the minutes back."""
    _, period = morning(demo)
    row, counter = interrupted(demo)
    gap = next(gap for gap in counter.gaps if gap.started == STEPS[1])
    draft = GapDraft(Cause.POWER, dt.time(10, 0), dt.time(11, 0), STEPS[3])
    demo.write(presence.edit_gaps, period, [gap.id], draft)
    changed = next(one for one in row_of(demo, row.id).counters[0].gaps if one.started == STEPS[1])
    assert (changed.cause, changed.ended, changed.note) == (Cause.POWER, dt.time(11, 0), "الشبكة")
    demo.write(presence.remove_gaps, [gap.id])
    assert row_of(demo, row.id) == row


def test_a_corrected_interruption_must_end_after_it_began(demo: Desk) -> None:
    """The service refuses an end before the start and keeps what was recorded."""
    _, period = morning(demo)
    row, counter = interrupted(demo)
    draft = GapDraft(Cause.POWER, dt.time(10, 0), dt.time(9, 0))
    with pytest.raises(InvalidInput):
        demo.write(presence.edit_gaps, period, [counter.gaps[-1].id], draft)
    assert row_of(demo, row.id).counters[0] == counter


def test_minutes_past_midnight_belong_to_the_evening_before(demo: Desk) -> None:
    """A Ramadan evening from 21:00 to 02:00 takes an interruption from 23:50 to 00:20."""
    frame, _ = morning(demo)
    period = PeriodRow(PeriodCode.EVENING, "", dt.time(21, 0), dt.time(2, 0), 10)
    key = agency(demo, AgencyState.COMPLETE).counters[0].id
    demo.write(
        lambda work: presence.interrupt(
            work,
            frame.day,
            period,
            [key],
            cause=Cause.SYSTEM,
            started=dt.time(23, 50),
            ended=dt.time(0, 20),
        )
    )
    over = replace(frame, as_of=frame.as_of + dt.timedelta(days=1))
    rows = demo.read(presence_board.board, over, period).rows
    counter = next(c for row in rows for c in row.counters if c.id == key)
    assert counter.minutes.lost == {Cause.SYSTEM: 30}


def test_an_agency_that_left_is_off_the_board(demo: Desk) -> None:
    """The day after its last one an agency is not waited for, its past days keep it."""
    frame, period = morning(demo)
    gone = board(demo).rows[0]
    demo.write(agencies.end, gone.id)
    after = replace(frame, day=frame.day + dt.timedelta(days=1))
    assert gone.id in {row.id for row in board(demo).rows}
    assert gone.id not in {row.id for row in demo.read(presence_board.board, after, period).rows}


def test_the_day_opens_on_the_period_that_runs(demo: Desk, new_centre: Desk) -> None:
    """At 13:00 the morning is shown, against the presence promised; a new centre has no counter."""
    found = demo.read(presence_board.day_board)
    assert found.board is not None
    assert found.board.period.code is PeriodCode.MORNING
    assert found.board.until == 13 * 60
    assert found.target is not None
    assert found.counters
    chosen = demo.read(presence_board.day_board, None, PeriodCode.EVENING).board
    assert chosen is not None
    assert chosen.period.code is PeriodCode.EVENING
    assert not new_centre.read(presence_board.day_board).counters
