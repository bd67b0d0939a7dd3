"""The theme in force: one object owned by the application, asked for colours; not their values.

* `apply_theme(app, "light" | "dark")`   style, palette, style sheet and fonts in one call
* `theme().changed`                      re-tint and repaint on this signal
* `tokens()`, `colour("primary")`        what painters ask
* `row_height()`, `time_runs_rtl()`      the two choices beside the colours
"""

from enum import StrEnum
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from supervisor_app.ui.theme.fonts import font, register_fonts
from supervisor_app.ui.theme.palette import palette
from supervisor_app.ui.theme.stylesheet import stylesheet
from supervisor_app.ui.tokens import DARK, LIGHT, Tokens

TimeAxis = Literal["reading", "left_to_right"]


class Density(StrEnum):
    """How tall rows and text are."""

    COMPACT = "compact"
    NORMAL = "normal"
    WIDE = "wide"

    @property
    def row(self) -> int:
        """Height of a table row in pixels."""
        return {Density.COMPACT: 32, Density.NORMAL: 38, Density.WIDE: 44}[self]

    @property
    def larger_by(self) -> int:
        """Pixels added to every text."""
        return 2 if self is Density.WIDE else 0


class Theme(QObject):
    """Holds the tokens in force and tells when they change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = LIGHT
        self.density = Density.NORMAL
        self.time_axis: TimeAxis = "reading"

    def take(self, tokens: Tokens, density: Density, time_axis: TimeAxis) -> None:
        """Put other choices in force."""
        self.tokens = tokens
        self.density = density
        self.time_axis = time_axis
        self.changed.emit()


def theme() -> Theme:
    """Find the theme of the running application. Raises RuntimeError before `apply_theme`."""
    app = QCoreApplication.instance()
    found = _of(app) if app else None
    if found is None:
        raise RuntimeError("apply_theme has not been called")
    return found


def _of(app: QCoreApplication) -> Theme | None:
    """Find the theme among the application's own children."""
    return app.findChild(Theme, "", Qt.FindChildOption.FindDirectChildrenOnly)


def tokens() -> Tokens:
    """Give the tokens in force; painters take them once per paint."""
    return theme().tokens


def colour(token: str, *, opacity: float = 1.0) -> QColor:
    """Give one colour of the theme in force, with an opacity from 0 to 1."""
    made = QColor(tokens()[token])
    made.setAlphaF(opacity)
    return made


def row_height() -> int:
    """Height of a table row in pixels under the density in force."""
    return theme().density.row


def time_runs_rtl() -> bool:
    """Tell whether the earliest hour of charts and timelines stands at the right."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return rtl and theme().time_axis == "reading"


def apply_theme(
    app: QApplication,
    name: str,
    *,
    density: str = Density.NORMAL,
    time_axis: TimeAxis = "reading",
) -> Theme:
    """Dress the application in "light" or "dark"; may be called again at any time."""
    chosen = DARK if name == DARK.name else LIGHT
    found = _of(app)
    if found is None:
        register_fonts()
        app.setStyle("Fusion")
        found = Theme(app)
    wanted = Density(density)
    app.setFont(font(larger_by=wanted.larger_by))
    app.setPalette(palette(chosen))
    QToolTip.setPalette(palette(chosen))
    QToolTip.setFont(font("small"))
    app.setStyleSheet(stylesheet(chosen))
    found.take(chosen, wanted, time_axis)
    return found
