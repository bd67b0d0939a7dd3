"""The centre's workstations: who was seen when, what each is called, and taking one out."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.services import withdrawal, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationRow, StationState, stations
from supervisor_app.services.withdrawal import Withdrawn
from supervisor_app.system.progress import Progress
from supervisor_app.text.formats import MISSING, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section, SettingLine
from supervisor_app.ui.station_words import TONES, state_word
from supervisor_app.ui.sync_words import when
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import label, paragraph

_PAST = (StationState.WITHDRAWN, StationState.REPLACED)


class StationsSection(Section):
    """Everybody who may set things up sees the list; its verbs are the administrator's."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._may = ctx.may(Right.MANAGE_DEVICES)
        self.withdraw = button(
            translate("Settings", "Withdraw this workstation…"), "danger", on=self._ask
        )
        self._silent = label("", Role.SMALL, "warn")
        self.table: DataTable[StationRow] = DataTable(self._columns(), key=lambda row: row.device)
        self.table.set_empty(
            translate("Settings", "No workstation is registered yet"),
            translate("Settings", "Each enters itself when it is first opened or joins a server."),
            icon="device",
        )
        self.table.picked.connect(self._on_picked)
        self.main = self.table
        card = Card(translate("Settings", "Workstations"), end=[self._silent, self.withdraw])
        card.body.addWidget(self.table, 1)
        self.body.addWidget(card, 1)
        self.body.addWidget(self._details())
        self._row: StationRow | None = None
        self._command = ""
        self._on_picked(None)
        reveal(self.withdraw, when=self._may)

    def load(self) -> None:
        """Ask for the workstations."""
        self._ctx.tasks.read(self, stations, then=self._show)

    def _details(self) -> QWidget:
        self.name, self.place = LineEdit(), LineEdit()
        self.left = paragraph("", Role.SMALL, "text2")
        self.copy = button(translate("Settings", "Copy the command"), icon="copy", on=self._copy)
        for edit in (self.name, self.place):
            edit.setMinimumWidth(260)
            edit.setEnabled(self._may)
            edit.committed.connect(self._save)
        self._card = Card(translate("Settings", "The chosen workstation"), end=[self.copy], gap=4)
        self._card.add(
            SettingLine(translate("Settings", "Name"), "", self.name),
            SettingLine(
                translate("Settings", "Place"),
                translate("Settings", "Where it stands, for whoever has to go there."),
                self.place,
            ),
        )
        self._card.add(self.left)
        return self._card

    def _show(self, rows: tuple[StationRow, ...]) -> None:
        self.table.show_rows(rows)
        silent = sum(row.state is StationState.SILENT for row in rows)
        text = translate("Settings", "%n workstations silent over 3 days", "", silent)
        self._silent.setText(text if silent else "")
        held = {row.device: row for row in rows}
        self._on_picked(held.get(self._row.device) if self._row else None)

    def _on_picked(self, row: StationRow | None) -> None:
        self._row = row
        self.withdraw.setEnabled(row is not None and not row.mine and row.state not in _PAST)
        reveal(self._card, when=row is not None)
        if row is None:
            return
        self.name.setText(row.name)
        self.place.setText(row.place)
        out = row.state is StationState.WITHDRAWN
        self._command = ""
        reveal(self.copy, when=False)
        self._say(_left(row))
        if out and self._may:
            self._ctx.tasks.render(
                self, partial(withdrawal.command, self._ctx.desk), row.device, then=self._offer
            )

    def _offer(self, command: str) -> None:
        self._command = command
        reveal(self.copy, when=bool(command))
        self._say(_after(command))

    def _say(self, text: str) -> None:
        self.left.setText(text)
        reveal(self.left, when=bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self._ctx.notify.toast(translate("Settings", "The command was copied"))

    def _save(self) -> None:
        row = self._row
        said = (self.name.text().strip(), self.place.text().strip())
        if row is None or not self._may or said == (row.name, row.place):
            return
        self._ctx.tasks.write(
            self,
            workstations.describe,
            row.device,
            *said,
            undo=True,
            said=translate("Settings", "The workstation was described"),
            then=lambda _: self._saved(),
            failed=lambda _: self._saved(),
        )

    def _saved(self) -> bool:
        self.saved.emit()
        self.load()
        return False

    def _ask(self) -> None:
        row = self._row
        if row is None:
            return
        text = translate(
            "Settings",
            "A new key for sealed fields is made and given to every other workstation; all "
            "identity numbers are sealed anew. {name} can still be read where it stands, but opens "
            "nothing that is sealed from now on, and its sealed files are refused. What it has not "
            "sent yet can be taken in only by an administrator from its sealed file. Its login at "
            "the server must be shut there: the command is shown afterwards. This cannot be "
            "undone.",
        )
        question = Question(
            translate("Settings", "Withdraw {name}?").format(name=iso(row.name)),
            text.format(name=iso(row.name)),
            translate("Settings", "Withdraw"),
            danger=True,
            reason=translate("Settings", "Reason"),
        )
        confirm(self._screen, question, partial(self.run, row.device))

    def run(self, device: int, reason: str) -> None:
        """Withdraw as a job; the password is asked for where it was not just given."""
        self.withdraw.setEnabled(False)
        self._ctx.tasks.run(
            self,
            partial(_withdraw, device, reason),
            title=translate("Settings", "Withdrawing a workstation"),
            then=self._withdrawn,
            failed=lambda _: self._saved(),
        )

    def _withdrawn(self, done: Withdrawn) -> None:
        self._ctx.bus.announce(frozenset({"workstation", "field_key_wrap", "employee"}))
        text = translate("Settings", "Withdrawn: {name}. {numbers} numbers were sealed anew.")
        self._ctx.notify.toast(text.format(name=iso(done.name), numbers=num(done.numbers)))
        self.load()

    def _columns(self) -> list[Column[StationRow]]:
        now = self._ctx.clock.now
        return [
            Column(
                "name",
                lambda: translate("Settings", "Name"),
                lambda row: row.name,
                0,
                Look.STRONG,
            ),
            Column("place", lambda: translate("Settings", "Place"), lambda row: row.place, 170),
            Column(
                "seen",
                lambda: translate("Settings", "Last seen"),
                lambda row: when(row.last, now()) if row.last else MISSING,
                150,
                order=lambda row: row.last.timestamp() if row.last else 0.0,
            ),
            Column(
                "here",
                lambda: translate("Settings", "Entries here"),
                lambda row: num(row.entries),
                110,
                Look.NUMBER,
                order=lambda row: row.entries,
            ),
            Column(
                "held",
                lambda: translate("Settings", "At the server"),
                lambda row: MISSING if row.held is None else num(row.held),
                110,
                Look.NUMBER,
                order=lambda row: row.held or 0,
            ),
            Column(
                "state",
                lambda: translate("Settings", "State"),
                lambda row: state_word(row.state),
                170,
                Look.CHIP,
                tone=lambda row: TONES[row.state],
            ),
        ]


def _withdraw(device: int, reason: str, desk: Desk, progress: Progress) -> Withdrawn:
    return withdrawal.withdraw(desk, progress, device, reason)


def _left(row: StationRow) -> str:
    if row.state is StationState.REPLACED:
        return translate("Settings", "This machine goes on under another number.")
    if row.mine:
        return translate("Settings", "This workstation cannot withdraw itself.")
    return ""


def _after(command: str) -> str:
    if not command:
        return translate(
            "Settings",
            "Still to be done: the server's administrator shuts its login, if it had one: "
            "main.py server status names it.",
        )
    words = translate("Settings", "Still to be done at the server, once: {command}")
    return words.format(command=iso(command))
