"""The printing screen's sheet: reasons, verbs, new jobs; its list; who may only look."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.services import print_board, print_history, print_list
from supervisor_app.services.desk import Desk
from supervisor_app.services.print_list import JobQuery
from supervisor_app.services.search import Hit, Kind
from supervisor_app.ui.screens.printing.screen import LIST
from supervisor_app.ui.theme import Tone
from tests.ui.printing_screen import Opened, focused


@pytest.fixture
def opened(demo: Desk, qtbot) -> Iterator[Opened]:
    """Give the screen on the demonstration's running day."""
    made = Opened(demo, qtbot)
    yield made
    assert made.troubles == []
    made.tasks.shutdown()


@pytest.fixture
def empty(new_centre: Desk, qtbot) -> Iterator[Opened]:
    """Give the screen of a centre that was just set up."""
    made = Opened(new_centre, qtbot)
    yield made
    assert made.troubles == []
    made.tasks.shutdown()


def test_a_verb_that_needs_a_reason_asks_in_the_sheet(opened: Opened) -> None:
    """The card's cancel opens the question; without a word nothing happens, Enter gives it."""
    job = opened.first(JobState.FAILED)
    opened.lane(JobState.FAILED).cards[0].asked.emit(JobEvent.CANCEL)
    opened.settle()
    panel = opened.screen.job.reason
    assert focused() is panel.field
    assert not panel.go.isEnabled()
    opened.press(Qt.Key.Key_Return)
    assert opened.state_of(job) is JobState.FAILED
    opened.type("طلب مكرّر")
    opened.press(Qt.Key.Key_Return)
    assert opened.state_of(job) is JobState.CANCELLED
    assert opened.desk.read(print_history.job, job.id).steps[-1].reason == "طلب مكرّر"


def test_a_reason_being_typed_outlives_what_others_do(opened: Opened) -> None:
    """The board is read again every half minute; the field keeps its words."""
    opened.open(opened.first(JobState.READY))
    opened.screen.job.verbs[JobEvent.SPOIL].click()
    opened.type("بقعة")
    opened.screen.load()
    opened.settle()
    assert opened.screen.job.reason.field.text() == "بقعة"


def test_escape_leaves_the_reason_then_the_sheet(opened: Opened) -> None:
    """One press each; in the end the cursor is back in the field."""
    opened.open(opened.first(JobState.READY))
    opened.screen.job.verbs[JobEvent.SPOIL].click()
    opened.press(Qt.Key.Key_Escape)
    assert opened.screen.job.verbs[JobEvent.SPOIL].isVisible()
    assert opened.screen.sheet.isVisible()
    opened.press(Qt.Key.Key_Escape)
    assert not opened.screen.sheet.isVisible()
    assert focused() is opened.screen.scan.field


def test_the_sheet_offers_what_the_state_and_the_role_allow(opened: Opened) -> None:
    """The usual step has the focus and is the only primary of the window."""
    opened.open(opened.first(JobState.READY))
    verbs = opened.screen.job.verbs
    assert next(iter(verbs)) is JobEvent.HAND_OVER
    assert set(verbs) == {
        JobEvent.HAND_OVER,
        JobEvent.MARK_UNCOLLECTED,
        JobEvent.SPOIL,
        JobEvent.RECALL,
        JobEvent.CANCEL,
    }
    assert focused() is verbs[JobEvent.HAND_OVER]
    assert opened.screen.primary_actions() == []
    opened.press(Qt.Key.Key_Space)
    assert opened.screen.scan.echo.told.tone is Tone.OK
    assert set(opened.screen.job.verbs) == {JobEvent.REOPEN}


def test_what_the_palette_found_is_opened(opened: Opened) -> None:
    """A hit of the search opens its sheet, a finished job's too."""
    job = opened.desk.read(print_list.page, JobQuery(state=JobState.HANDED_OVER)).rows[0]
    opened.screen.show_thing(Hit(Kind.JOB, job.id, str(job.number), job.document))
    opened.settle()
    assert opened.screen.job.detail.row.id == job.id


def test_a_new_job_is_received_by_keyboard(opened: Opened) -> None:
    """Agency, document, identity number, Enter: it stands last in the queue."""
    before = opened.desk.read(print_board.board).counts[JobState.QUEUED]
    opened.screen.new.trigger()
    opened.settle()
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Tab)
    opened.type("سجل تجاري")
    opened.press(Qt.Key.Key_Tab)
    opened.type("1044327731")
    opened.press(Qt.Key.Key_Return)
    lane = opened.desk.read(print_board.board).lanes[0]
    assert lane.total == before + 1
    newest = max(lane.rows, key=lambda row: row.number)
    assert (newest.document, newest.applicant) == ("سجل تجاري", "7731")
    assert str(newest.number) in opened.toasts[-1].text
    assert not opened.screen.sheet.isVisible()
    opened.toasts[-1].undo()
    opened.settle()
    assert opened.desk.read(print_board.board).counts[JobState.QUEUED] == before


def test_a_field_that_does_not_hold_is_named(opened: Opened) -> None:
    """Nothing is received while the document is missing or the number is too short."""
    before = opened.desk.read(print_board.board).counts
    opened.screen.new.trigger()
    opened.settle()
    form = opened.screen.form.form
    form.rows["applicant"].editor.show("77")
    opened.screen.form._on_add()
    opened.settle()
    assert focused() is form.rows["document"].editor.widget
    assert "أربعة أرقام" in form.rows["applicant"].below.text()
    assert opened.desk.read(print_board.board).counts == before


def test_documents_are_offered_by_agency(opened: Opened) -> None:
    """Another agency offers other documents."""
    opened.screen.new.trigger()
    opened.settle()
    form = opened.screen.form
    agency = form.form.rows["agency_id"].editor.widget
    offered = set()
    for place in range(agency.count()):
        agency.setCurrentIndex(place)
        agency.activated.emit(place)
        offered.add(tuple(form._offered.stringList()))
    assert len(offered) > 3


def test_the_list_is_filtered_by_text_and_cleared_again(opened: Opened) -> None:
    """Typing narrows it to the number; what matches nothing offers to clear the filter."""
    opened.screen.to_filter.trigger()
    opened.settle()
    listed = opened.screen.list
    assert focused() is listed.search
    job = listed.table.rows.rows()[3]
    listed.search.setText(str(job.number))
    opened.qtbot.waitUntil(lambda: [row.id for row in listed.table.rows.rows()] == [job.id])
    listed.search.setText("لا شيء كهذا")
    opened.qtbot.waitUntil(listed.table.empty.isVisible)
    listed.table.empty.acted.emit()
    opened.settle()
    assert len(listed.table.rows.rows()) > 50
    assert listed.search.text() == ""


def test_another_day_is_shown_with_its_own_jobs(opened: Opened) -> None:
    """A day before has nothing in the queue; its finished jobs are in the list."""
    opened.screen.tabs.choose(LIST)
    opened.settle()
    earlier = opened.screen.stepper.value().replace(day=1)
    opened.screen.stepper.picker.pick(earlier)
    opened.settle()
    days = {row.day for row in opened.screen.list.table.rows.rows()}
    assert opened.screen.stepper.value() == earlier
    assert max(days) <= earlier


def test_whoever_may_only_look_is_offered_nothing(demo: Desk, qtbot) -> None:
    """No verb on a card, no field to scan into, no new job; the sheet tells the history."""
    looker = Actor("01J9LOOKER", "زائر", Role.EMIRATE_VIEWER, frozenset({Right.VIEW_PRINT_JOBS}))
    demo.seat(looker)
    opened = Opened(demo, qtbot)
    assert opened.screen.primary_actions() == []
    assert not opened.screen.scan.field.isEnabled()
    assert not any(card.events for lane in opened.screen.board.lanes for card in lane.cards)
    opened.open(opened.first(JobState.READY))
    assert opened.screen.job.verbs == {}
    assert opened.screen.job.detail.steps
    assert opened.troubles == []
    opened.tasks.shutdown()


def test_an_empty_day_says_what_to_do(empty: Opened) -> None:
    """In place of five empty columns stands one sentence with its verb."""
    screen = empty.screen
    assert screen.stack.currentWidget() is screen.nothing
    screen.nothing.acted.emit()
    empty.settle()
    # There is no agency yet, so there can be no job; the sheet says where agencies are added.
    assert screen.sheet.isVisible()
    assert screen.form.form is None
