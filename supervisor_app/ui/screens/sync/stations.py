"""The workstations of the centre beside the conflicts; what can be done with one is in Settings."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.services.station_list import StationRow
from supervisor_app.text.translate import translate
from supervisor_app.ui.station_words import TONES, last_word, state_word
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, in_row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.spoken import spoken

WIDTH = 320


class StationsCard(Card):
    """A line a workstation, this one first."""

    def __init__(self) -> None:
        self._count = label("", Role.SMALL, "text2")
        super().__init__(translate("Sync", "Workstations"), end=[self._count])
        self.setFixedWidth(WIDTH)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines: QVBoxLayout = column(None, gap=4)
        column(inner, self._lines, STRETCH)
        self.add(scrolled(inner))

    def show_stations(self, rows: Sequence[StationRow], now: dt.datetime) -> None:
        """Show the workstations."""
        empty(self._lines)
        for row in rows:
            self._lines.addWidget(_line(row, now))
        self._count.setText(translate("Sync", "%n workstations", "", len(rows)) if rows else "")


def _line(row: StationRow, now: dt.datetime) -> QWidget:
    chip = Chip(state_word(row.state), TONES[row.state])
    known = last_word(row, now)
    name = row.name or translate("Sync", "unnamed workstation")
    line = QWidget()
    words = column(None, ElidedLabel(name, Role.STRONG), ElidedLabel(known, Role.CAPTION, "text2"))
    words.setSpacing(0)
    whole = in_row(line, IconLabel("device", "text2", 20), gap=10, x=4, y=5)
    whole.addLayout(words, 1)
    whole.addWidget(chip)
    line.setAccessibleName(spoken(name, chip.text, known))
    return line
