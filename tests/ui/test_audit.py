"""The audit screen: newest on top, filters, the whole entry, older pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from supervisor_app.services import undo
from supervisor_app.services.desk import Desk
from supervisor_app.text.field_words import thing_word
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.audit.filters import DAY, DAYS, SPAN, TEXT
from supervisor_app.ui.screens.audit.screen import AuditScreen
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.widgets.calendar_month import ONE_DAY

PATIENT = 10_000


@pytest.fixture
def screen(qtbot: QtBot, demo: Desk) -> Iterator[AuditScreen]:
    """Open the screen of the demonstration."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(demo, bus, notify, take_back=undo.revert)
    made = AuditScreen(Context(demo, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() > 0, timeout=PATIENT)
    yield made
    made._ctx.tasks.shutdown()


def test_the_newest_entries_stand_in_words(screen: AuditScreen) -> None:
    """Every cell of the first rows has a text, and none of them shows a table's own name."""
    model = screen.table.rows
    texts = [
        str(model.index(line, at).data())
        for line in range(20)
        for at in range(model.columnCount())
        if model.columns[at].key != "reason"
    ]
    assert all(texts)
    assert not [text for text in texts if "_" in text]


def test_a_filter_leaves_its_kind_and_can_be_cleared(screen: AuditScreen, qtbot: QtBot) -> None:
    """Only entries of that kind remain; clearing brings back the rest."""
    screen.filters.kind.choose("print_job")
    screen.filters.changed.emit()
    model = screen.table.rows

    def only() -> bool:
        shown = {model.row(line).table for line in range(model.rowCount())}
        return shown == {"print_job"}

    qtbot.waitUntil(only, timeout=PATIENT)
    screen.filters.clear_all()
    qtbot.waitUntil(lambda: model.rowCount() > 0 and not only(), timeout=PATIENT)


def test_enter_opens_the_entry_and_its_history(screen: AuditScreen, qtbot: QtBot) -> None:
    """The sheet says the thing in words."""
    one = screen.table.rows.row(0)
    screen.open_entry(one)
    assert not screen.sheet.isHidden()
    assert screen.sheet.accessibleName()
    assert thing_word(one.table) in screen.sheet.accessibleName() or one.what
    qtbot.waitUntil(lambda: not screen._ctx.tasks._calls, timeout=PATIENT)


def test_older_entries_are_added_below(screen: AuditScreen, qtbot: QtBot) -> None:
    """The next page goes on where the first one ended."""
    before = screen.table.rows.rowCount()
    screen.load_more()
    qtbot.waitUntil(lambda: screen.table.rows.rowCount() > before, timeout=PATIENT)
    places = [one.place for one in screen._rows]
    assert places == sorted(set(places), reverse=True)


def test_each_filter_is_a_chip_that_takes_it_away(screen: AuditScreen, qtbot: QtBot) -> None:
    """Text, a span of days, person and kind; Esc takes what is left away at once."""
    filters = screen.filters
    qtbot.waitUntil(lambda: not screen._ctx.tasks.busy, timeout=PATIENT)
    filters.search.setText("لا شيء كهذا")
    filters.span.choose(SPAN)
    filters.kind.choose("print_job")
    filters.first.pick(filters.last.value() - ONE_DAY)
    qtbot.waitUntil(lambda: not screen._ctx.tasks.busy, timeout=PATIENT)
    query = screen._query()
    assert query.since is not None
    assert query.until is not None
    assert (query.until - query.since).days == 2
    assert (query.text, screen.table.rows.rowCount()) == ("لا شيء كهذا", 0)
    assert screen.table.empty.isVisible()
    for key, left in ((TEXT, 2), (DAYS, 1)):
        filters.chips.removed.emit(key)
        assert len(filters._in_force()) == left
    assert screen.escape()
    assert not filters.is_filtered()
    assert not screen.escape()
    filters.span.choose(DAY)
    assert screen._query().until == filters.query(screen._ctx.clock.now()).until
    qtbot.waitUntil(lambda: screen.table.rows.rowCount() > 0, timeout=PATIENT)


def test_the_export_is_a_job_of_the_tray(
    screen: AuditScreen, demo: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """What the filters leave is written, and the person is told how many entries."""
    told: list[object] = []
    screen._ctx.notify.toasted.connect(told.append)
    screen.filters.kind.choose("print_job")
    demo.proofs.give()
    target = tmp_path / "trail.csv"
    screen.export_to(target)
    qtbot.waitUntil(target.exists, timeout=PATIENT)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENT)
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > 1
    assert all(",print_job," in line for line in lines[1:] if line[:2] == "20")
