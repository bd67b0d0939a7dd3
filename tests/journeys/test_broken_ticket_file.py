"""A queue system's export that is damaged, and one that is no export at all."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import UnreadableFile
from supervisor_app.models import DailyFigure, HourFigure, Ticket, TicketImport
from supervisor_app.services import days, integrity, tickets
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched
from supervisor_app.text.messages import sentence

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8


def kept(desk: Desk) -> dict[str, int]:
    """Count what imports leave behind."""
    with desk.store.read(desk.actor) as work:
        return {
            kind.__tablename__: work.session.scalar(select(func.count()).select_from(kind)) or 0
            for kind in (Ticket, TicketImport, DailyFigure, HourFigure)
        }


def damaged(desk: Desk, to: Path) -> int:
    """Damage four rows of the running day's export; return how many rows there are."""
    day = desk.read(days.board_day)
    whole = (desk.paths.folder / "demo" / f"tickets-{day}.csv").read_text("utf-8-sig")
    lines = [line.encode() for line in whole.splitlines()]
    head = whole.splitlines()[0].split(",")
    agency, issued = head.index("الجهة"), head.index("وقت الإصدار")

    def put(line: int, column: int, value: bytes) -> None:
        cells = lines[line - 1].split(b",")
        cells[column] = value
        lines[line - 1] = b",".join(cells)

    put(3, issued, b"2025-10-05 25:61:00")
    put(5, agency, "جهة لا يعرفها المركز".encode())
    lines[6] = b",".join(lines[6].split(b",")[:3])
    put(11, issued, b"")
    to.write_bytes(b"\r\n".join(lines) + b"\r\n")
    return len(lines) - 1


def test_a_damaged_export_costs_only_its_damaged_rows(demo: Desk, tmp_path: Path) -> None:
    """Each bad row is named by line and reason, the rest counts, and counts only once."""
    file = tmp_path / "damaged.csv"
    rows = damaged(demo, file)
    report = tickets.import_file(demo, Unwatched(), file)
    assert [(row.line, row.field, row.reason) for row in report.refused_rows] == [
        (3, "issued", "bad_date"),
        (5, "agency", "unknown"),
        (7, "row", "columns"),
        (11, "issued", "missing"),
    ]
    assert (report.rows, report.refused) == (rows, 4)
    assert report.stored + report.known + report.duplicates == rows - 4
    after = kept(demo)
    assert tickets.import_file(demo, Unwatched(), file).before
    assert kept(demo) == after
    assert integrity.check(demo, Unwatched()).ok


def test_a_picture_called_csv_is_refused_in_a_sentence(demo: Desk, tmp_path: Path) -> None:
    """What is no text is refused in Arabic by name, and leaves no row."""
    file = tmp_path / "picture.csv"
    file.write_bytes(PICTURE)
    before = kept(demo)
    with pytest.raises(UnreadableFile) as caught:
        tickets.import_file(demo, Unwatched(), file)
    said = sentence(caught.value)
    assert "قراءة" in said.what
    assert "picture.csv" in said.line
    assert kept(demo) == before
