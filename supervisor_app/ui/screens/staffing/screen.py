"""The staffing screen: four parts under one row of tabs; each part is a file of its own."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.staffing.attendance import AttendancePart
from supervisor_app.ui.screens.staffing.coverage import CoveragePart
from supervisor_app.ui.screens.staffing.people import PeoplePart
from supervisor_app.ui.screens.staffing.week import WeekPart
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.tabs import SegmentedTabs

ATTENDANCE, WEEK, COVERAGE, PEOPLE = "attendance", "week", "coverage", "people"


class StaffingScreen(Screen):
    """Shows one part at a time and passes the shell's questions to it."""

    WATCHES = frozenset(
        {"attendance", "roster_entry", "employee", "agency", "counter", "period", "staffing_limit"}
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.tabs = SegmentedTabs(
            [
                (ATTENDANCE, translate("Staffing", "Attendance")),
                (WEEK, translate("Staffing", "Week's roster")),
                (COVERAGE, translate("Staffing", "Coverage")),
                (PEOPLE, translate("Staffing", "Employees")),
            ]
        )
        self.parts: dict[str, Part] = {
            ATTENDANCE: AttendancePart(self, ctx),
            WEEK: WeekPart(self, ctx),
            COVERAGE: CoveragePart(self, ctx),
            PEOPLE: PeoplePart(self, ctx),
        }
        self._stack = QStackedWidget()
        line = row(self.tabs, gap=12)
        for part in self.parts.values():
            if part is not self.part:
                part.bar.hide()
            line.addWidget(part.bar, 1)
            self._stack.addWidget(part)
        self._mark = QAction(translate("Staffing", "Mark attendance"), self)
        self._mark.triggered.connect(self._on_mark)
        self.page.addLayout(line)
        self.page.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self.parts[self.tabs.key]

    def load(self) -> None:
        """Load the part that is shown."""
        self.part.load()

    def title_note(self) -> str:
        """Name the part beside the title."""
        return self.part.title()

    def primary_actions(self) -> list[QAction]:
        """Offer marking attendance, which goes to the first person not marked."""
        return [self._mark] if self._ctx.may(Right.MARK_ATTENDANCE) else []

    def commands(self) -> list[QAction]:
        """Offer what the shown part offers."""
        return [*self.primary_actions(), *self.part.commands()]

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the shown part."""
        return self.part.keys()

    def panes(self) -> list[QWidget]:
        """Go from the tabs to the part's main widget."""
        return [self.tabs, self.part.main]

    def show_thing(self, what: object) -> None:
        """Show an employee, or the part that is named."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        elif what is not None:
            self.tabs.choose(PEOPLE)
            self.part.show_thing(what)

    def _on_tab(self, key: str) -> None:
        part = self.parts[key]
        self.escape()
        for other in self.parts.values():
            other.bar.setVisible(other is part)
        self._stack.setCurrentWidget(part)
        part.load()
        part.main.setFocus()
        self.offers_changed.emit()

    def _on_mark(self) -> None:
        self.tabs.choose(ATTENDANCE)
        self.parts[ATTENDANCE].begin()


def build(ctx: Context) -> StaffingScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return StaffingScreen(ctx)
