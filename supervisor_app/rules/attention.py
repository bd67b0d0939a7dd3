"""What needs a person on the Today board, worst first; words and how it is shown are not here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.rules.agency_state import AgencyNow
from supervisor_app.rules.presence import AgencyState

SHOWN = 4
_FAR = datetime.max.replace(tzinfo=UTC)


class AlertKind(StrEnum):
    """What is wrong, in the order of weight within one severity; to add one: here, VERBS, label."""

    AGENCY_ABSENT = "agency_absent"
    JOBS_LATE = "jobs_late"
    JOBS_FAILED = "jobs_failed"
    AGENCY_SHORT = "agency_short"
    JOBS_UNCOLLECTED = "jobs_uncollected"
    FIGURES_MISSING = "figures_missing"
    FIGURE_OUTLIER = "figure_outlier"
    ATTENDANCE_UNMARKED = "attendance_unmarked"
    PRESENCE_UNRECORDED = "presence_unrecorded"


class Severity(StrEnum):
    """How bad it is, the worst first."""

    BAD = "bad"
    WARN = "warn"
    INFO = "info"


class Verb(StrEnum):
    """The one thing to do about an alert."""

    OPEN_AGENCY = "open_agency"
    OPEN_JOBS = "open_jobs"
    ENTER_FIGURES = "enter_figures"
    CHECK_FIGURE = "check_figure"
    MARK_ATTENDANCE = "mark_attendance"
    RECORD_PRESENCE = "record_presence"


VERBS: Mapping[AlertKind, Verb] = MappingProxyType(
    {
        AlertKind.AGENCY_ABSENT: Verb.OPEN_AGENCY,
        AlertKind.JOBS_LATE: Verb.OPEN_JOBS,
        AlertKind.JOBS_FAILED: Verb.OPEN_JOBS,
        AlertKind.AGENCY_SHORT: Verb.OPEN_AGENCY,
        AlertKind.JOBS_UNCOLLECTED: Verb.OPEN_JOBS,
        AlertKind.FIGURES_MISSING: Verb.ENTER_FIGURES,
        AlertKind.FIGURE_OUTLIER: Verb.CHECK_FIGURE,
        AlertKind.ATTENDANCE_UNMARKED: Verb.MARK_ATTENDANCE,
        AlertKind.PRESENCE_UNRECORDED: Verb.RECORD_PRESENCE,
    }
)
_SEVERITIES: Mapping[AlertKind, Severity] = MappingProxyType(
    {
        AlertKind.AGENCY_ABSENT: Severity.BAD,
        AlertKind.JOBS_LATE: Severity.BAD,
        AlertKind.JOBS_FAILED: Severity.BAD,
        AlertKind.AGENCY_SHORT: Severity.WARN,
        AlertKind.JOBS_UNCOLLECTED: Severity.WARN,
        AlertKind.FIGURES_MISSING: Severity.WARN,
        AlertKind.FIGURE_OUTLIER: Severity.WARN,
        AlertKind.ATTENDANCE_UNMARKED: Severity.INFO,
        AlertKind.PRESENCE_UNRECORDED: Severity.INFO,
    }
)


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert: about which object ("" for the centre), how many of what, since when."""

    kind: AlertKind
    object_id: str = ""
    count: int = 1
    since: datetime | None = None

    @property
    def severity(self) -> Severity:
        """How bad its kind is."""
        return _SEVERITIES[self.kind]

    @property
    def verb(self) -> Verb:
        """The one thing to do about it."""
        return VERBS[self.kind]


@dataclass(frozen=True, slots=True)
class Attention:
    """What the board shows: the worst alerts, and how many more there are."""

    shown: tuple[Alert, ...]
    rest: int


def agency_alert(agency_id: str, now: AgencyNow, since: datetime | None) -> Alert | None:
    """Return the alert of an absent or short agency (`count` counters missing), None otherwise."""
    kinds = {
        AgencyState.ABSENT: AlertKind.AGENCY_ABSENT,
        AgencyState.SHORT: AlertKind.AGENCY_SHORT,
    }
    kind = kinds.get(now.state)
    return None if kind is None else Alert(kind, agency_id, now.missing, since)


def worst_first(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Order by severity, then age, then kind; one alert per object, the worst; counts of 0 go."""
    severities, kinds = list(Severity), list(AlertKind)
    ordered = sorted(
        (alert for alert in alerts if alert.count > 0),
        key=lambda alert: (
            severities.index(alert.severity),
            alert.since or _FAR,
            kinds.index(alert.kind),
            alert.object_id,
        ),
    )
    first: dict[tuple[str, str], Alert] = {}
    for alert in ordered:
        first.setdefault((alert.object_id, "" if alert.object_id else alert.kind), alert)
    return tuple(first.values())


def attention(alerts: Iterable[Alert], shown: int = SHOWN) -> Attention:
    """Return at most `shown` alerts, worst first, and the number of those left out."""
    ordered = worst_first(alerts)
    return Attention(ordered[:shown], max(0, len(ordered) - shown))
