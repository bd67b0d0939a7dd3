"""The panel beside the grid: cells that need a person, and the history of the current one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.rules.statistics import Verdict
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.charts.band_bars import BandBars
from supervisor_app.ui.screens.statistics.place import Place
from supervisor_app.ui.screens.statistics.words import usual_words, verdict_word
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, paragraph
from supervisor_app.ui.widgets.scrolled import scrolled

WIDTH = 300
MOST = 8
SHOWN_DAYS = 8


class ReviewPanel(QWidget):
    """`asked` carries the cell to go to, `noted` a cell and the reason of its figure."""

    asked = Signal(str, str)
    noted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._place: Place | None = None
        self._open = Card(translate("Statistics", "Needs you"))
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines: QVBoxLayout = column(None, gap=6)
        column(inner, self._lines, STRETCH)
        self._scroll = scrolled(inner)
        self._done = EmptyState(
            "check-circle", translate("Statistics", "Every cell of this page is filled")
        )
        self._open.add(self._scroll, self._done)
        self._history = Card(translate("Statistics", "Same weekdays"))
        self._words = paragraph("", Role.SMALL, "text2")
        self._bars = BandBars()
        self._note = LineEdit()
        self._note.setPlaceholderText(translate("Statistics", "Reason for the unusual figure"))
        self._note.committed.connect(self._on_noted)
        self._history.add(self._words, self._bars, self._note)
        both = QWidget()
        both.setProperty("kind", "plain")
        whole = column(both, gap=12)
        whole.addWidget(self._open, 1)
        whole.addWidget(self._history)
        column(self, scrolled(both))

    def show_places(self, places: Sequence[Place]) -> None:
        """List the cells that are missing or unusual."""
        empty(self._lines)
        for place in places[:MOST]:
            outlier = place.cell.judgement.verdict is Verdict.OUTLIER
            tone = Tone.WARN if outlier else Tone.BAD
            name = f"{place.row.short_name} · {word('channel', place.channel.value)}"
            verb = (
                translate("Statistics", "Review") if outlier else translate("Statistics", "Enter")
            )
            go = button(verb, "link")
            where = (place.row.agency_id, place.channel.value)
            go.clicked.connect(lambda _on=False, where=where: self.asked.emit(*where))
            go.setAccessibleName(f"{verb}: {name}")
            self._lines.addLayout(
                row(
                    IconLabel(tone.icon, tone.line, 16),
                    ElidedLabel(name, Role.SMALL),
                    go,
                    gap=6,
                )
            )
        if len(places) > MOST:
            more = translate("Statistics", "and %n more", "", len(places) - MOST)
            self._lines.addWidget(paragraph(more, Role.CAPTION, "text3"))
        self._scroll.setVisible(bool(places))
        self._done.setVisible(not places)

    def show_place(self, place: Place | None) -> None:
        """Show the history of a cell; the reason can be typed where its figure is unusual."""
        self._place = place
        cell = place.cell if place else None
        history = cell.history[:SHOWN_DAYS] if cell else ()
        self._history.setVisible(bool(history) and cell is not None)
        if cell is None or not history:
            return
        outlier = cell.judgement.verdict is Verdict.OUTLIER
        today = [] if cell.value is None else [cell.value]
        values = [float(one) for one in (*reversed(history), *today)]
        usual = cell.usual
        band = (float(usual.low), float(usual.high)) if usual else (0.0, 0.0)
        words = usual_words(cell.judgement)
        if outlier:
            words = f"{num(cell.value or 0)}: {verdict_word(cell.judgement)}. {words}"
        self._words.setText(words)
        names = (translate("Statistics", "oldest"), translate("Statistics", "today"))
        self._bars.show_values(values, band, names=names, tone=Tone.WARN if outlier else Tone.OK)
        self._note.setVisible(outlier)
        self._note.setText(cell.note)

    def _on_noted(self) -> None:
        place = self._place
        if place is not None and self._note.text().strip():
            self.noted.emit(place.row.agency_id, place.channel.value, self._note.text().strip())
