"""What the command palette offers, as a list model: screens, commands, people, agencies, jobs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from supervisor_app.text.search_key import matches, query_tokens, search_key
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import align_end, align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon
from supervisor_app.ui.widgets.shortcuts import shown_keys
from supervisor_app.ui.widgets.spoken import spoken

ROW, HEADING = 40, 28
ICON = 18
PAD = 14
ANY_INDEX = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Group(IntEnum):
    """The groups of the palette in their order."""

    SCREENS = 0
    COMMANDS = 1
    AGENCIES = 2
    PEOPLE = 3
    JOBS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is called, a second fact, its keys, and what happens."""

    group: Group
    icon: str
    title: str
    run: Callable[[], object]
    detail: str = ""
    keys: str = ""

    def fits(self, tokens: tuple[str, ...]) -> bool:
        """Tell whether each typed word begins a word of the title or the detail."""
        return matches(search_key(f"{self.title} {self.detail}"), tokens)


def filtered(entries: Sequence[Entry], text: str) -> list[Entry]:
    """Return the entries that fit what was typed, all of them for nothing."""
    tokens = query_tokens(text)
    return [entry for entry in entries if entry.fits(tokens)]


class EntryModel(QAbstractListModel):
    """Entries with a heading before each group; a heading is a line without an entry."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[Entry | Group] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries, grouped."""
        self.beginResetModel()
        self._lines = []
        for group in Group:
            own = [entry for entry in entries if entry.group is group]
            if own:
                self._lines += [group, *own]
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Give the entry of a line, None for a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Entry) else None

    def next_entry(self, row: int, step: int) -> int:
        """Give the next line with an entry in a direction, the same line at the end."""
        at = row + step
        while 0 <= at < len(self._lines):
            if isinstance(self._lines[at], Entry):
                return at
            at += step
        return row

    def heading(self, row: int) -> str:
        """Give the words of a heading."""
        line = self._lines[row]
        return _headings()[line] if isinstance(line, Group) else ""

    def height(self) -> int:
        """Give the pixels that all lines need."""
        return sum(ROW if isinstance(line, Entry) else HEADING for line in self._lines)

    def rowCount(self, _parent: ANY_INDEX = NOWHERE) -> int:
        """Count the lines."""
        return len(self._lines)

    def data(self, index: ANY_INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the words for seeing and for hearing."""
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title if entry else self.heading(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and entry:
            return spoken(entry.title, entry.detail, entry.keys)
        return None

    def flags(self, index: ANY_INDEX) -> Qt.ItemFlag:
        """Let entries be chosen, headings not."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _headings() -> dict[Group, str]:
    return {
        Group.SCREENS: translate("Palette", "Screens"),
        Group.COMMANDS: translate("Palette", "Commands"),
        Group.AGENCIES: translate("Palette", "Agencies"),
        Group.PEOPLE: translate("Palette", "People"),
        Group.JOBS: translate("Palette", "Print jobs"),
    }


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: icon, title, second fact after it, keys at the end."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: ANY_INDEX) -> QSize:
        """Give headings less height."""
        return QSize(100, ROW if _model(index).entry(index.row()) else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ANY_INDEX) -> None:
        """Paint from the start edge."""
        place: Any = option
        within = QRectF(place.rect)
        entry = _model(index).entry(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry is None:
            painter.setFont(font(Role.CAPTION))
            painter.setPen(colour("text3"))
            room = within.adjusted(PAD, 6, -PAD, 0)
            painter.drawText(room, align_start(), _model(index).heading(index.row()))
        else:
            self._paint_entry(painter, within, entry, chosen=_is_chosen(place))
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, within: QRectF, entry: Entry, *, chosen: bool
    ) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary_soft"))
            painter.drawRoundedRect(within.adjusted(6, 1, -6, -1), 6, 6)
        mark = QRectF(within.left() + PAD, within.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, visual(mark, within), entry.icon, "primary_ink" if chosen else "text2")
        painter.setFont(font(Role.STRONG if chosen else Role.BODY))
        painter.setPen(colour("text"))
        start = PAD + ICON + 12
        words = painter.fontMetrics().horizontalAdvance(entry.title)
        room = QRectF(within.left() + start, within.top(), words + 2, within.height())
        painter.drawText(visual(room, within), align_start(), entry.title)
        painter.setFont(font(Role.CAPTION))
        painter.setPen(colour("text2"))
        keys = shown_keys(entry.keys) if entry.keys else ""
        end = painter.fontMetrics().horizontalAdvance(keys) + PAD
        last = QRectF(within.right() - end - PAD, within.top(), end, within.height())
        painter.drawText(visual(last, within), align_end(), keys)
        free = QRectF(
            room.right() + 12, within.top(), last.left() - room.right() - 20, within.height()
        )
        if free.width() > PAD:
            elide = Qt.TextElideMode.ElideRight
            fits = painter.fontMetrics().elidedText(entry.detail, elide, round(free.width()))
            painter.drawText(visual(free, within), align_start(), fits)


def _model(index: ANY_INDEX) -> EntryModel:
    found = index.model()
    if not isinstance(found, EntryModel):
        raise TypeError("the delegate of the palette paints its own model only")
    return found


def _is_chosen(place: Any) -> bool:
    return bool(place.state & QStyle.StateFlag.State_Selected)
