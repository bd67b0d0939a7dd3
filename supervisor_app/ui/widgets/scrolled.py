"""A part that scrolls up and down when the window is too low for it, and never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(inner: QWidget) -> QScrollArea:
    """Put a part into a scroll area that shows no frame and no colour of its own."""
    area = QScrollArea()
    area.setProperty("kind", "plain")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # The wheel and the focus of what is inside move it; it is no stop for Tab itself.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)  # a scroll area fills what it holds
    return area
