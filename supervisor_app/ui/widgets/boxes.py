"""Layouts with symmetric margins and the gaps of the grid; no widgets of their own look.

column(self, row(title, STRETCH, verb), table, gap=12, x=20, y=14)
"""

from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

STRETCH: Final = "stretch"
Part = QWidget | QLayout | int | str
L = TypeVar("L", bound=QBoxLayout)


def row(*parts: Part, gap: int = 8, x: int = 0, y: int = 0) -> QHBoxLayout:
    """Line up parts along the reading direction; an integer is a space, STRETCH takes the rest."""
    return _filled(QHBoxLayout(), parts, gap, x, y)


def column(
    owner: QWidget | None, *parts: Part, gap: int = 8, x: int = 0, y: int = 0
) -> QVBoxLayout:
    """Stack parts from the top, as the layout of `owner` where one is given."""
    return _filled(QVBoxLayout(owner) if owner else QVBoxLayout(), parts, gap, x, y)


def in_row(owner: QWidget, *parts: Part, gap: int = 8, x: int = 0, y: int = 0) -> QHBoxLayout:
    """Line up parts as the layout of `owner`."""
    return _filled(QHBoxLayout(owner), parts, gap, x, y)


def hairline(*, upright: bool = False) -> QFrame:
    """Make a line of one pixel in the border colour."""
    line = QFrame()
    line.setProperty("kind", "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def reveal(widget: QWidget, *, when: bool) -> None:
    """Show or hide a part; one that has no parent yet waits for it, or it would open a window."""
    if when and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    else:
        widget.setVisible(when)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and bury the widgets."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def _filled(box: L, parts: tuple[Part, ...], gap: int, x: int, y: int) -> L:
    box.setContentsMargins(x, y, x, y)
    box.setSpacing(gap)
    for part in parts:
        if part == STRETCH:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        elif isinstance(part, QWidget):
            box.addWidget(part)
    return box
