"""The wizard, from an empty folder to a centre that its passphrase opens again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import centre
from supervisor_app.system import keyslots
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.keyslots import Cost
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.shell.entry.recovery import RecoveryCard
from supervisor_app.ui.shell.entry.unlock import UnlockCard
from supervisor_app.ui.shell.set_up.wizard import SetUpWizard
from tests.ui.shell_window import Shell, spec

PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
PASSWORD = "قهوة الصباح 7"  # noqa: S105  a test's own
NAME = "مركز الخدمات الشامل بقباء"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at the passphrase cost nothing, and the screens be plain."""
    monkeypatch.setattr(keyslots, "Cost", lambda *_a, **_k: Cost(1, 64, 1))
    settings = spec("settings", "الإعدادات", Right.EDIT_SETTINGS)
    monkeypatch.setattr(navigation, "specs", lambda: (settings,))


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Shell]:
    """Show the window on an empty folder."""
    made = Shell(qapp, tmp_path / "centre", clock, qtbot)
    yield made
    made.close()


def wizard(shell: Shell) -> SetUpWizard:
    """Choose to set up one's own centre."""
    shell.guide.entrance.set_up_asked.emit()
    shell.settle()
    found = shell.guide._wizard
    assert found is not None
    return found


def fill_names(steps: SetUpWizard) -> None:
    """Fill the first step."""
    rows = steps.centre.form.rows
    for key, text in (("name", NAME), ("short_name", "مركز قباء"), ("place", "قباء")):
        rows[key].editor.show(text)


def fill_person(steps: SetUpWizard, password: str) -> None:
    """Fill the third step."""
    values = {"full_name": "طارق", "username": "tariq", "password": password, "again": password}
    for key, text in values.items():
        steps.person.form.rows[key].editor.show(text)


def to_code(steps: SetUpWizard) -> None:
    """Go through every step up to the recovery code."""
    fill_names(steps)
    steps.next.click()
    steps.next.click()
    fill_person(steps, PASSWORD)
    steps.next.click()
    steps.key.passphrase.setText(PASSPHRASE)
    steps.key.again.setText(PASSPHRASE)
    steps.next.click()
    assert steps.step is steps.code


def finish(shell: Shell) -> str:
    """Set the centre up and return its recovery code."""
    steps = wizard(shell)
    to_code(steps)
    code = steps.code.code
    steps.code.written.click()
    steps.code.typed.setText(code.lower().replace("-", " "))
    steps.next.click()
    shell.settle()
    assert steps.step is steps.done
    steps.next.click()
    return code


def reopened(shell: Shell, qapp: QApplication, tmp_path: Path, clock: FixedClock) -> Shell:
    """Start again on the folder that was set up."""
    shell.close()
    again = Shell(qapp, tmp_path / "centre", clock, shell.qtbot)
    again.settle()
    return again


def card_of(shell: Shell) -> object:
    """Give the card of the front page."""
    (card,) = shell.guide.front.cards
    return card


def test_each_step_asks_for_what_is_missing(shell: Shell) -> None:
    """Empty names, no period and a common password keep one where one is, with a reason."""
    steps = wizard(shell)
    steps.next.click()
    assert steps.step is steps.centre
    fill_names(steps)
    steps.next.click()
    for line in steps.day.lines:
        line.chosen.setChecked(False)
    steps.next.click()
    assert steps.step is steps.day
    steps.day.lines[0].chosen.setChecked(True)
    steps.next.click()
    fill_person(steps, "12345678")
    steps.next.click()
    assert steps.step is steps.person
    assert "تخمين" in steps.person.form.rows["password"].below.text()


def test_without_a_key_store_the_reason_is_said_and_a_passphrase_asked(shell: Shell) -> None:
    """The key store is not passed over in silence: its own sentence stands over the passphrase."""
    steps = wizard(shell)
    assert not steps.key.fault.isHidden()
    assert steps.key.ways.isHidden()
    assert steps.key.chosen_passphrase() == ""
    assert not steps.key.holds()


def test_the_code_must_be_typed_back(shell: Shell) -> None:
    """The code is hidden while it is typed, and nothing is made before it is right."""
    steps = wizard(shell)
    to_code(steps)
    steps.next.click()
    assert steps.code._reading.isHidden()
    steps.code.typed.setText("0000-0000")
    steps.next.click()
    assert steps.step is steps.code
    assert not steps.code.fault.isHidden()
    assert not shell.doors.has_centre()


def test_the_centre_opens_again_by_its_passphrase(
    shell: Shell, qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    """After a new start the passphrase is asked, then the administrator sees her settings."""
    finish(shell)
    shell.sign_in("tariq", PASSWORD)
    assert shell.doors.desk.actor.role is Role.ADMINISTRATOR
    again = reopened(shell, qapp, tmp_path, clock)
    card = card_of(again)
    assert isinstance(card, UnlockCard)
    card.passphrase.setText("شيء آخر تماما")
    card.go.click()
    again.settle()
    assert not card.fault.isHidden()
    card.passphrase.setText(PASSPHRASE)
    again.press(Qt.Key.Key_Return)
    again.settle()
    again.settle()
    assert again.guide.entrance.sign_in.name.text() == "tariq"
    again.sign_in("tariq", PASSWORD)
    assert again.workplace.open_name == "settings"
    assert again.doors.desk.read(centre.facts).names.name == NAME
    again.close()


def test_the_recovery_code_opens_what_everything_else_lost(
    shell: Shell, qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    """With the printed code alone a new passphrase and a new password are set."""
    code = finish(shell)
    again = reopened(shell, qapp, tmp_path, clock)
    asked = card_of(again)
    assert isinstance(asked, UnlockCard)
    asked.code_asked.emit()
    card = card_of(again)
    assert isinstance(card, RecoveryCard)
    card.code.setText("0000-" * 7 + "0000")
    card.name.setText("tariq")
    card.password.setText("شاي المساء 9")
    card.passphrase.setText("بئر قديمة في الحي")
    card.go.click()
    again.settle()
    assert not card.fault.isHidden()
    card.code.setText(code)
    card.go.click()
    again.qtbot.waitUntil(lambda: again.guide.session is not None, timeout=10_000)
    last = reopened(again, qapp, tmp_path, clock)
    card = card_of(last)
    assert isinstance(card, UnlockCard)
    card.passphrase.setText("بئر قديمة في الحي")
    card.go.click()
    last.settle()
    last.settle()
    last.sign_in("tariq", "شاي المساء 9")
    last.close()
