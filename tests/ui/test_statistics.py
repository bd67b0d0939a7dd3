"""The statistics screen: figures typed and judged by keyboard, a file tried and imported."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from supervisor_app.rules.statistics import Channel
from supervisor_app.services import days, statistics, tickets, undo
from supervisor_app.services.desk import Desk
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.statistics.file_sheet import FileSheet
from supervisor_app.ui.screens.statistics.screen import IMPORT, StatisticsScreen
from supervisor_app.ui.tasks import Tasks


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[StatisticsScreen]:
    """Give the screen on the demonstration's running day."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(demo, bus, notify, take_back=undo.revert)
    made = StatisticsScreen(Context(demo, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    qtbot.waitUntil(lambda: made.part._grid is not None)
    yield made
    tasks.shutdown()


def press(text: str) -> None:
    """Type a character into whatever has the focus."""
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, 0, none, text))


def desk_figure(desk: Desk, screen: StatisticsScreen, place: int) -> int | None:
    """Read the stored figure of an agency's desks."""
    return desk.read(statistics.grid, screen.part._page).rows[place].cells[Channel.DESK].value


def full_file(desk: Desk) -> Path:
    """Return the running day's whole export."""
    return desk.paths.folder / "demo" / f"tickets-{desk.read(days.board_day)}.csv"


def test_a_typed_figure_is_stored_and_undone(screen: StatisticsScreen, demo: Desk, qtbot) -> None:
    """Digits and Enter store a figure; undo brings the imported one back."""
    part = screen.part
    before = desk_figure(demo, screen, 2)
    part.grid.go_to(part._grid.rows[2].agency_id, Channel.DESK.value)
    part.grid.setFocus()
    for text in "١١8":
        press(text)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk_figure(demo, screen, 2) == 118)
    qtbot.waitUntil(lambda: screen._ctx.tasks.can_undo(screen))
    screen._ctx.tasks.undo_last(screen)
    qtbot.waitUntil(lambda: desk_figure(demo, screen, 2) == before)


def test_a_block_from_a_spreadsheet_is_one_action(screen: StatisticsScreen, demo: Desk, qtbot):
    """Pasting three rows stores three figures, and one undo takes all of them back."""
    part = screen.part
    before = [desk_figure(demo, screen, place) for place in range(3)]
    QGuiApplication.clipboard().setText("41\n٤٢\n43")
    part.grid.go_to(part._grid.rows[0].agency_id, Channel.DESK.value)
    part.grid.view.paste(QGuiApplication.clipboard().text())

    def figures() -> list[int | None]:
        return [desk_figure(demo, screen, place) for place in range(3)]

    qtbot.waitUntil(lambda: figures() == [41, 42, 43])
    qtbot.waitUntil(lambda: screen._ctx.tasks.can_undo(screen))
    screen._ctx.tasks.undo_last(screen)
    qtbot.waitUntil(lambda: figures() == before)


def test_a_file_is_looked_at_tried_and_imported(screen: StatisticsScreen, demo: Desk, qtbot):
    """The suggested columns are shown; a try changes nothing, the import is listed."""
    screen.tabs.choose(IMPORT)
    part = screen.part
    qtbot.waitUntil(lambda: part.table.rows.rowCount() == 2)
    part.look_at(full_file(demo))
    qtbot.waitUntil(screen.sheet.isVisible, timeout=20_000)
    form = screen.sheet.body.itemAt(0).widget()
    assert isinstance(form, FileSheet)
    assert not form.mapping().missing()
    part._run(full_file(demo), form, dry=True)
    qtbot.waitUntil(lambda: not screen._ctx.tasks.jobs(), timeout=20_000)
    assert len(demo.read(tickets.imports)) == 2
    part._run_again(full_file(demo), form)
    qtbot.waitUntil(lambda: part.table.rows.rowCount() == 3, timeout=20_000)


def test_the_screen_fits_a_1366_window(screen: StatisticsScreen, qtbot) -> None:
    """Neither part asks for more than the room that a 1366 px window gives."""
    for key in screen.parts:
        screen.tabs.choose(key)
        qtbot.wait(1)
        assert screen.minimumSizeHint().width() <= 1158
