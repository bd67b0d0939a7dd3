"""Everything the daily report draws, already counted: frozen values, no words of ours, no queries.

Units: percentages 0..100, times and waits in minutes, `None` where the day gave no figure.
Names, sentences and definitions arrive as finished text in the report's language; labels and
headings are the drawing's. What a `met` field says was decided by the rules, not here.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Classification(StrEnum):
    """Degree of confidentiality in the letterhead."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    SECRET = "secret"  # noqa: S105  a degree of confidentiality, not a password
    TOP_SECRET = "top_secret"  # noqa: S105  a degree of confidentiality, not a password


class Scale(StrEnum):
    """How a satisfaction channel asks; only channels of one scale are pooled."""

    THREE_FACES = "three_faces"
    FIVE_STARS = "five_stars"
    YES_NO = "yes_no"
    REMARKS = "remarks"


class KpiKey(StrEnum):
    """The six figures of the band, in the order they are usually given."""

    VISITORS = "visitors"
    TRANSACTIONS = "transactions"
    WAIT = "wait"
    SERVICE = "service"
    SATISFACTION = "satisfaction"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues the report; `lines` from the state down, the centre itself in `centre`."""

    lines: tuple[str, ...]
    centre: str
    emblem_png: bytes = b""


@dataclass(frozen=True, slots=True)
class Reference:
    """The official number, or the temporary one, which says itself that it is.

    `attachments` counts enclosures beside the two data files that the report itself carries.
    """

    number: str | None
    temporary: str
    classification: Classification
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who stands for the report, by name and post; `at` is when the system took it."""

    name: str
    post: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """The journal's head at the snapshot: sequence and 16 hex digits."""

    seq: int
    head: str


@dataclass(frozen=True, slots=True)
class Period:
    """One working period of the day, in the centre's time."""

    name: str
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Targets:
    """The thresholds in force that day; `None` means that none is set."""

    wait_mean: float | None = None
    wait_p90: float | None = None
    service_mean: float | None = None
    satisfaction: float | None = None
    presence: float | None = None
    small_sample: int = 30
    old_need_days: int = 7


@dataclass(frozen=True, slots=True)
class Kpi:
    """One figure of the band.

    `change` is against the same weekday: percent for counts, minutes for times, points for
    percentages; `met` is None without a target or without a figure.
    """

    key: KpiKey
    value: float | None
    target: float | None = None
    met: bool | None = None
    change: float | None = None


@dataclass(frozen=True, slots=True)
class DayTotals:
    """The centre's own sums, from the tickets themselves and never from the agencies' means."""

    visitors: int
    men: int | None
    women: int | None
    transactions: int
    per_visitor: float | None
    wait_p90: float | None
    rated: int
    lost_minutes: int


@dataclass(frozen=True, slots=True)
class Need:
    """Something that waits for a decision; `reply` and `wanted` are finished phrases."""

    title: str
    detail: str
    agency: str
    age_days: int
    letter_number: str | None
    letter_date: date | None
    reply: str
    deadline: date | None
    wanted: str


@dataclass(frozen=True, slots=True)
class LostMinutes:
    """Counter minutes lost, by cause."""

    staff: int = 0
    system: int = 0
    power: int = 0
    device: int = 0
    other: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency's day, or the centre's own line (`agencies_total`)."""

    name: str
    counters_open: int
    counters_planned: int
    presence_pct: float | None
    presence_met: bool | None
    lost: LostMinutes
    transactions: int
    wait_median: float | None
    wait_p90: float | None
    wait_met: bool | None
    service_mean: float | None
    satisfaction_pct: float | None
    rated: int


@dataclass(frozen=True, slots=True)
class PlannedPresent:
    """People on the approved schedule of one period, and those who came."""

    planned: int
    present: int


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One agency's people; `by_period` runs along `DailyFacts.periods`."""

    name: str
    by_period: tuple[PlannedPresent, ...]
    planned: int
    present: int
    late: int
    excused: int
    unexcused: int
    coverage_pct: float | None


@dataclass(frozen=True, slots=True)
class PrintTotals:
    """Print orders of the day; `late` are past their deadline, `spoiled` are sheets."""

    received: int
    printed: int
    handed_over: int
    ready: int
    in_progress: int
    late: int
    spoiled: int


@dataclass(frozen=True, slots=True)
class PrintRow:
    """Print orders of one document type or one agency."""

    name: str
    received: int
    printed: int
    handed_over: int
    spoiled: int
    late: int


@dataclass(frozen=True, slots=True)
class BlankRow:
    """Reconciliation of one secured blank; `counted` is None until the count is done."""

    name: str
    opening: int
    received: int
    issued: int
    printed: int
    spoiled: int
    closing: int
    counted: int | None
    unaccounted: int | None


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One way of serving people; waits are None where no ticket is drawn."""

    name: str
    visitors: int
    transactions: int
    share_pct: float | None
    wait_mean: float | None
    service_mean: float | None
    men: int | None
    women: int | None
    priority: int | None
    not_served: int


@dataclass(frozen=True, slots=True)
class HourRow:
    """One hour of the day from `start`; `usual` is the same weekday's; closed hours are gaps."""

    start: time
    visitors: int
    done: int
    usual: float | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class TrendDay:
    """One calendar day of the small multiples; a closed day has no figures."""

    day: date
    closed: bool
    visitors: int | None = None
    transactions: int | None = None
    wait_mean: float | None = None
    wait_p90: float | None = None
    satisfaction: float | None = None
    presence: float | None = None


@dataclass(frozen=True, slots=True)
class SatisfactionRow:
    """One channel's ratings with the Wilson 95 % interval; remarks have `answered` instead."""

    name: str
    scale: Scale
    rated: int
    satisfied: int | None = None
    pct: float | None = None
    low: float | None = None
    high: float | None = None
    answered: int | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event or remark of the day; `end` is None while it lasts."""

    start: time | None
    end: time | None
    what: str
    agency: str
    lost_minutes: int | None
    action: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How far the day's data can be trusted; a None is not printed."""

    agencies_reported: int
    agencies_total: int
    rules_passed: int
    rules_total: int
    ticket_share_pct: float | None = None
    excluded_times: int | None = None
    corrections: int | None = None
    synced_at: time | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator means: formula, unit and the variant in use."""

    term: str
    formula: str
    unit: str = ""
    variant: str = ""


@dataclass(frozen=True, slots=True)
class StaffException:
    """A person's exception for the internal annex, which is never delivered."""

    name: str
    agency: str
    period: str
    what: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyFacts:
    """The whole daily report; `annex` stays empty in every copy that leaves the centre."""

    day: date
    issued_at: datetime
    letterhead: Letterhead
    reference: Reference
    periods: tuple[Period, ...]
    targets: Targets
    verdict: str
    reasons: tuple[str, ...]
    compared_with: date | None
    kpis: tuple[Kpi, ...]
    totals: DayTotals
    needs: tuple[Need, ...]
    agencies: tuple[AgencyRow, ...]
    agencies_total: AgencyRow
    staff: tuple[StaffRow, ...]
    staff_total: StaffRow
    printing: PrintTotals
    print_documents: tuple[PrintRow, ...]
    print_agencies: tuple[PrintRow, ...]
    blanks: tuple[BlankRow, ...]
    blanks_total: BlankRow | None
    channels: tuple[ChannelRow, ...]
    channels_total: ChannelRow | None
    hours: tuple[HourRow, ...]
    trend: tuple[TrendDay, ...]
    satisfaction: tuple[SatisfactionRow, ...]
    satisfaction_total: SatisfactionRow | None
    events: tuple[EventRow, ...]
    quality: Quality | None
    definitions: tuple[Definition, ...]
    prepared_by: Signer
    approved_by: Signer | None = None
    witness: Witness | None = None
    annex: tuple[StaffException, ...] = ()
    draft: bool = False
