"""Who may sign in: a list; Enter opens an account; nobody sees a password here."""

from PySide6.QtGui import QAction

from supervisor_app.services import accounts
from supervisor_app.services.accounts import AccountRow
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.account_sheet import AccountSheet
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card


class AccountsSection(Section):
    """The administrator's: open, change, switch off, renew a password."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.sheet = AccountSheet(screen, ctx, saved=self.saved.emit)
        self.table: DataTable[AccountRow] = DataTable(_columns(), key=lambda row: row.id)
        self.table.opened.connect(self.sheet.open)
        self.main = self.table
        new = translate("Settings", "New account")
        self._adding = QAction(new, self)
        self._adding.triggered.connect(lambda: self.sheet.open(None))
        card = Card(
            translate("Settings", "Accounts"),
            end=[button(new, icon="user-plus", on=lambda: self.sheet.open(None))],
        )
        card.body.addWidget(self.table, 1)
        self.body.addWidget(card, 1)

    def load(self) -> None:
        """Ask for the accounts."""
        self._ctx.tasks.read(self, accounts.accounts, then=self.table.show_rows)

    def commands(self) -> list[QAction]:
        """Offer a new account."""
        return [self._adding]


def _columns() -> list[Column[AccountRow]]:
    return [
        Column(
            "name", lambda: translate("Settings", "Name"), lambda r: r.full_name, 0, Look.STRONG
        ),
        Column("user", lambda: translate("Settings", "User name"), lambda r: r.username, 140),
        Column("role", lambda: translate("Settings", "Role"), lambda r: word("role", r.role), 130),
        Column(
            "state",
            lambda: translate("Settings", "State"),
            lambda r: (
                translate("Settings", "switched off")
                if r.disabled
                else translate("Settings", "active")
            ),
            110,
            Look.CHIP,
            tone=lambda r: Tone.MUTE if r.disabled else Tone.OK,
        ),
    ]
