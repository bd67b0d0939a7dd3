"""The sheet of shortcuts (F1): those of the window and those of the screen that is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import MIDDLE
from supervisor_app.ui.screens.screen import KeyHint
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import icon_button
from supervisor_app.ui.widgets.keycap import KeyCap
from supervisor_app.ui.widgets.labels import label

WIDTH = 720
KEY_COLUMN = 132


def window_keys() -> list[KeyHint]:
    """Return the shortcuts that hold on every screen."""
    return [
        KeyHint("Ctrl+K", translate("Shell", "Find or do anything")),
        KeyHint("Alt+1", translate("Shell", "Open a screen, Alt with its number")),
        KeyHint("F6", translate("Shell", "Next part of the screen, with Shift the one before")),
        KeyHint("F1", translate("Shell", "This sheet")),
        KeyHint("F5", translate("Shell", "Refresh the screen")),
        KeyHint("Ctrl+Z", translate("Shell", "Undo")),
        KeyHint("Ctrl+Y", translate("Shell", "Redo")),
        KeyHint("Ctrl+F", translate("Shell", "Filter this table")),
        KeyHint("Ctrl+H", translate("Shell", "History of what is under the cursor")),
        KeyHint("Ctrl+L", translate("Shell", "Lock the centre")),
        KeyHint("Esc", translate("Shell", "Close the sheet, clear the filter, cancel the edit")),
    ]


class ShortcutSheet(QDialog):
    """Two columns: the window at the start, the screen after it; Esc or F1 closes."""

    def __init__(self, parent: QWidget, screen: str, keys: Sequence[KeyHint]) -> None:
        super().__init__(parent)
        title = translate("Shell", "Shortcuts")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = icon_button("close", translate("Shell", "Close"), on=self.accept)
        parts = row(gap=32)
        parts.addLayout(_part(translate("Shell", "Everywhere"), window_keys()), 1)
        if keys:
            parts.addLayout(_part(screen, keys), 1)
        self.setFixedWidth(WIDTH if keys else WIDTH // 2 + 40)
        column(
            self, row(label(title, Role.H1), STRETCH, close), 4, parts, STRETCH, gap=8, x=24, y=18
        )


def _part(title: str, keys: Sequence[KeyHint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    grid.addWidget(label(title, Role.STRONG, "text2"), 0, 0, 1, 2)
    for line, hint in enumerate(keys, 1):
        caps = row(KeyCap(hint.keys), STRETCH)
        grid.addLayout(caps, line, 0)
        grid.addWidget(label(hint.does, Role.SMALL), line, 1, MIDDLE)
    grid.setColumnMinimumWidth(0, KEY_COLUMN)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(keys) + 1, 1)
    return grid
