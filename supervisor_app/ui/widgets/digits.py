"""Arabic-Indic digits typed or pasted into numeric editors become 0-9; parsing is in text.formats.

* `fold_digits_in(widget)`   for spin boxes and foreign editors: folds key presses and commits
* `DigitValidator(pattern)`  for line edits: folds typing and pasting alike, lets a pattern pass
"""

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QWidget

from supervisor_app.text.formats import fold_digits, strip_controls

_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class _Fold(QObject):
    """Sends the same key again with its digit in ASCII."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _PRESSES:
            text = fold_digits(event.text())
            if text != event.text():
                again = QKeyEvent(
                    event.type(), ord(text[0]), event.modifiers(), text, event.isAutoRepeat()
                )
                QCoreApplication.sendEvent(watched, again)
                return True
        elif isinstance(event, QInputMethodEvent):
            text = fold_digits(event.commitString())
            if text != event.commitString():
                typed = QInputMethodEvent()
                typed.setCommitString(text)
                QCoreApplication.sendEvent(watched, typed)
                return True
        return False


def fold_digits_in(widget: QWidget) -> None:
    """Let a numeric editor take the digits of every keyboard."""
    widget.installEventFilter(_Fold(widget))


class DigitValidator(QValidator):
    """Folds digits and drops direction marks in place, then lets only its pattern pass."""

    def __init__(self, pattern: str, parent: QObject) -> None:
        """`pattern` describes every state of typing, not only the finished value."""
        super().__init__(parent)
        self._pattern = re.compile(pattern, re.ASCII)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Give the verdict on the folded text and the text itself."""
        folded = strip_controls(fold_digits(text))
        fits = self._pattern.fullmatch(folded) is not None
        state = QValidator.State.Acceptable if fits else QValidator.State.Invalid
        return state, folded, min(at, len(folded))
