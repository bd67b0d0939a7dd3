"""The audit screen: newest on top, filters, the whole entry, older pages."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from supervisor_app.services import undo
from supervisor_app.services.desk import Desk
from supervisor_app.text.field_words import thing_word
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.audit.screen import AuditScreen
from supervisor_app.ui.tasks import Tasks

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
