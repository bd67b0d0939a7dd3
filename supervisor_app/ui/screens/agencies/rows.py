"""The lines of the board as one widget: cursor, keys, pointer; what a key does is the screen's."""

from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow
from supervisor_app.text.formats import fold_digits
from supervisor_app.ui.direction import is_rtl
from supervisor_app.ui.screens.agencies.face import Face, Spot
from supervisor_app.ui.screens.agencies.hits import block_at, lane_at, line_at
from supervisor_app.ui.screens.agencies.layout import FOLD, Line, lines
from supervisor_app.ui.screens.agencies.scale import Scale
from supervisor_app.ui.screens.agencies.speech import block_word, line_words
from supervisor_app.ui.theme import colour, theme


class Deed(StrEnum):
    """What a digit does to the counters under the cursor."""

    WIPE = "0"
    OPEN = "1"
    INTERRUPT = "2"
    CLOSE = "3"
    RESUME = "5"


_DEEDS = MappingProxyType({deed.value: deed for deed in Deed})
_PAGE = 5
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Rows(QWidget):
    """`asked` carries a Deed, `opened` an agency's id and whether keys did it.

    `pressed` carries an interruption that was clicked; `moved` tells that the cursor is elsewhere,
    `laid_out` that lines have other places.
    """

    asked = Signal(object)
    opened = Signal(str, bool)
    pressed = Signal(object)
    moved = Signal()
    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(120)
        self.spot = Spot()
        self.lines: list[Line] = []
        self.scale: Scale | None = None
        self._board: Board | None = None
        self._now: int | None = None
        self._room = 0
        self._unfolded = False
        self._by_keys = False
        theme().changed.connect(self.update)

    def show_board(self, board: Board, now: int | None) -> None:
        """Show a board; the cursor stays with its agency. `now` is None outside the period."""
        if self._board is None or (board.day, board.period) != (
            self._board.day,
            self._board.period,
        ):
            self._unfolded = False
            self.spot = Spot()
        self._board, self._now = board, now
        self._lay_out()

    def set_room(self, height: int) -> None:
        """Tell how much height can be seen without scrolling."""
        if height != self._room:
            self._room = height
            self._lay_out()

    def target(self) -> tuple[AgencyBoardRow, tuple[CounterRow, ...]] | None:
        """Give the agency under the cursor with the counters that a key means."""
        line = self.line(self.spot.key)
        if line is None or line.row is None:
            return None
        counters = line.row.counters
        if self.spot.counter:
            counters = tuple(one for one in counters if one.id == self.spot.counter)
        return line.row, counters

    def line(self, key: str) -> Line | None:
        """Find a line by its agency."""
        return next((line for line in self.lines if line.key == key), None)

    def go_to(self, key: str, counter: str = "") -> None:
        """Put the cursor on an agency or one of its counters; a folded one is unfolded."""
        if self.line(key) is None and self._is_folded(key):
            self._unfolded = True
        self._go(Spot(key, counter))

    def go_on(self) -> None:
        """Go to the next counter or agency, as after a mark."""
        self._move(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open, or ask for what a digit means."""
        self._by_keys = True
        onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_rtl():
            onward, back = back, onward
        moves: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_PageDown: lambda: self._jump(_PAGE),
            Qt.Key.Key_PageUp: lambda: self._jump(-_PAGE),
            Qt.Key.Key_Home: lambda: self._jump(-len(self.lines)),
            Qt.Key.Key_End: lambda: self._jump(len(self.lines)),
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
            Qt.Key.Key_F2: self._open,
            onward: self._enter,
            back: lambda: self._go(Spot(self.spot.key)),
        }
        deed = _DEEDS.get(fold_digits(event.text()))
        move = moves.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if deed is not None and plain and self.target() is not None:
            self.asked.emit(deed)
        elif move is not None and plain:
            move()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the pointer is."""
        self._by_keys = False
        line = line_at(self.lines, event.position())
        if line is not None and self.scale is not None:
            lane = lane_at(self.scale, line, event.position())
            counter = lane.counter.id if lane is not None and lane.counter is not None else ""
            self._go(Spot(line.key, counter))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the interruption, the agency or the fold under the pointer."""
        line = line_at(self.lines, event.position())
        if event.button() != Qt.MouseButton.LeftButton or line is None:
            return
        if line.key != self.spot.key:
            return
        block = block_at(self.scale, self.lines, event.position())
        if block is not None and block.gap is not None:
            self.pressed.emit(block.gap)
        else:
            self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the words of the interruption under the pointer ready."""
        block = block_at(self.scale, self.lines, event.position())
        self.setToolTip("" if block is None else block_word(block))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring after the keyboard only."""
        self._by_keys = event.reason() in _BY_KEYS
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give time another length."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that can be seen, the present and the ring."""
        if self._board is None or self.scale is None:
            return
        with QPainter(self) as painter:
            face = Face(painter, self.scale, self._board)
            for line in self.lines:
                if line.top < event.rect().bottom() + 1 and (
                    line.top + line.height > event.rect().top()
                ):
                    face.paint(line, chosen=line.key == self.spot.key)
                    if line.top + line.height < self.height() - 2:
                        face.border(line)
            last = next((line for line in reversed(self.lines) if line.row is not None), None)
            if self._now is not None and last is not None:
                x = round(self.scale.x(self._now))
                painter.fillRect(QRectF(x, 0, 1, last.top + last.height), colour("text"))
            chosen = self.line(self.spot.key)
            if chosen is not None and self.hasFocus() and self._by_keys:
                face.ring(chosen, self.spot)

    def _lay_out(self) -> None:
        """Lay the lines out anew and keep the cursor on its agency, or near it."""
        board = self._board
        if board is None:
            return
        times = board.period.times
        self.scale = Scale(self.width(), times.start, times.end)
        opened = self.spot.key if self.spot.counter else ""
        self.lines = lines(board, self._room, opened, unfolded=self._unfolded)
        if self.line(self.spot.key) is None and self.lines:
            self.spot = Spot(FOLD if self._is_folded(self.spot.key) else self.lines[0].key)
        bottom = self.lines[-1].top + self.lines[-1].height if self.lines else 0
        self.setMinimumHeight(round(bottom))
        self._speak()
        self.laid_out.emit()
        self.update()

    def _is_folded(self, key: str) -> bool:
        return any(row.id == key for line in self.lines for row in line.folded)

    def _go(self, spot: Spot) -> None:
        inside = bool(self.spot.counter), bool(spot.counter)
        self.spot = spot
        if any(inside) or self.line(spot.key) is None:
            self._lay_out()
        self._speak()
        self.moved.emit()
        self.update()

    def _move(self, step: int) -> None:
        """Go on by one: inside an agency over its counters, else over the agencies."""
        line = self.line(self.spot.key)
        if line is None:
            return
        counters = [one.id for one in line.row.counters] if line.row is not None else []
        if self.spot.counter in counters:
            at = counters.index(self.spot.counter) + step
            if at < len(counters):
                self._go(Spot(line.key, counters[at] if at >= 0 else ""))
                return
        self._jump(step)

    def _jump(self, step: int) -> None:
        keys = [line.key for line in self.lines]
        if self.spot.key in keys:
            at = min(max(keys.index(self.spot.key) + step, 0), len(keys) - 1)
            self._go(Spot(keys[at]))

    def _enter(self) -> None:
        line = self.line(self.spot.key)
        if line is not None and line.row is not None and not self.spot.counter:
            self._go(Spot(line.key, line.row.counters[0].id))

    def _open(self) -> None:
        line = self.line(self.spot.key)
        if line is None:
            return
        if line.row is not None:
            self.opened.emit(line.key, self._by_keys)
            return
        self._unfolded = True
        self._go(Spot(line.folded[0].id))

    def _speak(self) -> None:
        """Let a screen reader say what the cursor is on."""
        words = line_words(self.line(self.spot.key), self.spot.counter)
        if words != self.accessibleName():
            self.setAccessibleName(words)
            if QAccessible.isActive():
                event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
                QAccessible.updateAccessibility(event)
