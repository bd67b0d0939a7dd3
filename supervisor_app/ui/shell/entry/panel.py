"""The green panel of the front page: which centre this is and the day's figures without names."""

import datetime as dt

from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.text.formats import MISSING, date_pair, duration_minutes, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import BOTTOM
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph

WIDTH = 380


class FigureLine(QWidget):
    """One figure: what it is, its value and unit, one quiet remark."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._value = label("", Role.DISPLAY, "rail_ink_hi")
        self._unit = label("", Role.SMALL, "rail_ink")
        self._unit.setContentsMargins(0, 0, 0, 5)
        line = row(gap=6)
        line.addWidget(self._value, 0, BOTTOM)
        line.addWidget(self._unit, 0, BOTTOM)
        line.addStretch(1)
        column(self, label(title, Role.SMALL, "rail_mut"), line, gap=0)

    def show_figure(self, value: str, unit: str) -> None:
        """Show a value, or that there is none."""
        self._value.setText(value)
        self._unit.setText("" if value == MISSING else unit)
        self.setAccessibleName(f"{self._title}: {value} {unit}")


class IdentityPanel(QFrame):
    """Stands at the start edge over the full height on every page before the screens."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setFixedWidth(WIDTH)
        self._name = paragraph(translate("Entry", "Centre Supervisor"), Role.H1, "rail_ink_hi")
        self._place = label(
            translate("Entry", "The back office of a one-stop service centre"),
            Role.SMALL,
            "rail_mut",
        )
        self._place.setWordWrap(True)
        self._day = label("", Role.SMALL, "rail_ink")
        self._day.hide()
        self._figures = QWidget()
        self._figures.hide()
        self._lines: dict[str, FigureLine] = {}
        self._note = label("", Role.CAPTION, "rail_mut")
        names = column(None, self._name, self._place, gap=2)
        head = row(IconLabel("centre-fill", "rail_mark", 40), gap=14)
        head.addLayout(names, 1)
        column(self, head, 20, self._day, 8, self._figures, STRETCH, self._note, gap=0, x=32, y=36)

    def show_centre(self, name: str, place: str) -> None:
        """Say which centre this is."""
        self._name.setText(name)
        self._place.setText(place)
        self._place.setVisible(bool(place))

    def show_note(self, text: str) -> None:
        """Say one thing at the foot: the version, or what is under way."""
        self._note.setText(text)

    def show_board(self, board: BoardFigures) -> None:
        """Show the figures of the day; counts only, they stay while the centre is locked."""
        self.show_centre(board.name, board.place)
        self.show_day(board.day)
        if not self._lines:
            self._make_lines()
        mean, share = board.mean_service_seconds, board.satisfied_percent
        values = {
            "visitors": _count(board.visitors),
            "served": _count(board.served),
            "service": MISSING if mean is None else duration_minutes(mean),
            "satisfied": MISSING if share is None else num(share, 1),
            "printing": num(board.print_waiting),
        }
        for key, (_, unit) in _titles().items():
            self._lines[key].show_figure(values[key], unit)
        self._figures.show()

    def show_day(self, day: dt.date) -> None:
        """Name the day that the figures are of."""
        self._day.setText(date_pair(day))
        self._day.show()

    def _make_lines(self) -> None:
        for key, (title, _) in _titles().items():
            self._lines[key] = FigureLine(title)
        column(self._figures, *self._lines.values(), gap=10, y=12)


def _titles() -> dict[str, tuple[str, str]]:
    return {
        "visitors": (translate("Entry", "Visitors"), ""),
        "served": (translate("Entry", "Completed transactions"), ""),
        "service": (translate("Entry", "Mean service time"), translate("Entry", "minutes")),
        "satisfied": (translate("Entry", "Satisfaction"), "%"),
        "printing": (translate("Entry", "Documents awaiting hand-over"), ""),
    }


def _count(value: int | None) -> str:
    return MISSING if value is None else num(value)
