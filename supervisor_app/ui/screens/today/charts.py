"""The board's two charts over the hours: visitors with completed, and service time; no queries."""

from PySide6.QtWidgets import QStackedWidget

from supervisor_app.rules.period import minute_in_day
from supervisor_app.services.board_hours import BoardHour
from supervisor_app.services.today import Today
from supervisor_app.text.formats import clock_time, duration_minutes, num, weekday
from supervisor_app.text.translate import translate
from supervisor_app.ui.charts.legend import Legend
from supervisor_app.ui.charts.series import Level, Look, Series, TimeData
from supervisor_app.ui.charts.time_chart import TimeChart
from supervisor_app.ui.screens.today.words import hour_word
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.spoken import spoken

_MINUTE, _HOUR = 60, 60
_HALF = 0.5
MOST_TICKS = 8
Entries = list[tuple[str, str, Look]]


class _ChartCard(Card):
    """A chart with its legend, or why there is none; drawn anew only when something changed."""

    def __init__(self, title: str) -> None:
        self._legend = Legend()
        super().__init__(title, end=[self._legend])
        self.chart = TimeChart()
        self._none = EmptyState(
            "chart", translate("Today", "Hours come with the tickets of the queue system")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.chart)
        self._pages.addWidget(self._none)
        self.body.addWidget(self._pages, 1)
        self._data: TimeData | None = None

    def _show(self, data: TimeData | None, entries: Entries) -> None:
        self._pages.setCurrentIndex(0 if data is not None else 1)
        self._legend.show_entries(entries if data is not None else [])
        if data is not None and data != self._data:
            self.chart.show_data(data)
        self._data = data


class HoursCard(_ChartCard):
    """Visitors as bars, completed transactions as a line, the usual of the weekday dashed."""

    def __init__(self) -> None:
        super().__init__(translate("Today", "Visitors and transactions by hour"))

    def show_today(self, found: Today) -> None:
        """Show the hours of the day."""
        counted = [(row.hour, row.counted) for row in found.hours if row.counted is not None]
        usual = [(float(row.hour), row.usual) for row in found.hours if row.usual is not None]
        entries: Entries = [
            (translate("Today", "Visitors"), "chart1", Look.BAR),
            (translate("Today", "Completed"), "chart2", Look.LINE),
        ]
        if usual:
            name = translate("Today", "Usual on {weekday}")
            entries.append((name.format(weekday=weekday(found.frame.day)), "chart6", Look.DASH))
        points = [
            [(float(hour), float(count.arrived)) for hour, count in counted],
            [(float(hour), float(count.served)) for hour, count in counted],
            usual,
        ]
        made = [
            Series(name, ink, run, look)
            for (name, ink, look), run in zip(entries, points, strict=False)
        ]
        data = TimeData(
            series=(made[0], *made[2:], made[1]),
            ticks=_ticks(found.hours),
            now=_now(found),
            spoken=_peak([(hour, count.arrived) for hour, count in counted]),
        )
        self._show(data if found.hours else None, entries)


class ServiceCard(_ChartCard):
    """The mean service time of each hour beside its target."""

    def __init__(self) -> None:
        super().__init__(translate("Today", "Service time, minutes"))

    def show_today(self, found: Today) -> None:
        """Show the hours that have trusted durations."""
        name = translate("Today", "Service time, minutes")
        points = [
            (float(row.hour), row.counted.service.seconds / row.counted.service.n / _MINUTE)
            for row in found.hours
            if row.counted is not None and row.counted.service.n
        ]
        target = found.service_target
        entries: Entries = []
        if target is not None:
            words = translate("Today", "target {target}")
            shown = duration_minutes(target * _MINUTE)
            entries.append((words.format(target=shown), "chart3", Look.DASH))
        data = TimeData(
            series=(Series(name, "chart1", points, Look.AREA),),
            ticks=_thinned(_ticks(found.hours)),
            target=None if target is None else Level(target, ink="chart3"),
            spoken=spoken(*(f"{hour_word(int(x))} {duration_minutes(y * 60)}" for x, y in points)),
        )
        self._show(data if points else None, entries)


def _ticks(rows: tuple[BoardHour, ...]) -> list[tuple[float, str]]:
    return [(float(row.hour), hour_word(row.hour)) for row in rows]


def _thinned(ticks: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Name every second hour where all would touch; the first would not fit at the very edge."""
    if len(ticks) <= MOST_TICKS:
        return ticks
    return [(x, text if place % 2 else "") for place, (x, text) in enumerate(ticks)]


def _now(found: Today) -> Level | None:
    """Place the present: a bar stands over its whole hour, from half before to half after."""
    frame = found.frame
    if not frame.is_today or not found.hours:
        return None
    at = minute_in_day(frame.as_of, frame.day) / _HOUR - _HALF
    if not found.hours[0].hour - _HALF <= at <= found.hours[-1].hour + _HALF:
        return None
    return Level(at, translate("Today", "now {time}").format(time=clock_time(frame.as_of)))


def _peak(counted: list[tuple[int, int]]) -> str:
    if not counted:
        return translate("Today", "no figures yet")
    hour, count = max(counted, key=lambda one: one[1])
    words = translate("Today", "most visitors at {hour}: {count}")
    return words.format(hour=hour_word(hour), count=num(count))
