"""The board's two charts over the hours: visitors with completed, and service time; no queries."""

from datetime import datetime

from supervisor_app.services.today import BoardHour, Today
from supervisor_app.text.formats import clock_time, duration_minutes, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.charts.legend import Legend
from supervisor_app.ui.charts.series import Level, Look, Series, TimeData, hours
from supervisor_app.ui.charts.time_chart import TimeChart
from supervisor_app.ui.widgets.card import Card

_MINUTE = 60


class HoursCard(Card):
    """Visitors as bars, completed transactions as a line, the usual of the weekday dashed."""

    def __init__(self) -> None:
        names = _names()
        legend = Legend(
            [
                (names[0], "chart1", Look.BAR),
                (names[1], "chart2", Look.LINE),
                (names[2], "chart6", Look.DASH),
            ]
        )
        super().__init__(translate("Today", "Visitors and transactions by hour"), end=[legend])
        self.chart = TimeChart()
        self.body.addWidget(self.chart, 1)

    def show_today(self, found: Today) -> None:
        """Show the hours of the day."""
        own = [row for row in found.hours if row.arrived or row.served]
        usual = [(row.hour + 0.0, row.usual) for row in found.hours if row.usual is not None]
        names = _names()
        peak = max(own, key=lambda row: row.arrived, default=None)
        self.chart.show_data(
            TimeData(
                series=(
                    Series(names[0], "chart1", [(row.hour, row.arrived) for row in own], Look.BAR),
                    Series(names[2], "chart6", usual, Look.DASH),
                    Series(names[1], "chart2", [(row.hour, row.served) for row in own]),
                ),
                ticks=_ticks(found.hours),
                now=_now(found),
                spoken=_spoken(peak),
            )
        )


class ServiceCard(Card):
    """The mean service time of each hour beside its target."""

    def __init__(self) -> None:
        name = translate("Today", "target")
        super().__init__(
            translate("Today", "Service time, minutes"),
            end=[Legend([(name, "chart3", Look.DASH)])],
        )
        self.chart = TimeChart()
        self.body.addWidget(self.chart, 1)

    def show_today(self, found: Today) -> None:
        """Show the hours that have trusted durations."""
        points = [
            (float(row.hour), row.service.seconds / row.service.n / _MINUTE)
            for row in found.hours
            if row.service.n
        ]
        target = found.service_target
        self.chart.show_data(
            TimeData(
                series=(
                    Series(
                        translate("Today", "Service time, minutes"), "chart1", points, Look.AREA
                    ),
                ),
                ticks=_ticks(found.hours)[::2],
                target=None if target is None else Level(target, ink="chart3"),
                spoken="، ".join(duration_minutes(y * _MINUTE) for _, y in points),
            )
        )


def _names() -> tuple[str, str, str]:
    return (
        translate("Today", "Visitors"),
        translate("Today", "Completed"),
        translate("Today", "Usual"),
    )


def _ticks(rows: tuple[BoardHour, ...]) -> list[tuple[float, str]]:
    if not rows:
        return []
    return hours(rows[0].hour, rows[-1].hour)


def _now(found: Today) -> Level | None:
    if not found.frame.is_today or not found.hours:
        return None
    at: datetime = found.frame.as_of
    place = at.hour + at.minute / 60 - 0.5
    if not found.hours[0].hour - 0.5 <= place <= found.hours[-1].hour + 0.5:
        return None
    return Level(place, translate("Today", "now {time}").format(time=clock_time(at)), "bad_line")


def _spoken(peak: BoardHour | None) -> str:
    if peak is None:
        return translate("Today", "no figures yet")
    return translate("Today", "most visitors at {hour}: {count}").format(
        hour=num(peak.hour), count=num(peak.arrived)
    )
