"""The way in: signing in by keyboard, waits, the lock, the first start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from supervisor_app.models import SignInFailure
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services.demo.people import DEMO_PASSWORD, demo_accounts
from supervisor_app.system.clock import FixedClock
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.shell.entry.first_start import FirstStartCard
from supervisor_app.ui.widgets.pressable import Pressable
from tests.conftest import MIDDAY
from tests.ui.shell_window import PLAIN, Shell, copied


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window have plain screens."""
    monkeypatch.setattr(navigation, "specs", lambda: PLAIN)


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, demo_folder: Path, tmp_path: Path) -> Iterator[Shell]:
    """Show the window of a demonstration centre."""
    made = Shell(qapp, copied(demo_folder, tmp_path / "shown"), FixedClock(MIDDAY), qtbot)
    yield made
    made.close()


def test_the_keyboard_alone_signs_in(shell: Shell) -> None:
    """Name, Tab, password, Enter: the first screen is there and has loaded."""
    shell.type("supervisor")
    shell.press(Qt.Key.Key_Tab)
    shell.type(DEMO_PASSWORD)
    shell.press(Qt.Key.Key_Return)
    shell.qtbot.waitUntil(lambda: shell.guide.session is not None, timeout=10_000)
    assert shell.workplace.open_name == "today"
    assert shell.screen.loads == 1
    assert shell.guide.doors.desk.actor.name == "سارة الحربي"


def test_the_figures_are_there_before_anybody_is(shell: Shell) -> None:
    """The page shows the day's counts, and no name of a person beyond the offered accounts."""
    values = [value for _, value, _ in shell.guide.front.panel.shown]
    assert len(values) == 5
    assert "—" not in values
    assert shell.guide.session is None


def test_unknown_and_wrong_are_refused_in_one_sentence(shell: Shell) -> None:
    """Nobody learns from the page whether a name exists."""
    card = shell.guide.entrance.sign_in
    said = []
    for name in ("supervisor", "nobody-of-that-name"):
        card.fill(name, "not the password")
        card.go.click()
        shell.settle()
        said.append(card._fault.text())
    assert said[0] == said[1] != ""
    assert card.password.text() == ""
    assert shell.focused() is card.password


def test_failures_in_a_row_make_the_button_wait(shell: Shell) -> None:
    """After the fifth failure the button counts down from a minute and takes no attempt."""
    shell.settle()
    with shell.doors.desk.store.write(SYSTEM) as work:
        work.add(SignInFailure(username="supervisor", failures=5))
    card = shell.guide.entrance.sign_in
    card.fill("supervisor", DEMO_PASSWORD)
    card.go.click()
    shell.settle()
    assert not card.go.isEnabled()
    assert "1:00" in card.go.text()
    card._on_second()
    assert "0:59" in card.go.text()


def test_a_demonstration_account_fills_the_fields(shell: Shell) -> None:
    """One press on an account leaves only Enter to do."""
    tiles = [tile for card in shell.guide.front.cards for tile in card.findChildren(Pressable)]
    assert len(tiles) == len(demo_accounts()) == 6
    tiles[1].pressed.emit()
    card = shell.guide.entrance.sign_in
    assert (card.name.text(), card.password.text()) == ("shift_lead", DEMO_PASSWORD)
    assert shell.focused() is card.go


def test_idleness_locks_and_keeps_what_was_being_typed(shell: Shell) -> None:
    """After the lock nothing of the screens is seen; the same person finds her words again."""
    shell.sign_in()
    assert shell.focused() is shell.screen.field
    shell.screen.field.setText("ملاحظة لم تُحفظ")
    kept = shell.screen
    shell.guide.idle.start(1)
    shell.qtbot.waitUntil(lambda: shell.guide.is_locked)
    assert not kept.isVisible()
    seen = {part.text() for part in shell.window.findChildren(QLabel) if part.isVisible()}
    assert "سارة الحربي" not in seen
    shell.settle()
    assert shell.guide.front.panel.shown
    shell.sign_in()
    assert shell.screen is kept
    assert kept.field.text() == "ملاحظة لم تُحفظ"
    assert shell.focused() is kept.field


def test_typing_keeps_the_centre_open(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key begins the wait anew."""
    shell.sign_in()
    begun: list[tuple[int, ...]] = []
    monkeypatch.setattr(shell.guide.idle._timer, "start", lambda *wait: begun.append(wait))
    shell.screen.field.setFocus()
    assert not begun
    shell.type("a")
    assert begun


def test_another_person_gets_screens_of_her_own(shell: Shell) -> None:
    """Behind the lock a second person signs in and sees only what her role may."""
    shell.sign_in()
    first = shell.workplace
    shell.guide.lock()
    shell.guide.entrance.other_user_asked.emit()
    shell.sign_in("print_operator")
    assert shell.workplace is not first
    assert [spec.name for spec in shell.workplace.specs] == ["printing"]


def test_a_new_folder_asks_how_to_begin(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: FixedClock
) -> None:
    """An empty folder offers the demonstration and the set-up, both by keyboard."""
    shell = Shell(qapp, tmp_path / "new", clock, qtbot)
    (card,) = shell.guide.front.cards
    assert isinstance(card, FirstStartCard)
    assert shell.focused() is card.try_it
    shell.press(Qt.Key.Key_Tab)
    shell.press(Qt.Key.Key_Return)
    assert shell.guide._wizard is not None
    shell.settle()
    shell.guide._wizard.left.emit()
    assert shell.guide.pages.currentWidget() is shell.guide.front
    shell.close()
