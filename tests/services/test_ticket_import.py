"""One import: counted day by day or at once alike, never beside another, leftovers cleared away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import (
    CancelledByPerson,
    Conflict,
    DiskFull,
    InvalidInput,
    UnreadableFile,
)
from supervisor_app.models import (
    Agency,
    DailyFigure,
    HourFigure,
    Period,
    SatisfactionFigure,
    Ticket,
    TicketImport,
)
from supervisor_app.services import ticket_import, tickets
from supervisor_app.services.desk import Desk
from supervisor_app.services.ticket_places import places
from supervisor_app.store import rebuild
from supervisor_app.store.work import Work
from supervisor_app.system.progress import Unwatched

HEADER = "ticket,agency,section,issued,called,finished,rating"
DAYS = ("2025-10-01", "2025-10-02", "2025-10-04")


@pytest.fixture
def desk(new_centre: Desk) -> Desk:
    """Give the desk of a centre with two agencies and no figure."""

    def furnish(work: Work) -> None:
        for name in ("وزارة التجارة", "مكتب العمل"):
            work.add(Agency(name=name, short_name=name))

    new_centre.write(furnish)
    return new_centre


def lines(rating: str = "5") -> list[str]:
    """Return the tickets of three days, the first with a rating of its own."""
    rows = [
        f"{letter}{number},{agency},رجال,{day} 08:{number:02},{day} 08:{number + 2:02},"
        f"{day} 08:{number + 9:02},4"
        for day in DAYS
        for letter, agency in (("A", "وزارة التجارة"), ("B", "مكتب العمل"))
        for number in range(12)
    ]
    return [rows[0].removesuffix("4") + rating, *rows[1:]]


def write(path: Path, rows: list[str]) -> Path:
    """Write a file of these rows."""
    path.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    return path


def run(desk: Desk, path: Path, progress: Unwatched | None = None) -> tickets.ImportReport:
    """Import a file."""
    return tickets.import_file(desk, progress or Unwatched(), path)


def state(desk: Desk) -> dict[str, object]:
    """Return everything that imports leave, so that two states can be compared."""
    with desk.store.read(desk.actor) as work:
        found: dict[str, object] = {"tickets": work.session.scalar(select(func.count(Ticket.day)))}
        for kind in (DailyFigure, HourFigure, SatisfactionFigure):
            columns = [c for c in kind.__table__.columns if c.key not in ("id", "import_id")]
            found[kind.__tablename__] = sorted(map(repr, work.session.execute(select(*columns))))
        found["imports"] = work.session.scalars(select(TicketImport.undone_at)).all()
    return found


class At(Unwatched):
    """Progress that does something at one step that moves on."""

    def __init__(self, step: int, what: Callable[[], object]) -> None:
        self._left = step
        self._what = what

    def step(self, count: int = 1) -> None:
        """Count down the steps that are none of mere asking."""
        if count:
            self._left -= 1
            if self._left == 0:
                self._what()


def cancel() -> None:
    """Cancel as a person does."""
    raise CancelledByPerson


def test_day_by_day_counts_like_all_at_once(desk, tmp_path, monkeypatch):
    """A large file's figures are written in several actions and are those of a small file's one."""
    path = write(tmp_path / "a.csv", lines())
    report = run(desk, path)
    at_once = state(desk)
    desk.write(tickets.undo_import, report.import_id)
    monkeypatch.setattr(ticket_import, "FIGURES_AT_ONCE", 1)
    again = run(desk, path)
    assert again.stored == report.stored == len(lines())
    assert state(desk) == at_once


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_cancelled_at_any_step_nothing_stays(desk, tmp_path, monkeypatch, step):
    """Cancelled after its rows or between its figures, an import leaves no trace."""
    before = state(desk)
    monkeypatch.setattr(ticket_import, "FIGURES_AT_ONCE", 1)
    with pytest.raises(CancelledByPerson):
        run(desk, write(tmp_path / "a.csv", lines()), At(step, cancel))
    assert state(desk) == before


@pytest.mark.parametrize("step", [1, 3])
def test_what_a_killed_import_left_is_cleared_by_the_next(desk, tmp_path, monkeypatch, step):
    """Rows and figures of an import that died do not hide the tickets of the next one."""
    path = write(tmp_path / "a.csv", lines())
    with monkeypatch.context() as patch:
        patch.setattr(ticket_import, "FIGURES_AT_ONCE", 1)
        patch.setattr(ticket_import, "try_to_clear", lambda _desk: None)
        with pytest.raises(CancelledByPerson):
            run(desk, path, At(step, cancel))
    assert state(desk)["tickets"]
    report = run(desk, path)
    assert (report.stored, report.known, report.before) == (len(lines()), 0, False)
    with desk.store.read(desk.actor) as work:
        assert work.session.scalar(select(func.sum(DailyFigure.arrived))) == len(lines())


def test_two_imports_never_run_side_by_side(desk, tmp_path):
    """While one import runs another is turned away, and the first is not disturbed."""
    path = write(tmp_path / "a.csv", lines())

    def second() -> None:
        with pytest.raises(Conflict) as caught:
            run(desk, path)
        assert caught.value.params == {"kind": "ticket_import", "state": "running"}

    assert run(desk, path, At(1, second)).stored == len(lines())
    assert run(desk, path).before


def test_the_same_tickets_in_another_order_are_the_same_import(desk, tmp_path):
    """An export sorted otherwise changes nothing."""
    run(desk, write(tmp_path / "a.csv", lines()))
    before = state(desk)
    shuffled = lines()
    shuffled.sort(key=lambda line: line[::-1])
    report = run(desk, write(tmp_path / "b.csv", shuffled))
    assert (report.before, report.stored, report.known) == (True, 0, len(lines()))
    assert state(desk) == before


def test_a_ticket_told_otherwise_is_corrected(desk, tmp_path):
    """A later export with one other rating replaces that ticket; undo brings the first back."""
    run(desk, write(tmp_path / "a.csv", lines(rating="5")))
    before = state(desk)
    report = run(desk, write(tmp_path / "b.csv", lines(rating="1")))
    assert (report.before, report.stored, report.known) == (False, 1, len(lines()) - 1)
    with desk.store.read(desk.actor) as work:
        arrived = work.session.scalar(select(func.sum(DailyFigure.arrived)))
        satisfied = work.session.scalar(select(func.sum(SatisfactionFigure.satisfied)))
    assert (arrived, satisfied) == (len(lines()), len(lines()) - 1)
    desk.write(tickets.undo_import, report.import_id)
    after = state(desk)
    assert {**after, "imports": ()} == {**before, "imports": ()}


def test_a_file_of_nothing_but_refused_rows_is_no_import(desk, tmp_path):
    """The refusals are reported; nothing is registered that a second such file would match."""
    before = state(desk)
    for name in ("a.csv", "b.csv"):
        report = run(desk, write(tmp_path / name, [f"{name[0]}1,جهة أخرى,رجال,2025-10-01,,,"]))
        assert (report.refused, report.stored, report.before) == (1, 0, False)
    assert state(desk) == before


def pages(desk: Desk, more: int | None) -> None:
    """Let the database grow by so many pages, or as it likes."""
    with desk.store._engines.writer.connect() as connection:
        count = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        most = 1_000_000 if more is None else count + more
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")


@pytest.mark.parametrize("room", [0, 2])
def test_a_full_disk_ends_the_import_without_a_trace(desk, tmp_path, room):
    """No room for the rows, or for the figures: one of our errors, and later all goes well."""
    path = write(tmp_path / "a.csv", lines())
    desk.write(places)
    before = state(desk)
    pages(desk, room)
    with pytest.raises(DiskFull):
        run(desk, path)
    pages(desk, None)
    ticket_import.clear(desk)
    assert state(desk) == before
    assert run(desk, path).stored == len(lines())


def test_a_centre_without_periods_is_told_so(desk, tmp_path):
    """Tickets are counted by period: without one the import is refused before it begins."""

    def clear(work: Work) -> None:
        for period in work.session.scalars(select(Period)):
            work.delete(period)

    desk.write(clear)
    with pytest.raises(InvalidInput) as caught:
        run(desk, write(tmp_path / "a.csv", lines()))
    assert caught.value.params["field"] == "period"


def test_a_file_that_went_away_after_its_preview_is_named(desk, tmp_path):
    """A file on a drive that was pulled out is a sentence, with or without a mapping."""
    path = write(tmp_path / "a.csv", lines())
    mapping = tickets.preview(desk, Unwatched(), path).mapping
    path.unlink()
    for order in (None, tickets.Order(mapping)):
        with pytest.raises(UnreadableFile) as caught:
            tickets.import_file(desk, Unwatched(), path, order)
        assert caught.value.params["reason"] == "missing"


def test_a_file_name_of_odd_bytes_is_imported(desk, tmp_path):
    """A name that is no UTF-8 is kept as what can be written down."""
    odd = tmp_path / b"\xe3\xe1\xdd.csv".decode("utf-8", "surrogateescape")
    report = run(desk, write(odd, lines()))
    assert report.stored == len(lines())
    assert report.file_name.encode("utf-8")


def test_the_journal_rebuilds_what_an_import_wrote(desk, tmp_path, monkeypatch):
    """Figures written day by day, recounted and undone stay what the journal says."""
    monkeypatch.setattr(ticket_import, "FIGURES_AT_ONCE", 1)
    run(desk, write(tmp_path / "a.csv", lines()))
    report = run(desk, write(tmp_path / "b.csv", lines(rating="1")))
    desk.write(tickets.undo_import, report.import_id)
    assert rebuild.compare(desk.store, Unwatched()) == ()
