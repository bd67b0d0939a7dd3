"""The demonstration centre's accounts on its sign-in page: one click fills the fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from supervisor_app.services.demo.people import DEMO_PASSWORD, DemoAccount, demo_accounts
from supervisor_app.text.formats import iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.avatar import Avatar
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.spoken import spoken

WIDTH = 300


class AccountTile(Pressable):
    """One account: whose it is and what her post may do here."""

    def __init__(self, account: DemoAccount) -> None:
        super().__init__()
        names = column(
            None,
            ElidedLabel(account.full_name, Role.STRONG),
            ElidedLabel(account.post, Role.CAPTION, "text2"),
            gap=0,
        )
        line = in_row(self, Avatar(account.full_name, ground="mute_bg", ink="text2"), gap=10, x=12)
        line.addLayout(names, 1)
        self.setFixedHeight(54)
        self.setAccessibleName(spoken(account.full_name, account.post))


class DemoAccounts(QFrame):
    """Emits `chosen(name, password)`; a real centre never shows this."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        tiles = []
        for account in demo_accounts():
            tile = AccountTile(account)
            tile.pressed.connect(
                lambda name=account.username: self.chosen.emit(name, DEMO_PASSWORD)
            )
            tiles.append(tile)
        secret = translate("Entry", "Their password: {password}").format(
            password=iso(DEMO_PASSWORD)
        )
        column(
            self,
            label(translate("Entry", "Accounts to try"), Role.H2),
            paragraph(secret, Role.SMALL, "text2"),
            4,
            *tiles,
            gap=6,
            x=20,
            y=20,
        )
