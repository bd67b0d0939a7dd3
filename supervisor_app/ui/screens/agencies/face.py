"""How one line of the board is painted: names, lanes along time, minutes lost, presence."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.presence_board import AgencyBoardRow, Board
from supervisor_app.text.formats import MISSING, num, of_total, pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import align_digits, align_start, visual
from supervisor_app.ui.screens.agencies.hatch import paint_block
from supervisor_app.ui.screens.agencies.lanes import Block, Lane
from supervisor_app.ui.screens.agencies.layout import Line
from supervisor_app.ui.screens.agencies.scale import EDGE, Scale
from supervisor_app.ui.screens.agencies.words import (
    TONES,
    cause_word,
    counter_word,
    minutes_word,
    open_word,
    since_word,
    state_word,
)
from supervisor_app.ui.theme import Role, Tone, colour, font, paint_icon

ICON = 16
WORDS = ICON + 8
BAR = 3
PRESENT = 4.0
MOST_BLOCK, LEAST_AROUND = 16.0, 6.0
LEAST_BLOCK = 7.0
BETWEEN = 2.0
NAME, UNDER = 21.0, 18.0
RATE_BAR = (48.0, 4.0)
NEEDS_A_PERSON = (AgencyState.ABSENT, AgencyState.SHORT)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the cursor is: a line and, inside it, a counter or "" for the whole agency."""

    key: str = ""
    counter: str = ""


def block_rect(scale: Scale, block: Block, top: float, height: float) -> QRectF:
    """Place a block in a lane; the shortest can still be seen and met."""
    tall = min(MOST_BLOCK, height - LEAST_AROUND)
    place = scale.stretch(block.span.start, block.span.end, top + (height - tall) / 2, tall)
    more = max(0.0, LEAST_BLOCK - place.width()) / 2
    return place.adjusted(-more, 0, more, 0)


class Face:
    """Paints lines of one board; each is a rectangle over the whole width."""

    def __init__(self, painter: QPainter, scale: Scale, board: Board) -> None:
        self._painter = painter
        self._scale = scale
        self._board = board
        self._ground = "surface"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, line: Line, *, chosen: bool) -> None:
        """Paint one line with its ground."""
        whole = QRectF(0, line.top, self._scale.width, line.height)
        self._ground = "mute_bg" if chosen else "surface"
        self._painter.fillRect(whole, colour(self._ground))
        if line.row is None:
            self._fold(line)
        else:
            self._grid(line)
            self._name(line, line.row)
            self._figures(line, line.row)
            for at, lane in enumerate(line.lanes):
                self._lane(line, lane, line.lane_top(at))
            if line.row.state in NEEDS_A_PERSON:
                self._bar(whole, TONES[line.row.state].line)
        if chosen:
            self._bar(whole, "primary_ink", at_end=True)
            if line.row is not None:
                self._icon(self._scale.mark(line.top, line.height), "chevron-end")

    def border(self, line: Line) -> None:
        """Paint the line to the next one."""
        under = QRectF(0, line.top + line.height - 1, self._scale.width, 1)
        self._painter.fillRect(under, colour("border"))

    def ring(self, line: Line, spot: Spot) -> None:
        """Paint the ring of the keyboard around the agency or around one of its counters."""
        place = QRectF(0, line.top, self._scale.width, line.height - 1)
        for at, lane in enumerate(line.lanes):
            if lane.counter is not None and lane.counter.id == spot.counter:
                top, tall = line.lane_top(at), line.lane_height
                counter, axis = self._scale.counter(top, tall), self._scale.axis(top, tall)
                place = counter.united(axis).adjusted(-6, 0, 6, 0)
        self._painter.setPen(QPen(colour("focus"), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)

    def _grid(self, line: Line) -> None:
        for minute in self._scale.hours():
            x = round(self._scale.x(minute))
            self._painter.fillRect(QRectF(x, line.top, 1, line.height), colour("grid"))

    def _name(self, line: Line, row: AgencyBoardRow) -> None:
        tone = TONES[row.state]
        texts = [(row.short_name, Role.STRONG if line.is_group else Role.SMALL, "text")]
        if line.is_group:
            texts.append((since_word(row) or state_word(row.state), Role.CAPTION, str(tone)))
        if line.is_group and row.state is not AgencyState.NOT_RECORDED:
            texts.append((open_word(row.now), Role.CAPTION, "text2"))
        elif line.is_group and row.now.unrecorded < row.now.agreed:
            share = of_total(row.now.agreed - row.now.unrecorded, row.now.agreed)
            text = translate("Agencies", "{share} recorded").format(share=share)
            texts.append((text, Role.CAPTION, "text2"))
        tall = NAME + UNDER * (len(texts) - 1)
        column = self._scale.name(line.top + (line.height - tall) / 2, NAME)
        icon = QRectF(0, column.top() + (NAME - ICON) / 2, ICON, ICON)
        icon.moveLeft(column.left())
        paint_icon(self._painter, visual(icon, column), tone.icon, tone.line)
        top = column.top()
        for at, (text, role, ink) in enumerate(texts):
            high = UNDER if at else NAME
            place = self._after_icon(self._scale.name(top, high))
            self._text(place, text, role, ink)
            top += high

    def _figures(self, line: Line, row: AgencyBoardRow) -> None:
        known = row.now.unrecorded < row.now.agreed
        loud = row.state in NEEDS_A_PERSON
        role = Role.H2 if loud else Role.SMALL
        lost = row.minutes.lost_minutes
        ink = str(TONES[row.state]) if loud else "text" if lost else "text3"
        place = self._scale.lost(line.top, line.height)
        self._text(place, num(lost) if known else MISSING, role, ink, digits=True)
        rate = row.minutes.rate
        place = self._scale.rate(line.top, line.height)
        text = MISSING if rate is None else pct(100 * rate, 0)
        if not loud or rate is None:
            self._text(place, text, role, ink, digits=True)
            return
        self._text(place.translated(0, -5), text, role, ink, digits=True)
        bar = QRectF(place.right() - RATE_BAR[0], place.center().y() + 9, *RATE_BAR)
        self._pill(bar, "border")
        if rate:
            used = QRectF(bar.left(), bar.top(), bar.width() * rate, bar.height())
            self._pill(visual(used, bar), TONES[row.state].line)

    def _lane(self, line: Line, lane: Lane, top: float) -> None:
        middle = top + line.lane_height / 2
        place = self._scale.counter(top, line.lane_height)
        if lane.counter is not None:
            text = counter_word(lane.counter.number)
        else:
            text = "" if line.row is None else of_total(line.row.now.open, line.row.now.agreed)
        self._text(place, text, Role.CAPTION, "text2")
        times = self._board.period.times
        until = min(max(self._board.until, times.start), times.end)
        done = self._scale.stretch(times.start, until, middle - PRESENT / 2, PRESENT)
        if lane.recorded and done.width():
            self._pill(done, Tone.OK.line)
        elif done.width():
            self._dashes(done.adjusted(2, 0, -2, 0))
        self._dots(self._scale.stretch(until, times.end, middle, 0))
        for block in lane.blocks:
            self._block(block, top, line.lane_height)

    def _block(self, block: Block, top: float, height: float) -> None:
        place = block_rect(self._scale, block, top, height)
        middle = place.center().y()
        around = place.adjusted(-BETWEEN, 0, BETWEEN, 0)
        ground = QRectF(around.left(), middle - PRESENT / 2 - 1, around.width(), PRESENT + 2)
        axis = self._scale.axis(ground.top(), ground.height())
        self._painter.fillRect(ground.intersected(axis), colour(self._ground))
        words = f"{cause_word(block.cause)} · {minutes_word(block.span.minutes)}"
        paint_block(self._painter, place, block.cause, words)

    def _fold(self, line: Line) -> None:
        column = self._scale.name(line.top, line.height)
        icon = QRectF(column.left(), line.top + (line.height - ICON) / 2, ICON, ICON)
        paint_icon(self._painter, visual(icon, column), Tone.OK.icon, Tone.OK.line)
        text = translate("Agencies", "%n agencies without interruption", "", len(line.folded))
        self._text(self._after_icon(column), text, Role.SMALL, "text")
        counters = self._scale.counter(line.top, line.height)
        room = counters.united(self._scale.axis(line.top, line.height))
        comma = translate("Agencies", ", ", "between the numbers of counters")
        names = comma.join(row.short_name for row in line.folded)
        self._text(room, names, Role.CAPTION, "text2")
        self._icon(self._scale.mark(line.top, line.height), "chevron-down")

    def _icon(self, room: QRectF, name: str) -> None:
        middle = room.center()
        square = QRectF(round(middle.x() - ICON / 2), round(middle.y() - ICON / 2), ICON, ICON)
        paint_icon(self._painter, square, name, "text2")

    def _after_icon(self, column: QRectF) -> QRectF:
        return visual(
            QRectF(column.left() + WORDS, column.top(), column.width() - WORDS, column.height()),
            column,
        )

    def _bar(self, whole: QRectF, ink: str, *, at_end: bool = False) -> None:
        inset = 4.0 if whole.height() < EDGE * 3 else 9.0
        left = whole.width() - BAR - 1 if at_end else 1.0
        bar = QRectF(left, whole.top() + inset, BAR, whole.height() - 2 * inset)
        self._pill(visual(bar, whole), ink)

    def _dashes(self, place: QRectF) -> None:
        pen = QPen(colour(Tone.MUTE.line), 2)
        pen.setDashPattern([3, 3])
        self._painter.setPen(pen)
        middle = place.center().y()
        self._painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))

    def _dots(self, place: QRectF) -> None:
        if place.width() <= 2 * LEAST_AROUND:
            return
        pen = QPen(colour(Tone.MUTE.line), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 3])
        self._painter.setPen(pen)
        room = place.adjusted(6, 0, -6, 0)
        self._painter.drawLine(
            QPointF(room.left(), place.top()), QPointF(room.right(), place.top())
        )

    def _pill(self, place: QRectF, ink: str) -> None:
        radius = min(place.width(), place.height()) / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(ink))
        self._painter.drawRoundedRect(place, radius, radius)

    def _text(self, room: QRectF, text: str, role: Role, ink: str, *, digits: bool = False) -> None:
        self._painter.setFont(font(role))
        self._painter.setPen(colour(ink))
        elide = Qt.TextElideMode.ElideRight
        fits = self._painter.fontMetrics().elidedText(text, elide, int(room.width()) + 1)
        self._painter.drawText(room, align_digits() if digits else align_start(), fits)
