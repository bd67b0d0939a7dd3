"""The agencies screen by keyboard: presence marked, interrupted, resumed, seen along the period."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState, Cause, PresenceState
from supervisor_app.rules.rights import DEFAULT_RIGHTS, Actor, Role
from supervisor_app.rules.span import Span
from supervisor_app.services import presence, presence_board, undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow
from supervisor_app.services.search import Hit, Kind
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.agencies.board_part import BoardPart
from supervisor_app.ui.screens.agencies.hatch import DRESSES
from supervisor_app.ui.screens.agencies.lanes import counter_lane
from supervisor_app.ui.screens.agencies.layout import FOLD, lines
from supervisor_app.ui.screens.agencies.scale import Scale
from supervisor_app.ui.screens.agencies.screen import AgenciesScreen
from supervisor_app.ui.screens.agencies.words import ORDER, worst_first
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.theme import apply_theme
from supervisor_app.ui.widgets.labels import ElidedLabel

NOW = dt.time(13, 0)
LEFT, DOWN, ENTER = Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return


def open_screen(desk: Desk, qtbot) -> BoardPart:
    """Show the screen as the person at the desk sees it at 1366 by 768."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(desk, bus, notify, take_back=undo.revert)
    made = AgenciesScreen(Context(desk, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    qtbot.waitUntil(lambda: made.board.found is not None)
    return made.board


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[BoardPart]:
    """Give the screen on the demonstration's running morning at 13:00."""
    made = open_screen(demo, qtbot)
    yield made
    made._ctx.tasks.shutdown()


def press(text: str) -> None:
    """Press a key that types a character where the focus is, as any layout sends it."""
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))


def board(desk: Desk, period: PeriodCode = PeriodCode.MORNING) -> Board:
    """Read the board of the running day."""
    found = desk.read(presence_board.day_board, None, period).board
    assert found is not None
    return found


def row_of(desk: Desk, agency_id: str) -> AgencyBoardRow:
    """Read one agency of the morning."""
    return next(row for row in board(desk).rows if row.id == agency_id)


def first(desk: Desk, state: AgencyState) -> AgencyBoardRow:
    """Give the first agency of the morning in a state."""
    return next(row for row in board(desk).rows if row.state is state)


def stand_on(screen: BoardPart, agency_id: str, counter: CounterRow | None = None) -> None:
    """Put the cursor somewhere and the focus on the board."""
    screen.rows.go_to(agency_id, counter.id if counter else "")
    screen.rows.setFocus()


def test_every_agency_is_recorded_by_one_key_each(screen: BoardPart, demo: Desk, qtbot):
    """After a wipe, thirteen agencies take thirteen keys: the cursor goes on by itself."""
    shown = board(demo)
    for row in shown.rows:
        keys = [counter.id for counter in row.counters]
        none = PresenceState.NOT_RECORDED
        demo.write(presence.record, shown.day, shown.period, keys, none)
    screen.load()
    qtbot.waitUntil(lambda: len({row.state for row in screen.found.board.rows}) == 1)
    screen.mark.trigger()
    for n in range(13):
        press("3" if n == 4 else "1")

    def recorded() -> bool:
        counts = board(demo).counts
        return (counts[AgencyState.COMPLETE], counts[AgencyState.ABSENT]) == (12, 1)

    qtbot.waitUntil(recorded, timeout=10_000)


def test_a_key_marks_one_counter_when_the_cursor_is_on_it(
    screen: BoardPart, demo: Desk, qtbot
) -> None:
    """Left goes into the agency's counters; ٣ closes the second one only."""
    row = first(demo, AgencyState.COMPLETE)
    stand_on(screen, row.id)
    QTest.keyClick(screen.rows, LEFT)
    QTest.keyClick(screen.rows, DOWN)
    press("٣")
    qtbot.waitUntil(lambda: row_of(demo, row.id).counters[1].state is PresenceState.CLOSED)
    states = [counter.state for counter in row_of(demo, row.id).counters]
    assert states.count(PresenceState.CLOSED) == 1


def test_an_interruption_takes_three_keys_and_one_ends_it(
    screen: BoardPart, demo: Desk, qtbot
) -> None:
    """2, the cause's digit and Enter stop a counter since now; the board is back; 5 resumes."""
    row = first(demo, AgencyState.COMPLETE)
    counter = row.counters[0]
    stand_on(screen, row.id, counter)
    press("2")
    press("2")
    QTest.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.waitUntil(lambda: not row_of(demo, row.id).counters[0].open_now)
    gap = row_of(demo, row.id).counters[0].gaps[-1]
    assert (gap.cause, gap.started, gap.ended) == (Cause.SYSTEM, NOW, None)
    qtbot.waitUntil(screen.rows.hasFocus)
    assert screen.sheet.isHidden()
    demo.clock.advance(dt.timedelta(minutes=20))
    screen.load()
    qtbot.waitUntil(lambda: screen.found.board.until == 13 * 60 + 20)
    press("5")
    qtbot.waitUntil(lambda: row_of(demo, row.id).counters[0].open_now)
    assert row_of(demo, row.id).counters[0].minutes.lost[Cause.SYSTEM] == 20


def test_the_rest_is_recorded_at_once_and_taken_back(screen: BoardPart, demo: Desk, qtbot) -> None:
    """One action completes every agency that was not recorded; one undo restores the board."""
    before = board(demo)
    screen.rest.trigger()
    qtbot.waitUntil(lambda: board(demo).counts[AgencyState.NOT_RECORDED] == 0)
    qtbot.waitUntil(lambda: screen._ctx.tasks.can_undo(screen._screen))
    screen._ctx.tasks.undo_last(screen._screen)
    qtbot.waitUntil(lambda: board(demo) == before)


def test_an_agency_opens_by_id_and_by_what_the_palette_found(
    screen: BoardPart, demo: Desk, qtbot
) -> None:
    """The cursor goes to it and the sheet shows its counters with their verbs."""
    row = first(demo, AgencyState.ABSENT)
    screen.show_thing(row.id)
    qtbot.waitUntil(lambda: screen.agency.row is not None)
    assert screen.agency.row.id == screen.rows.spot.key == row.id
    assert not screen.primary_actions()
    other = first(demo, AgencyState.SHORT)
    screen.show_thing(Hit(Kind.AGENCY, other.id, other.short_name, ""))
    qtbot.waitUntil(lambda: screen.agency.row.id == other.id)
    assert len(screen.agency.verbs) >= len(other.counters)


def test_the_end_of_an_interruption_is_corrected_in_the_sheet(
    screen: BoardPart, demo: Desk, qtbot
) -> None:
    """A recorded interruption opens with its end; a typed time is saved, a false one refused."""
    row = next(row for row in board(demo).rows for c in row.counters if c.gaps)
    at = next(n for n, counter in enumerate(row.counters) if counter.gaps)
    gap = row.counters[at].gaps[0]
    screen.show_thing(row.id)
    qtbot.waitUntil(lambda: screen.agency.row is not None)
    screen.agency.correct(gap.id)
    form = screen.agency.form
    form.ended.setText("0600")
    QTest.keyClick(form.ended, ENTER)
    qtbot.waitUntil(lambda: bool(form._refusal.text()))
    assert row_of(demo, row.id) == row
    form.ended.setText("1259")
    QTest.keyClick(form.ended, ENTER)
    end = dt.time(12, 59)
    qtbot.waitUntil(lambda: row_of(demo, row.id).counters[at].gaps[0].ended == end)
    qtbot.waitUntil(lambda: not screen.agency.is_busy)


def test_of_a_period_that_does_not_run_the_time_is_asked(
    screen: BoardPart, demo: Desk, qtbot
) -> None:
    """On an earlier day 5 asks when a closed counter opened, and records it as opened late."""
    day = board(demo).day - dt.timedelta(days=3)
    past = demo.read(presence_board.day_board, day, PeriodCode.MORNING).board
    row = past.rows[0]
    shut = PresenceState.CLOSED
    demo.write(presence.record, day, past.period, [row.counters[0].id], shut)
    screen._on_day(day)
    qtbot.waitUntil(lambda: screen.found.frame.day == day)
    stand_on(screen, row.id, row.counters[0])
    press("5")
    form = screen.agency.form
    assert form.cause is Cause.LATE_OPENING
    form.ended.setText("0900")
    QTest.keyClick(form.ended, ENTER)

    def opened() -> bool:
        found = demo.read(presence_board.day_board, day, PeriodCode.MORNING).board.rows[0]
        return found.counters[0].minutes.lost.get(Cause.LATE_OPENING) == 90

    qtbot.waitUntil(opened)


def test_who_may_not_mark_sees_the_board_without_verbs(demo: Desk, qtbot) -> None:
    """A statistics clerk opens an agency; no verb is offered and no key marks."""
    rights = DEFAULT_RIGHTS[Role.STATISTICS_CLERK]
    demo.seat(Actor("01CLERK", "كاتب", Role.STATISTICS_CLERK, rights))
    before = board(demo)
    screen = open_screen(demo, qtbot)
    stand_on(screen, first(demo, AgencyState.SHORT).id)
    press("1")
    QTest.keyClick(screen.rows, ENTER)
    assert screen.agency.row is not None
    assert not screen.agency.verbs
    assert not screen.primary_actions()
    screen._ctx.tasks.shutdown()
    assert board(demo) == before


def test_a_new_centre_is_led_to_its_settings(new_centre: Desk, qtbot) -> None:
    """Without counters the board says why it is empty and opens the settings."""
    screen = open_screen(new_centre, qtbot)
    qtbot.waitUntil(screen.board.empty.isVisible)
    with qtbot.waitSignal(screen._ctx.bus.asked) as asked:
        screen.board.empty.acted.emit()
    assert asked.args[0] == "settings"
    assert not screen.primary_actions()
    screen._ctx.tasks.shutdown()


def test_the_worst_come_first(screen: BoardPart) -> None:
    """Absent, short, not recorded, complete; in a state the most minutes lost lead."""
    rows = worst_first(screen.found.board.rows)
    keys = [(ORDER.index(row.state), -row.minutes.lost_minutes) for row in rows]
    assert keys == sorted(keys)
    shown = [line.row.id for line in screen.rows.lines if line.row is not None]
    assert shown == [row.id for row in rows][: len(shown)]


def test_agencies_without_interruption_fold_where_lines_do_not_fit(
    screen: BoardPart, qtbot
) -> None:
    """On a low window they are one line that Enter unfolds; on a high one each has its own."""
    shown = screen.found.board
    low, high = lines(shown, 300), lines(shown, 2000)
    assert low[-1].key == FOLD
    assert len(low[-1].folded) + len(low) - 1 == len(high) == len(shown.rows)
    assert all(not lane.blocks for line in high[-2:] for lane in line.lanes)
    assert FOLD in {line.key for line in screen.rows.lines}
    screen.rows.go_to(FOLD)
    QTest.keyClick(screen.rows, ENTER)
    assert len(screen.rows.lines) == len(shown.rows)


def test_time_runs_from_the_right_unless_chosen_otherwise(qapp: QApplication) -> None:
    """The earliest hour stands at the right; with the other setting at the left."""
    scale = Scale(1000, 450, 870)
    assert scale.x(460) > scale.x(800)
    assert scale.axis(0, 1).right() == pytest.approx(scale.x(450))
    apply_theme(qapp, "light", time_axis="left_to_right")
    assert scale.x(460) < scale.x(800)


def test_columns_do_not_overlap_and_start_at_the_right(qapp: QApplication) -> None:
    """Name, counter, timeline, lost and presence follow each other from the right edge."""
    for width in (744, 1116, 1670):
        scale = Scale(width, 450, 870)
        columns = [
            place(0, 10)
            for place in (scale.name, scale.counter, scale.axis, scale.lost, scale.rate)
        ]
        assert columns[0].right() <= width
        for one, after in pairwise(columns):
            assert after.right() <= one.left()


def test_a_closed_counter_is_lost_from_end_to_end(demo: Desk) -> None:
    """What no interruption explains of it is painted as missing staff, up to now."""
    shown = board(demo)
    row = first(demo, AgencyState.ABSENT)
    lane = counter_lane(shown, row.counters[0])
    assert [(block.span, block.cause) for block in lane.blocks] == [
        (Span(450, 13 * 60), Cause.STAFF)
    ]
    lost = sum(block.span.minutes for block in lane.blocks)
    assert lost == row.counters[0].minutes.lost_minutes


def test_every_cause_differs_without_colour() -> None:
    """No two causes share a pattern."""
    assert set(DRESSES) == set(Cause)
    assert len({dress.pattern for dress in DRESSES.values()}) == len(Cause)


def test_a_screen_reader_hears_the_agency_under_the_cursor(screen: BoardPart, demo: Desk) -> None:
    """Name, state, since when and how many stand open."""
    row = first(demo, AgencyState.SHORT)
    stand_on(screen, row.id)
    said = screen.rows.accessibleName()
    assert said.startswith(row.name)
    assert "نقص" in said
    assert f"{row.now.open} من {row.now.agreed}" in said


def test_a_click_opens_the_interruption_under_the_pointer(screen: BoardPart, qtbot) -> None:
    """Pressing a block of the timeline opens the sheet at its correction."""
    rows = screen.rows
    line = next(line for line in rows.lines if not line.is_group and line.lanes[0].blocks)
    block = line.lanes[0].blocks[0]
    x = rows.scale.x((block.span.start + block.span.end) / 2)
    point = QPointF(x, line.top + line.height / 2).toPoint()
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, pos=point)
    assert screen.agency.is_busy
    assert block.gap.id in screen.agency.form.group.ids


def test_nothing_is_cut_at_1366(screen: BoardPart, demo: Desk, qtbot) -> None:
    """With the sheet and its form open the screen fits the room of a 1366 px window."""
    for row in board(demo).rows:
        stand_on(screen, row.id)
        press("2")
        QApplication.processEvents()
        assert screen.window().width() == 1158
        assert not cut(screen.sheet)
        screen.sheet.close_sheet()


def cut(whole: QWidget) -> list[str]:
    """Name the labels that are narrower than their words."""
    return [
        label.text()
        for label in whole.findChildren(QLabel)
        if label.isVisible()
        and not isinstance(label, ElidedLabel)
        and not label.wordWrap()
        and label.sizeHint().width() > label.width()
    ]
