"""Counts and sums of a day, an agency or a year that add; indicators are computed from them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields

from supervisor_app.rules import histogram
from supervisor_app.rules.presence import Presence


@dataclass(frozen=True, slots=True)
class Times:
    """Trusted durations: how many, their sum in seconds, their histogram (`rules.histogram`).

    Untrusted times stay in the counts of visitors but never come here (field.md §2, rule 4).
    """

    n: int = 0
    seconds: int = 0
    histogram: bytes = b""

    def __add__(self, other: "Times") -> "Times":
        return Times.total((self, other))

    @classmethod
    def total(cls, parts: Iterable["Times"]) -> "Times":
        """Add many at once, reading each histogram once."""
        known = tuple(parts)
        blobs = [part.histogram for part in known if part.histogram]
        return cls(
            sum(part.n for part in known),
            sum(part.seconds for part in known),
            histogram.merge(blobs) if len(blobs) > 1 else b"".join(blobs),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Everything that indicators are computed from; `a + b` is the figure of both together.

    `visitors` came, `transactions` were completed, `self_served` are those of them on kiosks and
    e-services. `tickets` are arrivals whose outcome is known: what no-show and not-provided are
    shares of. `rated` and `satisfied` are of one scale only. `print_due` are jobs that were due.
    """

    visitors: int = 0
    transactions: int = 0
    self_served: int = 0
    tickets: int = 0
    no_show: int = 0
    not_provided: int = 0
    not_captured: int = 0
    elderly: int = 0
    disability: int = 0
    wait: Times = field(default_factory=Times)
    service: Times = field(default_factory=Times)
    presence: Presence = field(default_factory=Presence)
    rated: int = 0
    satisfied: int = 0
    print_due: int = 0
    print_on_time: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return total((self, other))


def total(parts: Iterable[Sums]) -> Sums:
    """Add many sums at once; no parts give the empty sums."""
    known = tuple(parts)
    times = ("wait", "service")
    counted: dict[str, int] = {
        part.name: sum(getattr(one, part.name) for one in known)
        for part in fields(Sums)
        if part.name not in (*times, "presence")
    }
    return Sums(
        **counted,
        wait=Times.total(one.wait for one in known),
        service=Times.total(one.service for one in known),
        presence=Presence.total(one.presence for one in known),
    )
