"""Steps of one piece of work along the reading direction: done, present, to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.text.formats import num, of_total
from supervisor_app.ui.direction import CENTRE, align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme
from supervisor_app.ui.widgets.spoken import spoken

CIRCLE = 24
GAP = 8


class StepBar(QWidget):
    """Shows where in a sequence one is; the first step is 0."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._titles = tuple(titles)
        theme().changed.connect(self.update)
        self.go(0)

    @property
    def step(self) -> int:
        """Tell the present step."""
        return self._step

    def go(self, step: int) -> None:
        """Make another step the present one."""
        self._step = step
        count = of_total(step + 1, len(self._titles))
        self.setAccessibleName(spoken(self._titles[step], count))
        self.update()

    def sizeHint(self) -> QSize:
        """Fit every title."""
        return QSize(180 * len(self._titles), 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the steps from the start edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            within = QRectF(self.rect())
            each = within.width() / len(self._titles)
            for n, title in enumerate(self._titles):
                self._paint_step(painter, QRectF(n * each, 0, each, within.height()), n, title)

    def _paint_step(self, painter: QPainter, place: QRectF, n: int, title: str) -> None:
        within = QRectF(self.rect())
        circle = QRectF(place.left() + 1, place.center().y() - CIRCLE / 2, CIRCLE, CIRCLE)
        seen = visual(circle, within)
        done, present = n < self._step, n == self._step
        painter.setPen(Qt.PenStyle.NoPen if done or present else QPen(colour("border_strong"), 1))
        painter.setBrush(colour("primary") if done or present else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(seen)
        if done:
            paint_icon(painter, seen.adjusted(5, 5, -5, -5), "check", "on_primary")
        else:
            painter.setPen(colour("on_primary" if present else "text3"))
            painter.setFont(font(Role.CAPTION))
            painter.drawText(seen, CENTRE, num(n + 1))
        made = font(Role.STRONG if present else Role.SMALL)
        painter.setFont(made)
        painter.setPen(colour("text" if present else "text2" if done else "text3"))
        room = QRectF(place)
        room.setLeft(circle.right() + GAP)
        fits = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, round(room.width()) - GAP
        )
        painter.drawText(visual(room, within), align_start(), fits)
        begin = room.left() + painter.fontMetrics().horizontalAdvance(fits) + GAP
        if n < len(self._titles) - 1 and place.right() - begin > 2 * GAP:
            line = QRectF(begin, place.center().y(), place.right() - begin - GAP, 1)
            painter.fillRect(visual(line, within), colour("primary" if done else "border"))
