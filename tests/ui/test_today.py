"""The Today screen: one read fills it, every tile and alert leads somewhere, empty says why."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from supervisor_app.models import CounterPresence, Interruption
from supervisor_app.rules.attention import Alert, AlertKind
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.presence import PresenceState
from supervisor_app.services import accounts, day_notes, days, today, undo
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.today.notes import NotesDialog
from supervisor_app.ui.screens.today.screen import BLANK, TodayScreen
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.widgets.alert_row import AlertRow
from supervisor_app.ui.widgets.tiles import AttentionTile, OkTile


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[TodayScreen]:
    """Give the screen on the demonstration's running day."""
    made = open_screen(demo)
    qtbot.waitUntil(lambda: bool(made.presence.tiles))
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


def asked_of(screen: TodayScreen) -> list[tuple[str, object]]:
    """Collect what the screen asks the window to open."""
    asked: list[tuple[str, object]] = []
    screen._ctx.bus.asked.connect(lambda name, what: asked.append((name, what)))
    return asked


def everybody_there(work: Work) -> None:
    """Record every counter of the running period as open without interruption."""
    day = days.board_day(work)
    for gap in work.session.scalars(sa.select(Interruption).where(Interruption.work_date == day)):
        work.delete(gap)
    for row in work.session.scalars(
        sa.select(CounterPresence).where(CounterPresence.work_date == day)
    ):
        row.state = PresenceState.OPEN


def test_thirteen_agencies_have_a_tile_that_speaks(screen: TodayScreen) -> None:
    """Each agency has one tile with an accessible name, those that need a person large."""
    large = screen.presence.findChildren(AttentionTile)
    small = screen.presence.findChildren(OkTile)
    assert len(large) + len(small) == 13
    assert len(large) == 3
    assert all(tile.accessibleName() for tile in (*large, *small))


def test_a_tile_opens_its_agency(screen: TodayScreen) -> None:
    """Enter on a tile asks the window for the agencies' screen and that agency."""
    asked = asked_of(screen)
    key, tile = next(iter(screen.presence.tiles.items()))
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert asked == [("agencies", key)]
    screen.presence.every.click()
    assert asked[1:] == [("agencies", None)]


def test_tab_goes_through_the_tiles_in_the_order_of_reading(screen: TodayScreen) -> None:
    """From the worst agency to the last, then to the first alert's verb."""
    tiles = list(screen.presence.tiles.values())
    tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    visited = []
    for _ in tiles:
        visited.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert visited == tiles
    assert QApplication.focusWidget() is screen.alerts.findChildren(AlertRow)[0].verb


def test_an_alert_leads_to_where_it_is_settled(screen: TodayScreen) -> None:
    """Each alert's verb names a screen, that of attendance also the part of it."""
    asked = asked_of(screen)
    screen.alerts.more.click()
    lines = screen.alerts.findChildren(AlertRow)
    for line in lines:
        line.verb.click()
    assert len(asked) == len(lines) > 4
    assert {name for name, _ in asked} <= {"agencies", "printing", "statistics", "staffing"}
    assert ("staffing", "attendance") in asked


def test_the_most_urgent_four_come_first(screen: TodayScreen, qtbot) -> None:
    """The rest appears on demand and goes away again."""

    def shown() -> int:
        return len([line for line in screen.alerts.findChildren(AlertRow) if line.isVisible()])

    assert shown() == 4
    screen.alerts.more.click()
    qtbot.waitUntil(lambda: shown() > 4)
    screen.alerts.more.click()
    qtbot.waitUntil(lambda: shown() == 4)


def test_what_comes_up_is_spoken_once(screen: TodayScreen, demo: Desk, monkeypatch) -> None:
    """A screen reader hears a new alert, and nothing of those that were there."""
    spoken: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: spoken.append(event.object())
    )
    found = demo.read(today.today)
    worse = Alert(AlertKind.JOBS_LATE, count=2, since=found.frame.as_of - dt.timedelta(hours=9))
    screen.alerts.show_today(replace(found, alerts=(worse, *found.alerts)))
    assert spoken == [screen.alerts._rows["jobs_late", ""]]
    screen.alerts.show_today(found)
    screen.alerts.more.click()
    assert len(spoken) == 1


def test_a_verb_is_offered_only_to_those_who_may_see_its_screen(demo: Desk, qtbot) -> None:
    """The statistics clerk reads of unmarked people, but has no door to them."""
    accounts.seat_without_password(demo, "statistics_clerk")
    made = open_screen(demo)
    qtbot.waitUntil(lambda: bool(made.presence.tiles))
    made.alerts.more.click()
    verbs = {line._title.text(): line.verb.isHidden() for line in made.alerts._rows.values()}
    assert True in verbs.values()
    assert False in verbs.values()
    assert [action.text() for action in made.primary_actions()] == ["ملاحظات اليوم"]
    made._ctx.tasks.shutdown()


def test_the_cards_say_the_figures(screen: TodayScreen) -> None:
    """A screen reader hears title, value and comparison of every card."""
    for card in (*screen.figures.cards.values(), screen.figures.waiting):
        assert any(sign.isdigit() for sign in card.accessibleName())
    assert "3:00" in screen.figures.cards[Kpi.SERVICE_MEAN].accessibleName()
    assert "حتى 12:00" in screen.figures.cards[Kpi.VISITORS].accessibleName()


def test_a_change_moves_no_tile_that_stays_and_keeps_the_focus(
    screen: TodayScreen, demo: Desk, qtbot
) -> None:
    """Small tiles stay the same widgets; the focused large one lives on as a small one."""
    before = dict(screen.presence.tiles)
    key = next(key for key, tile in before.items() if isinstance(tile, AttentionTile))
    before[key].setFocus(Qt.FocusReason.TabFocusReason)
    screen._ctx.tasks.write(screen, everybody_there)
    qtbot.waitUntil(lambda: not screen.presence.findChildren(AttentionTile))
    after = screen.presence.tiles
    kept = [one for one, tile in before.items() if isinstance(tile, OkTile)]
    assert all(after[one] is before[one] for one in kept)
    assert isinstance(after[key], OkTile)
    assert after[key].hasFocus()


def test_the_same_board_draws_nothing_anew(screen: TodayScreen, qtbot) -> None:
    """A reload without a change keeps tiles, alerts and charts as they stand."""
    qtbot.waitUntil(lambda: screen.hours.chart._plot is not None)
    plot = screen.hours.chart._plot
    tiles, lines = dict(screen.presence.tiles), dict(screen.alerts._rows)
    screen.load()
    qtbot.waitUntil(lambda: not screen._ctx.tasks.busy)
    QApplication.processEvents()
    assert screen.presence.tiles == tiles
    assert screen.alerts._rows == lines
    assert screen.hours.chart._plot is plot


def test_another_period_shows_its_agencies(screen: TodayScreen, qtbot) -> None:
    """The evening has not begun: no tile is large, none shows a share."""
    screen.presence.periods.choose("evening")
    qtbot.waitUntil(lambda: not screen.presence.findChildren(AttentionTile))
    assert all("لم تُسجَّل" in tile.accessibleName() for tile in screen.presence.tiles.values())
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: bool(screen.presence.findChildren(AttentionTile)))


def test_an_earlier_day_is_named(demo: Desk, qtbot) -> None:
    """Two weeks later the board shows the last planned day and says which."""
    later = FixedClock(demo.clock.now() + dt.timedelta(days=21))
    demo.clock = demo.store.clock = later
    made = open_screen(demo)
    qtbot.waitUntil(lambda: bool(made.presence.tiles))
    assert not made.banner.isHidden()
    assert made.banner.accessibleName().startswith("تعرض اللوحة")
    made._ctx.tasks.shutdown()


def test_an_empty_centre_is_led_on(new_centre: Desk, qtbot) -> None:
    """Without agencies the screen says what to do instead of zeros, and offers no marking."""
    made = open_screen(new_centre)
    qtbot.waitUntil(lambda: made.pages.currentIndex() == BLANK)
    asked = asked_of(made)
    made.blank.acted.emit()
    assert asked == [("settings", "agencies")]
    assert made.primary_actions() == []
    made._ctx.tasks.shutdown()


def test_remarks_are_written_read_and_withdrawn(screen: TodayScreen, demo: Desk, qtbot) -> None:
    """Enter keeps a remark, the bin takes it back, the verdict is kept on leaving its field."""
    day = demo.read(days.board_day)
    dialog = NotesDialog(screen, screen._ctx, day)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.remark.setText("زيارة تفقدية")
    QTest.keyClick(dialog.remark, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.remark.text() == "" and dialog._lines.count() == 1)
    assert dialog.isVisible()
    note = demo.read(day_notes.remarks, day)[0]
    assert note.text == "زيارة تفقدية"
    dialog._withdraw(note.id)
    qtbot.waitUntil(lambda: dialog._lines.count() == 0)
    dialog.verdict.setFocus()
    dialog.verdict.insert("يوم هادئ.")
    dialog.leave.setFocus()
    qtbot.waitUntil(lambda: demo.read(day_notes.day_notes, day).verdict == "يوم هادئ.")
    screen._ctx.tasks.undo_last(screen)
    qtbot.waitUntil(lambda: demo.read(day_notes.day_notes, day).verdict == "")
