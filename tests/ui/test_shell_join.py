"""Joining at the first start by keyboard: what is asked, and every way in which a load stops."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app import errors
from supervisor_app.errors import KnownError
from supervisor_app.services.joining import Joining
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Progress
from supervisor_app.ui.shell.entry.first_start import FirstStartCard
from supervisor_app.ui.shell.set_up.join_wizard import JoinWizard
from tests.ui.shell_window import Shell

PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
OFFER = Joining("db.example", "صالة ب", 12)
HALF = Joining("db.example", "صالة ب", 12, done=40, total=100)


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Shell]:
    """Show the window on an empty folder."""
    made = Shell(qapp, tmp_path / "centre", clock, qtbot)
    yield made
    made.close()


def wizard(shell: Shell) -> JoinWizard:
    """Give the wizard of joining."""
    found = shell.guide._wizard
    assert isinstance(found, JoinWizard)
    return found


def open_by_keys(shell: Shell) -> JoinWizard:
    """Choose the third way of the first page."""
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        shell.press(key)
    shell.settle()
    return wizard(shell)


def to_load(shell: Shell, steps: JoinWizard, monkeypatch: pytest.MonkeyPatch) -> None:
    """Go through file, key and recovery code with the keys alone."""
    monkeypatch.setattr(shell.doors, "offer", lambda _given: OFFER)
    shell.type("/tmp/reception.enrolment")  # noqa: S108  only a name that is typed
    shell.press(Qt.Key.Key_Return)
    shell.type("abcd")
    shell.press(Qt.Key.Key_Return)
    shell.settle()
    assert steps.step is steps.key
    for edit in (steps.key.passphrase, steps.key.again):
        edit.setText(PASSPHRASE)
    steps.next.setFocus()
    shell.press(Qt.Key.Key_Space)
    shell.press(Qt.Key.Key_Space)
    steps.code.typed.setText(steps.code.code)
    steps.next.setFocus()


def stops_with(shell: Shell, error: KnownError, *, let_in: bool) -> Callable[..., None]:
    """Stand in for a load that stops, before or after the server let the workstation in."""

    def join(*_given: object) -> None:
        if let_in:
            shell.doors.paths.joining.write_text(json.dumps(asdict(HALF)))
        raise error

    return join


def test_file_and_code_are_asked_and_told_apart(shell: Shell) -> None:
    """What is empty is named with the cursor in it; a wrong code is told before anything else."""
    steps = open_by_keys(shell)
    assert shell.focused() is steps.enrolment.file
    shell.press(Qt.Key.Key_Return)
    assert "الملف" in steps.enrolment.problem.accessibleName()
    path = shell.doors.paths.folder / "reception.enrolment"
    path.write_text("no enrolment")
    steps.enrolment.file.setText(str(path))
    shell.press(Qt.Key.Key_Return)
    assert shell.focused() is steps.enrolment.code
    shell.type("abcd")
    shell.press(Qt.Key.Key_Return)
    shell.settle()
    assert "لا يفتح ملف الإلحاق" in steps.enrolment.problem.accessibleName()
    assert steps.step is steps.enrolment
    assert steps.next.isEnabled()
    dialog = steps.enrolment.ask_file()
    dialog.fileSelected.emit("/another")
    dialog.reject()
    assert steps.enrolment.path() == Path("/another")
    steps.left.emit()
    assert isinstance(shell.guide.front.cards[0], FirstStartCard)


@pytest.mark.parametrize(
    "case",
    [
        (errors.ServerUnreachable(host="db.example"), False, "الملف والرمز على حالهما"),
        (errors.ServerUnreachable(host="db.example"), True, "لا حاجة إلى رمز جديد"),
        (errors.ServerNotProven(host="db.example"), False, "الشهادة"),
        (errors.EnrolmentSpent(), False, "ملفًا ورمزًا جديدين"),
        (errors.ProgramOlder(host="db.example"), True, "حدِّث البرنامج"),
        (errors.ServerOlder(host="db.example"), False, "أمر التهيئة"),
        (errors.CentreEmpty(host="db.example"), True, "المحطة الأولى"),
        (errors.CancelledByPerson(), True, "متى شئت"),
    ],
)
def test_each_stop_says_what_is_kept_and_offers_a_way_on(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, case: tuple[KnownError, bool, str]
) -> None:
    """The sentence is Arabic and honest; going on, or back to another file, is one key away."""
    error, let_in, said = case
    steps = wizard_at_load(shell, monkeypatch)
    monkeypatch.setattr(shell.doors, "join", stops_with(shell, error, let_in=let_in))
    steps.go_on()
    shell.settle()
    assert said in steps.load.problem.accessibleName()
    assert steps.next.isEnabled()
    assert steps.back.isHidden() is let_in
    assert steps.drop.isHidden() is not let_in
    spent = isinstance(error, errors.EnrolmentSpent)
    assert shell.focused() is (steps.back if spent else steps.next)
    if spent:
        shell.press(Qt.Key.Key_Space)
        assert steps.step is steps.enrolment


def wizard_at_load(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> JoinWizard:
    """Give the wizard with the recovery code typed back."""
    steps = open_by_keys(shell)
    to_load(shell, steps, monkeypatch)
    return steps


def test_a_load_shows_figures_and_is_stopped_by_a_key(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it runs its cross has the focus; stopped it goes on, and then a person signs in."""
    steps = wizard_at_load(shell, monkeypatch)
    seen = threading.Event()

    def join(_enrolment: object, passphrase: str | None, progress: Progress) -> None:
        assert passphrase == PASSPHRASE
        shell.doors.paths.joining.write_text(json.dumps(asdict(HALF)))
        progress.total(100)
        progress.step(40)
        assert seen.wait(5)
        progress.step()

    monkeypatch.setattr(shell.doors, "join", join)
    steps.go_on()
    shell.qtbot.waitUntil(lambda: "40" in steps.load.progress.accessibleName())
    assert shell.focused() is steps.load.progress.focusProxy()
    assert not steps.next.isEnabled()
    shell.press(Qt.Key.Key_Space)
    seen.set()
    shell.settle()
    assert "متى شئت" in steps.load.problem.accessibleName()
    monkeypatch.setattr(shell.doors, "go_on_joining", lambda *_given: None)
    monkeypatch.setattr(shell.doors, "board", lambda: None)
    shell.press(Qt.Key.Key_Space)
    shell.settle()
    assert shell.guide.front.cards == (shell.guide.entrance.sign_in,)


def test_the_next_start_goes_on_or_gives_up(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: FixedClock
) -> None:
    """It opens at the load with its figure; left, the other ways wait until it is given up."""
    folder = tmp_path / "centre"
    folder.mkdir()
    (folder / "joining.json").write_text(json.dumps(asdict(HALF)))
    shell = Shell(qapp, folder, clock, qtbot)
    steps = wizard(shell)
    assert steps.step is steps.load
    assert "40%" in steps.load.problem.accessibleName().replace("٪", "%")
    steps.left.emit()
    (card,) = shell.guide.front.cards
    assert isinstance(card, FirstStartCard)
    assert "40%" in card.fault.accessibleName().replace("٪", "%")
    assert not card.set_up.isEnabled()
    shell.press(Qt.Key.Key_Return)
    steps = wizard(shell)
    steps.go_on()
    shell.settle()
    # Its key is gone: that is said, and giving up is the way on.
    assert not steps.load.problem.isHidden()
    steps.ask_about_dropping().accept()
    shell.settle()
    (card,) = shell.guide.front.cards
    assert isinstance(card, FirstStartCard)
    assert card.set_up.isEnabled()
    assert not shell.doors.paths.joining.exists()
    shell.close()
