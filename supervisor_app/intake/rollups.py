"""Counts, sums and histograms of accepted ticket rows, mergeable by addition; rows stand elsewhere.

Waits are of tickets whose person came (served or not provided), service times of the served; a
rating of 4 or 5 is satisfied. Means are never kept: counts and sums are (field rules, rule 2).
"""

from collections.abc import Iterable, Sequence
from functools import partial

from supervisor_app.intake.stamps import MISSING, Remembered
from supervisor_app.intake.ticket_row import OUTCOMES, PERIODS, Outcome
from supervisor_app.rules import histogram
from supervisor_app.rules.period import PeriodTimes, belongs_to

Figure = tuple[int | bytes, ...]
Hour = tuple[int, ...]
# Outcomes, waits, service times and ratings of the tickets of one cell.
_Lists = tuple[list[int], list[int], list[int], list[int]]
Cell = tuple[tuple[int, ...], list[int], list[int], list[int], list[int]]
_HOUR_SECONDS = 3600
_MINUTE_SECONDS = 60
_DAY_MINUTES = 24 * 60
_SATISFIED = (4, 5)
_SERVED = OUTCOMES.index(Outcome.SERVED)
_NO_SHOW = OUTCOMES.index(Outcome.NO_SHOW)
_NOT_PROVIDED = OUTCOMES.index(Outcome.NOT_PROVIDED)
_CAME = frozenset({_SERVED, _NOT_PROVIDED})
_KEY_LENGTH = 6


class RollUps:
    """Adds rows up until they are taken out: one cell per figure key, one sum per agency's hour."""

    def __init__(self, periods: Sequence[PeriodTimes]) -> None:
        self._cells: dict[tuple[int, ...], _Lists] = {}
        self._hours: dict[tuple[int, ...], list[int]] = {}
        self._periods: Remembered[int, int] = Remembered(partial(period_code, periods))

    def __len__(self) -> int:
        return len(self._cells)

    def add(self, row: Sequence[int]) -> None:
        """Count one row of `ticket_row.COLUMNS`."""
        (
            day, _, agency, service, _, section, channel,
            issued, called, started, finished, outcome, rating,
        ) = row  # fmt: skip
        key = (day, agency, service, channel, section, self._periods[issued // _MINUTE_SECONDS])
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = ([], [], [], [])
        hour = (day, agency, issued // _HOUR_SECONDS)
        sums = self._hours.get(hour)
        if sums is None:
            sums = self._hours[hour] = [0, 0, 0, 0]
        outcomes, waits, services, ratings = cell
        outcomes.append(outcome)
        sums[0] += 1
        if called != MISSING and outcome in _CAME:
            waits.append(called - issued)
        if outcome == _SERVED:
            sums[1] += 1
            if MISSING not in (started, finished):
                services.append(finished - started)
                sums[2] += 1
                sums[3] += finished - started
        if rating:
            ratings.append(rating)

    def take(self) -> tuple[list[Figure], list[Hour]]:
        """Take all roll-ups out, rows of FIGURE_COLUMNS and HOUR_COLUMNS."""
        cells, hours = self.take_cells()
        return [figure(*cell) for cell in cells], hours

    def take_cells(self, *, keep_day: int | None = None) -> tuple[list[Cell], list[Hour]]:
        """Take the roll-ups out before they are summed, as what travels cheaply.

        What belongs to `keep_day` stays, so that a file in order of days yields each cell once.
        """
        cells = [(key, *cell) for key, cell in self._cells.items() if key[0] != keep_day]
        hours = [key + tuple(sums) for key, sums in self._hours.items() if key[0] != keep_day]
        self._cells = {key: cell for key, cell in self._cells.items() if key[0] == keep_day}
        self._hours = {key: sums for key, sums in self._hours.items() if key[0] == keep_day}
        return cells, hours


def figure(
    key: Sequence[int],
    outcomes: Sequence[int],
    waits: Sequence[int],
    services: Sequence[int],
    ratings: Sequence[int],
) -> Figure:
    """Sum one cell up as a row of FIGURE_COLUMNS; raises ValueError for a negative time."""
    return (
        *key,
        len(outcomes),
        outcomes.count(_SERVED),
        outcomes.count(_NO_SHOW),
        outcomes.count(_NOT_PROVIDED),
        len(waits),
        sum(waits),
        len(services),
        sum(services),
        len(ratings),
        sum(map(ratings.count, _SATISFIED)),
        sum(ratings),
        histogram.of(waits),
        histogram.of(services),
    )


def period_code(periods: Sequence[PeriodTimes], minute: int) -> int:
    """Return the code (from 1) of the period that a minute of the day counts for; 0 without any."""
    found = belongs_to(periods, minute % _DAY_MINUTES)
    return 0 if found is None else PERIODS.index(found.code) + 1


def merge_figures(figures: Iterable[Figure]) -> list[Figure]:
    """Add up rows of FIGURE_COLUMNS that share their key, in order of first appearance."""
    merged: dict[Figure, Figure] = {}
    for figure in figures:
        key, sums = figure[:_KEY_LENGTH], figure[_KEY_LENGTH:]
        before = merged.get(key)
        merged[key] = sums if before is None else tuple(map(_plus, before, sums))
    return [key + sums for key, sums in merged.items()]


def _plus(one: int | bytes, other: int | bytes) -> int | bytes:
    if isinstance(one, bytes) and isinstance(other, bytes):
        return histogram.merge((one, other))
    if isinstance(one, int) and isinstance(other, int):
        return one + other
    raise TypeError("a count and a histogram cannot be added")


def merge_hours(hours: Iterable[Hour]) -> list[Hour]:
    """Add up rows of HOUR_COLUMNS that share day, agency and hour."""
    merged: dict[Hour, Hour] = {}
    for day, agency, hour, *sums in hours:
        key = (day, agency, hour)
        before = merged.get(key, (0,) * len(sums))
        merged[key] = tuple(map(int.__add__, before, sums))
    return [key + sums for key, sums in merged.items()]
