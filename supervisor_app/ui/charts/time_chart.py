"""Series over hours or days: bars, lines, target and band, with time running as the setting says.

The plotting library is told to stay left-to-right inside (its mirrored axes are wrong) and time is
turned by inverting x; ticks are explicit, because its own would not be written by our formats.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from supervisor_app.text.formats import num
from supervisor_app.ui.charts.series import Level, Look, Series, Shade, TimeData, nice_step
from supervisor_app.ui.theme import Role, colour, font, theme, time_runs_rtl
from supervisor_app.ui.widgets.boxes import column, empty

BAR_SHARE = 0.56
AXIS_WIDTH = 36
LINE_HEIGHT = 18
LEAST_HEIGHT = 96
# From this share of the axis on there is no room for words behind a line.
LATE = 0.75
HALF = 0.5
HEADROOM = 1.1


class TimeChart(QWidget):
    """`show_data` draws on the next turn of the event loop, so that the screen is there first."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(LEAST_HEIGHT)
        self._box: QVBoxLayout = column(self, gap=0)
        self._data: TimeData | None = None
        self._plot: Any = None
        theme().changed.connect(self._later)

    def show_data(self, data: TimeData) -> None:
        """Show other series."""
        self._data = data
        self.setAccessibleName(data.spoken)
        self._later()

    def _later(self) -> None:
        QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        """Build the plot anew from data and theme."""
        if self._data is None:
            return
        empty(self._box)
        self._plot = plot = _Plot(self._data)
        self._box.addWidget(plot.widget)

    def position_of(self, x: float, y: float) -> QPointF:
        """Tell where a value lies in this widget's pixels (for tests and for popovers)."""
        return QPointF(self._plot.pixel(x, y))


class _Plot:
    """One drawing: axes first, then what lies behind, then the series."""

    def __init__(self, data: TimeData) -> None:
        import pyqtgraph  # noqa: PLC0415  start-up time: charts

        self._pg = pyqtgraph
        self._data = data
        self._rtl = time_runs_rtl()
        self.widget: Any = pyqtgraph.GraphicsView(background=colour("surface"))
        self.widget.setFrameShape(QFrame.Shape.NoFrame)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A PlotItem would bring menus that crash when a window full of charts is taken apart.
        layout = pyqtgraph.GraphicsLayout()
        layout.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.widget.setCentralItem(layout)
        side = "right" if self._rtl else "left"
        self._view = pyqtgraph.ViewBox(enableMenu=False, enableMouse=False)
        self._side = pyqtgraph.AxisItem(side, linkView=self._view)
        self._bottom = pyqtgraph.AxisItem("bottom", linkView=self._view)
        middle, beside = (0, 1) if self._rtl else (1, 0)
        layout.addItem(self._view, 0, middle)
        layout.addItem(self._side, 0, beside)
        layout.addItem(self._bottom, 1, middle)
        self._axes()
        self._behind()
        for line in data.series:
            self._series(line)
        self._levels()
        self.widget.scene().sigMouseMoved.connect(self._tell)

    def pixel(self, x: float, y: float) -> QPointF:
        """Map a value to the pixels of the plot."""
        box = self._view
        return QPointF(self.widget.mapFromScene(box.mapViewToScene(QPointF(x, y))))

    def _axes(self) -> None:
        box, ticks = self._view, self._data.ticks
        box.invertX(self._rtl)
        top = self._data.highest()
        step = nice_step(top)
        levels = [n * step for n in range(int(top / step + HALF) + 1)]
        decimals = 0 if float(step).is_integer() else 1
        values = [(level, num(level, decimals)) for level in levels]
        lines = max((text.count("\n") + 1 for _, text in ticks), default=1)
        for axis, marks in ((self._bottom, list(ticks)), (self._side, values)):
            axis.setPen(colour("border"))
            axis.setTextPen(colour("text2"))
            axis.setTickFont(font(Role.CAPTION))
            axis.setStyle(tickLength=0, tickTextOffset=6)
            axis.setTicks([marks])
        self._bottom.setHeight(LINE_HEIGHT * lines + 8)
        metrics = QFontMetricsF(font(Role.CAPTION))
        longest = max(metrics.horizontalAdvance(text) for _, text in values)
        self._side.setWidth(max(AXIS_WIDTH, round(longest) + 16))
        for level in levels[1:]:
            self._line(level, colour("grid"), angle=0, depth=-20)
        places = [x for x, _ in ticks] or [0.0]
        gap = _gap(places)
        box.setXRange(min(places) - gap * HALF, max(places) + gap * HALF, padding=0)
        box.setYRange(0, max(top, levels[-1]) * HEADROOM, padding=0)

    def _behind(self) -> None:
        for shade in self._data.shades:
            self._region(shade, "vertical")
        if self._data.band is not None:
            self._region(self._data.band, "horizontal")
        for divider in self._data.dividers:
            self._line(divider.at, colour("text3"), style=Qt.PenStyle.DotLine, depth=-10)

    def _region(self, shade: Shade, orientation: str) -> None:
        fill = colour(shade.ink, opacity=0.16)
        region = self._pg.LinearRegionItem(
            (shade.start, shade.end), orientation, brush=fill, pen=fill, movable=False
        )
        region.setZValue(-15)
        self._view.addItem(region)

    def _series(self, line: Series) -> None:
        ink = colour(line.ink)
        xs, ys = [x for x, _ in line.points], [y for _, y in line.points]
        if line.look is Look.BAR:
            width = _gap([x for x, _ in self._data.ticks]) * BAR_SHARE
            bars = self._pg.BarGraphItem(x=xs, height=ys, width=width, brush=ink, pen=None)
            self._view.addItem(bars)
            return
        closed = len(xs) - 1 if line.open_end else len(xs)
        dash = Qt.PenStyle.DashLine if line.look is Look.DASH else Qt.PenStyle.SolidLine
        pen = self._pg.mkPen(ink, width=1.6 if line.look is Look.DASH else 2.2, style=dash)
        ground: dict[str, Any] = {}
        if line.look is Look.AREA:
            ground = {"fillLevel": 0, "brush": colour(line.ink, opacity=0.12)}
        self._curve(xs[:closed], ys[:closed], pen, **ground)
        if line.look is Look.LINE or line.open_end:
            self._dots(xs[:closed], ys[:closed], ink, fill=ink)
        if line.open_end:
            dotted = self._pg.mkPen(ink, width=1.6, style=Qt.PenStyle.DotLine)
            self._curve(xs[-2:], ys[-2:], dotted)
            self._dots(xs[-1:], ys[-1:], ink, fill=colour("surface"))

    def _curve(self, xs: Sequence[float], ys: Sequence[float], pen: Any, **ground: Any) -> None:
        places = [float(x) for x in xs], [float(y) for y in ys]
        self._view.addItem(self._pg.PlotCurveItem(*places, pen=pen, antialias=True, **ground))

    def _dots(self, xs: Sequence[float], ys: Sequence[float], ink: QColor, fill: QColor) -> None:
        edge = colour("surface") if fill == ink else ink
        pen = self._pg.mkPen(edge, width=1.4)
        dots = self._pg.ScatterPlotItem(x=xs, y=ys, size=7, brush=fill, pen=pen, antialias=True)
        self._view.addItem(dots)

    def _levels(self) -> None:
        if self._data.target is not None:
            level = self._data.target
            self._line(level.at, colour(level.ink), angle=0, style=Qt.PenStyle.DashLine, depth=5)
        if self._data.now is not None:
            moment = self._data.now
            self._line(moment.at, colour("text"), depth=6)
            self._words(moment)

    def _line(
        self,
        at: float,
        ink: QColor,
        *,
        angle: int = 90,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        depth: int = 0,
    ) -> None:
        pen = self._pg.mkPen(ink, width=1 if style == Qt.PenStyle.SolidLine else 1.4, style=style)
        line = self._pg.InfiniteLine(at, angle=angle, pen=pen)
        line.setZValue(depth)
        self._view.addItem(line)

    def _words(self, level: Level) -> None:
        # The words stand on the side of what is to come, late in the day on that of what was.
        low, high = self._view.viewRange()[0]
        late = level.at > low + LATE * (high - low)
        side = 1.08 if self._rtl is not late else -0.08
        words = self._pg.TextItem(level.text, color=colour("text2"), anchor=(side, 0))
        words.setFont(font(Role.CAPTION))
        words.setPos(level.at, self._view.viewRange()[1][1])
        self._view.addItem(words)

    def _tell(self, place: QPointF) -> None:
        """Put the figures under the pointer into the tooltip."""
        x = self._view.mapSceneToView(place).x()
        if not self._data.ticks:
            return
        at, word = min(self._data.ticks, key=lambda tick: abs(tick[0] - x))
        lines = [word.replace("\n", " ")] if word else []
        for line in self._data.series:
            found = [y for where, y in line.points if where == at]
            lines += [f"{line.name}: {num(y, 0 if float(y).is_integer() else 1)}" for y in found]
        self.widget.setToolTip("\n".join(lines))


def _gap(places: Sequence[float]) -> float:
    """Find the distance of neighbouring ticks, 1 for a single one."""
    ordered = sorted(places)
    steps = [b - a for a, b in pairwise(ordered)]
    return min(steps, default=1.0) or 1.0
