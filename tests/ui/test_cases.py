"""The shortage cases on screen: opened by F9, taken step by step, by themselves in the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from supervisor_app.rules.rights import DEFAULT_RIGHTS, Actor, Role
from supervisor_app.rules.shortage import CaseState, StepKind, Subject
from supervisor_app.services import presence_board, shortages, undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.shortages import CaseDraft
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify, Toast
from supervisor_app.ui.screens.agencies.screen import CASES, AgenciesScreen
from supervisor_app.ui.shell.case_watch import CaseWatch
from supervisor_app.ui.tasks import Tasks


class Window:
    """The agencies screen on running tasks."""

    def __init__(self, desk: Desk, qtbot) -> None:
        self.desk, self.qtbot = desk, qtbot
        bus, notify = Bus(), Notify()
        self.toasts: list[Toast] = []
        notify.toasted.connect(self.toasts.append)
        self.tasks = Tasks(desk, bus, notify, take_back=undo.revert)
        self.ctx = Context(desk, self.tasks, notify, bus)
        self.screen = AgenciesScreen(self.ctx)
        self.screen.resize(1158, 708)
        self.screen.show()
        qtbot.waitUntil(lambda: self.screen.board.found is not None)

    def press(self, text: str) -> None:
        """Press the one visible button with these words."""
        self.qtbot.waitUntil(lambda: len(self.found(text)) == 1)
        self.found(text)[0].click()

    def found(self, text: str) -> list[QPushButton]:
        """List the visible buttons with these words."""
        every = self.screen.findChildren(QPushButton)
        return [one for one in every if one.text() == text and one.isVisible()]


@pytest.fixture
def window(demo: Desk, qtbot) -> Iterator[Window]:
    """Show the screen to the supervisor of the demonstration."""
    made = Window(demo, qtbot)
    yield made
    made.tasks.shutdown()


def test_f9_opens_a_case_of_the_agency_under_the_cursor(window: Window, demo: Desk) -> None:
    """From the board the form knows the agency; saved, the case stands in sheet and list."""
    board = demo.read(presence_board.day_board).board
    assert board is not None
    wanted = board.rows[3].id
    window.screen.board.rows.go_to(wanted)
    QTest.keyClick(window.screen, Qt.Key.Key_F9)
    window.qtbot.waitUntil(lambda: "agency_id" in window.screen.cases.sheet.form.rows)
    assert window.screen.cases.sheet.form.values()["agency_id"] == wanted
    window.press("فتح الحالة")
    window.qtbot.waitUntil(lambda: len(demo.read(shortages.cases)) == 1)
    (row,) = demo.read(shortages.cases)
    assert (row.agency_id, row.state) == (wanted, CaseState.OPEN)
    assert window.screen.tabs.key == CASES


def test_a_case_is_taken_from_the_call_to_the_letter(window: Window, demo: Desk) -> None:
    """A call needs its words, the letter comes drafted, and the trail shows both."""
    board = demo.read(presence_board.day_board).board
    assert board is not None
    draft = CaseDraft(board.rows[0].id, Subject.STAFF)
    key = demo.write(shortages.open_case, draft).result.id
    sheet = window.screen.cases.sheet
    sheet.open(key)
    window.press("تسجيل مكالمة")
    window.press("حفظ الخطوة")
    window.qtbot.waitUntil(lambda: bool(sheet.form.rows["text"].below.text()))
    sheet.form.show_values({"text": "وعد بالحضور", "spoke_with": "خالد"})
    window.press("حفظ الخطوة")
    window.press("إعداد خطاب")
    window.qtbot.waitUntil(lambda: sheet.form.values().get("text", "").startswith("الموضوع"))
    window.press("حفظ الخطوة")
    window.qtbot.waitUntil(lambda: len(demo.read(shortages.case, key).steps) == 3)
    kinds = [step.kind for step in demo.read(shortages.case, key).steps]
    assert kinds == [StepKind.OPENED, StepKind.CALLED, StepKind.LETTER]


def test_an_answer_that_comes_late_leaves_the_begun_step_alone(window: Window, demo: Desk) -> None:
    """Whoever writes a step is not thrown out by the case being read once more."""
    key = demo.write(shortages.open_case, CaseDraft("", Subject.PLACE, title="كراسي")).result.id
    sheet = window.screen.cases.sheet
    sheet.open(key)
    window.press("تسجيل مكالمة")
    sheet.form.show_values({"text": "وعد"})
    sheet._show(demo.read(shortages.case, key))
    sheet._show_contacts(key, ())
    sheet._show_draft(key, StepKind.LETTER, "الموضوع")
    sheet._show_new("", ())
    assert sheet.form.values()["text"] == "وعد"


def test_who_may_not_has_no_verbs(demo: Desk, qtbot) -> None:
    """The statistics clerk sees the list; F9 and the sheet offer nothing."""
    demo.write(shortages.open_case, CaseDraft("", Subject.PLACE, title="كراسي"))
    rights = DEFAULT_RIGHTS[Role.STATISTICS_CLERK]
    demo.seat(Actor("01CLERK", "كاتب", Role.STATISTICS_CLERK, rights))
    window = Window(demo, qtbot)
    QTest.keyClick(window.screen, Qt.Key.Key_F9)
    window.screen.tabs.choose(CASES)
    window.qtbot.waitUntil(lambda: bool(window.screen.cases._rows))
    window.screen.cases.sheet.open(window.screen.cases._rows[0].id)
    qtbot.waitUntil(lambda: not window.screen.sheet.isHidden())
    assert window.found("تسجيل مكالمة") == []
    assert not window.screen.primary_actions()
    window.tasks.shutdown()


def test_the_window_opens_what_is_due(window: Window, demo: Desk) -> None:
    """A look of the watch opens the cases of the board and says how many; none a second time."""
    watch = CaseWatch(window.ctx, window.screen)
    due = len(demo.read(shortages.lacking))
    watch.look()
    window.qtbot.waitUntil(lambda: len(demo.read(shortages.cases)) == due > 0)
    window.qtbot.waitUntil(lambda: len(window.toasts) == 1)
    watch.look()
    window.qtbot.waitUntil(lambda: not window.tasks._calls)
    assert len(window.toasts) == 1
    watch.pause()
