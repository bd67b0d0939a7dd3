"""The closing parts of the daily report: needs, events, data quality, definitions, witness."""

from collections.abc import Iterator
from datetime import time

from sqlalchemy import func, select

from supervisor_app.models import Counter, CounterPresence, Interruption
from supervisor_app.reports import day_words
from supervisor_app.reports.daily import facts
from supervisor_app.rules.kpi import DEFINITIONS, Kpi
from supervisor_app.rules.period import PeriodCode, minute_in_day, minute_of
from supervisor_app.rules.presence import PresenceState
from supervisor_app.rules.verdict import DayVerdict
from supervisor_app.services import print_counts
from supervisor_app.services.reports.daily.sources import Sources
from supervisor_app.store.work import Work
from supervisor_app.text import kpi_words

_EVENTS = 12
_DEFINED = (
    Kpi.VISITORS,
    Kpi.TRANSACTIONS,
    Kpi.WAIT_MEAN,
    Kpi.WAIT_P90,
    Kpi.SERVICE_MEAN,
    Kpi.SATISFACTION,
    Kpi.PRESENCE,
    Kpi.SELF_SERVICE,
    Kpi.PRINT_ON_TIME,
)


def needs(work: Work, day: Sources) -> tuple[facts.Need, ...]:
    """Return what waits for a decision: counters that nobody came to, documents left behind."""
    found = [*_shortages(work, day), *_left_documents(day)]
    return tuple(sorted(found, key=lambda need: -need.age_days))


def events(work: Work, day: Sources) -> tuple[facts.EventRow, ...]:
    """Return the day's longest interruptions and every remark, in the order of their time."""
    stops = sorted(_interruptions(work, day), key=lambda row: -(row.lost_minutes or 0))[:_EVENTS]
    remarks = [
        facts.EventRow(note.at, None, day_words.remark(), "", None, note.text)
        for note in day.notes
        if note.kind == "remark"
    ]
    return tuple(sorted([*stops, *remarks], key=lambda row: row.start or time.max))


def quality(day: Sources, verdict: DayVerdict, rows: int) -> facts.Quality:
    """Return how far the figures can be trusted; `rows` are the tickets with figures that day."""
    reported = {cell.place.agency_id for cell in day.cells}
    times = day.sums.wait.n
    tickets = sum(cell.sums.visitors for cell in day.cells if not cell.typed)
    return facts.Quality(
        agencies_reported=len(reported),
        agencies_total=len(day.agencies),
        rules_passed=len(verdict.held),
        rules_total=len(verdict.facts),
        ticket_share_pct=tickets / day.sums.visitors * 100 if day.sums.visitors else None,
        excluded_times=max(0, rows - times - day.sums.no_show) if rows else None,
    )


def definitions() -> tuple[facts.Definition, ...]:
    """Return what the page's indicators mean, with the variant in use."""
    return tuple(
        facts.Definition(
            kpi_words.label(kpi.value),
            kpi_words.formula(kpi.value),
            kpi_words.unit(DEFINITIONS[kpi].unit.value),
            kpi_words.variant(DEFINITIONS[kpi].variant.value),
        )
        for kpi in _DEFINED
    )


def _shortages(work: Work, day: Sources) -> Iterator[facts.Need]:
    closed = work.session.execute(
        select(CounterPresence.agency_id, CounterPresence.period, func.count())
        .where(CounterPresence.work_date == day.day, CounterPresence.state == PresenceState.CLOSED)
        .group_by(CounterPresence.agency_id, CounterPresence.period)
    )
    names = {agency.id: agency.short_name for agency in day.agencies}
    for agency_id, period, count in closed:
        yield facts.Need(
            title=day_words.counters_without_staff(count),
            detail=day_words.in_period(period.value),
            agency=names.get(agency_id, ""),
            age_days=_days_short(work, day, agency_id, period),
            letter_number=None,
            letter_date=None,
            reply=day_words.not_written_to(),
            deadline=None,
            wanted=day_words.write_to_agency(),
        )


def _days_short(work: Work, told: Sources, agency_id: str, period: PeriodCode) -> int:
    """Return for how many working days in a row, this one included, a counter stood closed."""
    day, calendar = told.day, told.calendar
    days = set(
        work.session.scalars(
            select(CounterPresence.work_date).where(
                CounterPresence.agency_id == agency_id,
                CounterPresence.period == period,
                CounterPresence.state == PresenceState.CLOSED,
                CounterPresence.work_date <= day,
            )
        )
    )
    first = day
    for earlier in sorted(days, reverse=True):
        if calendar.between(earlier, first) > 1:
            break
        first = earlier
    return calendar.between(first, day) + calendar.works(day)


def _left_documents(day: Sources) -> Iterator[facts.Need]:
    left = print_counts.count(day.jobs, day.frame.as_of).uncollected
    if left:
        yield facts.Need(
            title=day_words.uncollected(left),
            detail="",
            agency="",
            age_days=0,
            letter_number=None,
            letter_date=None,
            reply="",
            deadline=None,
            wanted=day_words.call_owners(),
        )


def _interruptions(work: Work, day: Sources) -> Iterator[facts.EventRow]:
    until = minute_in_day(day.frame.as_of, day.day)
    rows = work.session.execute(
        select(Interruption, Counter.number)
        .join(Counter, Counter.id == Interruption.counter_id)
        .where(Interruption.work_date == day.day)
    )
    for stop, number in rows:
        end = minute_of(stop.ended) if stop.ended else until
        yield facts.EventRow(
            stop.started,
            stop.ended,
            day_words.counter_stopped(number, stop.cause.value),
            day.names.get(stop.agency_id, ""),
            max(0, end - minute_of(stop.started)),
            stop.note,
        )
