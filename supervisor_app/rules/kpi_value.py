"""Values of the indicators from counts and sums only; what they mean stands in kpi.py.

Every share and mean divides two sums, so an average of averages cannot be written here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.rules import histogram
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.sums import Sums, Times

THRESHOLD_MINUTES = 15.0  # T of the service level where none is set (TBS queue standard)
_MINUTE = 60
_PERCENT = 100


def _share(part: int, whole: int) -> float | None:
    return part / whole * _PERCENT if whole else None


def _mean(times: Times) -> float | None:
    return times.seconds / times.n / _MINUTE if times.n else None


def _quantile(times: Times, share: float) -> float | None:
    seconds = histogram.quantile(times.histogram, share)
    return None if seconds is None else seconds / _MINUTE


def _per_visitor(sums: Sums) -> float | None:
    return sums.transactions / sums.visitors if sums.visitors else None


def _presence(sums: Sums) -> float | None:
    rate = sums.presence.rate
    return None if rate is None else rate * _PERCENT


def service_level(sums: Sums, threshold_minutes: float = THRESHOLD_MINUTES) -> float | None:
    """Return the percentage that waited no longer than T, of all whose wait is known."""
    share = histogram.share_within(sums.wait.histogram, threshold_minutes * _MINUTE)
    return None if share is None else share * _PERCENT


_VALUES: Mapping[Kpi, Callable[[Sums], float | None]] = MappingProxyType(
    {
        Kpi.VISITORS: lambda sums: sums.visitors,
        Kpi.TRANSACTIONS: lambda sums: sums.transactions,
        Kpi.PER_VISITOR: _per_visitor,
        Kpi.WAIT_MEAN: lambda sums: _mean(sums.wait),
        Kpi.WAIT_MEDIAN: lambda sums: _quantile(sums.wait, 0.5),
        Kpi.WAIT_P90: lambda sums: _quantile(sums.wait, 0.9),
        Kpi.SERVICE_MEAN: lambda sums: _mean(sums.service),
        Kpi.SERVICE_MEDIAN: lambda sums: _quantile(sums.service, 0.5),
        Kpi.SERVICE_P90: lambda sums: _quantile(sums.service, 0.9),
        Kpi.SERVICE_LEVEL: service_level,
        Kpi.NO_SHOW: lambda sums: _share(sums.no_show, sums.tickets),
        Kpi.NOT_PROVIDED: lambda sums: _share(sums.not_provided, sums.tickets),
        Kpi.SELF_SERVICE: lambda sums: _share(sums.self_served, sums.transactions),
        Kpi.PRESENCE: _presence,
        Kpi.SATISFACTION: lambda sums: _share(sums.satisfied, sums.rated),
        Kpi.PRINT_ON_TIME: lambda sums: _share(sums.print_on_time, sums.print_due),
    }
)


def _waits(sums: Sums) -> int:
    return sums.wait.n


def _services(sums: Sums) -> int:
    return sums.service.n


_SAMPLES: Mapping[Kpi, Callable[[Sums], int]] = MappingProxyType(
    {
        Kpi.VISITORS: lambda sums: sums.visitors,
        Kpi.TRANSACTIONS: lambda sums: sums.transactions,
        Kpi.PER_VISITOR: lambda sums: sums.visitors,
        Kpi.WAIT_MEAN: _waits,
        Kpi.WAIT_MEDIAN: _waits,
        Kpi.WAIT_P90: _waits,
        Kpi.SERVICE_MEAN: _services,
        Kpi.SERVICE_MEDIAN: _services,
        Kpi.SERVICE_P90: _services,
        Kpi.SERVICE_LEVEL: _waits,
        Kpi.NO_SHOW: lambda sums: sums.tickets,
        Kpi.NOT_PROVIDED: lambda sums: sums.tickets,
        Kpi.SELF_SERVICE: lambda sums: sums.transactions,
        Kpi.PRESENCE: lambda sums: sums.presence.agreed,
        Kpi.SATISFACTION: lambda sums: sums.rated,
        Kpi.PRINT_ON_TIME: lambda sums: sums.print_due,
    }
)


def value(kpi: Kpi, sums: Sums) -> float | None:
    """Return the indicator in its unit, None where there is nothing to divide by."""
    return _VALUES[kpi](sums)


def sample(kpi: Kpi, sums: Sums) -> int:
    """Return n: the visitors, tickets, answers, jobs or counter-minutes behind the value."""
    return _SAMPLES[kpi](sums)


def values(sums: Sums) -> dict[Kpi, float | None]:
    """Return every indicator of these sums."""
    return {kpi: value(kpi, sums) for kpi in Kpi}
