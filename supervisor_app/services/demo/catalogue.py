"""The demonstration centre's fixed parts: centre, agencies, counters, services, people, targets."""

import random
from dataclasses import dataclass
from datetime import date, time

from supervisor_app.models import (
    Agency,
    Centre,
    CentreSection,
    CentreWing,
    Counter,
    Employee,
    Period,
    Service,
    Target,
)
from supervisor_app.models.base import natural_id
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section, Wing
from supervisor_app.services.demo import source
from supervisor_app.store.work import Work
from supervisor_app.text.search_key import search_key

PERIODS = {
    PeriodCode.MORNING: ("الفترة الصباحية", time(7, 30), time(14, 30)),
    PeriodCode.EVENING: ("الفترة المسائية", time(16, 0), time(20, 0)),
}
_SECTIONS = {Section.MEN: "قسم الرجال", Section.WOMEN: "قسم النساء"}
_WINGS = {
    Wing.RECEPTION: "الاستقبال والتوجيه",
    Wing.SUPPORT: "الخدمات المساندة",
    Wing.BACK_OFFICE_PRINTING: "المكاتب الخلفية والطباعة",
    Wing.SELF_SERVICE: "الخدمات الذاتية",
    Wing.E_SERVICES: "الخدمات الإلكترونية",
    Wing.SERVICE_DESKS: "المكاتب الخدمية",
}
_CENTRE_STAFF = (
    (Section.WOMEN, "مشرفة المركز"),
    (Section.MEN, "مشرف الفترة"),
    (Section.MEN, "مشغّل الطباعة"),
    (Section.WOMEN, "مشغّلة الطباعة"),
    (Section.WOMEN, "مدخلة الإحصاء"),
    (Section.MEN, "موظف الاستقبال والتوجيه"),
    (Section.WOMEN, "موظفة الاستقبال والتوجيه"),
    (Section.MEN, "مسؤول النظام"),
)
_SERVING = {Section.MEN: "موظف خدمة", Section.WOMEN: "موظفة خدمة"}
_WAIT_P90_MINUTES = 15.0
_PRESENCE_PERCENT = 95.0
_WAIT_MINUTES = 10.0


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the invented days are made of."""

    agencies: tuple[Agency, ...]
    counters: tuple[Counter, ...]
    services: tuple[Service, ...]
    employees: tuple[Employee, ...]


def build(work: Work, seed: int, first_day: date) -> Cast:
    """Store the fixed parts and return them; the same seed gives the same people."""
    _centre(work)
    _periods_and_targets(work, first_day)
    agencies = tuple(_agency(position, row) for position, row in enumerate(source.agencies()))
    counters = _counters(agencies)
    services = _services(agencies)
    employees = _employees(random.Random(seed), agencies, counters)
    work.add_all([*agencies, *counters, *services, *employees])
    return Cast(agencies, counters, services, employees)


def _centre(work: Work) -> None:
    work.add(
        Centre(
            id=natural_id("centre", work.centre_id),
            name="مركز الخدمات الشامل بحي العزيزية",
            short_name="مركز الخدمات الشامل",
            place="العزيزية · المدينة المنورة",
            state_line="المملكة العربية السعودية",
            emirate_line="إمارة منطقة المدينة المنورة",
            demonstration=True,
        )
    )
    work.add_all(
        [
            CentreSection(id=natural_id("section", section), section=section, name=name)
            for section, name in _SECTIONS.items()
        ]
    )
    work.add_all(
        [
            CentreWing(id=natural_id("wing", wing), wing=wing, name=name, position=position)
            for position, (wing, name) in enumerate(_WINGS.items())
        ]
    )


def _periods_and_targets(work: Work, first_day: date) -> None:
    work.add_all(
        [
            Period(id=natural_id("period", code), code=code, name=name, starts=starts, ends=ends)
            for code, (name, starts, ends) in PERIODS.items()
        ]
    )
    published = source.indicators()
    values = {
        Kpi.SERVICE_MEAN: published["average_service_time"],
        Kpi.SATISFACTION: published["beneficiary_satisfaction"],
        Kpi.WAIT_MEAN: _WAIT_MINUTES,
        Kpi.WAIT_P90: _WAIT_P90_MINUTES,
        Kpi.PRESENCE: _PRESENCE_PERCENT,
    }
    work.add_all(
        [
            Target(
                id=natural_id("target", measure, first_day),
                measure=measure.value,
                value=value,
                valid_from=first_day,
            )
            for measure, value in values.items()
        ]
    )


def _agency(position: int, row: source.AgencySource) -> Agency:
    return Agency(
        id=natural_id("agency", row.code),
        name=row.name,
        short_name=row.short_name,
        code=row.code,
        search_key=search_key(f"{row.name} {row.short_name}"),
        position=position,
    )


def _counters(agencies: tuple[Agency, ...]) -> tuple[Counter, ...]:
    """Make the counters, numbered through the hall: men's section first, then women's."""
    made: list[Counter] = []
    rows = {row.code: row for row in source.agencies()}
    for section in Section:
        for agency in agencies:
            row = rows[agency.code]
            men = section is Section.MEN
            morning = row.morning_men if men else row.morning_women
            evening = row.evening_men if men else row.evening_women
            for place in range(morning):
                number = len(made) + 1
                codes = [PeriodCode.MORNING.value]
                if place < evening:
                    codes.append(PeriodCode.EVENING.value)
                made.append(
                    Counter(
                        id=natural_id("counter", number),
                        agency_id=agency.id,
                        number=number,
                        section=section,
                        wing=Wing.SERVICE_DESKS,
                        periods=codes,
                    )
                )
    return tuple(made)


def _services(agencies: tuple[Agency, ...]) -> tuple[Service, ...]:
    by_code = {agency.code: agency for agency in agencies}
    return tuple(
        Service(
            id=natural_id("service", row.code),
            agency_id=by_code[row.agency].id,
            code=row.code,
            name=row.name,
            search_key=search_key(row.name),
            channels=[channel.value for channel in row.channels],
        )
        for row in source.services()
    )


def _employees(
    rng: random.Random, agencies: tuple[Agency, ...], counters: tuple[Counter, ...]
) -> tuple[Employee, ...]:
    """Make 60 people: one for each counter, relief for the larger agencies, eight of the centre."""
    posts: list[tuple[str, str, Section, str]] = [
        (counter.agency_id, counter.id, counter.section, _SERVING[counter.section])
        for counter in counters
    ]
    for agency, row in zip(agencies, source.agencies(), strict=True):
        posts += [(agency.id, "", Section.MEN, "موظف خدمة احتياطي")] * row.relief
    posts += [("", "", section, title) for section, title in _CENTRE_STAFF]
    people: list[Employee] = []
    used: set[str] = set()
    for position, (agency_id, counter_id, section, title) in enumerate(posts, start=1):
        name = _name(rng, section, used)
        people.append(
            Employee(
                id=natural_id("employee", position),
                name=name,
                search_key=search_key(name),
                number=f"{1000 + position}",
                agency_id=agency_id,
                section=section,
                job_title=title,
                counter_id=counter_id,
            )
        )
    return tuple(people)


def _name(rng: random.Random, section: Section, used: set[str]) -> str:
    given = source.names().men if section is Section.MEN else source.names().women
    while True:
        name = f"{rng.choice(given)} {rng.choice(source.names().families)}"
        if name not in used:
            used.add(name)
            return name
