"""The reports screen: drawn, made, shown out of the archive, exported, printed to a file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from supervisor_app.services import accounts, audit, days, undo
from supervisor_app.services.demo.create import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import approval, archive
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.system.progress import Unwatched
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.reports.screen import ReportsScreen
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.widgets.print_dialog import print_pdf

PATIENT = 30_000


def open_screen(desk: Desk, qtbot) -> ReportsScreen:
    """Open the screen and wait for the page."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(desk, bus, notify, take_back=undo.revert)
    made = ReportsScreen(Context(desk, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    qtbot.waitUntil(lambda: bool(made._pdf), timeout=PATIENT)
    return made


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[ReportsScreen]:
    """Give the supervisor's screen on the running day."""
    made = open_screen(demo, qtbot)
    yield made
    made._ctx.tasks.shutdown()


def test_the_day_is_drawn_and_made(screen: ReportsScreen, demo: Desk, qtbot) -> None:
    """The page is there at once; making it puts it into the archive and shows it from there."""
    assert demo.read(archive.made) == ()
    screen.make()
    qtbot.waitUntil(lambda: screen._report is not None, timeout=PATIENT)
    rows = demo.read(archive.made)
    assert [row.id for row in rows] == [screen._report.id]
    qtbot.waitUntil(lambda: len(screen.archive._entries) == 1)
    assert not screen._make.isEnabled()


def test_an_archived_report_is_shown_and_exported(
    screen: ReportsScreen, demo: Desk, qtbot, tmp_path: Path
) -> None:
    """A report chosen in the archive is exported byte for byte."""
    screen.make()
    qtbot.waitUntil(lambda: screen._report is not None, timeout=PATIENT)
    report = screen._report
    screen.draw()
    qtbot.waitUntil(lambda: screen._report is None, timeout=PATIENT)
    screen.show_report(report)
    qtbot.waitUntil(lambda: screen._report is not None, timeout=PATIENT)
    target = tmp_path / "daily.pdf"
    screen.export_to(report, str(target))
    qtbot.waitUntil(target.exists, timeout=PATIENT)
    assert target.read_bytes() == archive.content(demo, report.id)


def test_exporting_a_page_that_was_not_made_makes_it_and_asks_where(
    screen: ReportsScreen, demo: Desk, qtbot
) -> None:
    """One press of Ctrl+E leads to the question for a place, with the report's own name in it."""
    screen._exporting.trigger()
    qtbot.waitUntil(lambda: screen.findChild(QFileDialog) is not None, timeout=PATIENT)
    (made,) = demo.read(archive.made)
    dialog = screen.findChild(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == [made.file_name]
    dialog.close()


def test_every_page_is_printed(screen: ReportsScreen, tmp_path: Path) -> None:
    """Through a printer that writes a file, as many pages come out as the report has."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = print_pdf(printer, screen._pdf)
    document = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(document) == pages == screen._drawn.pages
    document.close()


def test_the_emirate_looks_but_does_not_make(demo: Desk, qtbot) -> None:
    """A viewer of the emirate sees the screen without the verb that makes reports."""
    accounts.seat_without_password(demo, "statistics_clerk")
    made = open_screen(demo, qtbot)
    assert made.primary_actions()
    made._ctx.tasks.shutdown()
    accounts.seat_without_password(demo, "emirate_viewer")
    bus, notify = Bus(), Notify()
    tasks = Tasks(demo, bus, notify, take_back=undo.revert)
    other = ReportsScreen(Context(demo, tasks, notify, bus))
    assert other.primary_actions() == []
    tasks.shutdown()


def test_another_person_approves_and_the_journal_is_sealed(
    screen: ReportsScreen, demo: Desk, qtbot
) -> None:
    """What the clerk submitted the supervisor approves with the password; then the head is signed.

    Voided afterwards, the report still shows: every state has its drawing.
    """
    over = demo.read(days.board_day) - dt.timedelta(days=1)
    drawn = archive.draw_daily(demo, Unwatched(), Wanted(over))
    made = archive.keep(demo, drawn)
    accounts.seat_without_password(demo, "statistics_clerk")
    demo.write(approval.submit, made.id)
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    screen.show_report(demo.read(archive.made)[0])
    qtbot.waitUntil(screen.sign_off.approve.isVisible, timeout=PATIENT)
    demo.proofs.give()
    screen.sign_off.approve.click()

    def sealed() -> bool:
        return audit.verify(demo, Unwatched()).checkpoints == 1

    qtbot.waitUntil(sealed, timeout=PATIENT)
    screen.sign_off._withdraw("رقم خاطئ")
    qtbot.waitUntil(lambda: demo.read(archive.made)[0].state == "void", timeout=PATIENT)
    qtbot.waitUntil(lambda: not screen._ctx.tasks._calls, timeout=PATIENT)
    QApplication.processEvents()
    assert not screen.grab().isNull()
