"""What keeps the centre's key, and its copies: looked at, copied and checked on demand."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from supervisor_app.services import backups, integrity
from supervisor_app.services.backups import BackupRow, Keeper, KeyKeeping
from supervisor_app.services.integrity import CheckReport
from supervisor_app.text.formats import clock_time, date_pair, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import paragraph

MEGABYTE = 1_000_000


class KeepingSection(Section):
    """Key and recovery at the top, copies below; both verbs run as jobs."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.keeper = Chip()
        self.recovery = Chip()
        self.words = paragraph("", Role.SMALL, "text2")
        chips = QWidget()
        column(chips, row(self.keeper, self.recovery, STRETCH))
        self.check = button(
            translate("Settings", "Check the data"), icon="shield-check", on=self._check
        )
        key_card = Card(translate("Settings", "Key and data"), end=[self.check])
        key_card.add(chips, self.words)
        self.body.addWidget(key_card)
        self.copy = button(translate("Settings", "Copy now"), icon="backup", on=self._copy)
        self.main = self.copy
        self.table: DataTable[BackupRow] = DataTable(_columns(), key=lambda line: line.name)
        self.table.set_empty(
            translate("Settings", "No copies yet"),
            translate("Settings", "A copy is encrypted like the centre itself."),
            icon="backup",
        )
        copies = Card(translate("Settings", "Copies"), end=[self.copy])
        copies.body.addWidget(self.table, 1)
        self.body.addWidget(copies, 1)

    def load(self) -> None:
        """Ask for the state of the key and the copies."""
        self._ctx.tasks.read(self, backups.key_keeping, self._ctx.desk.paths, then=self._show)
        self._ctx.tasks.read(self, backups.backups, self._ctx.desk.paths, then=self.table.show_rows)

    def _show(self, found: KeyKeeping) -> None:
        text, tone, words = _keepers()[found.keeper]
        self.keeper.show_state(text, tone, "key")
        self.words.setText(words.format(store=iso(found.store)))
        there = translate("Settings", "recovery code written down")
        self.recovery.show_state(there if found.recovery else "", Tone.OK, "check-circle")

    def _copy(self) -> None:
        self.copy.setEnabled(False)
        self._ctx.tasks.run(
            self,
            backups.back_up,
            title=translate("Settings", "Copy of the centre"),
            then=self._on_copied,
            failed=lambda _: self.copy.setEnabled(True),
        )

    def _on_copied(self, made: Path) -> None:
        self.copy.setEnabled(True)
        said = translate("Settings", "The copy was made and verified: {name}")
        self._ctx.notify.toast(said.format(name=iso(made.name)))
        self.load()

    def _check(self) -> None:
        self.check.setEnabled(False)
        self._ctx.tasks.run(
            self,
            integrity.check,
            title=translate("Settings", "Check of the data"),
            then=self._on_checked,
            failed=lambda _: self.check.setEnabled(True),
        )

    def _on_checked(self, report: CheckReport) -> None:
        self.check.setEnabled(True)
        wrong = len(report.problems) + len(report.differences)
        if wrong:
            text = translate("Settings", "The check found %n faults", "", wrong)
            self._ctx.notify.toast(text, tone=Tone.BAD)
            return
        said = translate("Settings", "The data are whole: %n journal entries", "", report.entries)
        self._ctx.notify.toast(said)


def _keepers() -> dict[Keeper, tuple[str, Tone, str]]:
    return {
        Keeper.DEMONSTRATION: (
            translate("Settings", "open key of a demonstration"),
            Tone.INFO,
            translate(
                "Settings",
                "The key lies in the demonstration's own folder. A real centre never keeps it so.",
            ),
        ),
        Keeper.STORE: (
            translate("Settings", "key in the system's key store"),
            Tone.OK,
            translate("Settings", "Kept by {store}; it opens with your sign-in to this machine."),
        ),
        Keeper.PASSPHRASE: (
            translate("Settings", "key under a passphrase"),
            Tone.OK,
            translate("Settings", "The passphrase is asked for at each start."),
        ),
        Keeper.UNKNOWN: (
            translate("Settings", "the file of wrapped keys cannot be read"),
            Tone.BAD,
            translate("Settings", "Restore keyslots.json from a copy before the next start."),
        ),
    }


def _columns() -> list[Column[BackupRow]]:
    return [
        Column(
            "at",
            lambda: translate("Settings", "Made"),
            lambda line: f"{date_pair(line.at.date())} · {clock_time(line.at)}",
            0,
            Look.STRONG,
            order=lambda line: line.at,
        ),
        Column("name", lambda: translate("Settings", "File"), lambda line: iso(line.name), 260),
        Column(
            "size",
            lambda: translate("Settings", "Size (MB)"),
            lambda line: num(line.size / MEGABYTE, 1),
            120,
            Look.NUMBER,
            order=lambda line: line.size,
        ),
    ]
