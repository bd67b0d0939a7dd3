"""The strip of figures over the board: presence against its target, minutes lost, why, how many."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from supervisor_app.services.presence_board import Board, DayBoard
from supervisor_app.text.formats import MISSING, num, of_total, pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.agencies.figure import Figure
from supervisor_app.ui.screens.agencies.words import cause_word
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import hairline, in_row

WIDE_FROM = 860


class Summary(QFrame):
    """Figures along one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.rate = Figure(translate("Agencies", "Presence"))
        self.lost = Figure(translate("Agencies", "Minutes lost"))
        self.cause = Figure(translate("Agencies", "Most lost to"), Role.STRONG)
        self.open = Figure(translate("Agencies", "Open counters"))
        line = in_row(self, gap=10, x=14, y=8)
        # It gives way before the window must grow.
        self.cause.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._after_cause = hairline(upright=True)
        for figure, share in ((self.rate, 8), (self.lost, 4), (self.cause, 7), (self.open, 7)):
            line.addWidget(figure, share)
            if figure is not self.open:
                after = self._after_cause if figure is self.cause else hairline(upright=True)
                line.addWidget(after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the cause out where there is no room for its words."""
        super().resizeEvent(event)
        for part in (self.cause, self._after_cause):
            part.setVisible(self.width() >= WIDE_FROM)

    def show_board(self, found: DayBoard) -> None:
        """Sum a board up."""
        if found.board is None or not found.board.rows:
            for figure in (self.rate, self.lost, self.cause, self.open):
                figure.show_value(MISSING)
            return
        minutes = found.board.minutes
        self._show_rate(minutes.rate, found.target)
        unit = translate("Agencies", "min")
        known = minutes.rate is not None
        self.lost.show_value(num(minutes.lost_minutes) if known else MISSING, unit if known else "")
        lost = minutes.lost
        worst = max(lost, key=lambda cause: lost[cause], default=None)
        self.cause.show_value(MISSING if worst is None else cause_word(worst))
        self.open.show_value(*_open_word(found.board))

    def _show_rate(self, rate: float | None, target: float | None) -> None:
        note = ""
        if target is not None:
            note = translate("Agencies", "target {target}").format(target=pct(target, 0))
        if rate is None:
            self.rate.show_value(MISSING, note)
            return
        missed = target is not None and 100 * rate < target
        self.rate.show_value(pct(100 * rate), note, "warn" if missed else "text")


def _open_word(board: Board) -> tuple[str, str]:
    agreed = sum(row.now.agreed for row in board.rows)
    unrecorded = sum(row.now.unrecorded for row in board.rows)
    note = translate("Agencies", "%n not recorded", "counters", unrecorded) if unrecorded else ""
    return of_total(sum(row.now.open for row in board.rows), agreed), note
