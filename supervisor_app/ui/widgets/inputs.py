"""Editors for one value each: number, time, secret, search, choice; labels stand in forms.

Each commits on Enter and on leaving; `committed` is emitted only when the value changed.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from supervisor_app.text.formats import clock_time, fold_digits, parse_number, parse_time
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.theme import Role, font, paint_icon, set_icon
from supervisor_app.ui.widgets.digits import DigitValidator


class LineEdit(QLineEdit):
    """A text that starts at the start edge and tells when it was changed and left."""

    committed = Signal()

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFont(font(Role.BODY))
        self.setAlignment(align_start())
        self._last = text
        self.editingFinished.connect(self._on_finished)

    def setText(self, text: str | None) -> None:
        """Show a text as already committed."""
        super().setText(text or "")
        self._last = self.text()

    def revert(self) -> None:
        """Go back to what was committed last."""
        super().setText(self._last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back an edit before it does anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._last:
            self.revert()
        else:
            super().keyPressEvent(event)

    def _on_finished(self) -> None:
        if self.text() != self._last:
            self._last = self.text()
            self.committed.emit()


class NumberEdit(LineEdit):
    """A whole number, empty for none; any digits are taken, 0-9 are kept."""

    def __init__(self, value: int | None = None, *, digits: int = 9) -> None:
        super().__init__()
        self.setValidator(DigitValidator(rf"-?\d{{0,{digits}}}", self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.set_value(value)

    def value(self) -> int | None:
        """Give the number, or None for an empty field."""
        return parse_number(self.text())

    def set_value(self, value: int | None) -> None:
        """Show a number as already committed."""
        self.setText("" if value is None else str(value))


class TimeEdit(LineEdit):
    """A time of day: 4 digits or 7:30; written as 07:30 on leaving."""

    def __init__(self, value: dt.time | None = None) -> None:
        super().__init__()
        self.setValidator(DigitValidator(r"\d{0,2}[:.]?\d{0,2}", self))
        self.setPlaceholderText("00:00")
        self.set_value(value)
        self.editingFinished.connect(self._tidy)

    def value(self) -> dt.time | None:
        """Give the time, or None for an empty or impossible one."""
        return parse_time(self.text())

    def set_value(self, value: dt.time | None) -> None:
        """Show a time as already committed."""
        self.setText("" if value is None else fold_digits(clock_time(value)))

    def _tidy(self) -> None:
        if (value := self.value()) is not None:
            self.set_value(value)


class PasswordField(QLineEdit):
    """A secret that can be shown for as long as one looks at it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(Role.BODY))
        self.setAlignment(align_start())
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._reveal = QAction(self)
        self._reveal.triggered.connect(self._on_reveal)
        self.addAction(self._reveal, QLineEdit.ActionPosition.TrailingPosition)
        self._show()

    def is_revealed(self) -> bool:
        """Tell whether the secret can be read now."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def _on_reveal(self) -> None:
        hidden = not self.is_revealed()
        mode = QLineEdit.EchoMode
        self.setEchoMode(mode.Normal if hidden else mode.Password)
        self._show()

    def _show(self) -> None:
        shown = self.is_revealed()
        set_icon(self._reveal, "eye-off" if shown else "eye", "text2", 18)
        hide, reveal = translate("Widgets", "Hide password"), translate("Widgets", "Show password")
        self._reveal.setText(hide if shown else reveal)


class SearchField(QLineEdit):
    """A search with its glass and, when filled, a cross."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setFont(font(Role.SMALL))
        self.setAlignment(align_start())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        glass = QAction(hint, self)
        glass.setEnabled(False)  # a sign, no verb: the keyboard passes it by
        set_icon(glass, "search", "text3", 16)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(translate("Widgets", "Clear"), self)
        set_icon(self._cross, "close", "text3", 14)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(self._on_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field before it does anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        if text and self._cross not in self.actions():
            self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        elif not text:
            self.removeAction(self._cross)


class ChoiceBox(QComboBox):
    """A choice of (value, word) with our own chevron; `picked` carries the value."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setFont(font(Role.BODY))
        self.set_choices(choices)
        self.activated.connect(lambda _at: self.picked.emit(self.value()))

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices and keep the chosen value where it is among them."""
        kept = self.value()
        self.clear()
        for value, word in choices:
            self.addItem(word, value)
        self.choose(kept)

    def value(self) -> Any:
        """Give the chosen value, None for none."""
        return self.currentData()

    def choose(self, value: Any) -> None:
        """Choose by value without telling anybody."""
        at = next((n for n in range(self.count()) if self.itemData(n) == value), 0)
        self.setCurrentIndex(at if self.count() else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the chevron at its end."""
        super().paintEvent(event)
        within = QRectF(self.rect())
        mark = QRectF(within.right() - 26, within.center().y() - 8, 16, 16)
        with QPainter(self) as painter:
            paint_icon(painter, visual(mark, within), "chevron-down", "text2")
