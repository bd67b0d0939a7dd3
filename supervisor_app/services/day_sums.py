"""Everything that a day's indicators are computed from, per day; the indicators are rules."""

from dataclasses import replace
from datetime import date

from supervisor_app.rules.sums import Sums
from supervisor_app.services import figures, presence_minutes, print_counts, ratings
from supervisor_app.services.days import DayFrame
from supervisor_app.store.work import Work


def day_sums(work: Work, frame: DayFrame, first: date, last: date) -> dict[date, Sums]:
    """Return the sums of each day that has figures, marks or jobs, in date order."""
    cells = figures.cells(work, first, last)
    sums = figures.grouped(cells, lambda cell: cell.place.day)
    minutes = presence_minutes.by_day(presence_minutes.minutes(work, first, last, frame))
    rated = ratings.headline_by_day(ratings.ratings(work, first, last))
    jobs = print_counts.count_by(
        print_counts.job_facts(work, first, last), lambda job: job.day, frame.as_of
    )
    found: dict[date, Sums] = {}
    for day in sorted({*sums, *minutes, *rated, *jobs}):
        one = sums.get(day, Sums())
        if day in minutes:
            one = replace(one, presence=minutes[day])
        if day in rated:
            one = replace(one, rated=rated[day].rated, satisfied=rated[day].satisfied)
        if day in jobs:
            one = replace(one, print_due=jobs[day].due, print_on_time=jobs[day].on_time)
        found[day] = one
    return found
