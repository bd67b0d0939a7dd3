"""How an agency stands at a moment, from its counters: complete, short, absent and since when."""

from collections.abc import Sequence
from dataclasses import dataclass

from supervisor_app.rules.presence import AgencyState, Cause, CounterDay, PresenceState


@dataclass(frozen=True, slots=True)
class AgencyNow:
    """An agency at a moment: counters agreed and open, since when and why any is missing."""

    state: AgencyState
    agreed: int
    open: int
    unrecorded: int
    since: int | None = None
    cause: Cause | None = None

    @property
    def missing(self) -> int:
        """Counters known to be out of work."""
        return self.agreed - self.open - self.unrecorded


def agency_now(counters: Sequence[CounterDay], at: int) -> AgencyNow:
    """Judge an agency at minute `at`; outside the period its first or last minute counts.

    `since` and `cause` tell of the gap that has lasted longest. An agency with no agreed counter
    is complete.
    """
    gaps = [_gap(counter, at) for counter in counters if _is_recorded(counter)]
    missing = sorted(gap for gap in gaps if gap is not None)
    agreed, recorded = len(counters), len(gaps)
    opened = recorded - len(missing)
    since, cause = missing[0] if missing else (None, None)
    return AgencyNow(
        _state(agreed, recorded, opened), agreed, opened, agreed - recorded, since, cause
    )


def _is_recorded(counter: CounterDay) -> bool:
    return counter.state is not PresenceState.NOT_RECORDED


def _state(agreed: int, recorded: int, opened: int) -> AgencyState:
    if opened == agreed:
        return AgencyState.COMPLETE
    if opened == recorded:
        return AgencyState.NOT_RECORDED
    if opened == 0 and recorded == agreed:
        return AgencyState.ABSENT
    return AgencyState.SHORT


def _gap(counter: CounterDay, at: int) -> tuple[int, Cause] | None:
    span = counter.agreed
    minute = min(max(at, span.start), max(span.start, span.end - 1))
    running = [
        (max(span.start, one.start), one.cause)
        for one in counter.interruptions
        if one.span(minute + 1).holds(minute)
    ]
    if counter.state is PresenceState.CLOSED:
        running.append((span.start, Cause.STAFF))
    return min(running, default=None)
