"""The second step: which sections the centre has and when its periods run."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.period import PeriodCode, clashes
from supervisor_app.rules.section import Section
from supervisor_app.services.centre import PeriodDraft
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, in_row
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.inputs import TimeEdit
from supervisor_app.ui.widgets.labels import label

# What many centres keep; both are only proposals.
_USUAL = {
    PeriodCode.MORNING: (dt.time(7, 30), dt.time(14, 30)),
    PeriodCode.EVENING: (dt.time(16, 0), dt.time(20, 0)),
}
TIME_WIDTH = 92


class PeriodLine(QWidget):
    """One period: whether the centre has it, from when to when."""

    def __init__(self, code: PeriodCode, *, on: bool) -> None:
        super().__init__()
        self.code = code
        starts, ends = _USUAL[code]
        self.chosen = CheckBox(word("period", code))
        self.chosen.setChecked(on)
        self.starts, self.ends = TimeEdit(starts), TimeEdit(ends)
        self.starts.setAccessibleName(translate("SetUp", "begins"))
        self.ends.setAccessibleName(translate("SetUp", "ends"))
        for edit in (self.starts, self.ends):
            edit.setFixedWidth(TIME_WIDTH)
        self.chosen.setMinimumWidth(160)
        self.chosen.toggled.connect(self._on_chosen)
        in_row(
            self,
            self.chosen,
            label(translate("SetUp", "from"), Role.SMALL, "text2"),
            self.starts,
            label(translate("SetUp", "to"), Role.SMALL, "text2"),
            self.ends,
            STRETCH,
            gap=10,
        )
        self._on_chosen(on)

    def draft(self) -> PeriodDraft | None:
        """Give the period; None where it is not kept. Raises InvalidInput for a missing time."""
        if not self.chosen.isChecked():
            return None
        starts, ends = self.starts.value(), self.ends.value()
        if starts is None or ends is None:
            raise InvalidInput(field="time", reason="not_a_time", value="")
        return PeriodDraft(self.code, word("period", self.code), starts, ends)

    def _on_chosen(self, on: bool) -> None:  # noqa: FBT001  Qt's own signal
        self.starts.setEnabled(on)
        self.ends.setEnabled(on)


class DayStep(Step):
    """Sections and periods."""

    def __init__(self) -> None:
        super().__init__(
            translate("SetUp", "Sections and periods"),
            translate("SetUp", "Attendance, presence and figures are kept by them."),
        )
        self.sections = {section: CheckBox(word("section", section)) for section in Section}
        self.body.addWidget(label(translate("SetUp", "Sections"), Role.STRONG))
        for box in self.sections.values():
            box.setChecked(True)
            self.body.addWidget(box)
        self.body.addSpacing(8)
        self.body.addWidget(label(translate("SetUp", "Periods"), Role.STRONG))
        self.lines = [
            PeriodLine(PeriodCode.MORNING, on=True),
            PeriodLine(PeriodCode.EVENING, on=True),
        ]
        for line in self.lines:
            self.body.addWidget(line)
        self.fault = FaultLine()
        self.body.addWidget(self.fault)

    def enter(self) -> None:
        """Begin with the first section."""
        self.sections[Section.MEN].setFocus()

    def holds(self) -> bool:
        """Ask for a section and a period, and refuse periods that overlap."""
        self.fault.clear()
        if not self.chosen_sections():
            self.fault.show_words(translate("SetUp", "Choose at least one section."))
            return False
        try:
            drafts = self.periods()
        except InvalidInput as error:
            self.fault.show_error(error)
            return False
        if not drafts:
            self.fault.show_words(translate("SetUp", "Choose at least one period."))
        elif any(draft.starts == draft.ends for draft in drafts):
            self.fault.show_words(translate("SetUp", "A period ends after it begins."))
        elif clashes([draft.times for draft in drafts]):
            self.fault.show_words(translate("SetUp", "The periods overlap."))
        else:
            return True
        return False

    def chosen_sections(self) -> Mapping[Section, str]:
        """Give the sections with their usual names."""
        return {
            section: word("section", section)
            for section, box in self.sections.items()
            if box.isChecked()
        }

    def periods(self) -> tuple[PeriodDraft, ...]:
        """Give the periods; raises InvalidInput for a time that is none."""
        found = (line.draft() for line in self.lines)
        return tuple(draft for draft in found if draft is not None)
