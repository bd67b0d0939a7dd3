"""The settings: each section saves by itself, refuses in words, and can be taken back."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from supervisor_app.errors import SignInRefused
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.rights import Role
from supervisor_app.services import (
    accounts,
    agencies,
    backups,
    centre,
    days,
    restore,
    targets,
)
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import own_account
from supervisor_app.system import settings as keys
from supervisor_app.ui.screens.settings.accounts import AccountsSection
from supervisor_app.ui.screens.settings.agencies import AgenciesSection
from supervisor_app.ui.screens.settings.appearance import Appearance
from supervisor_app.ui.screens.settings.centre_names import CentreSection
from supervisor_app.ui.screens.settings.keeping import KeepingSection
from supervisor_app.ui.screens.settings.periods import PeriodsSection
from supervisor_app.ui.screens.settings.targets import TargetsSection
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme.look import LOOK_CHANGED, WORDS_CHANGED
from supervisor_app.ui.widgets.dialogs import ConfirmDialog
from supervisor_app.ui.widgets.labels import Paragraph
from tests.ui.opened_settings import Opened, all_accounts, seat

FIRST = "قهوة الصباح 7"


@pytest.fixture
def opened(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings to the supervisor of the demonstration."""
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


@pytest.fixture
def administered(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings to the administrator of the demonstration."""
    seat(demo, Role.ADMINISTRATOR)
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


def test_sections_follow_the_rights(opened: Opened, demo: Desk, qtbot: QtBot) -> None:
    """Accounts are the administrator's; the supervisor does not even see the section."""
    assert "accounts" not in {entry.key for entry in opened.screen.entries}
    seat(demo, Role.ADMINISTRATOR)
    other = Opened(demo, qtbot)
    assert "accounts" in {entry.key for entry in other.screen.entries}
    other.tasks.shutdown()


def test_the_list_is_gone_through_by_arrows(opened: Opened) -> None:
    """Down opens the next section, up the one before, and nothing at the end."""
    buttons = list(opened.screen.menu.buttons.values())
    buttons[0].setFocus()
    opened.qtbot.keyClick(buttons[0], Qt.Key.Key_Down)
    assert isinstance(opened.screen.section, CentreSection)
    opened.qtbot.keyClick(buttons[1], Qt.Key.Key_Up)
    opened.qtbot.keyClick(buttons[0], Qt.Key.Key_Up)
    assert isinstance(opened.screen.section, Appearance)
    opened.settle()


def test_looks_are_kept_and_told(opened: Opened) -> None:
    """A colour is told as a look, digits as words, because they need the window anew."""
    opened.press("داكن")
    assert opened.desk.settings.get(keys.THEME) == "dark"
    assert LOOK_CHANGED in opened.touched
    assert WORDS_CHANGED not in opened.touched
    opened.press("١٢٣")
    assert opened.desk.settings.get(keys.DIGITS) == "arabic"
    assert WORDS_CHANGED in opened.touched


def test_an_idle_time_out_of_range_is_refused(opened: Opened) -> None:
    """Nobody can switch the lock off; the field shows again what holds."""
    section = opened.section("look", Appearance)
    opened.leave(section.idle, "0")
    assert len(opened.toasts) == 1
    assert section.idle.value() == opened.desk.settings.get(keys.IDLE_LOCK_MINUTES) == 5
    opened.leave(section.idle, "١٠")
    assert opened.desk.settings.get(keys.IDLE_LOCK_MINUTES) == 10


def test_names_are_saved_on_leaving_and_taken_back(opened: Opened) -> None:
    """Leaving the field saves; undo brings the old name back into the store and the field."""
    section = opened.section("centre", CentreSection)
    edit = section.form.rows["short_name"].editor.widget
    before = edit.text()
    opened.leave(edit, "مركز العزيزية")
    assert opened.desk.read(centre.facts).names.short_name == "مركز العزيزية"
    opened.tasks.undo_last(opened.screen)
    opened.settle()
    assert opened.desk.read(centre.facts).names.short_name == before == edit.text()


def test_an_empty_name_stays_unsaved_with_its_reason(opened: Opened) -> None:
    """Leaving is never blocked: the field is marked and the store keeps the old name."""
    section = opened.section("centre", CentreSection)
    line = section.form.rows["name"]
    opened.leave(line.editor.widget, "")
    assert line.below.text()
    assert opened.desk.read(centre.facts).names.name


def test_periods_that_overlap_are_refused_in_words(opened: Opened) -> None:
    """The evening may not begin before the morning ends; what was typed stays to be mended."""
    section = opened.section("periods", PeriodsSection)
    evening = section.lines[1]
    opened.leave(evening.starts, "13:00")
    assert not section.fault.isHidden()
    assert evening.starts.value() == dt.time(13, 0)
    assert opened.desk.read(days.periods)[1].starts == dt.time(16, 0)
    opened.leave(evening.starts, "15:30")
    assert section.fault.isHidden()
    assert opened.desk.read(days.periods)[1].starts == dt.time(15, 30)


def test_targets_take_any_digits_and_hold_from_today(opened: Opened) -> None:
    """٩٧٫٥ is 97.5; more than a hundred per cent is refused; nonsense leaves what holds."""
    section = opened.section("targets", TargetsSection)
    edit = section.edits[Kpi.SATISFACTION]
    opened.leave(edit, "٩٧٫٥")
    assert opened.desk.read(targets.current)[Kpi.SATISFACTION] == 97.5
    opened.leave(edit, "120")
    assert not section.fault.isHidden()
    assert opened.desk.read(targets.current)[Kpi.SATISFACTION] == 97.5
    opened.leave(edit, "كثير")
    assert edit.text() == "97.5"


def test_an_agency_is_taken_in_with_its_counter(opened: Opened) -> None:
    """Name and short name make an agency; a counter number in use is refused at its line."""
    section = opened.section("agencies", AgenciesSection)
    opened.press("جهة جديدة")
    form = section.sheet.form
    form.rows["name"].editor.show("الهيئة العامة للعقار")
    form.rows["short_name"].editor.show("هيئة العقار")
    opened.press("حفظ")
    row = next(r for r in opened.desk.read(agencies.agencies) if r.short_name == "هيئة العقار")
    section._open(row)
    section.sheet.counter.number.set_value(1)
    opened.press("إضافة شباك")
    assert not section.sheet.counter.fault.isHidden()
    section.sheet.counter.number.set_value(501)
    opened.press("إضافة شباك")
    (added,) = [r for r in opened.desk.read(agencies.agencies) if r.id == row.id]
    assert [counter.number for counter in added.counters] == [501]


def test_ending_an_agency_asks_and_keeps_its_past(opened: Opened) -> None:
    """The end is confirmed by name, holds from today on, and can be taken back."""
    section = opened.section("agencies", AgenciesSection)
    row = section.table.rows.row(0)
    section._open(row)
    opened.press("إنهاء")
    (asked,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, ConfirmDialog) and w.isVisible()
    ]
    assert row.short_name in asked.windowTitle()
    asked.go.click()
    opened.settle()
    assert opened.desk.read(agencies.agencies)[0].until == opened.desk.clock.now().date()
    opened.tasks.undo_last(opened.screen)
    opened.settle()
    assert opened.desk.read(agencies.agencies)[0].until is None


def test_a_list_of_agencies_is_taken_over_from_a_file(opened: Opened, tmp_path: Path) -> None:
    """A CSV file adds its agencies as one job and says how many."""
    file = tmp_path / "agencies.csv"
    file.write_text("code,name,short_name\nRER,الهيئة العامة للعقار,هيئة العقار\n", "utf-8")
    section = opened.section("agencies", AgenciesSection)
    section.take(str(file))
    opened.settle()
    assert "هيئة العقار" in {row.short_name for row in opened.desk.read(agencies.agencies)}
    assert len(opened.toasts) == 1


def test_an_account_is_opened_with_a_first_password(administered: Opened) -> None:
    """Whoever gets an account signs in with its first password and is asked for her own."""
    opened = administered
    section = opened.section("accounts", AccountsSection)
    opened.press("حساب جديد")
    form = section.sheet.form
    values = {"username": "huda", "full_name": "هدى", "role": Role.SHIFT_LEAD, "password": "1234"}
    for key, value in values.items():
        form.rows[key].editor.show(value)
    opened.press("حفظ")
    assert form.rows["password"].below.property("tone") == "bad"
    form.rows["password"].editor.show(FIRST)
    opened.press("حفظ")
    actor = accounts.sign_in(opened.desk, "huda", FIRST)
    assert actor.role is Role.SHIFT_LEAD
    assert opened.desk.read(own_account).must_change


def test_an_account_is_switched_off_but_never_one_s_own(administered: Opened) -> None:
    """A switched-off account gets in no more; on her own the administrator has no such verb."""
    opened = administered
    section = opened.section("accounts", AccountsSection)
    rows = {row.username: row for row in all_accounts(opened.desk)}
    seat(opened.desk, Role.ADMINISTRATOR)
    section.sheet.open(rows["administrator"])
    opened.qtbot.waitUntil(lambda: len(opened.buttons("تجديد كلمة المرور")) == 1)
    assert not opened.buttons("إيقاف")
    section.sheet.open(rows["shift_lead"])
    opened.press("إيقاف")
    with pytest.raises(SignInRefused):
        accounts.sign_in(opened.desk, "shift_lead", "demo-centre-1447")


def test_a_copy_is_made_and_listed(opened: Opened) -> None:
    """One press makes a verified copy; the key's state is told beside it."""
    section = opened.section("keeping", KeepingSection)
    assert "تجريبي" in section.keeper.text
    section.copy.click()
    opened.settle()
    opened.settle()
    (row,) = opened.desk.read(backups.backups, opened.desk.paths)
    assert row.size > 0
    assert section.table.rows.rowCount() == 1
    assert section.copy.isEnabled()


def test_a_copy_is_proved_and_laid_ready_with_the_password(opened: Opened, tmp_path: Path) -> None:
    """The drill's result stays as a chip; putting back asks first, says what happens, and waits."""
    opened.desk.proofs.give()
    section = opened.section("keeping", KeepingSection)
    assert not section.back.isEnabled()
    section.second.setText("")
    section.second.insert(str(tmp_path))
    section.second.committed.emit()
    assert opened.desk.settings.get(keys.SECOND_BACKUP_FOLDER) == str(tmp_path)
    section.copy.click()
    opened.qtbot.waitUntil(lambda: section.table.rows.rowCount() == 1, timeout=20_000)
    section.drill.click()
    # The first says that the second folder lies on the same disk.
    opened.qtbot.waitUntil(lambda: len(opened.toasts) == 3, timeout=20_000)
    opened.qtbot.waitUntil(lambda: "اختُبرت" in section.proof.text)
    (row,) = opened.desk.read(backups.backups, opened.desk.paths)
    assert (tmp_path / row.name).exists()
    section.table.select(row.name)
    section.back.click()
    dialog = opened.screen.findChild(ConfirmDialog)
    assert dialog is not None
    dialog.go.click()
    opened.qtbot.waitUntil(lambda: restore.is_staged(opened.desk.paths), timeout=20_000)
    opened.settle()
    assert opened.failures == []


def test_where_a_server_has_the_store_its_copies_are_told_and_not_offered(
    opened: Opened,
) -> None:
    """No button that cannot do anything; whose work copies are, and what to ask for, is said."""
    paths = opened.screen._ctx.desk.paths
    paths.store.write_text("{}")
    section = opened.section("keeping", KeepingSection)
    opened.settle()
    assert not section.findChildren(DataTable)
    verbs = {one.text() for one in section.findChildren(QPushButton)}
    assert verbs == {section.check.text()}
    said = " ".join(one.text() for one in section.findChildren(Paragraph))
    assert "القائم على الخادم" in said
    assert "pg_dump" in said
    paths.store.unlink()


def test_a_second_folder_that_is_not_there_is_not_chosen(opened: Opened) -> None:
    """The field goes back to what holds, and the sentence names the folder."""
    section = opened.section("keeping", KeepingSection)
    section.second.insert("/no/such/folder")
    section.second.committed.emit()
    assert section.second.text() == opened.desk.settings.get(keys.SECOND_BACKUP_FOLDER) == ""
    assert len(opened.failures) == 1


def test_the_check_of_the_data_says_that_they_are_whole(opened: Opened) -> None:
    """The whole check runs as a job and ends with one sentence."""
    section = opened.section("keeping", KeepingSection)
    section.check.click()
    opened.qtbot.waitUntil(lambda: bool(opened.toasts), timeout=20_000)
    assert "سليمة" in opened.toasts[0].text


def test_the_palette_offers_every_section(opened: Opened) -> None:
    """A section is found by name and opened from the palette."""
    actions = {action.text(): action for action in opened.screen.commands()}
    actions["المستهدفات"].trigger()
    opened.settle()
    assert isinstance(opened.screen.section, TargetsSection)
    assert opened.screen.title_note() == "المستهدفات"


def test_a_section_is_opened_by_its_key(opened: Opened) -> None:
    """Another screen may ask for a section; an unknown one changes nothing."""
    show = partial(opened.screen.show_thing)
    show("periods")
    show("no such section")
    opened.settle()
    assert isinstance(opened.screen.section, PeriodsSection)
