"""The window's inside: rail, top bar, palette, shortcuts, notices, undo, closing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from supervisor_app.errors import DiskFull
from supervisor_app.models import Account
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import targets
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.services.own_account import own_account
from supervisor_app.services.search import Kind, search
from supervisor_app.services.waiting import waiting
from supervisor_app.system.clock import FixedClock
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.shell.own_password_dialog import OwnPasswordDialog
from supervisor_app.ui.shell.shortcut_sheet import ShortcutSheet
from supervisor_app.ui.shell.trouble_dialog import TroubleDialog
from supervisor_app.ui.shell.window import LEAST_HEIGHT, LEAST_WIDTH
from supervisor_app.ui.widgets.dialogs import ConfirmDialog
from tests.conftest import MIDDAY
from tests.ui.shell_window import CONTROL, PLAIN, Shell, copied

NEW = "شاي المساء 9"


@pytest.fixture
def shell(
    qapp: QApplication,
    qtbot: QtBot,
    demo_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Shell]:
    """Show the window with plain screens, the supervisor signed in."""
    monkeypatch.setattr(navigation, "specs", lambda: PLAIN)
    made = Shell(qapp, copied(demo_folder, tmp_path / "shown"), FixedClock(MIDDAY), qtbot)
    made.sign_in()
    yield made
    made.close()


def dialog(kind: type[QDialog]) -> QDialog:
    """Find the one visible dialog of a kind."""
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def put(widget: QWidget, text: str) -> None:
    """Type letters of any script."""
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)


def test_the_rail_stands_at_the_right_edge(shell: Shell) -> None:
    """In Arabic the rail ends where the window ends, 208 pixels wide."""
    rail = shell.workplace.rail
    right = rail.mapTo(shell.window, QPoint(rail.width(), 0)).x()
    assert (right, rail.width()) == (shell.window.width(), 208)


def test_the_rail_gives_way_in_a_narrow_window(shell: Shell) -> None:
    """Below 1338 pixels icons alone are left, and each still says its name."""
    shell.window.resize(1300, 700)
    rail = shell.workplace.rail
    assert rail.width() == 64
    assert rail.buttons["staffing"].toolTip() == "الموظفون"


def test_the_window_fits_the_smallest_machine(shell: Shell) -> None:
    """Rail, bar, banner and a screen need no more than 1294 by 601."""
    least = shell.workplace.minimumSizeHint()
    assert (least.width() <= LEAST_WIDTH, least.height() <= LEAST_HEIGHT) == (True, True), least
    assert (shell.window.minimumWidth(), shell.window.minimumHeight()) == (1294, 601)


def test_the_banner_of_a_demonstration_stays(shell: Shell) -> None:
    """On every screen one reads that nothing here is real."""
    for name in ("today", "staffing"):
        shell.workplace.open(name)
        bar = shell.workplace.notices.banners["demonstration"]
        assert bar.isVisible()
        assert "تجريبي" in bar.accessibleName()


def test_the_title_names_screen_part_and_day(shell: Shell) -> None:
    """The top bar says where one is and which day it is in both calendars."""
    seen = {p.text() for p in shell.workplace.top_bar.findChildren(QLabel)}
    assert "لوحة اليوم · جزء" in seen
    assert any("1447هـ" in text and "2025م" in text for text in seen)


def test_the_sync_chip_claims_nothing(shell: Shell, qtbot) -> None:
    """Without a server the chip says that the workstation is alone."""
    qtbot.waitUntil(lambda: shell.workplace.top_bar.sync.text == "محلي")


def test_alt_and_a_digit_open_a_screen(shell: Shell) -> None:
    """Alt+2 opens the second screen and marks it on the rail."""
    shell.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shell.workplace.open_name == "staffing"
    assert shell.workplace.rail.buttons["staffing"].isChecked()
    assert not shell.workplace.rail.buttons["today"].isChecked()


def test_the_palette_opens_under_an_arabic_layout(shell: Shell) -> None:
    """Ctrl+ن, what an Arabic layout sends for Ctrl+K, opens the palette; Esc gives focus back."""
    shell.screen.field.setFocus()
    shell.press(Qt.Key(ord("ن")), CONTROL)
    palette = shell.workplace.palette_box
    assert palette.isVisible()
    assert shell.focused() is palette.field
    shell.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert shell.focused() is shell.screen.field


def test_the_palette_finds_a_person_whatever_the_spelling(shell: Shell) -> None:
    """أحمد is found by احمد; Enter asks her screen for her."""
    shell.press(Qt.Key.Key_K, CONTROL)
    palette = shell.workplace.palette_box
    put(palette.field, "احمد")
    shell.qtbot.waitUntil(lambda: any("أحمد" in title for title in palette.shown_titles()))
    while "أحمد" not in str(palette.list.currentIndex().data()):
        shell.press(Qt.Key.Key_Down)
    shell.press(Qt.Key.Key_Return)
    assert shell.workplace.open_name == "staffing"
    desk = shell.doors.desk
    hits = {hit.id: hit for hit in desk.read(search, "أحمد") if hit.kind is Kind.PERSON}
    assert "أحمد" in hits[str(shell.screen.shown_thing)].name


def test_the_palette_runs_a_screen_s_verb(shell: Shell) -> None:
    """A verb of the open screen is found by a word of it and done."""
    shell.press(Qt.Key.Key_K, CONTROL)
    put(shell.focused(), "الحضور")
    assert shell.workplace.palette_box.shown_titles() == ["تسجيل الحضور"]
    shell.press(Qt.Key.Key_Return)
    assert shell.screen.pressed == 1


def test_a_role_sees_no_screen_that_it_may_not(shell: Shell) -> None:
    """The palette and the keys open nothing that the rail does not show."""
    shell.guide.sign_out()
    shell.sign_in("emirate_viewer")
    assert shell.workplace.specs == ()
    shell.workplace.open("staffing")
    assert shell.workplace.open_name == ""


def test_the_shortcut_sheet_holds_window_and_screen(shell: Shell) -> None:
    """F1 shows the keys of the window beside those of the screen that is open."""
    shell.press(Qt.Key.Key_F1)
    sheet = dialog(ShortcutSheet)
    texts = {part.text() for part in sheet.findChildren(QLabel)}
    assert {"تراجع", "أول من لم يُسجَّل"} <= texts
    sheet.close()


def test_f6_goes_round_the_parts(shell: Shell) -> None:
    """F6 goes from the rail over the bar into the screen and back to the rail."""
    shell.workplace.rail.buttons["today"].setFocus()
    met = []
    for _ in range(3):
        shell.press(Qt.Key.Key_F6)
        met.append(shell.focused())
    assert met[:2] == [shell.workplace.top_bar.search, shell.screen.field]
    assert shell.workplace.rail.isAncestorOf(met[2])


def test_control_z_takes_back_and_control_y_does_again(shell: Shell) -> None:
    """What a screen wrote is undone and redone by keyboard, also by the toast's verb."""
    desk = shell.doors.desk
    kpi = targets.Kpi.SATISFACTION
    before = desk.read(targets.current)[kpi]
    shell.screen.promise(91.0)
    shell.settle()
    (toast,) = shell.workplace.notices.toasts.cards
    assert toast.undo_button is not None
    assert desk.read(targets.current)[kpi] == 91.0
    shell.press(Qt.Key.Key_Z, CONTROL)
    shell.settle()
    assert desk.read(targets.current)[kpi] == before
    shell.press(Qt.Key.Key_Y, CONTROL)
    shell.settle()
    assert desk.read(targets.current)[kpi] == 91.0


def test_toasts_stand_at_the_bottom_left(shell: Shell) -> None:
    """A toast keeps to its corner when the window is made smaller, and leaves when asked."""
    shell.guide.session.ctx.notify.toast("حُفظ")
    (card,) = shell.workplace.notices.toasts.cards
    shell.window.resize(1300, 700)
    assert card.x() == 20
    assert card.geometry().bottom() < shell.workplace.height()
    card.leave()
    assert not shell.workplace.notices.toasts.cards


def test_a_failure_is_a_line_with_its_whole_story_behind(shell: Shell) -> None:
    """The banner says what happened and what to do; its verb shows the code to quote."""
    shell.guide.session.ctx.notify.fail(DiskFull(path="/data"))
    bar = shell.workplace.notices.banners["failure"]
    assert bar.isVisible()
    bar.acted.emit()
    found = dialog(TroubleDialog)
    assert "disk_full" in found.copied
    found.accept()
    assert "failure" not in shell.workplace.notices.banners


def test_a_fault_of_the_program_can_be_reported_without_people(shell: Shell) -> None:
    """The report holds the code and the trace, but no name and no identity number."""
    shell.guide.session.ctx.notify.bug("ab12", "ValueError: أحمد 1098765432")
    found = dialog(TroubleDialog)
    found._on_copy()
    copied_text = QGuiApplication.clipboard().text()
    assert "ab12" in copied_text
    assert "ValueError" in copied_text
    assert "أحمد" not in copied_text
    assert "1098765432" not in copied_text
    found.accept()


def test_long_work_is_seen_and_cancelled_in_the_tray(shell: Shell) -> None:
    """The bar shows the number of jobs; the tray's cross ends one; the tray goes with it."""
    ctx = shell.guide.session.ctx

    def work(_desk: object, progress) -> None:
        while True:
            progress.step(0)

    ctx.tasks.run(shell.screen, work, title="استيراد")
    tray = shell.workplace.tray
    assert (tray.count, shell.workplace.top_bar.jobs.isVisible()) == (1, True)
    tray.toggle()
    assert tray.isVisible()
    (row,) = tray._rows.values()
    row.cancelled.emit()
    shell.settle()
    assert (tray.count, tray.isVisible()) == (0, False)
    assert not shell.workplace.top_bar.jobs.isVisible()


def test_closing_with_work_under_way_asks_first(shell: Shell) -> None:
    """The window stays until the person lets the jobs go."""
    ctx = shell.guide.session.ctx

    def work(_desk: object, progress) -> None:
        while True:
            progress.step(0)

    ctx.tasks.run(shell.screen, work, title="استيراد")
    shell.window.close()
    assert shell.window.isVisible()
    asked = dialog(ConfirmDialog)
    asked.go.click()
    shell.qtbot.waitUntil(lambda: not shell.window.isVisible())


def test_a_password_is_changed_by_whoever_knows_it(shell: Shell) -> None:
    """A wrong old password is refused inline; the right one lets the new one in."""
    shell.guide.session._change_password()
    asked = dialog(OwnPasswordDialog)
    asked.old.setText("not it, surely")
    asked.new.setText(NEW)
    asked.again.setText(NEW)
    asked.go.click()
    shell.settle()
    assert asked.isVisible()
    asked.old.setText(DEMO_PASSWORD)
    asked.go.click()
    shell.settle()
    shell.guide.sign_out()
    shell.sign_in(password=NEW)
    assert shell.workplace.open_name == "today"


def test_a_first_password_must_be_changed_before_anything_else(shell: Shell) -> None:
    """Whoever got a password from the administrator chooses her own, or is out again."""
    with shell.doors.desk.store.write(SYSTEM) as work:
        wanted = sa.select(Account).where(Account.username == "shift_lead")
        work.session.scalars(wanted).one().must_change = True
    shell.guide.sign_out()
    shell.sign_in("shift_lead")
    asked = dialog(OwnPasswordDialog)
    asked.reject()
    shell.qtbot.waitUntil(lambda: shell.guide.session is None)
    shell.sign_in("shift_lead")
    asked = dialog(OwnPasswordDialog)
    asked.old.setText(DEMO_PASSWORD)
    asked.new.setText(NEW)
    asked.again.setText(NEW)
    asked.go.click()
    shell.settle()
    assert shell.doors.desk.read(own_account).must_change is False


def test_the_rail_counts_what_waits(shell: Shell) -> None:
    """The count beside a screen is that of its service, and it is heard too."""
    counts = shell.doors.desk.read(waiting)
    button = shell.workplace.rail.buttons["printing"]
    assert counts["printing"] == button._count > 0
    assert str(button._count) in button.accessibleName()


def test_another_language_turns_the_window_around(shell: Shell) -> None:
    """English begins at the left, on the same screen; the person stays signed in."""
    shell.workplace.open("staffing")
    shell.guide._choose("language", "en")
    first = shell.workplace
    shell.qtbot.waitUntil(lambda: shell.workplace is not first)
    shell.settle()
    rail = shell.workplace.rail
    assert rail.mapTo(shell.window, QPoint(0, 0)).x() == 0
    assert shell.workplace.open_name == "staffing"
    shell.guide._choose("language", "ar")
    second = shell.workplace
    shell.qtbot.waitUntil(lambda: shell.workplace is not second)
    shell.settle()


class Windows(QObject):
    """Hears which widgets come up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Note a widget that is shown as a window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(repr(watched))
        return False


def test_no_part_of_a_screen_flashes_up_as_a_window(
    shell: Shell, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Building every real screen opens no window, not even for a moment."""
    monkeypatch.undo()
    heard = Windows()
    qapp.installEventFilter(heard)
    session = shell.guide.session
    for spec in navigation.allowed(session.ctx.actor):
        screen = navigation.build(replace(spec), session.ctx)
        shell.workplace.stack.addWidget(screen)
        shell.workplace.stack.setCurrentWidget(screen)
        shell.settle()
    qapp.removeEventFilter(heard)
    assert not heard.names
