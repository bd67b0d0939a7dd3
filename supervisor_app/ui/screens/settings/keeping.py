"""What keeps the centre's key, and its copies: looked at, copied and checked on demand."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from supervisor_app.errors import FileMissing
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.growth import Outlook
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups, drill, growth, integrity, restore
from supervisor_app.services.backups import BackupRow, Keeper, KeyKeeping
from supervisor_app.services.drill import DrillState
from supervisor_app.services.integrity import CheckReport
from supervisor_app.system import space
from supervisor_app.system.settings import SECOND_BACKUP_FOLDER
from supervisor_app.text.formats import clock_time, date_pair, gregorian, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.rhythm import Rhythm
from supervisor_app.ui.screens.settings.section import Section, SettingLine
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import paragraph

MEGABYTE = 1_000_000
LONG_YEARS = 10


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
        self.growth = paragraph("", Role.SMALL, "text2")
        key_card.add(chips, self.words, self.growth)
        self.body.addWidget(key_card)
        self.elsewhere = backups.are_the_servers(ctx.desk.paths)
        if self.elsewhere:
            self.main = self.check
            self.growth.hide()
            words = Card(translate("Settings", "Copies"))
            words.add(*_of_the_server())
            self.body.addWidget(words)
            self.body.addStretch(1)
        else:
            self._offer_copies()

    def _offer_copies(self) -> None:
        self.copy = button(translate("Settings", "Copy now"), icon="backup", on=self._copy)
        self.main = self.copy
        self.table: DataTable[BackupRow] = DataTable(_columns(), key=lambda line: line.name)
        self.table.set_empty(
            translate("Settings", "No copies yet"),
            translate("Settings", "A copy is encrypted like the centre itself."),
            icon="backup",
        )
        self.table.picked.connect(self._on_picked)
        self.proof = Chip()
        self.drill = button(translate("Settings", "Prove the newest"), on=self._drill)
        self.back = button(translate("Settings", "Put back…"), "danger", on=self._ask)
        self.back.setEnabled(False)
        self.back.setVisible(self._ctx.may(Right.RESTORE_BACKUP))
        ends = [self.proof, self.drill, self.back, self.copy]
        copies = Card(translate("Settings", "Copies"), end=ends)
        self.rhythm = Rhythm(self._ctx)
        self.rhythm.chosen.connect(self.saved)
        copies.add(self.rhythm, self._second_folder())
        for verb in (self.copy, self.drill, self.back):
            if self._ctx.desk.copy_of is not None:
                verb.setVisible(False)
        copies.body.addWidget(self.table, 1)
        self.body.addWidget(copies, 1)

    def load(self) -> None:
        """Ask for the state of the key and the copies."""
        self._ctx.tasks.read(self, backups.key_keeping, self._ctx.desk.paths, then=self._show)
        if self.elsewhere:
            return
        self._ctx.tasks.read(self, growth.look_ahead, self._ctx.desk.paths, then=self._show_growth)
        self._ctx.tasks.read(self, drill.shown, self._ctx.desk.paths, then=self._show_drill)
        self._ctx.tasks.read(self, backups.backups, self._ctx.desk.paths, then=self.table.show_rows)

    def _show(self, found: KeyKeeping) -> None:
        text, tone, words = _keepers()[found.keeper]
        self.keeper.show_state(text, tone, "key")
        self.words.setText(words.format(store=iso(found.store)))
        there = translate("Settings", "recovery code written down")
        self.recovery.show_state(there if found.recovery else "", Tone.OK, "check-circle")

    def _show_growth(self, found: Outlook | None) -> None:
        self.growth.setVisible(found is not None)
        if found is not None:
            self.growth.setText(_growing(found))

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

    def _second_folder(self) -> QWidget:
        self.second = LineEdit(self._ctx.settings.get(SECOND_BACKUP_FOLDER))
        self.second.setMinimumWidth(300)
        self.second.committed.connect(self._choose_second)
        return SettingLine(
            translate("Settings", "Second folder"),
            translate("Settings", "A USB disk, for example; each copy goes there too, encrypted."),
            self.second,
        )

    def _choose_second(self) -> None:
        chosen = self.second.text().strip()
        if chosen and not Path(chosen).is_dir():
            self._ctx.notify.fail(FileMissing(path=chosen))
            self.second.setText(self._ctx.settings.get(SECOND_BACKUP_FOLDER))
            return
        self._ctx.settings.set(SECOND_BACKUP_FOLDER, chosen)
        self.saved.emit()
        if chosen and space.same_disk(Path(chosen), self._ctx.desk.paths.folder):
            self._ctx.notify.toast(
                translate("Settings", "This folder lies on the same disk: both would be lost."),
                tone=Tone.WARN,
            )

    def _show_drill(self, found: DrillState) -> None:
        if not found.at:
            self.proof.show_state(translate("Settings", "not proved yet"), Tone.MUTE)
            return
        words = (
            translate("Settings", "proved on {day}")
            if found.ok
            else translate("Settings", "proof failed on {day}")
        )
        day = gregorian(datetime.fromisoformat(found.at).date())
        self.proof.show_state(words.format(day=day), Tone.OK if found.ok else Tone.BAD)

    def _drill(self) -> None:
        self.drill.setEnabled(False)
        self._ctx.tasks.run(
            self,
            drill.prove,
            title=translate("Settings", "Restore drill"),
            then=self._on_drilled,
            failed=lambda _: self.drill.setEnabled(True),
        )

    def _on_drilled(self, found: DrillState) -> None:
        self.drill.setEnabled(True)
        said = (
            translate("Settings", "The copy can be restored: {name}")
            if found.ok
            else translate("Settings", "The copy cannot be restored: {name}")
        )
        tone = Tone.OK if found.ok else Tone.BAD
        self._ctx.notify.toast(said.format(name=iso(found.copy)), tone=tone)
        self.load()

    def _on_picked(self, line: BackupRow | None) -> None:
        self.back.setEnabled(line is not None)

    def _ask(self) -> None:
        line = self.table.current()
        if line is None:
            return
        text = translate(
            "Settings",
            "The copy of {at} takes the place of the centre's data at the next start. What was "
            "written since stays in the quarantine folder, and what the server has comes back.",
        )
        question = Question(
            translate("Settings", "Put this copy back?"),
            text.format(at=_made(line)),
            translate("Settings", "Verify and put back"),
            danger=True,
        )
        confirm(self._screen, question, partial(self._stage, line.name))

    def _stage(self, name: str) -> None:
        self.back.setEnabled(False)
        self._ctx.tasks.run(
            self,
            restore.stage_named,
            name,
            title=translate("Settings", "Verifying the copy"),
            then=self._on_staged,
            failed=lambda _: self.back.setEnabled(True),
        )

    def _on_staged(self, _: int) -> None:
        self._ctx.notify.banner(
            "restore",
            translate(
                "Settings",
                "A copy lies ready. Close the programme and open it: it takes its place.",
            ),
            tone=Tone.WARN,
        )

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


def _of_the_server() -> list[QLabel]:
    """Say whose work the copies are where no file of ours holds the rows, and what to ask for."""
    return [
        paragraph(
            translate(
                "Settings",
                "The centre's rows lie on a database server, so no copy can be made or put back "
                "here: copies are the work of whoever runs the server.",
            )
        ),
        paragraph(
            translate(
                "Settings",
                "Ask for a daily dump (pg_dump) or base backups with the write-ahead log, kept on "
                "another machine and proved by a restore once a quarter. A dump holds no key: "
                "this folder and the recovery code belong beside it.",
            ),
            Role.SMALL,
            "text2",
        ),
    ]


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


def _growing(found: Outlook) -> str:
    size = num(found.size / MEGABYTE, 1)
    if found.a_day is None:
        text = translate(
            "Settings", "The data take {size} MB; after a month it shows how they grow."
        )
        return text.format(size=size)
    text = translate("Settings", "The data take {size} MB and grow by some {daily} MB a day.")
    words = text.format(size=size, daily=num(found.a_day / MEGABYTE, 1))
    if found.years is None:
        return words
    if found.years > LONG_YEARS:
        room = translate("Settings", "This disk has room for them and their copies for long.")
    else:
        room = translate(
            "Settings",
            "This disk has room for them and their copies for %n years.",
            "",
            found.years,
        )
    return f"{words} {room}"


def why(reason: Reason) -> str:
    """Say why a copy was made."""
    return {
        Reason.TURN: translate("Settings", "in turn"),
        Reason.IMPORT: translate("Settings", "before an import of tickets"),
        Reason.LIST: translate("Settings", "before a list was read"),
        Reason.EXCHANGE: translate("Settings", "before a carried file"),
        Reason.RESTORE: translate("Settings", "before a copy was put back"),
        Reason.MIGRATION: translate("Settings", "before an upgrade"),
        Reason.KEY: translate("Settings", "before a new key"),
        Reason.SERVER: translate("Settings", "before the move to a server"),
        Reason.OTHER: translate("Settings", "by hand"),
    }[reason]


def _made(line: BackupRow) -> str:
    return f"{date_pair(line.at.date())} · {clock_time(line.at)}"


def _columns() -> list[Column[BackupRow]]:
    return [
        Column(
            "at",
            lambda: translate("Settings", "Made"),
            _made,
            0,
            Look.STRONG,
            order=lambda line: line.at,
        ),
        Column("why", lambda: translate("Settings", "Why"), lambda line: why(line.reason), 190),
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
