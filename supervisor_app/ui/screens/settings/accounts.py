"""Who may sign in: a list; Enter opens an account; nobody sees a password here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from supervisor_app.services import access_review, accounts
from supervisor_app.services.access_review import AccessRow, ReviewState
from supervisor_app.services.accounts import AccountRow
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Progress
from supervisor_app.text.formats import MISSING, day_month, gregorian, iso, of_total
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.account_changes import ChangesCard
from supervisor_app.ui.screens.settings.account_sheet import AccountSheet
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role as Type
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.traces import trace_rows
from supervisor_app.ui.widgets.boxes import STRETCH, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.labels import label, paragraph, set_tone


class AccountsSection(Section):
    """The administrator's: open, change, switch off, renew a password."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.sheet = AccountSheet(screen, ctx, saved=self.saved.emit)
        self.table: DataTable[AccessRow] = DataTable(_columns(), key=lambda row: row.id)
        self.table.opened.connect(self._open)
        trace_rows(self.table, "account", lambda row: row.full_name)
        self.main = self.table
        new = translate("Settings", "New account")
        self._adding = QAction(new, self)
        self._adding.triggered.connect(lambda: self.sheet.open(None))
        card = Card(
            translate("Settings", "Accounts"),
            end=[
                button(translate("Settings", "Review of access"), icon="export", on=self.take_out),
                button(new, icon="user-plus", on=lambda: self.sheet.open(None)),
            ],
        )
        card.body.addWidget(self.table, 1)
        self.reviewed = label("", Type.SMALL, "text2")
        confirm = button(translate("Settings", "I have reviewed it"), icon="check", on=self.confirm)
        card.body.addLayout(row(self.reviewed, STRETCH, confirm))
        self.body.addWidget(card, 3)
        self.changes = ChangesCard(self, ctx)
        self.body.addWidget(self.changes, 2)
        self.lone = paragraph(
            translate(
                "Settings",
                "There is one administrator only. Open an account for a second one: "
                "she can replace the first and sees what he changes.",
            ),
            Type.SMALL,
            "warn",
        )
        self.lone.hide()
        card.body.addWidget(self.lone)

    def load(self) -> None:
        """Ask for the accounts."""
        self._ctx.tasks.read(self, access_review.review, then=self.table.show_rows)
        self._ctx.tasks.read(self, access_review.lone_administrator, then=self.lone.setVisible)
        self._ctx.tasks.read(self, access_review.state, then=self._show_review)
        self.changes.load()

    def _show_review(self, state: ReviewState) -> None:
        if state.at is None:
            words = translate("Settings", "The access was never reviewed: look through it now.")
        else:
            words = translate("Settings", "Last reviewed by {name} on {day}").format(
                name=state.by, day=gregorian(state.at.date())
            )
        if state.at is not None and state.due:
            words = translate("Settings", "{reviewed}: it is due again.").format(reviewed=words)
        self.reviewed.setText(words)
        set_tone(self.reviewed, "warn" if state.due else "text2")

    def confirm(self) -> None:
        """Write down that every account was looked at; the window asks for the password."""
        self._ctx.tasks.write(
            self,
            access_review.confirm,
            then=self._show_review,
            said=translate("Settings", "The review of access is written down"),
        )

    def take_out(self) -> None:
        """Ask where to put the review of access."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Settings", "Review of access")
        dialog = QFileDialog(self, title, folder, "CSV (*.csv)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("access-review.csv")
        dialog.fileSelected.connect(self.take_out_to)
        dialog.open()

    def take_out_to(self, target: str) -> None:
        """Write the review of access to a file."""
        said = translate("Settings", "The review of access was written to {path}").format(
            path=iso(target)
        )
        self._ctx.tasks.run(
            self,
            partial(_export, Path(target)),
            title=translate("Settings", "Review of access"),
            then=lambda _path: self._ctx.notify.toast(said),
        )

    def _open(self, row: AccessRow) -> None:
        def show(rows: tuple[AccountRow, ...]) -> None:
            self.sheet.open(next(one for one in rows if one.id == row.id))

        self._ctx.tasks.read(self, accounts.accounts, then=show)

    def commands(self) -> list[QAction]:
        """Offer a new account."""
        return [self._adding]


def _columns() -> list[Column[AccessRow]]:
    return [
        Column(
            "name", lambda: translate("Settings", "Name"), lambda r: r.full_name, 0, Look.STRONG
        ),
        Column("user", lambda: translate("Settings", "User name"), lambda r: r.username, 140),
        Column("role", lambda: translate("Settings", "Role"), lambda r: word("role", r.role), 130),
        Column(
            "last",
            lambda: translate("Settings", "Last sign-in"),
            lambda r: gregorian(r.last_sign_in.date()) if r.last_sign_in else MISSING,
            130,
        ),
        Column(
            "unused",
            lambda: translate("Settings", "Unused rights"),
            lambda r: of_total(len(r.unused), len(r.rights)),
            160,
        ),
        Column(
            "state",
            lambda: translate("Settings", "State"),
            _state,
            170,
            Look.CHIP,
            tone=lambda r: Tone.MUTE if r.disabled else Tone.INFO if _stands_in(r) else Tone.OK,
        ),
    ]


def _stands_in(row: AccessRow) -> bool:
    return row.deputising is not None and row.deputising.now


def _state(row: AccessRow) -> str:
    if row.disabled:
        return translate("Settings", "switched off")
    if row.deputising is not None and row.deputising.now:
        last = day_month(row.deputising.last)
        return translate("Settings", "deputy until {day}").format(day=last)
    return translate("Settings", "active")


def _export(target: Path, desk: Desk, _progress: Progress) -> Path:
    return access_review.export(desk, target)
