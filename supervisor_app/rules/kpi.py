"""The indicators and what each means; their values are computed in kpi_value.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Kpi(StrEnum):
    """Every indicator the product computes; to add one: here, DEFINITIONS, kpi_value, its label."""

    VISITORS = "visitors"
    TRANSACTIONS = "transactions"
    PER_VISITOR = "per_visitor"
    WAIT_MEAN = "wait_mean"
    WAIT_MEDIAN = "wait_median"
    WAIT_P90 = "wait_p90"
    SERVICE_MEAN = "service_mean"
    SERVICE_MEDIAN = "service_median"
    SERVICE_P90 = "service_p90"
    SERVICE_LEVEL = "service_level"
    NO_SHOW = "no_show"
    NOT_PROVIDED = "not_provided"
    SELF_SERVICE = "self_service"
    PRESENCE = "presence"
    SATISFACTION = "satisfaction"
    PRINT_ON_TIME = "print_on_time"


class Unit(StrEnum):
    """What a value and its target are given in."""

    COUNT = "count"
    RATIO = "ratio"
    MINUTES = "minutes"
    PERCENT = "percent"  # 0..100


class Better(StrEnum):
    """Which way an indicator improves; neither: it only describes."""

    UP = "up"
    DOWN = "down"
    NEITHER = "neither"


class Variant(StrEnum):
    """Which of the published variants is meant; screens and pages name it."""

    NONE = "none"
    TICKET_TO_CALL = "ticket_to_call"  # last call − ticket (Qmatic)
    SERVING_ONLY = "serving_only"  # at the counter, without walking and holds (TheQ)
    WITHIN_THRESHOLD = "within_threshold"  # waited no longer than T, of all whose wait is known
    OF_TRANSACTIONS = "of_transactions"  # Canada divides visitors; transactions are counted here
    COUNTER_MINUTES = "counter_minutes"
    ONE_SCALE = "one_scale"


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator means; `formula` and `source` are keys whose words stand above."""

    formula: str
    unit: Unit
    better: Better
    source: str
    variant: Variant = Variant.NONE


def _times(what: str, source: str, variant: Variant) -> tuple[Definition, Definition, Definition]:
    return (
        Definition(f"{what}_seconds/{what}_n", Unit.MINUTES, Better.DOWN, source, variant),
        Definition(f"{what}_median", Unit.MINUTES, Better.DOWN, source, variant),
        Definition(f"{what}_p90", Unit.MINUTES, Better.DOWN, source, variant),
    )


_WAIT = _times("wait", "qmatic", Variant.TICKET_TO_CALL)
_SERVICE = _times("service", "theq", Variant.SERVING_ONLY)

DEFINITIONS: Mapping[Kpi, Definition] = MappingProxyType(
    {
        Kpi.VISITORS: Definition("visitors", Unit.COUNT, Better.NEITHER, "tbs"),
        Kpi.TRANSACTIONS: Definition("transactions", Unit.COUNT, Better.NEITHER, "theq"),
        Kpi.PER_VISITOR: Definition(
            "transactions/visitors", Unit.RATIO, Better.NEITHER, "jordan_totals"
        ),
        Kpi.WAIT_MEAN: _WAIT[0],
        Kpi.WAIT_MEDIAN: _WAIT[1],
        Kpi.WAIT_P90: _WAIT[2],
        Kpi.SERVICE_MEAN: _SERVICE[0],
        Kpi.SERVICE_MEDIAN: _SERVICE[1],
        Kpi.SERVICE_P90: _SERVICE[2],
        Kpi.SERVICE_LEVEL: Definition(
            "wait_within_t/wait_n", Unit.PERCENT, Better.UP, "tbs", Variant.WITHIN_THRESHOLD
        ),
        Kpi.NO_SHOW: Definition("no_show/tickets", Unit.PERCENT, Better.DOWN, "qmatic"),
        Kpi.NOT_PROVIDED: Definition("not_provided/tickets", Unit.PERCENT, Better.DOWN, "zms"),
        Kpi.SELF_SERVICE: Definition(
            "self_served/transactions", Unit.PERCENT, Better.UP, "tbs", Variant.OF_TRANSACTIONS
        ),
        Kpi.PRESENCE: Definition(
            "present_minutes/agreed_minutes",
            Unit.PERCENT,
            Better.UP,
            "own",
            Variant.COUNTER_MINUTES,
        ),
        Kpi.SATISFACTION: Definition(
            "satisfied/rated", Unit.PERCENT, Better.UP, "madinah_indicators", Variant.ONE_SCALE
        ),
        Kpi.PRINT_ON_TIME: Definition("print_on_time/print_due", Unit.PERCENT, Better.UP, "own"),
    }
)
