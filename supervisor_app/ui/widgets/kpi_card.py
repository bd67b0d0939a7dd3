"""A figure of the day as a card: title, value with unit, its run and one line of comparison."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame

from supervisor_app.ui.direction import BOTTOM, MIDDLE
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, reveal, row
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, set_tone
from supervisor_app.ui.widgets.sparkline import Sparkline


@dataclass(frozen=True, slots=True)
class Figure:
    """What a KPI card shows, already in words; `trend` is "", "up" or "down"."""

    value: str
    unit: str = ""
    note: str = ""
    tone: Tone = Tone.MUTE
    trend: str = ""
    run: Sequence[float] = ()


class KpiCard(QFrame):
    """One figure; colour only in the note, and only when it needs a person."""

    def __init__(self, title: str, icon: str, ink: str = "chart1") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = title
        self._value = label("", Role.DISPLAY)
        self._unit = label("", Role.SMALL, "text2")
        self._unit.setContentsMargins(0, 0, 0, 5)
        self._run = Sparkline(ink)
        self._trend = IconLabel("triangle-up", "ok", 16)
        self._note = ElidedLabel("", Role.CAPTION)
        figure = row(gap=6)
        figure.addWidget(self._value, 0, BOTTOM)
        figure.addWidget(self._unit, 0, BOTTOM)
        figure.addStretch(1)
        figure.addWidget(self._run, 0, MIDDLE)
        head = row(IconLabel(icon, "text3", 16), ElidedLabel(title, Role.SMALL, "text2"), gap=6)
        column(self, head, figure, row(self._trend, self._note, gap=2), gap=2, x=14, y=10)
        self.show_figure(Figure(""))

    def show_figure(self, figure: Figure) -> None:
        """Show another state of the figure."""
        tone = "text2" if figure.tone is Tone.MUTE else figure.tone.value
        self._value.setText(figure.value)
        self._unit.setText(figure.unit)
        self._run.show_values(figure.run)
        self._note.setText(figure.note)
        set_tone(self._note, tone)
        reveal(self._trend, when=bool(figure.trend))
        if figure.trend:
            self._trend.show_icon(f"triangle-{figure.trend}", tone)
        self.setAccessibleName(f"{self.title}: {figure.value} {figure.unit}. {figure.note}")
