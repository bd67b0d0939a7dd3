"""The daily entry grid: what counts, what is missing, what is far from the usual."""

from datetime import timedelta

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.rules.calendar import DayKind
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel, Measure, Source, Verdict
from supervisor_app.services import accounts, day_sums, days, statistics, undo, working_days
from supervisor_app.services.desk import Desk
from supervisor_app.services.statistics import Entry, Grid, Page


def page_of(desk: Desk, measure: Measure = Measure.SERVED) -> Page:
    """Return the running day's morning page of the men's section."""
    return Page(desk.read(days.board_day), PeriodCode.MORNING, Section.MEN, measure)


def grid(desk: Desk) -> Grid:
    """Read that page's grid."""
    return desk.read(statistics.grid, page_of(desk))


def test_every_agency_has_a_row_and_only_offered_cells_may_miss(demo: Desk) -> None:
    """Thirteen rows; a channel that an agency does not offer is no missing figure."""
    found = grid(demo)
    assert len(found.rows) == 13
    for row in found.rows:
        for cell in row.cells.values():
            if not cell.offered and cell.value is None:
                assert cell.judgement.verdict is Verdict.NOT_OFFERED


def test_a_typed_figure_stands_before_the_imported_one(demo: Desk) -> None:
    """Typing over an imported figure counts the typed one; wiping it brings the import back."""
    row = grid(demo).rows[0]
    imported = row.cells[Channel.DESK].imported
    entry = Entry(row.agency_id, Channel.DESK, 7)
    assert demo.write(statistics.enter, page_of(demo), [entry]).result == 1
    cell = grid(demo).rows[0].cells[Channel.DESK]
    assert (cell.value, cell.imported, cell.typed) == (7, imported, 7)
    assert grid(demo).rows[0].source is Source.TYPED
    demo.write(statistics.enter, page_of(demo), [Entry(row.agency_id, Channel.DESK, None)])
    cell = grid(demo).rows[0].cells[Channel.DESK]
    assert (cell.value, cell.typed) == (imported, None)


def test_typed_figures_reach_the_day_and_undo_takes_them_back(demo: Desk) -> None:
    """A typed count changes the centre's transactions by its difference, until it is undone."""
    frame = demo.read(days.frame)

    def transactions() -> int:
        return demo.read(day_sums.day_sums, frame, frame.day, frame.day)[frame.day].transactions

    before = transactions()
    row = grid(demo).rows[2]
    value = row.cells[Channel.DESK].value or 0
    entry = Entry(row.agency_id, Channel.DESK, value + 5)
    written = demo.write(statistics.enter, page_of(demo), [entry])
    assert transactions() == before + 5
    demo.write(undo.revert, written.op)
    assert transactions() == before


def test_a_figure_far_from_the_usual_is_kept_and_marked(demo: Desk) -> None:
    """Five same weekdays say what is usual; ten times as much is an outlier, and it counts."""
    last = demo.read(days.board_day)
    page = Page(last, PeriodCode.MORNING, Section.WOMEN, Measure.ELDERLY)
    agency = grid(demo).rows[0].agency_id
    for weeks in range(1, 6):
        earlier = last.fromordinal(last.toordinal() - 7 * weeks)
        earlier_page = Page(earlier, page.period, page.section, page.measure)
        demo.write(statistics.enter, earlier_page, [Entry(agency, Channel.DESK, 10)])
    demo.write(statistics.enter, page, [Entry(agency, Channel.DESK, 100)])
    row = demo.read(statistics.grid, page).rows[0]
    assert row.cells[Channel.DESK].judgement.verdict is Verdict.OUTLIER
    assert row.total == 100


def test_a_day_on_which_the_centre_was_closed_says_nothing_of_the_usual(demo: Desk) -> None:
    """Where one of four same weekdays was a holiday, three are left: too few to judge a value."""
    last = demo.read(days.board_day)
    page = Page(last, PeriodCode.MORNING, Section.WOMEN, Measure.ELDERLY)
    agency = grid(demo).rows[0].agency_id
    earlier = [last - timedelta(weeks=weeks) for weeks in range(1, 5)]
    for day in earlier:
        told = Page(day, page.period, page.section, page.measure)
        demo.write(statistics.enter, told, [Entry(agency, Channel.DESK, 10)])
    demo.write(statistics.enter, page, [Entry(agency, Channel.DESK, 100)])
    cell = demo.read(statistics.grid, page).rows[0].cells[Channel.DESK]
    assert cell.judgement.verdict is Verdict.OUTLIER
    demo.write(working_days.decide, earlier[0], DayKind.CLOSED, "صيانة المبنى")
    cell = demo.read(statistics.grid, page).rows[0].cells[Channel.DESK]
    assert cell.judgement.verdict is not Verdict.OUTLIER


@pytest.mark.parametrize("value", [-1, 100_000])
def test_what_is_no_count_is_refused(demo: Desk, value: int) -> None:
    """A negative or absurd figure is refused and nothing is written."""
    row = grid(demo).rows[0]
    with pytest.raises(InvalidInput):
        demo.write(statistics.enter, page_of(demo), [Entry(row.agency_id, Channel.DESK, value)])
    assert grid(demo).rows[0] == row


def test_entering_needs_its_right(demo: Desk) -> None:
    """A shift lead reads the grid but types nothing."""
    row = grid(demo).rows[0]
    accounts.seat_without_password(demo, "shift_lead")
    with pytest.raises(NotAllowed):
        demo.write(statistics.enter, page_of(demo), [Entry(row.agency_id, Channel.DESK, 1)])
