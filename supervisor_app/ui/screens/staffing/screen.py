"""The staffing screen: attendance, the week's roster, its coverage and the employees."""

from PySide6.QtGui import QAction

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.parted import PartedScreen
from supervisor_app.ui.screens.staffing.attendance import AttendancePart
from supervisor_app.ui.screens.staffing.coverage import CoveragePart
from supervisor_app.ui.screens.staffing.people import PeoplePart
from supervisor_app.ui.screens.staffing.week import WeekPart

ATTENDANCE, WEEK, COVERAGE, PEOPLE = "attendance", "week", "coverage", "people"


class StaffingScreen(PartedScreen):
    """Opens with attendance."""

    WATCHES = frozenset(
        {"attendance", "roster_entry", "employee", "agency", "counter", "period", "staffing_limit"}
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.take_parts(
            [
                (ATTENDANCE, translate("Staffing", "Attendance"), AttendancePart(self, ctx)),
                (WEEK, translate("Staffing", "Week's roster"), WeekPart(self, ctx)),
                (COVERAGE, translate("Staffing", "Coverage"), CoveragePart(self, ctx)),
                (PEOPLE, translate("Staffing", "Employees"), PeoplePart(self, ctx)),
            ]
        )
        self._mark = QAction(translate("Staffing", "Mark attendance"), self)
        self._mark.triggered.connect(self._on_mark)

    def primary_actions(self) -> list[QAction]:
        """Offer marking attendance, which goes to the first person not marked."""
        return [self._mark] if self._ctx.may(Right.MARK_ATTENDANCE) else []

    def commands(self) -> list[QAction]:
        """Offer what the shown part offers."""
        return [*self.primary_actions(), *self.part.commands()]

    def show_thing(self, what: object) -> None:
        """Show an employee, or the part that is named."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        elif what is not None:
            self.tabs.choose(PEOPLE)
            self.part.show_thing(what)

    def _on_mark(self) -> None:
        self.tabs.choose(ATTENDANCE)
        self.parts[ATTENDANCE].begin()


def build(ctx: Context) -> StaffingScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return StaffingScreen(ctx)
