"""What a start shows at once: the green panel with the day's figures, before anything is imported.

Drawn as rich text by one label: Qt's enums, the theme and the icons cost more than the window
itself, and come after the first paint. The front page then stands in the same places.
"""

from fontpkg_ibm_plex_sans_arabic import ROOT
from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.system.settings import THEME, Settings
from supervisor_app.text.formats import date_pair
from supervisor_app.text.translate import is_rtl
from supervisor_app.ui.shell.figures import figures, product_line, product_name
from supervisor_app.ui.tokens import DARK, LIGHT, Tokens

WIDTH = 380
EDGE, TOP = 32, 32
INDENT = 54
DARK_BELOW = 128


class _Words(QLabel):
    """The panel's text; tells when it has been painted."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint and tell."""
        super().paintEvent(event)
        self.painted.emit()


class FirstSight(QWidget):
    """The whole window: panel at the start edge, empty ground beside it; tells of each paint."""

    painted = Signal()

    def __init__(self, board: BoardFigures | None, tokens: Tokens) -> None:
        super().__init__()
        for weight in ("Regular", "SemiBold"):
            path = ROOT / "files" / f"IBMPlexSansArabic-{weight}.ttf"
            QFontDatabase.addApplicationFont(str(path))
        panel, ground = QFrame(), QFrame()
        panel.setFixedWidth(WIDTH)
        for part, shade in ((panel, tokens.rail), (ground, tokens.bg)):
            part.setStyleSheet(f"background: {shade}")
        self.text = _Words(_html(board, tokens))
        self.text.painted.connect(self.painted)
        self.text.setWordWrap(True)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(EDGE, TOP, EDGE, TOP)
        inside.addWidget(self.text)
        inside.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # The application has no direction yet: the order says where the start edge is.
        for part in (ground, panel) if is_rtl() else (panel, ground):
            whole.addWidget(part)


def first_tokens(app: QApplication, chosen: Settings) -> Tokens:
    """Return the colours to begin with; the system's own ground tells whether it is dark."""
    wanted = chosen.get(THEME)
    if wanted == "system":
        wanted = "dark" if app.palette().window().color().lightness() < DARK_BELOW else "light"
    return DARK if wanted == "dark" else LIGHT


def _html(board: BoardFigures | None, tokens: Tokens) -> str:
    side, indent = ("rtl", "right") if is_rtl() else ("ltr", "left")
    name = board.name if board else product_name()
    place = board.place if board else product_line()
    lines = [
        _line(name, tokens.rail_ink_hi, 20, f"font-weight:600; margin-{indent}:{INDENT}px"),
        _line(place, tokens.rail_mut, 13, f"margin-{indent}:{INDENT}px"),
    ]
    if board is not None:
        lines.append(_line(date_pair(board.day), tokens.rail_ink, 13, "margin-top:22px"))
        for title, value, unit in figures(board):
            lines.append(_line(title, tokens.rail_mut, 13, "margin-top:12px"))
            shown = f"{escape(value)} <span style='font-size:13px; font-weight:400'>{unit}</span>"
            lines.append(_line(shown, tokens.rail_ink_hi, 28, "font-weight:600", raw=True))
    family = "font-family:'IBM Plex Sans Arabic'"
    return f'<div dir="{side}" style="{family}">{"".join(lines)}</div>'


def escape(text: str) -> str:
    """Write a text so that rich text shows it as it is (the module `html` costs a millisecond)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _line(text: str, ink: str, pixels: int, style: str, *, raw: bool = False) -> str:
    shown = text if raw else escape(text)
    return (
        f"<p style='color:{ink}; font-size:{pixels}px; margin-top:0; margin-bottom:0; {style}'>"
        f"{shown}</p>"
    )
