"""The Today screen: one read fills it, every tile and alert leads somewhere, empty says why."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from supervisor_app.rules.kpi import Kpi
from supervisor_app.services import undo
from supervisor_app.services.desk import Desk
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.today.screen import TodayScreen
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.widgets.alert_row import AlertRow
from supervisor_app.ui.widgets.tiles import AttentionTile, OkTile


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[TodayScreen]:
    """Give the screen on the demonstration's running day."""
    made = open_screen(demo)
    qtbot.waitUntil(lambda: bool(made.presence.findChildren(OkTile)))
    yield made
    made._ctx.tasks.shutdown()


def open_screen(desk: Desk) -> TodayScreen:
    """Open the screen in the room of a 1366 px window."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(desk, bus, notify, take_back=undo.revert)
    made = TodayScreen(Context(desk, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    return made


def test_thirteen_agencies_have_a_tile_that_speaks(screen: TodayScreen) -> None:
    """Each agency has one tile with an accessible name, those that need a person large."""
    large = screen.presence.findChildren(AttentionTile)
    small = screen.presence.findChildren(OkTile)
    assert len(large) + len(small) == 13
    assert len(large) == 3
    assert all(tile.accessibleName() for tile in (*large, *small))


def test_a_tile_opens_its_agency(screen: TodayScreen, qtbot) -> None:
    """Enter on a tile asks the window for the agencies' screen and that agency."""
    asked: list[tuple[str, object]] = []
    screen._ctx.bus.asked.connect(lambda name, what: asked.append((name, what)))
    tile = screen.presence.findChildren(AttentionTile)[0]
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert [name for name, _ in asked] == ["agencies"]
    assert asked[0][1]


def test_an_alert_leads_to_where_it_is_settled(screen: TodayScreen) -> None:
    """Each alert's verb names a screen."""
    asked: list[str] = []
    screen._ctx.bus.asked.connect(lambda name, _what: asked.append(name))
    lines = screen.alerts.findChildren(AlertRow)
    for line in lines:
        line.acted.emit()
    assert len(asked) == len(lines) > 0
    assert set(asked) <= {"agencies", "printing", "statistics", "staffing"}


def test_the_cards_say_the_figures(screen: TodayScreen) -> None:
    """A screen reader hears title, value and comparison of every card."""
    for card in (*screen.cards.values(), screen.waiting):
        assert any(sign.isdigit() for sign in card.accessibleName())
    assert "3:00" in screen.cards[Kpi.SERVICE_MEAN].accessibleName()


def test_an_empty_centre_is_led_on(new_centre: Desk, qtbot) -> None:
    """Without a roster the screen says what to do instead of zeros."""
    made = open_screen(new_centre)
    qtbot.waitUntil(lambda: made._pages.currentIndex() == 1)
    asked: list[tuple[str, object]] = []
    made._ctx.bus.asked.connect(lambda name, what: asked.append((name, what)))
    made._empty.acted.emit()
    assert asked == [("staffing", "week")]
    made._ctx.tasks.shutdown()
