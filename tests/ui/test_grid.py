"""The grid of cells under the keyboard: keys at once, editing, blocks, totals, states."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from supervisor_app.ui.tables.grid import (
    Cell,
    CellState,
    ColumnKind,
    Entry,
    GridColumn,
    GridRow,
    KeyAction,
    state_word,
)
from supervisor_app.ui.tables.grid_block import read_block, write_block
from supervisor_app.ui.tables.grid_editor import GridEditor
from supervisor_app.ui.theme import Tone

ROWS = [GridRow("a", "العدل", icon="import"), GridRow("b", "التجارة"), GridRow("c", "العمل")]
COLUMNS = [
    GridColumn("x", "الاستقبال"),
    GridColumn("y", "الشبابيك"),
    GridColumn("z", "الذاتية"),
    GridColumn("t", "الإجمالي", ColumnKind.TOTAL, 80),
    GridColumn("n", "عن المعتاد", ColumnKind.NOTE, 80),
]
CELLS = {(r, c): Cell("10") for r in "abc" for c in "xyz"} | {
    ("a", "z"): Cell(state=CellState.NOT_OFFERED),
    ("b", "x"): Cell("96", state=CellState.OUTLIER, reason="أربعة أضعاف المعتاد"),
    ("c", "y"): Cell(state=CellState.MISSING),
    ("a", "n"): Cell("", "+5", tone=Tone.WARN),
}
KEYS = {
    "1": KeyAction("present"),
    "3": KeyAction("absent"),
    "2": KeyAction("late", then_edit=True),
    "0": KeyAction(""),
}
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Heard(list[tuple[Entry, ...]]):
    """The acts that a grid told of."""


def _grid(qtbot, **options) -> tuple[GridEditor, Heard]:
    made, heard = GridEditor(**options), Heard()
    qtbot.addWidget(made)
    made.resize(820, 320)
    made.show_grid(ROWS, COLUMNS, CELLS, head="الجهة")
    made.entered.connect(heard.append)
    made.show()
    made.view.setFocus()
    made.go_to("a", "x")
    return made, heard


@pytest.fixture
def numbers(qtbot) -> tuple[GridEditor, Heard]:
    """Give a grid of numbers with the cursor on its first cell."""
    return _grid(qtbot)


@pytest.fixture
def marks(qtbot) -> Iterator[tuple[GridEditor, Heard]]:
    """Give a grid whose keys act at once, as in attendance."""
    return _grid(qtbot, keys=KEYS, totals=False, pattern=r"\d{0,2}:?\d{0,2}")


def _type(widget: QWidget, text: str) -> None:
    """Press one key by its text, as a layout without Latin letters does."""
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, key)


def _editor(grid: GridEditor) -> QWidget:
    editor = grid.view.painter.editor
    assert editor is not None
    return editor


def test_a_key_marks_at_once_and_goes_down(marks) -> None:
    """One press enters the value and leads to the next row; the same value twice is no entry."""
    grid, heard = marks
    QTest.keyClick(grid.view, "1")
    QTest.keyClick(grid.view, "3")
    grid.go_to("a", "x")
    QTest.keyClick(grid.view, "1")
    assert heard == [(Entry("a", "x", "present", "10"),), (Entry("b", "x", "absent", "96"),)]
    assert grid.cursor_keys() == ("b", "x")


def test_the_key_of_an_arabic_keyboard_marks_as_well(marks) -> None:
    """An Arabic-Indic digit acts like its ASCII twin."""
    grid, heard = marks
    _type(grid.view, "٣")
    assert heard == [(Entry("a", "x", "absent", "10"),)]


def test_a_block_is_marked_by_one_key(marks) -> None:
    """Shift with arrows selects a block, one key marks it in one act and the cursor stays."""
    grid, heard = marks
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(grid.view, "1")
    assert [(e.row, e.column) for e in heard[0]] == [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")]
    assert len(heard) == 1


def test_a_late_mark_opens_its_time(marks) -> None:
    """The value goes in at once, then four digits and Enter follow; leaving them out keeps it."""
    grid, heard = marks
    QTest.keyClick(grid.view, "2")
    editor = _editor(grid)
    QTest.keyClicks(editor, "0840")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert heard[-1] == (Entry("a", "x", "0840", "late"),)
    assert grid.cursor_keys() == ("b", "x")
    QTest.keyClick(grid.view, "2")
    QTest.keyClick(_editor(grid), Qt.Key.Key_Return)
    assert heard[-1] == (Entry("b", "x", "late", "96"),)


def test_typing_a_digit_replaces_the_number_and_enter_goes_down(numbers) -> None:
    """The first digit opens the editor over the old value; Enter commits and leads down."""
    grid, heard = numbers
    QTest.keyClick(grid.view, "1")
    QTest.keyClicks(_editor(grid), "18")
    QTest.keyClick(_editor(grid), Qt.Key.Key_Return)
    assert heard == [(Entry("a", "x", "118", "10"),)]
    assert grid.model.cell_of("a", "x") == Cell("118", old="10")
    assert grid.cursor_keys() == ("b", "x")


def test_arabic_digits_are_kept_as_ascii(numbers) -> None:
    """What is typed as ٤٢ is entered as 42, and letters are refused."""
    grid, heard = numbers
    _type(grid.view, "٤")
    _type(_editor(grid), "٢")
    _type(_editor(grid), "س")
    QTest.keyClick(_editor(grid), Qt.Key.Key_Tab)
    assert heard == [(Entry("a", "x", "42", "10"),)]
    assert grid.cursor_keys() == ("a", "y")


def test_escape_leaves_the_old_value(numbers) -> None:
    """Esc ends the edit without an entry and the totals fall back."""
    grid, heard = numbers
    QTest.keyClick(grid.view, "9")
    assert grid.model.column_total(0) == 9 + 96 + 10
    QTest.keyClick(_editor(grid), Qt.Key.Key_Escape)
    assert heard == []
    assert grid.model.column_total(0) == 10 + 96 + 10


def test_tab_skips_what_takes_no_entry_and_turns_the_row(numbers) -> None:
    """Tab passes the channel that is not offered and the totals, and goes on in the next row."""
    grid, _heard = numbers
    seen = []
    for _ in range(3):
        QTest.keyClick(grid.view, Qt.Key.Key_Tab)
        seen.append(grid.cursor_keys())
    assert seen == [("a", "y"), ("b", "x"), ("b", "y")]
    QTest.keyClick(grid.view, Qt.Key.Key_Backtab)
    assert grid.cursor_keys() == ("b", "x")


def test_left_is_onward_in_arabic(numbers) -> None:
    """The arrow to the left reaches the next column."""
    grid, _heard = numbers
    QTest.keyClick(grid.view, Qt.Key.Key_Left)
    assert grid.cursor_keys() == ("a", "y")


def test_totals_follow_every_key_press(numbers) -> None:
    """Row, column and grand total count what is being typed, and notes have none."""
    grid, _heard = numbers
    assert [grid.model.row_total(n) for n in range(3)] == [20, 116, 20]
    QTest.keyClick(grid.view, "7")
    QTest.keyClick(_editor(grid), "5")
    assert grid.model.row_total(0) == 85
    assert grid.totals.texts() == ["181", "20", "20", "221", ""]


def test_a_block_is_pasted_in_one_act(numbers) -> None:
    """A block from a spreadsheet fills cells from the corner on; what takes no entry is left."""
    grid, heard = numbers
    QGuiApplication.clipboard().setText("١٢\t13\t14\n\u2066 15 \u2069\t16\t17\r\n")
    QTest.keyClick(grid.view, Qt.Key.Key_V, CTRL)
    assert len(heard) == 1
    assert {(e.row, e.column): e.value for e in heard[0]} == {
        ("a", "x"): "12", ("a", "y"): "13",
        ("b", "x"): "15", ("b", "y"): "16", ("b", "z"): "17",
    }  # fmt: skip


def test_copy_and_copy_from_above(numbers) -> None:
    """Ctrl+C gives the stored values as a block; Ctrl+D repeats the cell above the selection."""
    grid, heard = numbers
    QTest.keyClick(grid.view, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "10\t10"
    QTest.keyClick(grid.view, Qt.Key.Key_D, CTRL)
    grid.go_to("b", "x")
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_D, CTRL)
    assert heard == [(Entry("b", "x", "10", "96"),)]


def test_delete_empties_the_selection(numbers) -> None:
    """Delete enters the empty value once for the whole block."""
    grid, heard = numbers
    QTest.keyClick(grid.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(grid.view, Qt.Key.Key_Delete)
    assert [e.value for e in heard[0]] == ["", ""]


def test_the_screen_answers_with_what_it_knows(numbers, qtbot) -> None:
    """A cell put by the screen is shown, spoken with its reason, and the cursor survives."""
    grid, _heard = numbers
    grid.put("a", "x", Cell("99", state=CellState.DOUBTFUL, reason="أكبر من الوارد"))
    index = grid.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "العدل، الاستقبال، 99، أكبر من الوارد"
    missing = grid.model.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert missing == f"العمل، الشبابيك، {state_word(CellState.MISSING)}"
    with qtbot.waitSignal(grid.moved) as moved:
        grid.go_to("c", "z")
    assert moved.args == ["c", "z"]
    grid.show_grid(ROWS, COLUMNS, CELLS)
    assert grid.cursor_keys() == ("c", "z")


def test_every_state_is_painted_differently(numbers) -> None:
    """Outlier, missing, not offered and plain cells differ on screen, not only in colour names."""
    grid, _heard = numbers
    view = grid.view
    drawn = set()
    for row, column in ((1, 0), (2, 1), (0, 2), (1, 1)):
        rect = view.visualRect(grid.model.index(row, column))
        picture = view.viewport().grab(rect).toImage()
        drawn.add(bytes(picture.constBits()))
    assert len(drawn) == 4


def test_blocks_survive_the_clipboard() -> None:
    """Writing and reading a block gives it back, whatever ends its lines."""
    block = [["1", "", "3"], ["4", "5", ""]]
    assert read_block(write_block(block)) == block
    assert read_block("1\t2\r3\t4\n") == [["1", "2"], ["3", "4"]]
