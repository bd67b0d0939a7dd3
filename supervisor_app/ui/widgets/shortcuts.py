"""Shortcuts that also work while only an Arabic keyboard layout is there; what they do is not here.

* `sequences("Ctrl+K")`        the shortcut and its Arabic twin, for `QAction.setShortcuts`
* `add_action(owner, …)`       an action of a widget, with its text, keys and slot
* `shown_keys("Ctrl+K")`       the same as a person reads it
* `ArabicKeys(app)`            lets copy, paste and undo work in every edit, and leaves Ctrl+Z to
                               the screen where an edit has nothing to take back
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from supervisor_app.text.bidi import iso

# The Arabic (101) layout, Windows and X alike: the letter that stands where the Latin one does.
_ARABIC_101 = MappingProxyType(
    dict(zip("qwertyuiopasdfghjklzxcvnm", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
    | {"b": "\ufefb"}
)
_LATIN: Mapping[int, str] = MappingProxyType(
    {ord(arabic): latin for latin, arabic in _ARABIC_101.items()}
)
_CTRL = "Ctrl+"
_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


def sequences(keys: str) -> list[QKeySequence]:
    """Give the key sequence and, for Ctrl with a letter, the one an Arabic layout sends."""
    found = [QKeySequence(keys)]
    twin = _ARABIC_101.get(keys[-1].casefold()) if keys.startswith(_CTRL) else None
    if twin is not None:
        found.append(QKeySequence(keys[:-1] + twin))
    return found


def add_action(
    owner: QWidget,
    text: str,
    slot: Callable[[], object],
    keys: str = "",
    *,
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QAction:
    """Give a widget an action; its keys work in both layouts while the widget is seen."""
    action = QAction(text, owner)
    if keys:
        action.setShortcuts(sequences(keys))
        action.setShortcutContext(context)
    action.triggered.connect(lambda _checked=False: slot())
    owner.addAction(action)
    return action


def shown_keys(keys: str) -> str:
    """Write keys for a person: always left to right, whatever stands around them."""
    return iso(keys)


def latin_twin(event: QKeyEvent) -> QKeyEvent | None:
    """Make the event that a Latin layout would have sent for Ctrl with an Arabic letter."""
    control = Qt.KeyboardModifier.ControlModifier
    latin = _LATIN.get(event.key()) if event.modifiers() & control else None
    if latin is None:
        return None
    return QKeyEvent(event.type(), ord(latin.upper()), event.modifiers(), "", event.isAutoRepeat())


def _has_nothing(watched: QObject, event: QKeyEvent) -> bool:
    """Tell whether an edit is asked to undo or redo what it does not have."""
    if not isinstance(watched, QLineEdit):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not watched.isUndoAvailable()
    if event.key() == Qt.Key.Key_Y and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return not watched.isRedoAvailable()
    return False


class ArabicKeys(QObject):
    """An event filter of the application: edits know Ctrl+C, not Ctrl+ؤ; they are given the first.

    A shortcut of an action is told apart by Qt before any filter, so actions carry both sequences.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send the Latin twin in place of a control key of the Arabic layout."""
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        twin = latin_twin(event)
        if event.type() == QEvent.Type.ShortcutOverride and _has_nothing(watched, twin or event):
            # An edit takes Ctrl+Z even then, and the screen's undo would never hear of it.
            event.ignore()
            return True
        if twin is None:
            return False
        QCoreApplication.sendEvent(watched, twin)
        event.setAccepted(twin.isAccepted())
        return True
