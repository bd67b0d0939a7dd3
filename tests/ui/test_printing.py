"""The printing screen by keyboard: scanning, the echo, columns and cards."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt

from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.services import print_board
from supervisor_app.services.desk import Desk
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


def test_it_opens_ready_to_scan_with_every_state_in_its_column(opened: Opened, demo: Desk) -> None:
    """The cursor stands in the field; heads count what the service counts."""
    assert focused() is opened.screen.scan.field
    counts = demo.read(print_board.board).counts
    for lane in opened.screen.board.lanes:
        assert lane._count.text == str(counts[lane.state])


def test_columns_run_from_the_right_in_the_order_of_the_work(opened: Opened) -> None:
    """What waits stands rightmost, what failed leftmost."""
    places = [lane.x() for lane in opened.screen.board.lanes]
    assert places == sorted(places, reverse=True)


def test_cards_that_do_not_fit_are_one_step_away(opened: Opened) -> None:
    """The column says how many more there are; its verb lists that state alone."""
    lane = opened.lane(JobState.READY)
    shown = len(lane.shown())
    assert 0 < shown < 14
    assert str(14 - shown) in lane._more.text()
    lane._more.click()
    opened.settle()
    table = opened.screen.list.table.rows
    # The whole day's list, asked for before the click, may come in first.
    opened.qtbot.waitUntil(lambda: {row.state for row in table.rows()} == {JobState.READY})
    assert len(table.rows()) == 14
    assert opened.screen.tabs.key == LIST


@pytest.mark.parametrize("digits", ["0123456789", "٠١٢٣٤٥٦٧٨٩"])
def test_a_number_and_enter_hand_a_document_over(opened: Opened, digits: str) -> None:
    """The echo says what was read and to whom it went; the next one can be scanned at once."""
    job = opened.first(JobState.READY)
    opened.scan("".join(digits[int(one)] for one in str(job.number)))
    assert opened.state_of(job) is JobState.HANDED_OVER
    told = opened.screen.scan.echo.told
    assert told.tone is Tone.OK
    assert str(job.number) in told.number
    assert job.applicant in told.line
    assert job.document in told.facts
    assert opened.screen.scan.field.text() == ""
    assert focused() is opened.screen.scan.field


def test_the_echo_takes_the_hand_over_back(opened: Opened) -> None:
    """Its verb undoes what it tells of, and is gone afterwards."""
    job = opened.first(JobState.READY)
    opened.scan(str(job.number))
    assert opened.screen.scan.echo.undo.isVisible()
    opened.screen.scan.echo.undo.click()
    opened.settle()
    assert opened.state_of(job) is JobState.READY
    assert not opened.screen.scan.echo.undo.isVisible()
    assert focused() is opened.screen.scan.field


def test_undo_beside_the_echo_never_takes_back_another_step(opened: Opened) -> None:
    """After any other step the echo offers nothing any more."""
    opened.scan(str(opened.first(JobState.READY).number))
    opened.lane(JobState.QUEUED).cards[0].asked.emit(JobEvent.START)
    opened.settle()
    assert not opened.screen.scan.echo.undo.isVisible()


def test_a_second_scan_is_told_apart_from_the_first(opened: Opened) -> None:
    """It was given away before, and its sheet is one press away."""
    job = opened.first(JobState.READY)
    opened.scan(str(job.number))
    opened.scan(str(job.number))
    echo = opened.screen.scan.echo
    assert (echo.told.tone, echo.undo.isVisible()) == (Tone.BAD, False)
    assert echo.told.line == "سبق تسليمها"
    echo.show_button.click()
    opened.settle()
    assert opened.screen.job.detail.row.id == job.id


@pytest.mark.parametrize(
    ("typed", "tone", "line"),
    [
        ("99", Tone.BAD, "لا وثيقة تحمل هذا الرقم"),
        ("12a4", Tone.BAD, "ليس هذا رقم وثيقة"),
        ("1" * 40, Tone.BAD, "ليس هذا رقم وثيقة"),
    ],
)
def test_what_is_no_known_number_is_refused_plainly(
    opened: Opened, typed: str, tone: Tone, line: str
) -> None:
    """Nothing is changed, the field is empty again."""
    opened.scan(typed)
    told = opened.screen.scan.echo.told
    assert (told.tone, told.line) == (tone, line)
    assert opened.screen.scan.field.text() == ""


def test_what_is_not_ready_is_not_handed_over(opened: Opened) -> None:
    """The echo names the state that the document is in."""
    job = opened.first(JobState.QUEUED)
    opened.scan(str(job.number))
    assert opened.screen.scan.echo.told.tone is Tone.WARN
    assert "بالانتظار" in opened.screen.scan.echo.told.facts
    assert opened.state_of(job) is JobState.QUEUED


def test_a_scan_arrives_wherever_the_keyboard_is(opened: Opened) -> None:
    """Digits that are typed on a card go to the field."""
    job = opened.first(JobState.READY)
    opened.lane(JobState.FAILED).cards[0].setFocus()
    opened.scan(str(job.number))
    assert opened.state_of(job) is JobState.HANDED_OVER


def test_arrows_go_from_card_to_card(opened: Opened) -> None:
    """Down leaves the field, left goes to the next column, up from the top comes back."""
    queued, printing = opened.lane(JobState.QUEUED), opened.lane(JobState.PRINTING)
    opened.press(Qt.Key.Key_Down)
    assert focused() is queued.cards[0]
    opened.press(Qt.Key.Key_End)
    assert focused() is queued.shown()[-1]
    opened.press(Qt.Key.Key_Left)
    assert focused() is printing.shown()[-1]
    opened.press(Qt.Key.Key_Right)
    opened.press(Qt.Key.Key_Home)
    opened.press(Qt.Key.Key_Right)
    assert focused() is queued.cards[0]
    opened.press(Qt.Key.Key_Up)
    assert focused() is opened.screen.scan.field


def test_a_job_is_printed_with_two_keys_a_step(opened: Opened) -> None:
    """Ctrl+Enter starts it, then confirms it; the cursor stays in the column."""
    job = opened.first(JobState.QUEUED)
    control = Qt.KeyboardModifier.ControlModifier
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Return, control)
    assert opened.state_of(job) is JobState.PRINTING
    assert focused() is opened.lane(JobState.QUEUED).cards[0]
    card = next(c for c in opened.lane(JobState.PRINTING).shown() if c.row.id == job.id)
    card.setFocus()
    opened.press(Qt.Key.Key_Return, control)
    assert opened.state_of(job) is JobState.READY
    assert len(opened.toasts) == 2
    opened.toasts[-1].undo()
    opened.settle()
    assert opened.state_of(job) is JobState.PRINTING


def test_the_open_jobs_column_stays_in_view_beside_the_sheet(opened: Opened) -> None:
    """On a small screen the board gives way and scrolls to the card, and back to the first."""
    for state in (JobState.FAILED, JobState.QUEUED):
        opened.open(opened.first(state))
        lane, board = opened.lane(state), opened.screen.board
        opened.qtbot.waitUntil(lambda: opened.screen.board.horizontalScrollBar().maximum() > 0)
        left = lane.mapTo(board.viewport(), QPoint(0, 0)).x()
        assert left >= 0
        assert left + lane.width() <= board.viewport().width()
