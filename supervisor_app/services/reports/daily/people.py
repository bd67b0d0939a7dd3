"""The parts of the daily report on people and paper: staffing, exceptions, print jobs."""

from collections.abc import Iterable

from supervisor_app.reports import day_words
from supervisor_app.reports.daily import facts
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.coverage import AttendanceCounts, count
from supervisor_app.services import print_counts
from supervisor_app.services.reports.daily.sources import PersonDay, Sources
from supervisor_app.text.vocabulary import word

_PERCENT = 100
_PRINT_ROWS = 9
_EXCEPTIONS = (AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED, AttendanceStatus.LATE)


def staff(day: Sources) -> tuple[tuple[facts.StaffRow, ...], facts.StaffRow]:
    """Return one row an agency, the centre's own staff last, and everybody's line."""
    rows = [
        _staff_row(day, agency.short_name, [p for p in day.people if p.agency_id == agency.id])
        for agency in day.agencies
    ]
    own = [person for person in day.people if not person.agency_id]
    if own:
        rows.append(_staff_row(day, day_words.centre_staff(), own))
    return tuple(rows), _staff_row(day, "", day.people)


def exceptions(day: Sources) -> tuple[facts.StaffException, ...]:
    """Return who was late or away by name, for the internal annex only."""
    centre = day_words.centre_staff()
    return tuple(
        facts.StaffException(
            person.name,
            day.names.get(person.agency_id, centre),
            word("period", person.period.value),
            word("attendance", person.status.value),
            person.note,
        )
        for person in day.people
        if person.status in _EXCEPTIONS
    )


def printing(day: Sources) -> facts.PrintTotals:
    """Return the day's print orders as they stand at the frame's instant."""
    all_jobs = print_counts.count(day.jobs, day.frame.as_of)
    return facts.PrintTotals(
        received=all_jobs.received,
        printed=all_jobs.printed,
        handed_over=all_jobs.handed_over,
        ready=all_jobs.ready + all_jobs.uncollected,
        in_progress=all_jobs.in_progress,
        late=all_jobs.late,
        spoiled=all_jobs.spoiled,
    )


def print_rows(
    day: Sources,
) -> tuple[tuple[facts.PrintRow, ...], tuple[facts.PrintRow, ...]]:
    """Return the orders by document and by agency, the most first."""
    at = day.frame.as_of
    documents = print_counts.count_by(day.jobs, lambda job: job.document, at)
    agencies = print_counts.count_by(day.jobs, lambda job: job.agency_id, at)
    named = {day.names.get(key, key): row for key, row in agencies.items()}
    return _sorted(documents), _sorted(named)


def _sorted(found: dict[str, print_counts.PrintCounts]) -> tuple[facts.PrintRow, ...]:
    """Return the most received first; what is beyond the page's rows is one line together."""
    ordered = sorted(found.items(), key=lambda pair: (-pair[1].received, pair[0]))
    rows = [
        facts.PrintRow(name, row.received, row.printed, row.handed_over, row.spoiled, row.late)
        for name, row in ordered
    ]
    if len(rows) <= _PRINT_ROWS:
        return tuple(rows)
    rest = rows[_PRINT_ROWS - 1 :]
    together = facts.PrintRow(
        day_words.others(len(rest)),
        sum(row.received for row in rest),
        sum(row.printed for row in rest),
        sum(row.handed_over for row in rest),
        sum(row.spoiled for row in rest),
        sum(row.late for row in rest),
    )
    return (*rows[: _PRINT_ROWS - 1], together)


def _staff_row(day: Sources, name: str, people: Iterable[PersonDay]) -> facts.StaffRow:
    own = tuple(people)
    whole = count(person.status for person in own)
    return facts.StaffRow(
        name=name,
        by_period=tuple(
            _planned_present(count(p.status for p in own if p.period is period.code))
            for period in day.frame.periods
        ),
        planned=whole.planned,
        present=whole.here,
        late=whole.late,
        excused=whole.excused,
        unexcused=whole.absent,
        coverage_pct=None if whole.coverage is None else whole.coverage * _PERCENT,
    )


def _planned_present(counts: AttendanceCounts) -> facts.PlannedPresent:
    return facts.PlannedPresent(counts.planned, counts.here)
