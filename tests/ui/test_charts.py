"""Charts: time from the right, explicit ticks, readable heat, bars that start at the start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from supervisor_app.ui.charts.band_bars import BandBars
from supervisor_app.ui.charts.bar_list import Bar, BarList
from supervisor_app.ui.charts.heatmap import STEPS, HeatCell, HeatData, Heatmap, step_colours
from supervisor_app.ui.charts.legend import Legend
from supervisor_app.ui.charts.series import (
    Level,
    Look,
    Series,
    Shade,
    TimeData,
    hours,
    nice_step,
)
from supervisor_app.ui.charts.time_chart import TimeChart
from supervisor_app.ui.theme import Tone, apply_theme, contrast

DAY = TimeData(
    (
        Series("مراجعون", "chart1", [(8, 41), (9, 88), (10, 126)], Look.BAR),
        Series("منجزة", "chart2", [(8, 30), (9, 79)]),
        Series("سابق", "chart6", [(8, 38), (9, 80)], Look.DASH),
        Series("جارٍ", "chart3", [(8, 10), (9, 20), (10, 5)], Look.AREA, open_end=True),
    ),
    hours(8, 11),
    target=Level(100),
    now=Level(10.4, "الآن 10:24"),
    shades=(Shade(8.5, 9.5),),
    band=Shade(20, 60),
    dividers=(Level(9.5),),
    spoken="ذروة المراجعين 126 عند العاشرة",
)


@given(st.floats(0.01, 1e9))
def test_steps_are_round_and_few(top: float) -> None:
    """The step makes at most four ticks and is 1, 2, 2.5 or 5 times a power of ten."""
    step = nice_step(top)
    assert top / step <= 4 + 1e-6
    assert top / step > 1.5
    mantissa = float(f"{step:.6e}".split("e")[0])
    assert mantissa in {1, 2, 2.5, 5}


def test_hours_are_written_by_our_formats() -> None:
    """Ticks are whole hours with two digits."""
    assert hours(8, 9) == [(8.0, "08:00"), (9.0, "09:00")]
    assert DAY.highest() == 126
    assert TimeData((), ()).highest() == 1.0


@pytest.fixture
def chart(qtbot) -> TimeChart:
    """Give a drawn chart with everything that it can show."""
    made = TimeChart()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_data(DAY)
    made.show()
    qtbot.waitUntil(lambda: made._plot is not None)
    qtbot.waitUntil(lambda: made.position_of(8, 0).x() != made.position_of(9, 0).x())
    return made


def test_the_earliest_hour_stands_at_the_right(chart: TimeChart, qtbot, qapp) -> None:
    """Time runs from the right with its axis there; the setting turns both round."""
    qtbot.waitUntil(lambda: chart.position_of(8, 0).x() > chart.position_of(11, 0).x() > 0)
    assert chart.position_of(8, 0).x() > 400
    plot = chart._plot
    assert plot._side.orientation == "right"
    assert plot._side.scenePos().x() > plot._view.scenePos().x()
    apply_theme(qapp, "light", time_axis="left_to_right")
    qtbot.waitUntil(lambda: chart.position_of(8, 0).x() < chart.position_of(11, 0).x())


def test_higher_values_stand_higher_and_the_picture_is_spoken(chart: TimeChart) -> None:
    """The y axis grows upwards, and a screen reader gets the summary."""
    assert chart.position_of(9, 100).y() < chart.position_of(9, 10).y()
    assert chart.accessibleName() == "ذروة المراجعين 126 عند العاشرة"


def test_the_figures_under_the_pointer_are_told(chart: TimeChart) -> None:
    """Pointing at an hour puts its figures into the tooltip."""
    plot = chart._plot
    scene = plot._view.mapViewToScene(QPointF(9, 50))
    plot._tell(scene)
    assert plot.widget.toolTip().splitlines() == [
        "09:00",
        "مراجعون: 88",
        "منجزة: 79",
        "سابق: 80",
        "جارٍ: 20",
    ]


def test_a_switch_of_theme_redraws(chart: TimeChart, qtbot, qapp: QApplication) -> None:
    """The plot is built anew in the colours of the other theme."""
    before = chart._plot
    apply_theme(qapp, "dark")
    qtbot.waitUntil(lambda: chart._plot is not before)
    assert chart.grab().toImage().pixelColor(5, 5).lightness() < 60


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_step_of_heat_is_readable(name: str, qapp: QApplication) -> None:
    """The figure stands out from its cell by at least 4.5 to 1 in both themes."""
    apply_theme(qapp, name)
    for step in range(len(STEPS)):
        assert contrast(*step_colours(step)) >= 4.5, step


def _heat() -> HeatData:
    cells = [HeatCell(str(n), n, peak=n == 4, tip=f"tip {n}") for n in range(5)]
    toned = [HeatCell("1 من 4", tone=Tone.BAD, short="1"), HeatCell(tone=Tone.OK, icon="check")]
    return HeatData([f"{h:02d}" for h in range(7, 12)], [("الأحد", cells), ("الإثنين", toned)])


def test_heat_runs_from_the_right_and_tells_the_cell(qtbot) -> None:
    """The earliest hour is beside the day's name at the right, and a click names its cell."""
    heat, picked = Heatmap(), []
    qtbot.addWidget(heat)
    heat.show_data(_heat())
    heat.resize(460, 90)
    heat.picked.connect(lambda row, column: picked.append((row, column)))
    first, last = heat.cell_rect(0, 0), heat.cell_rect(0, 4)
    assert first.left() > last.left()
    assert first.right() < 460 - 70
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=first.center().toPoint())
    assert picked == [(0, 0)]
    assert heat.cell_at(QPointF(455, 50)) is None
    none, over = Qt.MouseButton.NoButton, last.center()
    move = QMouseEvent(
        QEvent.Type.MouseMove, over, over, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(heat, move)
    assert heat.toolTip() == "tip 4"
    assert not heat.grab().isNull()


def test_bars_start_at_the_right_and_keep_their_proportion(qtbot) -> None:
    """All bars begin on one line at the right, the longest first, lengths as the values."""
    bars = BarList()
    qtbot.addWidget(bars)
    bars.show_bars(
        [Bar("العدل", 100, "100", 90, "+11%"), Bar("التجارة", 50, "50", 60, "-17%", Tone.WARN)]
    )
    bars.resize(500, 60)
    first, second = bars.bar_rect(0), bars.bar_rect(1)
    assert first.right() == second.right()
    assert first.width() == pytest.approx(2 * second.width())
    assert bars.accessibleName() == "العدل، 100، +11%. التجارة، 50، -17%"
    assert not bars.grab().isNull()


def test_today_is_the_leftmost_bar_over_the_usual_band(qtbot) -> None:
    """The newest day stands last along time and reaches above the others."""
    bars = BandBars()
    qtbot.addWidget(bars)
    assert not bars.grab().isNull()
    bars.show_values([22, 27, 96], (18, 34), names=("10 أغسطس", "اليوم"))
    bars.resize(240, 120)
    today, oldest = bars.bar_rect(2), bars.bar_rect(0)
    assert today.left() < oldest.left()
    assert today.height() > 3 * oldest.height()
    assert not bars.grab().isNull()


def test_a_legend_names_every_series(qtbot) -> None:
    """It is as wide as its names and paints a sample of each look."""
    legend = Legend([("مراجعون", "chart1", Look.BAR)])
    qtbot.addWidget(legend)
    narrow = legend.sizeHint().width()
    legend.show_entries([(line.name, line.ink, line.look) for line in DAY.series])
    assert legend.sizeHint().width() > 2 * narrow
    assert not legend.grab().isNull()
