"""The day's verdict as facts: which rules held or were missed, worst first; no sentences here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from supervisor_app.rules.comparison import Comparison
from supervisor_app.rules.coverage import AttendanceCounts
from supervisor_app.rules.presence import Presence

_PERCENT = 100
_HARD_SHARE = 0.5


class FactCode(StrEnum):
    """A rule of the day in falling weight; to add one: here, in `_facts`, and its sentences."""

    NO_FIGURES = "no_figures"
    AGENCY_ABSENT = "agency_absent"
    TARGET = "target"
    AGENCY_PRESENCE = "agency_presence"
    JOBS_LATE = "jobs_late"
    STAFF_ABSENT = "staff_absent"
    FIGURES_MISSING = "figures_missing"
    OUTLIERS = "outliers"
    JOBS_UNCOLLECTED = "jobs_uncollected"
    DECISIONS = "decisions"


class DayTone(StrEnum):
    """The day in a word: what the first sentence of the verdict is chosen by."""

    UNKNOWN = "unknown"
    CALM = "calm"
    MIXED = "mixed"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Fact:
    """A rule that held or was missed, with the values its sentence needs.

    `size` orders facts of one code: the larger, the worse.
    """

    code: FactCode
    held: bool
    size: float = 0.0
    params: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AgencyDay:
    """An agency's day: its counter-minutes, counters planned and those that opened at all."""

    agency_id: str
    presence: Presence
    planned: int
    opened: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """Everything the verdict looks at; percentages 0..100."""

    comparisons: tuple[Comparison, ...] = ()
    agencies: tuple[AgencyDay, ...] = ()
    presence_target: float | None = None
    attendance: AttendanceCounts = field(default_factory=AttendanceCounts)
    jobs_late: int = 0
    jobs_uncollected: int = 0
    figures_missing: int = 0
    outliers: int = 0
    decisions: int = 0
    oldest_decision_days: int = 0


@dataclass(frozen=True, slots=True)
class DayVerdict:
    """The tone of the day and every fact: the missed ones worst first, then those that held."""

    tone: DayTone
    facts: tuple[Fact, ...]

    @property
    def missed(self) -> tuple[Fact, ...]:
        """The rules that were missed, worst first."""
        return tuple(fact for fact in self.facts if not fact.held)

    @property
    def held(self) -> tuple[Fact, ...]:
        """The rules that held."""
        return tuple(fact for fact in self.facts if fact.held)


def day_verdict(figures: DayFigures) -> DayVerdict:
    """Judge the day; the same figures give the same facts in the same order."""
    weights = list(FactCode)
    facts = sorted(_facts(figures), key=lambda one: (one.held, weights.index(one.code), -one.size))
    return DayVerdict(_tone(figures, facts), tuple(facts))


def _tone(figures: DayFigures, facts: list[Fact]) -> DayTone:
    missed = {fact.code for fact in facts if not fact.held}
    if FactCode.NO_FIGURES in missed:
        return DayTone.UNKNOWN
    if not missed - {FactCode.DECISIONS}:
        return DayTone.CALM
    judged = [one.met for one in figures.comparisons if one.met is not None]
    mostly_missed = bool(judged) and judged.count(False) / len(judged) > _HARD_SHARE
    hard = mostly_missed or FactCode.AGENCY_ABSENT in missed
    return DayTone.HARD if hard else DayTone.MIXED


def _facts(figures: DayFigures) -> Iterator[Fact]:
    if all(one.value is None for one in figures.comparisons):
        yield Fact(FactCode.NO_FIGURES, held=False)
    yield from _targets(figures.comparisons)
    yield from _agencies(figures)
    yield _count(FactCode.JOBS_LATE, figures.jobs_late)
    staff = figures.attendance
    yield _count(FactCode.STAFF_ABSENT, staff.absent, here=staff.here, planned=staff.planned)
    yield _count(FactCode.FIGURES_MISSING, figures.figures_missing)
    yield _count(FactCode.OUTLIERS, figures.outliers)
    yield _count(FactCode.JOBS_UNCOLLECTED, figures.jobs_uncollected)
    yield _count(FactCode.DECISIONS, figures.decisions, oldest_days=figures.oldest_decision_days)


def _count(code: FactCode, count: int, **more: int) -> Fact:
    return Fact(code, count == 0, count, {"count": count, **more})


def _targets(comparisons: tuple[Comparison, ...]) -> Iterator[Fact]:
    for one in comparisons:
        if one.met is not None and one.gap is not None:
            size = -one.gap / one.target if one.target else -one.gap
            params = {"kpi": one.kpi, "value": one.value, "target": one.target, "gap": one.gap}
            yield Fact(FactCode.TARGET, one.met, size, params)


def _agencies(figures: DayFigures) -> Iterator[Fact]:
    for agency in figures.agencies:
        presence = agency.presence
        cause = max(presence.lost, key=lambda one: presence.lost[one], default=None)
        params = {
            "agency_id": agency.agency_id,
            "opened": agency.opened,
            "planned": agency.planned,
            "rate": None if presence.rate is None else presence.rate * _PERCENT,
            "lost": presence.lost_minutes,
            "cause": cause,
            "cause_lost": 0 if cause is None else presence.lost[cause],
        }
        if presence.agreed and presence.lost_minutes == presence.agreed:
            yield Fact(
                FactCode.AGENCY_ABSENT, held=False, size=presence.lost_minutes, params=params
            )
        elif presence.rate is not None and figures.presence_target is not None:
            held = round(presence.rate * _PERCENT, 1) >= round(figures.presence_target, 1)
            yield Fact(FactCode.AGENCY_PRESENCE, held, presence.lost_minutes, params)
