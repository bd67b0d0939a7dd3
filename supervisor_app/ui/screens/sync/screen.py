"""The sync screen: how we stand, who else there is, what must be settled, what happened."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.services import conflicts, exchange, set_aside, sync
from supervisor_app.services.conflicts import DOUBLE, Keep, OpenConflict
from supervisor_app.services.desk import Desk
from supervisor_app.services.sync import SyncState
from supervisor_app.system.progress import Progress
from supervisor_app.text.field_words import choices_of, field_word
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.sync.conflict_card import ConflictCard, Decision, subject_of
from supervisor_app.ui.screens.sync.joining import JoiningCard, ask_how
from supervisor_app.ui.screens.sync.lists import Lists
from supervisor_app.ui.screens.sync.stations import StationsCard
from supervisor_app.ui.screens.sync.strip import StateStrip
from supervisor_app.ui.widgets.boxes import reveal, row
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.shortcuts import add_action

# What a conflict can be about: everything that people write on two workstations.
_WRITTEN = frozenset(
    {"attendance", "day_note", "print_job", "counter_presence", "roster_entry", "employee"}
    | {"agency", "counter", "daily_figure", "interruption", "report_record", "target"}
)


class SyncScreen(Screen):
    """State strip, stations and conflicts side by side, lists below."""

    WATCHES = sync.TABLES | _WRITTEN

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.strip = StateStrip()
        self.stations = StationsCard()
        self.joining = JoiningCard()
        self.conflicts = ConflictCard()
        self.lists = Lists()
        self.conflicts.decided.connect(self.settle)
        self.conflicts.other_asked.connect(self.ask_other)
        self.lists.opened.connect(lambda one: self.conflicts.open(one.place))
        self.joining.guide.acted.connect(self.join)
        middle = row(self.stations, gap=12)
        middle.addWidget(self.joining, 1)
        self._clashing = scrolled(self.conflicts)
        for part in (self._clashing, self.conflicts):
            reveal(part, when=False)
        middle.addWidget(self._clashing, 1)
        self.page.addWidget(self.strip)
        self.page.addLayout(middle, 5)
        self.page.addWidget(self.lists, 4)
        self._now = add_action(self, translate("Sync", "Sync now"), self.sync_now)
        self._now.setEnabled(False)
        self._join = add_action(self, translate("Sync", "Join a server…"), self.join)
        self._leave = add_action(self, translate("Sync", "Leave the server…"), self.leave)
        self._state: SyncState | None = None

    def load(self) -> None:
        """Ask for everything that is shown."""
        read = self._ctx.tasks.read
        read(self, sync.state, self._ctx.desk, then=self._show_state)
        read(self, sync.stations, then=self._show_stations)
        read(self, conflicts.conflicts, then=self._show_conflicts)
        read(self, sync.rounds, then=self._show_rounds)
        read(self, set_aside.set_aside, then=self._show_aside)

    def primary_actions(self) -> list[QAction]:
        """Offer an exchange where there is a server."""
        return [self._now] if self._state is not None and self._state.joined else []

    def commands(self) -> list[QAction]:
        """Offer an exchange, and to an administrator joining or leaving."""
        offered = self.primary_actions()
        if self._ctx.may(Right.MANAGE_DEVICES) and not self._ctx.desk.paths.is_demo:
            offered.append(self._leave if offered else self._join)
        return offered

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the conflicts."""
        return [
            KeyHint("F5", translate("Sync", "Sync now")),
            KeyHint("1 2", translate("Sync", "keep the first or second side")),
            KeyHint("3", translate("Sync", "Keep both")),
            KeyHint("PgUp PgDn", translate("Sync", "other conflicts")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the conflicts to the lists."""
        return [self.conflicts, self.lists.current]

    def sync_now(self) -> None:
        """Exchange once, shown in the job tray."""
        title = translate("Sync", "Exchange with the server")
        self._now.setEnabled(False)
        self._ctx.tasks.run(
            self, exchange.sync_now, title=title, then=self._exchanged, failed=self._failed
        )

    def settle(self, decision: Decision) -> None:
        """End a conflict; a double hand-over asks for the reason first."""
        if decision.kind != DOUBLE:
            self._settle(decision)
            return
        question = Question(
            translate("Sync", "Settle the double hand-over"),
            translate("Sync", "Both hand-overs stay in the log with your reason."),
            translate("Sync", "Settle"),
            reason=translate("Sync", "Reason"),
        )
        confirm(self, question, partial(self._settle, decision))

    def ask_other(self, one: OpenConflict) -> None:
        """Ask for another value: out of a list where the field has one, else as text."""
        choices = choices_of(one.place.entity, one.place.field)
        if choices:
            menu = QMenu(self)
            for value, text in choices.items():
                menu.addAction(text).triggered.connect(partial(self._other, one, value))
            menu.popup(QCursor.pos())
            return
        question = Question(
            subject_of(one),
            translate("Sync", "The value that you type replaces all sides."),
            translate("Sync", "Keep this value"),
            reason=field_word(one.place.field),
        )
        confirm(self, question, partial(self._other, one))

    def join(self) -> None:
        """Ask for the enrolment file and its code, then join."""
        ask_how(self, self.join_with)

    def join_with(self, file: Path, code: str) -> None:
        """Join a server and load what it holds."""
        title = translate("Sync", "Joining the server")
        job = partial(_join, file, code)
        self._ctx.tasks.run(self, job, title=title, then=self._exchanged)

    def leave(self) -> None:
        """Ask, then forget the server."""
        question = Question(
            translate("Sync", "Leave the server?"),
            translate("Sync", "The data stay here; what was not sent yet reaches nobody."),
            translate("Sync", "Leave"),
            danger=True,
        )
        title = translate("Sync", "Leaving the server")
        run = self._ctx.tasks.run
        confirm(self, question, lambda: run(self, exchange.leave, title=title, then=self._left))

    def _settle(self, decision: Decision, reason: str = "") -> None:
        self._ctx.tasks.write(
            self,
            conflicts.settle,
            decision.place,
            decision.keep,
            decision.choice,
            reason,
            undo=True,
            said=translate("Sync", "The conflict was settled"),
            then=lambda _: self._settled(),
            failed=self._reload,
        )

    def _other(self, one: OpenConflict, value: Any, *_carried: object) -> None:
        self._settle(Decision(one.place, one.kind, Keep.OTHER, value))

    def _settled(self) -> None:
        self.saved.emit()
        self.load()

    def _reload(self, _error: object) -> bool:
        self.load()
        return False

    def _exchanged(self, touched: frozenset[str]) -> None:
        self._ctx.bus.announce(touched | sync.TABLES)
        self._ctx.notify.toast(translate("Sync", "The exchange is done"))

    def _left(self, _nothing: None) -> None:
        self._ctx.bus.announce(sync.TABLES)

    def _failed(self, _error: object) -> bool:
        self._ctx.bus.announce(sync.TABLES)
        return False

    def _show_state(self, state: SyncState) -> None:
        self._state = state
        self.strip.show_state(state, self._ctx.clock.now())
        demo = self._ctx.desk.paths.is_demo
        may = self._ctx.may(Right.MANAGE_DEVICES)
        self.joining.show_way(demonstration=demo, may_join=may)
        alone = not state.joined and not state.counts.conflicts
        reveal(self.joining, when=alone)
        for part in (self._clashing, self.conflicts):
            reveal(part, when=not alone)
        self._now.setEnabled(state.joined)
        self.offers_changed.emit()

    def _show_stations(self, rows: tuple[sync.StationRow, ...]) -> None:
        self.stations.show_stations(rows, self._ctx.clock.now())

    def _show_conflicts(self, found: tuple[OpenConflict, ...]) -> None:
        self.conflicts.show_conflicts(found, self._ctx.clock.now(), self._ctx.may)
        self.lists.show_doubles(found, self._ctx.clock.now())

    def _show_rounds(self, rows: tuple[sync.RoundRow, ...]) -> None:
        self.lists.show_log(rows, self._ctx.clock.now())

    def _show_aside(self, rows: tuple[set_aside.AsideRow, ...]) -> None:
        self.lists.show_aside(rows, self._ctx.clock.now())


def _join(file: Path, code: str, desk: Desk, progress: Progress) -> frozenset[str]:
    return exchange.join(desk, progress, file, code)


def build(ctx: Context) -> SyncScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return SyncScreen(ctx)
