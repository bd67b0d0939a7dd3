"""Tables of frozen rows: order, filter, selection, keyboard, what is spoken."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from supervisor_app.text.formats import num
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Tone, apply_theme


@dataclass(frozen=True)
class Person:
    """A row of these tests."""

    id: int
    name: str
    done: int


COLUMNS = [
    Column[Person]("name", lambda: "الموظف", lambda r: r.name, 0, Look.STRONG),
    Column[Person](
        "done", lambda: "المنجز", lambda r: num(r.done), 90, Look.NUMBER, order=lambda r: r.done
    ),
    Column[Person](
        "state", lambda: "الحالة", lambda _r: "حاضر", 90, Look.CHIP, tone=lambda _r: Tone.OK
    ),
    Column[Person]("fill", lambda: "اليوم", lambda _r: "غائب", 90, Look.FILL, lambda _r: Tone.BAD),
    Column[Person](
        "icon", lambda: "ملاحظة", lambda _r: "شباك", 90, Look.ICON, icon=lambda _r: "clock"
    ),
]
PEOPLE = [Person(1, "أحمد", 30), Person(2, "ابتسام", 4), Person(3, "آمنة", 120)]


@pytest.fixture
def table(qtbot) -> DataTable[Person]:
    """Give a shown table of three people."""
    made = DataTable(COLUMNS, key=lambda r: r.id)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_rows(PEOPLE)
    made.show()
    return made


def _names(table: DataTable[Person]) -> list[str]:
    return [row.name for row in table.rows.rows()]


def test_texts_are_ordered_as_dictionaries_do(table: DataTable[Person]) -> None:
    """Arabic names sort by their letters, not by code points, and descending turns that round."""
    table.sort_by(0)
    assert _names(table) == ["آمنة", "ابتسام", "أحمد"]
    table.sort_by(0, Qt.SortOrder.DescendingOrder)
    assert _names(table) == ["أحمد", "ابتسام", "آمنة"]


def test_figures_are_ordered_by_value(table: DataTable[Person]) -> None:
    """A column with its own order sorts 4, 30, 120; a second click on the head turns it."""
    head = table.horizontalHeader()
    head.sectionClicked.emit(1)
    assert [row.done for row in table.rows.rows()] == [4, 30, 120]
    head.sectionClicked.emit(1)
    assert [row.done for row in table.rows.rows()] == [120, 30, 4]


def test_the_filter_finds_beginnings_of_words_in_any_spelling(table, qtbot) -> None:
    """Typing امن finds آمنة once typing pauses; what is not found says so and offers the way."""
    table.filter("امن")
    qtbot.waitUntil(lambda: _names(table) == ["آمنة"])
    table.filter("زيد")
    qtbot.waitUntil(lambda: _names(table) == [])
    assert table.empty.isVisible()
    with qtbot.waitSignal(table.filter_cleared):
        table.empty.acted.emit()
    assert len(_names(table)) == 3
    assert not table.empty.isVisible()


def test_the_empty_table_offers_its_own_verb(table: DataTable[Person], qtbot) -> None:
    """A table without rows shows the screen's words, and their verb is the screen's."""
    table.set_empty("لا موظفين", "أضف أول موظف", "إضافة")
    table.show_rows([])
    assert table.empty.accessibleName() == "لا موظفين. أضف أول موظف"
    with qtbot.waitSignal(table.asked):
        table.empty.acted.emit()


def test_the_cursor_stays_on_its_row_when_rows_change(table: DataTable[Person]) -> None:
    """New rows, sorting and filtering leave the cursor on the same person."""
    table.select(3)
    table.show_rows([Person(9, "سارة", 1), *PEOPLE])
    assert table.current() == PEOPLE[2]
    table.sort_by(1)
    assert table.current() == PEOPLE[2]
    table.select(404)
    assert table.current() == PEOPLE[2]


def test_keyboard_picks_opens_and_copies(table: DataTable[Person], qtbot) -> None:
    """Down picks the next row, Enter opens it, Ctrl+C copies it as text without marks."""
    table.select(1)
    with qtbot.waitSignal(table.picked) as picked:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert picked.args == [PEOPLE[1]]
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [PEOPLE[1]]
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "ابتسام\t4\tحاضر\tغائب\tشباك"
    assert table.selected() == [PEOPLE[1]]


def test_the_first_column_stands_at_the_right(table: DataTable[Person]) -> None:
    """Columns run from the right edge in Arabic."""
    head = table.horizontalHeader()
    assert head.sectionViewportPosition(0) > head.sectionViewportPosition(1)


def test_cells_are_spoken_with_their_column(table: DataTable[Person]) -> None:
    """A screen reader hears the title of the column and the words of the cell."""
    index = table.rows.index(0, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "الحالة، حاضر"


def test_rows_follow_the_density_and_paint_in_both_themes(
    table: DataTable[Person], qapp: QApplication
) -> None:
    """A compact table has rows of 32 px, and the dark theme repaints with dark pixels."""
    light = table.grab().toImage().pixelColor(60, 200).lightness()
    apply_theme(qapp, "dark", density="compact")
    assert table.verticalHeader().defaultSectionSize() == 32
    assert table.grab().toImage().pixelColor(60, 200).lightness() < light / 2
