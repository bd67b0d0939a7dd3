"""What stands behind a figure: one thing, many things, wiped ones, imports and conflicts."""

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.models import Attendance, DailyFigure, TicketImport
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel
from supervisor_app.rules.statistics import Source as FigureSource
from supervisor_app.services import figure_history
from supervisor_app.services.desk import Desk
from supervisor_app.services.figure_history import Source, history, one_thing
from tests.services.test_audit import CHIEF, CLERK

MORNING = PeriodCode.MORNING


@pytest.fixture
def desk(new_centre: Desk) -> Desk:
    """Give a new centre in which two were marked, and one of the marks was corrected."""
    new_centre.seat(CHIEF)
    with new_centre.store.write(CHIEF) as work:
        for person in ("a", "b"):
            work.add(_mark(person, work.today()))
    return new_centre


def _mark(person, day):
    key = figure_history.natural_id("attendance", person, day, MORNING)
    status = AttendanceStatus.PRESENT
    return Attendance(
        id=key, employee_id=person, agency_id="x", work_date=day, period=MORNING, status=status
    )


def _source(desk: Desk, *fields: str, **where: object) -> Source:
    day = desk.clock.now().date()
    return Source("attendance", {"work_date": day, "period": MORNING, **where}, frozenset(fields))


def test_a_total_lists_what_it_is_made_of(desk: Desk) -> None:
    """Newest first, with the values before, over all things; one cell shows its own alone."""
    with desk.store.write(CHIEF, reason="وصل متأخرًا") as work:
        person = work.session.query(Attendance).filter_by(employee_id="b").one()
        person.status = AttendanceStatus.LATE
    whole = desk.read(history, (_source(desk),))
    assert (whole.entries, whole.things, whole.cut) == (3, 2, False)
    first = whole.steps[0].row
    assert (first.reason, first.values[0].before, first.values[0].after) == (
        "وصل متأخرًا",
        "present",
        "late",
    )
    cell = desk.read(history, (_source(desk, employee_id="a"),))
    assert [one.row.id for one in cell.steps] == [one_id(desk, "a")]
    named = desk.read(history, (_source(desk, "note"),))
    assert len(named.steps) == 2, "the making of both wrote every field"


def one_id(desk: Desk, person: str) -> str:
    """Return the id of a mark."""
    return figure_history.natural_id("attendance", person, desk.clock.now().date(), MORNING)


def test_a_wiped_mark_keeps_its_history(desk: Desk) -> None:
    """It is found by its natural key, though no row of its table is left."""
    with desk.store.write(CHIEF) as work:
        work.session.delete(work.get(Attendance, one_id(desk, "a")))
    cell = desk.read(history, (_source(desk, employee_id="a"),))
    assert [one.row.kind.value for one in cell.steps] == ["deleted", "made"]


def test_a_figure_tells_the_file_it_came_from(desk: Desk) -> None:
    """An imported figure names its file; things found by id need no table row."""
    with desk.store.write(CHIEF) as work:
        brought = TicketImport(
            file_name="tickets.csv", sha256="", at=work.now(), account_id="", rows=1, accepted=1,
            refused=0, duplicates=0, known=0, number=1,
        )  # fmt: skip
        work.add(brought)
        work.session.flush()
        figure = DailyFigure(
            work_date=work.today(), agency_id="x", channel=next(iter(Channel)),
            section=next(iter(Section)), period=MORNING, source=FigureSource.IMPORTED,
            import_id=brought.id, served=3,
        )  # fmt: skip
        work.add(figure)
        work.session.flush()
        key = figure.id
    step = desk.read(history, (one_thing("daily_figure", key, "served"),)).steps[0]
    assert (step.file, step.in_conflict, step.settles) == ("tickets.csv", False, False)


def test_only_so_many_things_are_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure of more says that not all of them were looked at."""
    monkeypatch.setattr(figure_history, "MOST_THINGS", 1)
    found = desk.read(history, (_source(desk),))
    assert (found.things, found.cut) == (1, True)


def test_it_is_for_who_may_read_the_audit_log(desk: Desk) -> None:
    """Seeing the screen is not enough: it tells who did what."""
    desk.seat(CLERK)
    with pytest.raises(NotAllowed):
        desk.read(history, (_source(desk),))
    desk.seat(Actor("reader", "", Role.ADMINISTRATOR, frozenset({Right.READ_AUDIT})))
    assert desk.read(history, (_source(desk),)).steps
