"""The second step: which sections the centre has and when its periods run."""

from collections.abc import Mapping

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.period import clashes
from supervisor_app.rules.section import Section
from supervisor_app.services.centre import PeriodDraft
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.forms.period_line import drafts_of, period_lines
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.labels import label


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
        self.lines = period_lines()
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
        return drafts_of(self.lines)
