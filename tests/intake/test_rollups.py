"""Roll-ups equal a recount of the rows, and add up in any order and in any parts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.rollups import RollUps, figure, merge_figures, merge_hours, period_code
from supervisor_app.intake.stamps import MISSING
from supervisor_app.intake.ticket_row import FIGURE_COLUMNS, HOUR_COLUMNS, OUTCOMES, Outcome
from supervisor_app.rules import histogram
from supervisor_app.rules.period import PeriodCode, PeriodTimes

PERIODS = (PeriodTimes(PeriodCode.MORNING, 450, 870), PeriodTimes(PeriodCode.EVENING, 960, 1260))
SERVED, NO_SHOW, NOT_PROVIDED = (
    OUTCOMES.index(name) for name in (Outcome.SERVED, Outcome.NO_SHOW, Outcome.NOT_PROVIDED)
)


@st.composite
def tickets(draw):
    """Draw one accepted row: stamps in order, each of them perhaps missing."""
    issued = draw(st.integers(0, 86_399))
    stamps, last = [], issued
    for _ in range(3):
        last += draw(st.integers(0, 5_000))
        stamps.append(draw(st.sampled_from([last, MISSING])))
    day, agency, service = draw(st.tuples(*[st.integers(1, 2)] * 3))
    outcome = draw(st.sampled_from(range(len(OUTCOMES))))
    return (day, draw(st.integers(0, 99)), agency, service, 0, 1, 1, issued, *stamps, outcome,
            draw(st.integers(0, 5)))  # fmt: skip


many = st.lists(tickets(), max_size=30)


def rolled(rows):
    """Roll rows up in one go."""
    sums = RollUps(PERIODS)
    for row in rows:
        sums.add(row)
    return sums.take()


def named(figures):
    """Give the figures' columns their names."""
    return [dict(zip(FIGURE_COLUMNS, values, strict=True)) for values in figures]


@given(many)
def test_figures_are_a_recount_of_the_rows(rows):
    """Every count and sum of all cells together is what the rows say one by one."""
    found = named(rolled(rows)[0])
    outcomes = Counter(row[11] for row in rows)
    waits = [r[8] - r[7] for r in rows if r[8] != MISSING and r[11] in (SERVED, NOT_PROVIDED)]
    served = [row for row in rows if row[11] == SERVED]
    times = [row[10] - row[9] for row in served if MISSING not in (row[9], row[10])]
    ratings = [row[12] for row in rows if row[12]]
    for column, expected in {
        "arrived": len(rows),
        "served": outcomes[SERVED],
        "no_show": outcomes[NO_SHOW],
        "not_provided": outcomes[NOT_PROVIDED],
        "wait_n": len(waits),
        "wait_sum": sum(waits),
        "service_n": len(times),
        "service_sum": sum(times),
        "rated": len(ratings),
        "satisfied": sum(rating >= 4 for rating in ratings),
        "rating_sum": sum(ratings),
    }.items():
        assert sum(cell[column] for cell in found) == expected
    assert histogram.merge(cell["wait_histogram"] for cell in found) == histogram.of(waits)
    assert histogram.merge(cell["service_histogram"] for cell in found) == histogram.of(times)


@given(many)
def test_hours_are_a_recount_of_the_rows(rows):
    """Arrivals by hour of issue and what was served then agree with the rows."""
    hours = [dict(zip(HOUR_COLUMNS, values, strict=True)) for values in rolled(rows)[1]]
    arrived = Counter((row[0], row[2], row[7] // 3600) for row in rows)
    assert {(h["day"], h["agency"], h["hour"]): h["arrived"] for h in hours} == arrived
    assert sum(hour["served"] for hour in hours) == sum(row[11] == SERVED for row in rows)


@given(many, st.integers(0, 30))
def test_parts_add_up_to_the_whole(rows, cut):
    """A file read in two parts, whichever comes first, gives the figures of the file read whole."""
    figures, hours = rolled(rows)
    (first, first_hours), (second, second_hours) = rolled(rows[:cut]), rolled(rows[cut:])
    assert sorted(merge_figures(first + second)) == sorted(figures)
    assert sorted(merge_figures(second + first)) == sorted(figures)
    assert sorted(merge_hours(second_hours + first_hours)) == sorted(hours)


@given(many)
def test_a_kept_day_comes_out_later_and_once(rows):
    """What is kept back while its day goes on is neither lost nor told twice."""
    sums = RollUps(PERIODS)
    for row in rows:
        sums.add(row)
    early, early_hours = sums.take_cells(keep_day=1)
    late, late_hours = sums.take_cells()
    assert all(cell[0][0] != 1 for cell in early)
    assert sorted(figure(*cell) for cell in early + late) == sorted(rolled(rows)[0])
    assert sorted(early_hours + late_hours) == sorted(rolled(rows)[1])
    assert not len(sums)


def test_a_minute_counts_for_its_period_or_the_nearest():
    """07:30 opens the morning, 15:30 is nearer to the evening, and no periods give no code."""
    assert [period_code(PERIODS, minute) for minute in (450, 869, 930, 1300)] == [1, 1, 2, 2]
    assert period_code((), 450) == 0
