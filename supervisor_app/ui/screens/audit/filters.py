"""What the trail is narrowed by: text, days, person, kind, one figure; asking is the screen's."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.services.audit import AuditQuery, Person
from supervisor_app.text.field_words import thing_word
from supervisor_app.text.translate import translate
from supervisor_app.ui.tables.data_table import FILTER_AFTER_MS
from supervisor_app.ui.theme import Role
from supervisor_app.ui.traces import Traced
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, reveal, row
from supervisor_app.ui.widgets.date_picker import DatePicker, short_day
from supervisor_app.ui.widgets.filter_bar import FilterBar
from supervisor_app.ui.widgets.inputs import ChoiceBox, SearchField
from supervisor_app.ui.widgets.labels import label

WIDTH, SEARCH_WIDTH = 150, 210
# Kinds that people ask for; the trail holds all others as well.
KINDS = (
    "attendance", "counter_presence", "interruption", "daily_figure", "print_job", "roster_entry",
    "employee", "agency", "target", "account", "role_grant", "report_record", "day_note", "event",
)  # fmt: skip
EVER, TODAY, WEEK, MONTH, DAY, SPAN = -1, 0, 7, 31, -2, -3
TEXT, DAYS, PERSON, KIND, FIGURE = "text", "days", "person", "kind", "figure"


class Filters(QWidget):
    """`changed` when one was chosen or taken away; each in force is a chip that takes it away."""

    changed = Signal()

    def __init__(self, today: dt.date) -> None:
        super().__init__()
        self.figure: Traced | None = None
        self.search = SearchField(translate("Audit", "Value, name or reason"))
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.span = ChoiceBox(
            [
                (EVER, translate("Audit", "All days")),
                (TODAY, translate("Audit", "Today")),
                (WEEK, translate("Audit", "Last 7 days")),
                (MONTH, translate("Audit", "Last 31 days")),
                (DAY, translate("Audit", "One day")),
                (SPAN, translate("Audit", "From a day to a day")),
            ]
        )
        self.first = DatePicker(today, today, latest=today)
        self.last = DatePicker(today, today, latest=today)
        self.person = ChoiceBox()
        self.kind = ChoiceBox(
            [("", translate("Audit", "Everything")), *((key, thing_word(key)) for key in KINDS)]
        )
        self.span.setAccessibleName(translate("Audit", "Days"))
        self.person.setAccessibleName(translate("Audit", "Person"))
        self.kind.setAccessibleName(translate("Audit", "Kind"))
        for box in (self.span, self.person, self.kind):
            box.setFixedWidth(WIDTH)
            box.picked.connect(lambda _value: self._on_picked())
        self.count = label("", Role.SMALL, "text2")
        self.chips = FilterBar()
        self.chips.add_button.hide()
        self._second = QWidget()
        days = in_row(self._second, self.first, self.last)
        days.addWidget(self.chips, 1)
        column(
            self,
            row(self.search, self.span, self.person, self.kind, STRETCH, self.count),
            self._second,
            gap=8,
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_AFTER_MS * 2)
        self._connect()
        self.show_people(())
        self._show()

    def _connect(self) -> None:
        self._typing.timeout.connect(self._on_picked)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.first.picked.connect(self._on_first)
        self.last.picked.connect(self._on_last)
        self.chips.removed.connect(self.remove)
        self.chips.cleared.connect(self.clear_all)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these persons."""
        chosen = self.person.value() or ""
        everybody = (("", translate("Audit", "Everybody")),)
        self.person.set_choices([*everybody, *((one.account_id, one.name) for one in people)])
        self.person.choose(chosen)
        self._show()

    def show_figure(self, figure: Traced) -> None:
        """Ask for what stands behind one figure alone."""
        self._reset()
        self.figure = figure
        self._on_picked()

    def query(self, now: dt.datetime) -> AuditQuery:
        """Give what is asked for, without a page."""
        since, until = self._days(now)
        return AuditQuery(
            since=since,
            until=until,
            actor=self.person.value() or "",
            table=self.kind.value() or "",
            text=self.search.text().strip(),
        )

    def is_filtered(self) -> bool:
        """Tell whether anything narrows the trail."""
        return bool(self._in_force())

    def remove(self, key: str) -> None:
        """Take one filter away."""
        if key == TEXT:
            self.search.clear()
            self._typing.stop()
        elif key == DAYS:
            self.span.choose(EVER)
        elif key == PERSON:
            self.person.choose("")
        elif key == KIND:
            self.kind.choose("")
        else:
            self.figure = None
        self._on_picked()

    def clear_all(self) -> None:
        """Show everything again."""
        self._reset()
        self._on_picked()

    def _reset(self) -> None:
        self.search.clear()
        self._typing.stop()
        self.span.choose(EVER)
        self.person.choose("")
        self.kind.choose("")
        self.figure = None

    def _days(self, now: dt.datetime) -> tuple[dt.datetime | None, dt.datetime | None]:
        """Give the first instant that is asked for, and the first after the last."""
        days = self.span.value()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if days in (None, EVER):
            return None, None
        if days not in (DAY, SPAN):
            return midnight - dt.timedelta(days=days), None
        last = self.first.value() if days == DAY else self.last.value()
        start, end = (
            midnight.replace(year=day.year, month=day.month, day=day.day)
            for day in (self.first.value(), last + dt.timedelta(days=1))
        )
        return start, end

    def _in_force(self) -> list[tuple[str, str]]:
        """List the filters by key and words."""
        found = []
        if self.figure is not None:
            found.append((FIGURE, self.figure.title))
        if text := self.search.text().strip():
            found.append((TEXT, translate("Audit", "“{text}”").format(text=text)))
        days = self.span.value()
        if days == DAY:
            found.append((DAYS, short_day(self.first.value())))
        elif days == SPAN:
            words = translate("Audit", "{first} to {last}")
            first, last = short_day(self.first.value()), short_day(self.last.value())
            found.append((DAYS, words.format(first=first, last=last)))
        elif days not in (None, EVER):
            found.append((DAYS, self.span.currentText()))
        if self.person.value():
            found.append((PERSON, self.person.currentText()))
        if self.kind.value():
            found.append((KIND, self.kind.currentText()))
        return found

    def _show(self) -> None:
        days = self.span.value()
        reveal(self.first, when=days in (DAY, SPAN))
        reveal(self.last, when=days == SPAN)
        found = self._in_force()
        self.chips.show_filters(found)
        reveal(self._second, when=bool(found))

    def _on_first(self, day: dt.date) -> None:
        self.last.set_value(max(day, self.last.value()))
        self._on_picked()

    def _on_last(self, day: dt.date) -> None:
        self.first.set_value(min(day, self.first.value()))
        self._on_picked()

    def _on_picked(self) -> None:
        self._show()
        self.changed.emit()
