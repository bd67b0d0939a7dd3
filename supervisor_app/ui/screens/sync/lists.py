"""The lists under the conflicts: exchanges, late entries, double hand-overs, what was set aside."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.services.conflicts import DOUBLE, OpenConflict, Side
from supervisor_app.services.set_aside import Aside, AsideRow
from supervisor_app.services.sync import RoundRow
from supervisor_app.text.field_words import thing_word
from supervisor_app.text.formats import gregorian, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.sync.behind import behind_conflict
from supervisor_app.ui.sync_words import trouble_word, when
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import reveal
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.tabs import SegmentedTabs

LOG, LATE, DOUBLES, ASIDE = "log", "late", "doubles", "aside"


class Lists(Card):
    """Four tables behind tabs with their counts; `opened` carries the conflict of a line."""

    opened = Signal(object)

    def __init__(self) -> None:
        self.tabs = SegmentedTabs(
            [(LOG, _log()), (LATE, _late()), (DOUBLES, _doubles()), (ASIDE, _aside())],
        )
        super().__init__("", self.tabs)
        self._now = dt.datetime.now(dt.UTC)
        self.log: DataTable[RoundRow] = DataTable(self._log_columns(), key=lambda row: row.number)
        self.log.set_empty(
            translate("Sync", "No exchange yet"),
            translate("Sync", "Each exchange with the server leaves a line here."),
            icon="sync",
        )
        self.late: DataTable[AsideRow] = DataTable(self._aside_columns(), key=lambda row: row.key)
        self.late.set_empty(
            translate("Sync", "Nothing came late"),
            translate("Sync", "What is written about a day after its report was made stands here."),
            icon="check-circle",
        )
        self.aside: DataTable[AsideRow] = DataTable(self._aside_columns(), key=lambda row: row.key)
        self.aside.set_empty(
            translate("Sync", "Nothing was set aside"),
            translate("Sync", "What the server refuses or this version cannot show is kept here."),
            icon="check-circle",
        )
        self.doubles: DataTable[OpenConflict] = DataTable(
            self._double_columns(), key=lambda one: one.place.entity_id
        )
        trace(self.doubles, lambda: behind_conflict(self.doubles.current()))
        self.doubles.set_empty(
            translate("Sync", "No document was handed over twice"),
            translate(
                "Sync",
                "Handed over on two workstations while apart: it waits here to be settled.",
            ),
            icon="check-circle",
        )
        self.doubles.opened.connect(self.opened)
        self._tables: dict[str, QWidget] = {
            LOG: self.log,
            LATE: self.late,
            DOUBLES: self.doubles,
            ASIDE: self.aside,
        }
        for table in self._tables.values():
            self.add(table)
        self.tabs.chosen.connect(lambda _key: self._show())
        self._show()

    @property
    def current(self) -> QWidget:
        """Give the table on show."""
        return self._tables[self.tabs.key]

    def show_log(self, rows: Sequence[RoundRow], now: dt.datetime) -> None:
        """Show the past exchanges."""
        self._now = now
        self.log.show_rows(rows)

    def show_aside(self, rows: Sequence[AsideRow], now: dt.datetime) -> None:
        """Show what came late and what was set aside, and count both on the tabs."""
        self._now = now
        late = [row for row in rows if row.aside is Aside.LATE]
        other = [row for row in rows if row.aside is not Aside.LATE]
        self.late.show_rows(late)
        self.aside.show_rows(other)
        self.tabs.set_word(LATE, _counted(_late(), len(late)))
        self.tabs.set_word(ASIDE, _counted(_aside(), len(other)))

    def show_doubles(self, found: Sequence[OpenConflict], now: dt.datetime) -> None:
        """Show the hand-overs that a person must settle, and count them on their tab."""
        self._now = now
        doubles = [one for one in found if one.kind == DOUBLE]
        self.doubles.show_rows(doubles)
        self.tabs.set_word(DOUBLES, _counted(_doubles(), len(doubles)))

    def _show(self) -> None:
        for key, table in self._tables.items():
            reveal(table, when=key == self.tabs.key)

    def _log_columns(self) -> list[Column[RoundRow]]:
        return [
            Column(
                "at",
                lambda: translate("Sync", "Time"),
                lambda row: when(row.at, self._now),
                width=150,
                order=lambda row: row.number,
            ),
            Column(
                "end",
                lambda: translate("Sync", "Outcome"),
                lambda row: translate("Sync", "failed") if row.code else translate("Sync", "done"),
                width=100,
                look=Look.CHIP,
                tone=lambda row: Tone.BAD if row.code else Tone.OK,
            ),
            Column(
                "sent",
                lambda: translate("Sync", "Sent"),
                lambda row: num(row.sent),
                width=90,
                look=Look.NUMBER,
                order=lambda row: row.sent,
            ),
            Column(
                "received",
                lambda: translate("Sync", "Received"),
                lambda row: num(row.received),
                width=90,
                look=Look.NUMBER,
                order=lambda row: row.received,
            ),
            Column(
                "seconds",
                lambda: translate("Sync", "Seconds"),
                lambda row: num(row.seconds, 1),
                width=90,
                look=Look.NUMBER,
                order=lambda row: row.seconds,
            ),
            Column(
                "why",
                lambda: translate("Sync", "What went wrong"),
                lambda row: trouble_word(row.code),
                width=0,
                look=Look.QUIET,
            ),
        ]

    def _double_columns(self) -> list[Column[OpenConflict]]:
        return [
            Column(
                "what",
                lambda: translate("Sync", "Document"),
                lambda one: one.name,
                width=220,
                look=Look.STRONG,
            ),
            Column("first", lambda: translate("Sync", "Handed over"), self._first, width=0),
            Column("second", lambda: translate("Sync", "And again"), self._last, width=0),
        ]

    def _first(self, one: OpenConflict) -> str:
        return _handed(one.sides[0], self._now)

    def _last(self, one: OpenConflict) -> str:
        return _handed(one.sides[-1], self._now)

    def _aside_columns(self) -> list[Column[AsideRow]]:
        return [
            Column(
                "aside",
                lambda: translate("Sync", "Kind"),
                lambda row: aside_word(row.aside),
                width=130,
                look=Look.CHIP,
                tone=lambda row: Tone.WARN if row.aside is Aside.LATE else Tone.MUTE,
            ),
            Column(
                "what",
                lambda: translate("Sync", "About"),
                lambda row: thing_word(row.entity),
                width=150,
                look=Look.STRONG,
            ),
            Column(
                "day",
                lambda: translate("Sync", "Day"),
                lambda row: gregorian(row.day) if row.day else "",
                width=150,
                order=lambda row: row.day or dt.date.min,
            ),
            Column(
                "at",
                lambda: translate("Sync", "Written"),
                lambda row: when(row.at, self._now) if row.at else "",
                width=140,
                order=lambda row: row.at.timestamp() if row.at else 0.0,
            ),
            Column("who", lambda: translate("Sync", "By"), lambda row: row.who, width=170),
            Column(
                "station",
                lambda: translate("Sync", "Workstation"),
                lambda row: row.station,
                width=0,
                look=Look.QUIET,
            ),
        ]


def aside_word(aside: Aside) -> str:
    """Say why a line was set aside."""
    return {
        Aside.PARKED: translate("Sync", "cannot be shown"),
        Aside.REFUSED: translate("Sync", "refused"),
        Aside.ORPHANED: translate("Sync", "replaced"),
        Aside.LATE: translate("Sync", "came late"),
    }[aside]


def _log() -> str:
    return translate("Sync", "Log of exchanges")


def _late() -> str:
    return translate("Sync", "Came late")


def _aside() -> str:
    return translate("Sync", "Set aside")


def _doubles() -> str:
    return translate("Sync", "Double hand-overs")


def _handed(side: Side, now: dt.datetime) -> str:
    who = side.who or translate("Sync", "unknown")
    station = side.station or translate("Sync", "another workstation")
    place = translate("Sync", "this workstation") if side.mine else station
    return " · ".join((when(side.at, now), who, place))


def _counted(text: str, count: int) -> str:
    return f"{text} {num(count)}" if count else text
