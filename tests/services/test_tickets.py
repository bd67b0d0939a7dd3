"""Importing tickets: counted once whatever is imported again, undone exactly, nothing half-done."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import CancelledByPerson, InvalidInput, NotAllowed
from supervisor_app.models import DailyFigure, HourFigure, SatisfactionFigure, Ticket
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.kpi_value import value
from supervisor_app.services import accounts, day_sums, days, tickets
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched

FULL = "tickets-{day}.csv"


def snapshot(desk: Desk) -> dict[str, object]:
    """Return every imported figure of the centre, so that two states can be compared."""
    with desk.store.read(desk.actor) as work:
        found: dict[str, object] = {"tickets": work.session.scalar(select(func.count(Ticket.day)))}
        for kind in (DailyFigure, HourFigure, SatisfactionFigure):
            columns = [column for column in kind.__table__.columns if column.key != "id"]
            rows = work.session.execute(select(*columns)).all()
            found[kind.__tablename__] = sorted(map(repr, rows))
    return found


def full_file(desk: Desk) -> Path:
    """Return the running day's whole export, which the person has not imported yet."""
    day = desk.read(days.board_day)
    return desk.paths.folder / "demo" / FULL.format(day=day)


def test_the_same_file_twice_changes_nothing(demo: Desk) -> None:
    """A second import of a file is recognised and every figure stays."""
    first = tickets.import_file(demo, Unwatched(), full_file(demo))
    after = snapshot(demo)
    again = tickets.import_file(demo, Unwatched(), full_file(demo))
    assert not first.before
    assert again.before
    assert snapshot(demo) == after


def test_a_longer_export_of_the_day_adds_only_what_is_new(demo: Desk) -> None:
    """The morning's tickets are known; after the whole day's export each ticket counts once."""
    report = tickets.import_file(demo, Unwatched(), full_file(demo))
    lines = full_file(demo).read_text("utf-8-sig").splitlines()[1:]
    day = demo.read(days.board_day)
    sums = demo.read(day_sums.day_sums, demo.read(days.frame), day, day)[day]
    assert report.known > 0
    assert report.stored + report.known + report.refused == len(lines)
    assert sums.visitors == len(lines) - report.refused


def test_undo_restores_what_was_there_before(demo: Desk) -> None:
    """Undoing an import brings back every figure and every ticket, also those it told anew."""
    before = snapshot(demo)
    report = tickets.import_file(demo, Unwatched(), full_file(demo))
    assert snapshot(demo) != before
    demo.write(tickets.undo_import, report.import_id)
    assert snapshot(demo) == before


def test_an_undone_import_can_be_imported_again(demo: Desk) -> None:
    """After undo the same file counts once more, with the same figures."""
    report = tickets.import_file(demo, Unwatched(), full_file(demo))
    after = snapshot(demo)
    demo.write(tickets.undo_import, report.import_id)
    tickets.import_file(demo, Unwatched(), full_file(demo))
    assert snapshot(demo) == after
    demo.write(tickets.undo_import, report.import_id)
    with pytest.raises(InvalidInput):
        demo.write(tickets.undo_import, report.import_id)


def test_a_dry_run_reports_and_stores_nothing(demo: Desk) -> None:
    """Trying a file tells what it would come to and changes no figure."""
    before = snapshot(demo)
    order = tickets.Order(dry=True)
    report = tickets.import_file(demo, Unwatched(), full_file(demo), order)
    assert report.dry
    assert report.rows > 0
    assert snapshot(demo) == before


class CancelAtOnce(Unwatched):
    """A person who cancels at the first step that moves on."""

    def step(self, count: int = 1) -> None:
        """Cancel, unless only asked for."""
        if count:
            raise CancelledByPerson


def test_a_cancelled_import_leaves_nothing(demo: Desk) -> None:
    """Cancelled after rows were stored, no ticket and no figure of it is left."""
    before = snapshot(demo)
    with pytest.raises(CancelledByPerson):
        tickets.import_file(demo, CancelAtOnce(), full_file(demo))
    assert snapshot(demo) == before


def test_refused_rows_are_listed_with_line_and_reason(demo: Desk, tmp_path: Path) -> None:
    """A row of an unknown agency is refused by line, the others are taken."""
    lines = full_file(demo).read_text("utf-8-sig").splitlines()
    lines[3] = lines[3].replace(lines[3].split(",")[1], "جهة لا يعرفها المركز")
    file = tmp_path / "broken.csv"
    file.write_text("\r\n".join(lines), encoding="cp1256")
    report = tickets.import_file(demo, Unwatched(), file)
    assert [(row.line, row.field) for row in report.refused_rows] == [(4, "agency")]
    assert report.rows == len(lines) - 1


def test_a_file_without_the_needed_columns_is_refused_by_name(demo: Desk, tmp_path: Path) -> None:
    """A file that has no issue time cannot be counted, and the sentence names the field."""
    file = tmp_path / "columns.csv"
    file.write_text("رقم التذكرة,الجهة\r\nA-1,وزارة التجارة\r\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        tickets.import_file(demo, Unwatched(), file)
    assert caught.value.params["reason"] == "not_mapped"


def test_remembered_mappings_are_read_back(demo: Desk) -> None:
    """A mapping saved by name comes back equal and is used by its name."""
    suggested = tickets.preview(demo, Unwatched(), full_file(demo)).mapping
    demo.write(tickets.save_mapping, "نظام الأدوار", suggested)
    assert demo.read(tickets.saved_mappings) == {"نظام الأدوار": suggested}
    order = tickets.Order(mapping_name="نظام الأدوار")
    assert not tickets.import_file(demo, Unwatched(), full_file(demo), order).before


def test_importing_needs_its_right(demo: Desk) -> None:
    """A shift lead may look at the figures but not import them."""
    accounts.seat_without_password(demo, "shift_lead")
    with pytest.raises(NotAllowed):
        tickets.import_file(demo, Unwatched(), full_file(demo))


def test_the_demonstration_agrees_with_the_published_indicators(demo: Desk) -> None:
    """Over its days the mean service time is 3 minutes ± 0.2 and satisfaction 98 % ± 0.5."""
    frame = demo.read(days.frame)
    found = demo.read(day_sums.day_sums, frame, frame.day.replace(month=1), frame.day)
    whole = None
    for sums in found.values():
        whole = sums if whole is None else whole + sums
    assert whole is not None
    assert value(Kpi.SERVICE_MEAN, whole) == pytest.approx(3.0, abs=0.2)
    assert value(Kpi.SATISFACTION, whole) == pytest.approx(98.0, abs=0.5)
