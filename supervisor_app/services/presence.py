"""Recording agency presence: counters opened, closed, interrupted and resumed in a period."""

from collections.abc import Sequence
from datetime import date, time

from sqlalchemy import select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Counter, CounterPresence, Interruption
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.period import PeriodCode, minute_of
from supervisor_app.rules.presence import Cause, PresenceState
from supervisor_app.rules.rights import Right
from supervisor_app.services.days import PeriodRow
from supervisor_app.store.work import Work


def record(
    work: Work, day: date, period: PeriodRow, counter_ids: Sequence[str], state: PresenceState
) -> int:
    """Record the counters as open, closed (nobody came) or not recorded; returns how many changed.

    Opening runs from the period's start; a counter opened later has a late-opening gap recorded
    by `interrupt`.
    """
    work.require(Right.MARK_PRESENCE)
    changed = 0
    for counter_id in counter_ids:
        counter = work.get(Counter, counter_id)
        key = natural_id("counter_presence", counter_id, day, period.code)
        row = work.session.get(CounterPresence, key)
        if state is PresenceState.NOT_RECORDED:
            if row is not None:
                work.session.delete(row)
                changed += 1
            continue
        opened = period.starts if state is PresenceState.OPEN else None
        if row is None:
            work.add(
                CounterPresence(
                    id=key,
                    counter_id=counter_id,
                    agency_id=counter.agency_id,
                    work_date=day,
                    period=period.code,
                    state=state,
                    opened_at=opened,
                )
            )
            changed += 1
        elif row.state is not state:
            row.state, row.opened_at = state, opened
            changed += 1
    return changed


def interrupt(
    work: Work,
    day: date,
    period: PeriodRow,
    counter_ids: Sequence[str],
    *,
    cause: Cause,
    started: time,
    ended: time | None = None,
    note: str = "",
) -> int:
    """Record that the counters stopped for a cause; returns how many.

    Raises InvalidInput when the times do not lie in the period or end before they start, and
    Conflict where an interruption of the counter still lasts.
    """
    work.require(Right.MARK_PRESENCE)
    _check_times(period, started, ended)
    running = {gap.counter_id for gap in _open_gaps(work, day, period.code)}
    for counter_id in counter_ids:
        if counter_id in running:
            raise Conflict(kind="interruption", state="running")
        counter = work.get(Counter, counter_id)
        work.add(
            Interruption(
                id=new_id(),
                counter_id=counter_id,
                agency_id=counter.agency_id,
                work_date=day,
                period=period.code,
                cause=cause,
                started=started,
                ended=ended,
                note=note,
            )
        )
    return len(counter_ids)


def resume(work: Work, day: date, period: PeriodRow, counter_ids: Sequence[str], at: time) -> int:
    """End the interruptions of the counters that still last; returns how many ended."""
    work.require(Right.MARK_PRESENCE)
    ended = 0
    for gap in _open_gaps(work, day, period.code):
        if gap.counter_id in counter_ids:
            _check_times(period, gap.started, at)
            gap.ended = at
            ended += 1
    return ended


def _check_times(period: PeriodRow, started: time, ended: time | None) -> None:
    times = period.times
    if not times.holds(minute_of(started)):
        raise InvalidInput(field="started", reason="outside_period", value=started)
    if ended is not None and not minute_of(started) < minute_of(ended) <= times.end:
        raise InvalidInput(field="ended", reason="before_start", value=ended)


def _open_gaps(work: Work, day: date, period: PeriodCode) -> Sequence[Interruption]:
    return work.session.scalars(
        select(Interruption).where(
            Interruption.work_date == day,
            Interruption.period == period,
            Interruption.ended.is_(None),
        )
    ).all()
