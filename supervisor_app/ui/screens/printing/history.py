"""A job's steps under each other: what, who, why and when, joined by a line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.rules.print_job import JobEvent
from supervisor_app.services.print_history import Step
from supervisor_app.text.formats import clock_time, day_month
from supervisor_app.ui.direction import TOP, visual
from supervisor_app.ui.screens.printing.words import TONES, step_word
from supervisor_app.ui.theme import Role, colour
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.labels import label, paragraph

MOST = 40
DOT, ROOM = 9, 22
LOUD = frozenset({JobEvent.FAIL, JobEvent.SPOIL, JobEvent.CANCEL, JobEvent.MARK_UNCOLLECTED})


class StepRow(QWidget):
    """One step with its dot on the line."""

    def __init__(self, step: Step, *, first: bool, last: bool, with_day: bool) -> None:
        super().__init__()
        self._ends = (first, last)
        self._ink = TONES[step.to].line if step.event in LOUD or last else "mute_line"
        below = " · ".join(part for part in (step.who, step.reason) if part)
        words = column(None, label(step_word(step.event), Role.SMALL), gap=0)
        if below:
            words.addWidget(paragraph(below, Role.CAPTION, "text2"))
        when = clock_time(step.at)
        if with_day:
            when = f"{day_month(step.at.date())} {when}"
        line = in_row(self, ROOM, gap=0, y=4)
        line.addLayout(words, 1)
        line.addWidget(label(when, Role.CAPTION, "text2"), 0, TOP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and the dot."""
        within = QRectF(self.rect())
        first, last = self._ends
        middle = 4 + 10
        top = middle if first else 0
        bottom = middle if last else within.height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(visual(QRectF(4, top, 1, bottom - top), within), colour("border"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._ink))
            painter.drawEllipse(visual(QRectF(0, middle - DOT / 2, DOT, DOT), within))


class History(QWidget):
    """The newest steps, oldest first."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        whole = column(self, gap=0)
        shown = steps[-MOST:]
        day = None
        for n, step in enumerate(shown):
            with_day = day is not None and step.at.date() != day
            day = step.at.date()
            last = n == len(shown) - 1
            whole.addWidget(StepRow(step, first=n == 0, last=last, with_day=with_day))
