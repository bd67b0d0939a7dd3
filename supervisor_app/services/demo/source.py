"""The demonstration centre's own source files as values; nothing is stored or invented here."""

import csv
from dataclasses import dataclass
from functools import cache

from supervisor_app.rules.statistics import Channel
from supervisor_app.system.resources import resource


@dataclass(frozen=True, slots=True)
class AgencySource:
    """One agency: counters by period and section, relief staff, share of the visitors."""

    code: str
    name: str
    short_name: str
    morning_men: int
    morning_women: int
    evening_men: int
    evening_women: int
    relief: int
    weight: float


@dataclass(frozen=True, slots=True)
class ServiceSource:
    """One service: where it is given, its usual minutes, the document that it prints ("": none)."""

    agency: str
    code: str
    name: str
    channels: tuple[Channel, ...]
    minutes: float
    document: str


@dataclass(frozen=True, slots=True)
class NameSource:
    """Given names by section and family names."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[str, ...]


def _rows(name: str) -> list[dict[str, str]]:
    with resource("demo", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def agencies() -> tuple[AgencySource, ...]:
    """Return the 13 agencies in their order on the board."""
    return tuple(
        AgencySource(
            row["code"],
            row["name"],
            row["short_name"],
            morning_men=int(row["morning_men"]),
            morning_women=int(row["morning_women"]),
            evening_men=int(row["evening_men"]),
            evening_women=int(row["evening_women"]),
            relief=int(row["relief"]),
            weight=float(row["weight"]),
        )
        for row in _rows("agencies.csv")
    )


@cache
def services() -> tuple[ServiceSource, ...]:
    """Return the service catalogue."""
    return tuple(
        ServiceSource(
            row["agency"],
            row["code"],
            row["name"],
            tuple(Channel(word) for word in row["channels"].split("|")),
            float(row["minutes"]),
            row["document"],
        )
        for row in _rows("services.csv")
    )


@cache
def names() -> NameSource:
    """Return the names that people are made of."""
    return NameSource(**{row["kind"]: tuple(row["names"].split("|")) for row in _rows("names.csv")})


@cache
def indicators() -> dict[str, float]:
    """Return the published indicators that the demonstration agrees with."""
    return {row["measure"]: float(row["value"]) for row in _rows("indicators.csv")}
