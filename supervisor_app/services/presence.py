"""Recording agency presence: counters opened, closed, interrupted and resumed in a period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Counter, CounterPresence, Interruption
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.presence import Cause, PresenceState
from supervisor_app.rules.rights import Right
from supervisor_app.services.days import PeriodRow
from supervisor_app.services.presence_board import agreed_counters
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class GapDraft:
    """An interruption as it is typed; `ended` is None while it lasts."""

    cause: Cause
    started: time
    ended: time | None = None
    note: str = ""


def record(
    work: Work, day: date, period: PeriodRow, counter_ids: Sequence[str], state: PresenceState
) -> int:
    """Record the counters as open, closed (nobody came) or not recorded; returns how many changed.

    Opening runs from the period's start; what opened later is resumed, which keeps the gap before.
    Wiping a record takes the counter's interruptions with it.
    """
    work.require(Right.MARK_PRESENCE)
    changed = [_record_one(work, day, period, key, state) for key in counter_ids]
    if state is PresenceState.NOT_RECORDED:
        for gap in _gaps(work, day, period, counter_ids):
            work.delete(gap)
    return sum(changed)


def record_rest(work: Work, day: date, period: PeriodRow) -> int:
    """Record every agreed counter that has no record yet as open; returns how many."""
    work.require(Right.MARK_PRESENCE)
    known = set(
        work.session.scalars(
            select(CounterPresence.counter_id).where(
                CounterPresence.work_date == day, CounterPresence.period == period.code
            )
        )
    )
    agreed = agreed_counters(work, day, period.code)
    rest = [one.id for own in agreed.values() for one in own if one.id not in known]
    return record(work, day, period, rest, PresenceState.OPEN)


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

    It says that they were open otherwise, so what has another record or none becomes open. Raises
    InvalidInput when the times do not lie in the period or end before they start, and Conflict
    where an interruption of the counter still lasts.
    """
    work.require(Right.MARK_PRESENCE)
    _check_times(period, started, ended)
    running = {gap.counter_id for gap in _gaps(work, day, period, counter_ids) if not gap.ended}
    if running:
        raise Conflict(kind="interruption", state="running")
    for counter_id in counter_ids:
        counter = work.get(Counter, counter_id)
        _record_one(work, day, period, counter_id, PresenceState.OPEN)
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
                note=note.strip(),
            )
        )
    return len(counter_ids)


def resume(work: Work, day: date, period: PeriodRow, counter_ids: Sequence[str], at: time) -> int:
    """Let the counters work from a time on; returns how many did not before it.

    Lasting interruptions end; one that began in the same minute goes. A counter that was recorded
    as closed opened late, at that time. Raises InvalidInput for a time outside the period or
    before the interruption.
    """
    work.require(Right.MARK_PRESENCE)
    resumed: set[str] = set()
    for gap in _gaps(work, day, period, counter_ids):
        if gap.ended is None:
            _end(work, period, gap, at)
            resumed.add(gap.counter_id)
    late = [key for key in counter_ids if _is_closed(work, day, period, key)]
    if late and at != period.starts:
        cause = Cause.LATE_OPENING
        interrupt(work, day, period, late, cause=cause, started=period.starts, ended=at)
    record(work, day, period, late, PresenceState.OPEN)
    return len(resumed.union(late))


def edit_gaps(work: Work, period: PeriodRow, gap_ids: Sequence[str], draft: GapDraft) -> None:
    """Change recorded interruptions.

    Raises InvalidInput for times that do not hold and Conflict where another one still lasts.
    """
    work.require(Right.MARK_PRESENCE)
    _check_times(period, draft.started, draft.ended)
    rows = [work.get(Interruption, key) for key in gap_ids]
    for row in rows:
        others = _gaps(work, row.work_date, period, [row.counter_id])
        if draft.ended is None and any(one is not row and not one.ended for one in others):
            raise Conflict(kind="interruption", state="running")
        row.cause, row.note = draft.cause, draft.note.strip()
        row.started, row.ended = draft.started, draft.ended


def remove_gaps(work: Work, gap_ids: Sequence[str]) -> None:
    """Take interruptions back that did not happen."""
    work.require(Right.MARK_PRESENCE)
    for key in gap_ids:
        work.delete(work.get(Interruption, key))


def _record_one(
    work: Work, day: date, period: PeriodRow, counter_id: str, state: PresenceState
) -> bool:
    """Record one counter and tell whether that changed something."""
    counter = work.get(Counter, counter_id)
    key = natural_id("counter_presence", counter_id, day, period.code)
    row = work.session.get(CounterPresence, key)
    if state is PresenceState.NOT_RECORDED:
        if row is not None:
            work.delete(row)
        return row is not None
    opened = period.starts if state is PresenceState.OPEN else None
    if row is None:
        row = CounterPresence(
            id=key,
            counter_id=counter_id,
            agency_id=counter.agency_id,
            work_date=day,
            period=period.code,
            state=state,
            opened_at=opened,
        )
        work.add(row)
        return True
    changed = row.state is not state
    if changed:
        row.state, row.opened_at = state, opened
    return changed


def _is_closed(work: Work, day: date, period: PeriodRow, counter_id: str) -> bool:
    key = natural_id("counter_presence", counter_id, day, period.code)
    row = work.session.get(CounterPresence, key)
    return row is not None and row.state is PresenceState.CLOSED


def _end(work: Work, period: PeriodRow, gap: Interruption, at: time) -> None:
    if at == gap.started:
        work.delete(gap)
    else:
        _check_times(period, gap.started, at)
        gap.ended = at


def _check_times(period: PeriodRow, started: time, ended: time | None) -> None:
    times = period.times
    start = times.minute(started)
    if not times.span.holds(start):
        raise InvalidInput(field="started", reason="outside_period", value=started)
    if ended is None:
        return
    end = times.minute(ended)
    if end <= start:
        raise InvalidInput(field="ended", reason="before_start", value=ended)
    if end > times.end:
        raise InvalidInput(field="ended", reason="outside_period", value=ended)


def _gaps(
    work: Work, day: date, period: PeriodRow, counter_ids: Iterable[str]
) -> Sequence[Interruption]:
    return work.session.scalars(
        select(Interruption).where(
            Interruption.work_date == day,
            Interruption.period == period.code,
            Interruption.counter_id.in_(list(counter_ids)),
        )
    ).all()
