"""The field that a barcode scanner types into: digits of any layout, Enter swallowed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from supervisor_app.text.formats import fold_digits, strip_controls
from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.theme import Role, font, paint_icon

MARGIN = 52


class ScanField(QLineEdit):
    """56 px tall; `scanned` carries the digits of one scan, `refused` what was not digits."""

    scanned = Signal(str)
    refused = Signal(str)

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setProperty("kind", "scan")
        self.setFont(font(Role.FIGURE))
        self.setFixedHeight(56)
        self.setAlignment(align_start())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setTextMargins(MARGIN, 0, MARGIN, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end of a scan, so that no default button hears it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        typed = strip_controls(fold_digits(self.text())).strip()
        self.clear()
        if typed.isdigit():
            self.scanned.emit(typed)
        elif typed:
            self.refused.emit(typed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the barcode at its start."""
        super().paintEvent(event)
        within = QRectF(self.rect())
        mark = QRectF(within.left() + 16, within.center().y() - 12, 24, 24)
        with QPainter(self) as painter:
            paint_icon(painter, visual(mark, within), "barcode", "text")
