"""The command palette: type a few letters, Enter; what it offers is given to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entries import ROW, Entry, EntryDelegate, EntryModel, filtered
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.inputs import SearchField
from supervisor_app.ui.widgets.labels import label

WIDTH, HEIGHT = 580, 440
TOP = 72
DEBOUNCE = 80
GAP = 8

Found = Callable[[Sequence[Entry]], object]
Find = Callable[[str, Found], object]


class Palette(QFrame):
    """Opens over a window. `find(text, found)` looks for people and things behind."""

    closed = Signal()

    def __init__(self, over: QWidget, find: Find) -> None:
        super().__init__(over)
        self.setProperty("kind", "popup")
        self._find = find
        self._offered: tuple[Entry, ...] = ()
        self._asked = ""
        self._before: QWidget | None = None
        self.field = SearchField(translate("Palette", "Screen, command, person, agency, job"))
        self.field.setMinimumHeight(40)
        self.field.installEventFilter(self)
        self.model = EntryModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setProperty("kind", "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Palette", "Results"))
        self.list.clicked.connect(self._on_clicked)
        self._nothing = label(translate("Palette", "Nothing found"), Role.SMALL, "text3")
        self._nothing.setContentsMargins(14, 10, 14, 10)
        column(self, self.field, self._nothing, self.list, gap=GAP, x=10, y=10)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._on_quiet)
        self.field.textChanged.connect(self._on_text)
        over.installEventFilter(self)
        self.hide()

    def open(self, offered: Sequence[Entry], text: str = "") -> None:
        """Open with these screens and commands; the focus comes back where it was."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._offered = tuple(offered)
        self.field.setText(text)
        self._show(filtered(self._offered, text))
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Close and give the focus back."""
        self._timer.stop()
        self._asked = ""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def shown_titles(self) -> list[str]:
        """Give the titles of the entries that can be chosen now."""
        found = (self.model.entry(row) for row in range(self.model.rowCount()))
        return [entry.title for entry in found if entry is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice from the field; follow the window; close when one looks elsewhere."""
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event.key())
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._on_focus_left)
        elif event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _on_key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            row = self.list.currentIndex().row()
            self._choose(self.model.next_entry(row, steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _on_focus_left(self) -> None:
        if not self.isHidden() and not self.field.hasFocus():
            self.close_palette()

    def _on_text(self, text: str) -> None:
        self._show(filtered(self._offered, text))
        self._timer.start()

    def _on_quiet(self) -> None:
        text = self.field.text().strip()
        self._asked = text
        if text:
            self._find(text, lambda found: self._on_found(text, found))

    def _on_found(self, text: str, found: Sequence[Entry]) -> None:
        if text == self._asked and not self.isHidden():
            self._show([*filtered(self._offered, text), *found])

    def _show(self, entries: Sequence[Entry]) -> None:
        self.model.show_entries(entries)
        self._nothing.setVisible(not entries)
        self._place()
        self._choose(self.model.next_entry(-1, 1))

    def _choose(self, row: int) -> None:
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._run(index)

    def _run(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row()) if index.isValid() else None
        if entry is not None:
            self.close_palette()
            entry.run()

    def _place(self) -> None:
        over = self.parentWidget()
        within = QRectF(self.rect() if over is None else over.rect())
        width = min(WIDTH, round(within.width()) - 2 * ROW)
        wanted = self.field.height() + 4 * GAP + self.model.height()
        least = self.field.minimumHeight() + 2 * ROW
        height = max(least, min(HEIGHT, wanted, round(within.height()) - TOP - ROW))
        self.setGeometry(round(within.center().x() - width / 2), TOP, width, height)
