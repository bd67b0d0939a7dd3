"""Invented queue tickets of a day, written as the CSV that a queue system would export."""

import csv
import io
import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from supervisor_app.models import Counter
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel
from supervisor_app.services.demo import source
from supervisor_app.services.demo.catalogue import PERIODS, Cast
from supervisor_app.services.demo.days import DayPlan

HEADER = (
    "رقم التذكرة",
    "الجهة",
    "الخدمة",
    "الشباك",
    "القسم",
    "القناة",
    "وقت الإصدار",
    "وقت النداء",
    "بدء الخدمة",
    "انتهاء الخدمة",
    "النتيجة",
    "التقييم",
)
_SECTION_WORD = {Section.MEN: "رجال", Section.WOMEN: "نساء"}
_CHANNEL_WORD = {
    Channel.DESK: "شباك",
    Channel.SELF_SERVICE: "خدمة ذاتية",
    Channel.E_SERVICE: "خدمة إلكترونية",
}
_DONE, _NO_SHOW, _NOT_PROVIDED = "أنجزت", "لم يحضر", "تعذر تقديم الخدمة"
_TICKETS = (560, 690)
_WEEKDAY_FACTOR = {6: 1.12, 0: 1.04, 1: 1.0, 2: 0.97, 3: 0.9}
_EVENING_SHARE = 0.24
_ELSEWHERE_SHARE = 0.3
_MEN_SHARE = 0.585
_MEAN_MINUTES = 3.0
_RATED, _SATISFIED = 0.42, 0.981
_PEAK = (0.5, 0.8, 1.25, 1.4, 1.2, 0.9, 0.6)


@dataclass(frozen=True, slots=True)
class _Visit:
    issued: datetime
    service: source.ServiceSource
    channel: Channel
    section: Section


def tickets_csv(plan: DayPlan, cast: Cast, until: time | None = None) -> str:
    """Return the day's export; `until` leaves out whoever came later (a file of the morning)."""
    rng = plan.rng("queue")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    counters = _by_agency(cast)
    for position, visit in enumerate(_visits(rng, plan), start=1):
        row = _row(rng, position, visit, counters[visit.service.agency])
        if until is None or visit.issued.time() < until:
            writer.writerow(row)
    return out.getvalue()


def _by_agency(cast: Cast) -> dict[str, list[Counter]]:
    codes = {agency.id: agency.code for agency in cast.agencies}
    found: dict[str, list[Counter]] = {}
    for counter in cast.counters:
        found.setdefault(codes[counter.agency_id], []).append(counter)
    return found


def _visits(rng: random.Random, plan: DayPlan) -> list[_Visit]:
    """Invent who came when and for what, in the order of their tickets."""
    count = round(rng.randint(*_TICKETS) * _WEEKDAY_FACTOR.get(plan.day.weekday(), 1.0))
    agencies = source.agencies()
    weights = [agency.weight for agency in agencies]
    by_agency = {
        agency.code: [row for row in source.services() if row.agency == agency.code]
        for agency in agencies
    }
    visits = []
    for agency in rng.choices(agencies, weights, k=count):
        service = rng.choice(by_agency[agency.code])
        channel = (
            rng.choice(service.channels) if rng.random() < _ELSEWHERE_SHARE else service.channels[0]
        )
        section = Section.MEN if rng.random() < _MEN_SHARE else Section.WOMEN
        visits.append(_Visit(_arrival(rng, plan), service, channel, section))
    return sorted(visits, key=lambda visit: visit.issued)


def _arrival(rng: random.Random, plan: DayPlan) -> datetime:
    """Draw an arrival: a morning with its peak before noon, an even evening."""
    evening = rng.random() < _EVENING_SHARE
    _, starts, ends = PERIODS[PeriodCode.EVENING if evening else PeriodCode.MORNING]
    first = datetime.combine(plan.day, starts)
    seconds = int((datetime.combine(plan.day, ends) - first).total_seconds()) - 900
    if evening:
        return first + timedelta(seconds=rng.randrange(seconds))
    slice_seconds = seconds // len(_PEAK)
    part = rng.choices(range(len(_PEAK)), _PEAK)[0]
    return first + timedelta(seconds=part * slice_seconds + rng.randrange(slice_seconds))


def _row(
    rng: random.Random, position: int, visit: _Visit, counters: list[Counter]
) -> tuple[object, ...]:
    """Follow one visit to its end and write it as a line of the export."""
    desk = visit.channel is Channel.DESK
    matching = [c for c in counters if c.section is visit.section] or counters
    counter = rng.choice(matching).number if desk else ""
    wait = min(rng.lognormvariate(0.9, 0.85), 34.0) if desk else 0.0
    service = max(0.5, rng.gauss(visit.service.minutes * _scale(), 0.7))
    called = visit.issued + timedelta(minutes=wait)
    started = called + timedelta(seconds=rng.randint(10, 35) if desk else 0)
    finished = started + timedelta(minutes=service)
    outcome = rng.choices((_DONE, _NO_SHOW, _NOT_PROVIDED), (0.945, 0.035, 0.02))[0]
    rating: object = ""
    if outcome == _DONE and desk and rng.random() < _RATED:
        rating = rng.choice((4, 5, 5)) if rng.random() < _SATISFIED else rng.choice((1, 2, 3))
    came = outcome != _NO_SHOW
    return (
        f"{visit.service.agency}-{position:04d}",
        next(a.name for a in source.agencies() if a.code == visit.service.agency),
        visit.service.name,
        counter,
        _SECTION_WORD[visit.section],
        _CHANNEL_WORD[visit.channel],
        _stamp(visit.issued),
        _stamp(called) if desk else "",
        _stamp(started) if came else "",
        _stamp(finished) if came else "",
        outcome,
        rating,
    )


def _scale() -> float:
    """Return what brings the catalogue's usual minutes to the published mean of three."""
    rows = source.services()
    weights = {agency.code: agency.weight for agency in source.agencies()}
    per_agency: dict[str, list[float]] = {}
    for row in rows:
        per_agency.setdefault(row.agency, []).append(row.minutes)
    total = sum(weights.values())
    mean = sum(weights[code] * sum(m) / len(m) for code, m in per_agency.items()) / total
    return _MEAN_MINUTES / mean


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S")
