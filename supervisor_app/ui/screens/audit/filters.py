"""What the trail is narrowed by: span of days, person, kind of thing; asking is the screen's."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.services.audit import AuditQuery, Person
from supervisor_app.text.field_words import thing_word
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, in_row, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import ChoiceBox
from supervisor_app.ui.widgets.labels import label

WIDTH = 176
# Kinds that people ask for; the trail holds all others as well.
KINDS = (
    "attendance", "counter_presence", "interruption", "daily_figure", "print_job", "roster_entry",
    "employee", "agency", "target", "account", "role_grant", "report_record", "day_note", "event",
)  # fmt: skip
EVER, TODAY, WEEK, MONTH = -1, 0, 7, 31


class Filters(QWidget):
    """`changed` when one was chosen or all were cleared."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.span = ChoiceBox(
            [
                (EVER, translate("Audit", "All days")),
                (TODAY, translate("Audit", "Today")),
                (WEEK, translate("Audit", "Last 7 days")),
                (MONTH, translate("Audit", "Last 31 days")),
            ]
        )
        self.person = ChoiceBox()
        self.kind = ChoiceBox(
            [("", translate("Audit", "Everything")), *((key, thing_word(key)) for key in KINDS)]
        )
        self.span.setAccessibleName(translate("Audit", "Days"))
        self.person.setAccessibleName(translate("Audit", "Person"))
        self.kind.setAccessibleName(translate("Audit", "Kind"))
        for box in (self.span, self.person, self.kind):
            box.setFixedWidth(WIDTH)
            box.picked.connect(lambda _value: self.changed.emit())
        self.count = label("", Role.SMALL, "text2")
        self.clear = button(translate("Widgets", "Clear filter"), "link", on=self.clear_all)
        in_row(self, self.span, self.person, self.kind, self.clear, STRETCH, self.count)
        self.show_people(())
        reveal(self.clear, when=False)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these persons."""
        chosen = self.person.value() or ""
        everybody = (("", translate("Audit", "Everybody")),)
        self.person.set_choices([*everybody, *((one.account_id, one.name) for one in people)])
        self.person.choose(chosen)

    def query(self, now: dt.datetime) -> AuditQuery:
        """Give what is asked for, without a page."""
        reveal(self.clear, when=self.is_filtered())
        days = self.span.value()
        since = None
        if days is not None and days != EVER:
            midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
            since = midnight - dt.timedelta(days=days)
        return AuditQuery(
            since=since, actor=self.person.value() or "", table=self.kind.value() or ""
        )

    def is_filtered(self) -> bool:
        """Tell whether anything narrows the trail."""
        return bool(
            self.person.value() or self.kind.value() or self.span.value() not in {None, EVER}
        )

    def clear_all(self) -> None:
        """Show everything again."""
        self.span.choose(EVER)
        self.person.choose("")
        self.kind.choose("")
        self.changed.emit()
