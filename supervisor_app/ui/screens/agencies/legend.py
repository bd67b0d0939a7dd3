"""What the lines and patterns of the timeline mean, as far as they occur; one row of samples."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.rules.presence import Cause
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.screens.agencies.hatch import paint_block
from supervisor_app.ui.screens.agencies.words import cause_word
from supervisor_app.ui.theme import Role, Tone, colour, font, theme

HEIGHT = 34
SAMPLE = 22
BLOCK = 14
GAP = 6
BETWEEN = 18
Paint = Callable[[QPainter, QRectF], None]


class Legend(QWidget):
    """Entries from the start edge; what does not fit any more is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._causes: tuple[Cause, ...] = ()
        self._unrecorded = self._to_come = False
        theme().changed.connect(self.update)

    def show_entries(self, causes: Sequence[Cause], *, unrecorded: bool, to_come: bool) -> None:
        """Explain the causes that occur, and the two kinds of time nothing is known of."""
        self._causes, self._unrecorded, self._to_come = tuple(causes), unrecorded, to_come
        self.update()

    def sizeHint(self) -> QSize:
        """Take the height only."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint samples and words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = QFontMetricsF(font(Role.CAPTION))
            within, left = QRectF(self.rect()), 0.0
            for text, paint in self._entries():
                wide = metrics.horizontalAdvance(text) + 2
                if left + SAMPLE + GAP + wide > within.width():
                    return
                sample = QRectF(left, (HEIGHT - BLOCK) / 2, SAMPLE, BLOCK)
                paint(painter, visual(sample, within))
                painter.setFont(font(Role.CAPTION))
                painter.setPen(colour("text2"))
                words = QRectF(left + SAMPLE + GAP, 0, wide, HEIGHT)
                painter.drawText(visual(words, within), align_start(), text)
                left += SAMPLE + GAP + wide + BETWEEN

    def _entries(self) -> list[tuple[str, Paint]]:
        found: list[tuple[str, Paint]] = [(translate("Agencies", "present"), _present)]
        found += [(cause_word(cause), _block(cause)) for cause in self._causes]
        if self._unrecorded:
            found.append((translate("Agencies", "not recorded"), _unrecorded))
        if self._to_come:
            found.append((translate("Agencies", "to come"), _to_come))
        return found


def _present(painter: QPainter, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(Tone.OK.line))
    painter.drawRoundedRect(QRectF(place.left(), place.center().y() - 2, SAMPLE, 4), 2, 2)


def _block(cause: Cause) -> Paint:
    return lambda painter, place: paint_block(painter, place, cause)


def _unrecorded(painter: QPainter, place: QRectF) -> None:
    _line(painter, place, [3, 3], Qt.PenCapStyle.FlatCap)


def _to_come(painter: QPainter, place: QRectF) -> None:
    _line(painter, place, [0.01, 3], Qt.PenCapStyle.RoundCap)


def _line(painter: QPainter, place: QRectF, dashes: Sequence[float], cap: Qt.PenCapStyle) -> None:
    pen = QPen(colour(Tone.MUTE.line), 2)
    pen.setCapStyle(cap)
    pen.setDashPattern(list(dashes))
    painter.setPen(pen)
    middle = place.center().y()
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
