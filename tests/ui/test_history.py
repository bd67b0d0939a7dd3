"""From a figure to its history by one gesture, and on to the audit log."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from supervisor_app.rules.kpi import Kpi
from supervisor_app.services import accounts, own_account, undo
from supervisor_app.services.desk import Desk
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.audit.screen import AuditScreen
from supervisor_app.ui.screens.staffing.screen import StaffingScreen
from supervisor_app.ui.screens.today.screen import TodayScreen
from supervisor_app.ui.shell.workplace import Workplace
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.traces import put_cursor, traced

PATIENT = 15_000


def workplace(desk: Desk, qtbot: QtBot) -> Workplace:
    """Show the inside of the window for whoever sits."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(desk, bus, notify, take_back=undo.revert)
    made = Workplace(Context(desk, tasks, notify, bus), desk.read(own_account.welcome))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


@pytest.fixture
def place(demo: Desk, qtbot: QtBot) -> Iterator[Workplace]:
    """Seat the supervisor, who may read the audit log."""
    made = workplace(demo, qtbot)
    yield made
    made.ctx.tasks.shutdown()


def settled(place: Workplace, qtbot: QtBot) -> None:
    """Wait until nothing is asked any more."""
    qtbot.waitUntil(lambda: not place.ctx.tasks.busy, timeout=PATIENT)


def words(sheet: QWidget) -> str:
    """Return what the sheet says."""
    return " ".join(one.text() for one in sheet.findChildren(QLabel))


def test_a_cell_leads_to_its_history_and_on_to_the_log(place: Workplace, qtbot: QtBot) -> None:
    """Ctrl+H opens the sheet with the newest change; Esc gives the focus back; a link goes on."""
    place.open("staffing")
    settled(place, qtbot)
    screen = place.current
    assert isinstance(screen, StaffingScreen)
    screen.part.begin()
    about = traced(screen.part.main)
    assert about is not None
    place.history.sheet.show_behind(about)
    settled(place, qtbot)
    sheet = place.history.sheet
    assert sheet.isVisible()
    assert about.title == sheet.accessibleName()
    assert sheet.geometry().left() == 0, "the far edge of a window that reads from the right"
    qtbot.keyClick(place, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    place.history.sheet.show_behind(about)
    settled(place, qtbot)
    sheet.log.click()
    settled(place, qtbot)
    log = place.current
    assert isinstance(log, AuditScreen)
    assert sheet.isHidden()
    assert log.filters.figure == about
    shown = [log.table.rows.row(n) for n in range(log.table.rows.rowCount())]
    assert {one.table for one in shown} <= {"attendance"}
    log.filters.clear_all()
    settled(place, qtbot)
    assert log.table.rows.rowCount() > len(shown)


def test_a_total_lists_the_records_behind_it(place: Workplace, qtbot: QtBot) -> None:
    """A figure of the board names its many records, by key and by the pointer's menu."""
    place.open("today")
    settled(place, qtbot)
    board = place.current
    assert isinstance(board, TodayScreen)
    card = board.figures.cards[Kpi.TRANSACTIONS]
    middle = card.mapToGlobal(card.rect().center())
    put_cursor(card, middle)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place.mapFromGlobal(middle), middle)
    assert place.history.offer(event)
    menu = place.history.menu
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    settled(place, qtbot)
    assert place.history.sheet.accessibleName() == card.title
    assert "served" not in words(place.history.sheet)
    tile = next(iter(board.presence.tiles.values()))
    put_cursor(tile, tile.mapToGlobal(tile.rect().center()))
    about = traced(tile)
    assert about is not None
    assert "agency_id" in about.sources[0].where


def test_without_a_figure_it_says_how_to_get_there(
    place: Workplace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing opens; a line says what to do."""
    told: list[str] = []
    monkeypatch.setattr(place.ctx.notify, "toast", lambda text, **_: told.append(text))
    settled(place, qtbot)
    place.rail.setFocus()
    place.history.ask()
    assert told
    assert place.history.sheet.isHidden()


def test_who_may_not_read_the_log_has_neither_key_nor_menu(demo: Desk, qtbot: QtBot) -> None:
    """A shift lead sees the figures, not who did what."""
    accounts.seat_without_password(demo, "shift_lead")
    made = workplace(demo, qtbot)
    assert made.history.action is None
    made.open("staffing")
    settled(made, qtbot)
    at = made.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, made.mapToGlobal(at))
    assert not made.history.offer(event)
    made.ctx.tasks.shutdown()
