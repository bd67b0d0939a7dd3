"""The legend of a chart: a sample of each series and its name; it stands in the card's head."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.ui.charts.series import Look
from supervisor_app.ui.direction import align_start, visual, visual_x
from supervisor_app.ui.theme import Role, colour, font, theme

SAMPLE = 14
GAP = 5
BETWEEN = 14


class Legend(QWidget):
    """Entries of (name, token, look) from the start."""

    def __init__(self, entries: Sequence[tuple[str, str, Look]] = ()) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._entries = tuple(entries)
        theme().changed.connect(self.update)

    def show_entries(self, entries: Sequence[tuple[str, str, Look]]) -> None:
        """Show other entries."""
        self._entries = tuple(entries)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit all names."""
        return QSize(round(sum(self._widths())) + 1, 22)

    def minimumSizeHint(self) -> QSize:
        """Never cut a name."""
        return self.sizeHint()

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(font(Role.CAPTION))
        names = (metrics.horizontalAdvance(name) for name, _, _ in self._entries)
        return [SAMPLE + GAP + width + BETWEEN for width in names]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint samples and names."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(Role.CAPTION))
            within, left = QRectF(self.rect()), float(BETWEEN)
            for (name, ink, look), width in zip(self._entries, self._widths(), strict=True):
                middle = within.center().y()
                if look is Look.BAR:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(colour(ink))
                    painter.drawRoundedRect(
                        visual(QRectF(left + 2, middle - 5, 10, 10), within), 2, 2
                    )
                else:
                    pen = QPen(colour(ink), 2)
                    if look is Look.DASH:
                        pen.setDashPattern([2.5, 1.5])
                    painter.setPen(pen)
                    ends = (visual_x(left, within), visual_x(left + SAMPLE, within))
                    painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
                painter.setPen(colour("text2"))
                words = QRectF(left + SAMPLE + GAP, 0, width, within.height())
                painter.drawText(visual(words, within), align_start(), name)
                left += width
