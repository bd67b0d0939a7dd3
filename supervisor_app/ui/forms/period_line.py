"""One working period as a line: whether the centre has it, from when to when, minutes of grace."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services.centre import PeriodDraft
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import in_row
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.inputs import NumberEdit, TimeEdit
from supervisor_app.ui.widgets.labels import label

# What many centres keep; both are only proposals.
_USUAL = {
    PeriodCode.MORNING: (dt.time(7, 30), dt.time(14, 30)),
    PeriodCode.EVENING: (dt.time(16, 0), dt.time(20, 0)),
}
TIME_WIDTH, GRACE_WIDTH = 92, 64
USUAL_GRACE = 10


class PeriodLine(QWidget):
    """Emits `changed` when a person has changed something; `draft` gives what stands there."""

    changed = Signal()

    def __init__(self, code: PeriodCode, *, with_grace: bool = False) -> None:
        super().__init__()
        self.code = code
        self._name = word("period", code)
        starts, ends = _USUAL[code]
        self.chosen = CheckBox(self._name)
        self.chosen.setChecked(True)
        self.chosen.setMinimumWidth(160)
        self.starts, self.ends = TimeEdit(starts), TimeEdit(ends)
        self.grace = NumberEdit(USUAL_GRACE, digits=2)
        parts = (
            (translate("PeriodLine", "from"), self.starts, TIME_WIDTH),
            (translate("PeriodLine", "to"), self.ends, TIME_WIDTH),
            (translate("PeriodLine", "minutes of grace"), self.grace, GRACE_WIDTH),
        )
        line = in_row(self, self.chosen, gap=10)
        for title, edit, width in parts if with_grace else parts[:2]:
            edit.setFixedWidth(width)
            edit.setAccessibleName(f"{self._name} {title}")
            edit.committed.connect(self.changed)
            line.addWidget(label(title, Role.SMALL, "text2"))
            line.addWidget(edit)
        line.addStretch(1)
        self.chosen.toggled.connect(self._on_chosen)
        self.chosen.clicked.connect(self.changed)

    def show_period(self, draft: PeriodDraft | None) -> None:
        """Show a period that the centre keeps, or that it does not keep this one."""
        self.chosen.setChecked(draft is not None)
        if draft is not None:
            self._name = draft.name
            self.starts.set_value(draft.starts)
            self.ends.set_value(draft.ends)
            self.grace.set_value(draft.grace_minutes)

    def draft(self) -> PeriodDraft | None:
        """Give the period; None where it is not kept. Raises InvalidInput for a missing time."""
        if not self.chosen.isChecked():
            return None
        starts, ends = self.starts.value(), self.ends.value()
        if starts is None or ends is None:
            raise InvalidInput(field="time", reason="not_a_time", value="")
        return PeriodDraft(self.code, self._name, starts, ends, self.grace.value() or 0)

    def _on_chosen(self, on: bool) -> None:  # noqa: FBT001  Qt's own signal
        for edit in (self.starts, self.ends, self.grace):
            edit.setEnabled(on)


def period_lines(*, with_grace: bool = False) -> list[PeriodLine]:
    """Make the lines of every period that a centre may have."""
    return [PeriodLine(code, with_grace=with_grace) for code in PeriodCode]


def drafts_of(lines: list[PeriodLine]) -> tuple[PeriodDraft, ...]:
    """Give the periods that are kept; raises InvalidInput."""
    found = (line.draft() for line in lines)
    return tuple(draft for draft in found if draft is not None)
