"""The history of a figure, over the far edge of any screen: who, when, where, from what to what.

One for the whole window. It is opened by Ctrl+H or the context menu, told what it is about by the
part under the cursor (`ui.traces`), and leads on to the audit log.
"""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from supervisor_app.services import figure_history
from supervisor_app.services.audit import AuditRow, Written
from supervisor_app.services.figure_history import FigureHistory, Step
from supervisor_app.text.formats import clock_time, date_pair, num
from supervisor_app.text.relative_time import ago
from supervisor_app.text.translate import translate
from supervisor_app.ui.audit_words import action, pair, station, subject, tone, who
from supervisor_app.ui.context import Context
from supervisor_app.ui.direction import is_rtl
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.traces import Traced
from supervisor_app.ui.widgets.boxes import STRETCH, column, hairline, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, paragraph
from supervisor_app.ui.widgets.side_sheet import SideSheet

MOST = 40
# What the thing's own name says, or nobody would read.
_UNTOLD = frozenset({"kind", "centre_id", "import_id", "service_id"})


class HistorySheet(SideSheet):
    """Floats over its parent's far edge, so that nothing under it is squeezed; Esc closes it."""

    def __init__(self, ctx: Context, over: QWidget) -> None:
        super().__init__()
        self.setParent(over)
        self.hide()
        self._ctx = ctx
        self._over = over
        self._about: Traced | None = None
        self._before: QWidget | None = None
        self.log = button(
            translate("History", "Open in the audit log"), "link", icon="history", on=self._go
        )
        self.closed.connect(self._give_back)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_behind(self, about: Traced) -> None:
        """Ask for what was written of a figure, and open."""
        self._about = about
        self._ctx.tasks.read(self, figure_history.history, about.sources, then=self._show_history)

    def place(self) -> None:
        """Keep to the far edge over the full height."""
        left = 0 if is_rtl() else self._over.width() - self.width()
        self.setGeometry(left, 0, self.width(), self._over.height())

    def _show_history(self, found: FigureHistory) -> None:
        about = self._about
        if about is None:
            return
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.log = button(
            translate("History", "Open in the audit log"), "link", icon="history", on=self._go
        )
        self.begin(about.title, _summary(found) if found.steps else "")
        now = self._ctx.clock.now()
        many = found.things > 1
        if not found.steps:
            self.body.addWidget(
                EmptyState(
                    "history",
                    translate("History", "Nothing was written of this yet"),
                    translate("History", "Its first value appears here by itself."),
                )
            )
        for step in found.steps[:MOST]:
            self._add(step, now, many=many)
        if found.entries > MOST:
            rest = translate(
                "History", "and %n earlier ones in the audit log", "", found.entries - MOST
            )
            self.body.addWidget(label(rest, Role.CAPTION, "text2"))
        self.foot.addWidget(self.log)
        self.foot.addStretch(1)
        self.place()
        self.raise_()
        self.log.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, step: Step, now: dt.datetime, *, many: bool) -> None:
        """Add one entry: its head, what was written, why, and where it came from."""
        one = step.row
        chip = Chip()
        chip.show_state(action(one), tone(one))
        times = [ago(one.at, now), clock_time(one.at), date_pair(one.at.date())]
        parts: list[QWidget] = [label(" · ".join(filter(None, times)), Role.CAPTION, "text2")]
        if many:
            parts.append(ElidedLabel(subject(one), Role.SMALL))
        parts += [paragraph(pair(one, value), Role.SMALL) for value in self._told(one)]
        if one.reason:
            words = translate("History", "Reason: {reason}").format(reason=one.reason)
            parts.append(paragraph(words, Role.SMALL, "text2"))
        place = row(IconLabel("device", "text3", 14), label(station(one), Role.CAPTION, "text2"))
        place.addLayout(row(*_origins(step), gap=6))
        place.addStretch(1)
        head = row(label(who(one), Role.STRONG), STRETCH, chip, gap=6)
        lines = column(None, head, *parts[:1], gap=2)
        lines.addLayout(place)
        for part in parts[1:]:
            lines.addWidget(part)
        self.body.addLayout(lines)
        self.body.addWidget(hairline())

    def _told(self, one: AuditRow) -> list[Written]:
        """Choose what is told of an entry: the figure's own fields, and nothing that is empty."""
        sources = self._about.sources if self._about is not None else ()
        asked = {
            field for source in sources if source.table == one.table for field in source.fields
        }
        return [
            value
            for value in one.values
            if value.field not in _UNTOLD
            and (not asked or value.field in asked)
            and not (value.before is None and value.after in (None, ""))
        ]

    def _go(self) -> None:
        about = self._about
        self._before = None
        self.close_sheet()
        self._ctx.bus.open("audit", about)

    def _give_back(self) -> None:
        """Let the focus return to where it was asked from."""
        self._about = None
        before, self._before = self._before, None
        if before is not None and self.window().isAncestorOf(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)


def _summary(found: FigureHistory) -> str:
    entries = translate("History", "%n changes", "", found.entries)
    if found.things <= 1:
        return entries
    things = translate("History", "of %n records", "", found.things)
    if found.cut:
        things = translate("History", "of the first {count} records").format(
            count=num(found.things)
        )
    return f"{entries} {things}"


def _origins(step: Step) -> Sequence[Chip]:
    """Say where an entry came from, where that is not a person at a screen alone."""
    found = []
    if step.file:
        found.append(Chip(translate("History", "from a file"), Tone.INFO, "import"))
        found[-1].setToolTip(step.file)
    if step.in_conflict:
        found.append(Chip(translate("History", "in an open conflict"), Tone.BAD, "conflict"))
    elif step.settles:
        found.append(Chip(translate("History", "settled a conflict"), Tone.OK, "check"))
    return found
