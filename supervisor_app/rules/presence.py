"""Presence of agencies at their counters in a period; recording and drawing it are not here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from supervisor_app.rules.span import Span, without


class PresenceState(StrEnum):
    """What was recorded of a counter in a period; closed: nobody opened it at all."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_RECORDED = "not_recorded"


class AgencyState(StrEnum):
    """How an agency stands at a moment."""

    COMPLETE = "complete"
    SHORT = "short"
    ABSENT = "absent"
    NOT_RECORDED = "not_recorded"


class Cause(StrEnum):
    """Why a counter that should be open is not."""

    STAFF = "staff"
    SYSTEM = "system"
    POWER = "power"
    DEVICE = "device"
    LATE_OPENING = "late_opening"
    EARLY_LEAVING = "early_leaving"
    PRAYER = "prayer"  # only a break outside the schedule is recorded at all


PEOPLE_CAUSES = frozenset({Cause.STAFF, Cause.LATE_OPENING, Cause.EARLY_LEAVING, Cause.PRAYER})


@dataclass(frozen=True, slots=True)
class Interruption:
    """A counter out of work from minute `start` up to `end`, None while it lasts."""

    cause: Cause
    start: int
    end: int | None = None

    def span(self, until: int) -> Span:
        """Return its minutes as far as they have passed at `until`."""
        return Span(self.start, until if self.end is None else self.end)


@dataclass(frozen=True, slots=True)
class CounterDay:
    """One counter in one period: the agreed minutes, what was recorded, what interrupted it."""

    agreed: Span
    state: PresenceState
    interruptions: tuple[Interruption, ...] = ()


@dataclass(frozen=True, slots=True)
class Presence:
    """Counter-minutes of one or many counters; they add.

    `unrecorded` are agreed minutes that nobody recorded: in neither side of the rate.
    """

    agreed: int = 0
    unrecorded: int = 0
    lost: Mapping[Cause, int] = field(default_factory=dict, hash=False)

    def __add__(self, other: "Presence") -> "Presence":
        return Presence.total((self, other))

    @classmethod
    def total(cls, parts: Iterable["Presence"]) -> "Presence":
        """Add the minutes of counters or agencies; rates are computed from the sum only."""
        known = tuple(parts)
        lost = {cause: sum(part.lost.get(cause, 0) for part in known) for cause in Cause}
        return cls(
            sum(part.agreed for part in known),
            sum(part.unrecorded for part in known),
            {cause: minutes for cause, minutes in lost.items() if minutes},
        )

    @property
    def lost_minutes(self) -> int:
        """Minutes lost to all causes."""
        return sum(self.lost.values())

    @property
    def present(self) -> int:
        """Minutes the counters worked."""
        return self.agreed - self.lost_minutes

    @property
    def rate(self) -> float | None:
        """Present ÷ agreed counter-minutes, 0..1; None before anything was agreed or recorded."""
        return self.present / self.agreed if self.agreed else None

    @property
    def availability(self) -> float | None:
        """The same with only technical causes taken off (system, power, device)."""
        people = sum(self.lost.get(cause, 0) for cause in PEOPLE_CAUSES)
        return (self.present + people) / self.agreed if self.agreed else None


def counter_presence(counter: CounterDay, until: int) -> Presence:
    """Return a counter's minutes up to minute `until`; a finished period takes its end.

    A minute under several interruptions is lost once, to the one that began first. What no
    interruption explains of a counter that was never opened is lost to its staff.
    """
    agreed = counter.agreed.clipped(Span(counter.agreed.start, until))
    if counter.state is PresenceState.NOT_RECORDED:
        return Presence(unrecorded=agreed.minutes)
    lost: dict[Cause, int] = {}
    taken: list[Span] = []
    order = list(Cause)
    claims = sorted(counter.interruptions, key=lambda one: (one.start, order.index(one.cause)))
    spans = [(claim.cause, claim.span(until).clipped(agreed)) for claim in claims]
    if counter.state is PresenceState.CLOSED:
        spans.append((Cause.STAFF, agreed))
    for cause, span in spans:
        minutes = sum(part.minutes for part in without(span, taken))
        if minutes:
            lost[cause] = lost.get(cause, 0) + minutes
        taken.append(span)
    return Presence(agreed.minutes, 0, lost)


def edges(agreed: Span, opened: int | None, closed: int | None) -> tuple[Interruption, ...]:
    """Return the interruptions that the recorded opening and closing minutes amount to.

    Opened after the agreed start is a late opening, closed before the agreed end an early leaving;
    None means: at the agreed minute.
    """
    found: list[Interruption] = []
    if opened is not None and opened > agreed.start:
        found.append(Interruption(Cause.LATE_OPENING, agreed.start, min(opened, agreed.end)))
    if closed is not None and closed < agreed.end:
        found.append(Interruption(Cause.EARLY_LEAVING, max(closed, agreed.start), agreed.end))
    return tuple(found)
