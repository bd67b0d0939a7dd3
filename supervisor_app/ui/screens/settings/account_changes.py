"""What another administrator did to accounts, until somebody else has seen it; Enter says so."""

from PySide6.QtWidgets import QWidget

from supervisor_app.services import account_changes
from supervisor_app.services.account_changes import AccountChange
from supervisor_app.text.field_words import field_word
from supervisor_app.text.formats import clock_time, day_month
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role as Type
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.labels import label

MOST_FIELDS = 3


class ChangesCard(Card):
    """The list with a mark; hidden while there is nothing by another hand."""

    def __init__(self, owner: QWidget, ctx: Context) -> None:
        self._count = label("", Type.SMALL, "text2")
        self.look = button(translate("Settings", "I have seen it"), icon="eye", on=self.see)
        super().__init__(
            translate("Settings", "Changes by other administrators"), end=[self._count, self.look]
        )
        self._owner = owner
        self._ctx = ctx
        self.table: DataTable[AccountChange] = DataTable(
            _columns(), key=lambda row: f"{row.op} {row.account}"
        )
        self.table.opened.connect(lambda _row: self.see())
        self.body.addWidget(self.table, 1)
        self.hide()

    def load(self) -> None:
        """Ask for what others changed."""
        self._ctx.tasks.read(self._owner, account_changes.by_others, then=self._show)

    def see(self) -> None:
        """Mark the chosen change as seen."""
        chosen = self.table.current()
        if chosen is None or chosen.seen_by:
            return
        self._ctx.tasks.write(
            self._owner,
            account_changes.see,
            chosen.op,
            then=lambda _done: self.load(),
            said=translate("Settings", "The change of {name}'s account is marked as seen").format(
                name=chosen.account
            ),
        )

    def _show(self, rows: tuple[AccountChange, ...]) -> None:
        waiting = sum(not row.seen_by for row in rows)
        self.table.show_rows(rows)
        self._count.setText(
            translate("Settings", "%n changes wait for you", "", waiting) if waiting else ""
        )
        self.look.setEnabled(bool(waiting))
        self.setVisible(bool(rows))


def _columns() -> list[Column[AccountChange]]:
    return [
        Column(
            "when",
            lambda: translate("Settings", "When"),
            lambda r: f"{day_month(r.at.date())} {clock_time(r.at)}",
            150,
        ),
        Column("by", lambda: translate("Settings", "By"), lambda r: r.who, 170, Look.STRONG),
        Column("account", lambda: translate("Settings", "Account"), lambda r: r.account, 170),
        Column("what", lambda: translate("Settings", "What"), _what, 0),
        Column(
            "seen",
            lambda: translate("Settings", "Seen"),
            lambda r: r.seen_by or translate("Settings", "not yet"),
            170,
            Look.CHIP,
            tone=lambda r: Tone.OK if r.seen_by else Tone.WARN,
        ),
    ]


def _what(row: AccountChange) -> str:
    if row.made:
        return translate("Settings", "account opened")
    words = [field_word(name) for name in row.fields if name != "_del"]
    shown = translate("Settings", ", ").join(words[:MOST_FIELDS])
    if len(words) <= MOST_FIELDS:
        return shown
    more = translate("Settings", "%n more", "", len(words) - MOST_FIELDS)
    return translate("Settings", "{what} and {more}").format(what=shown, more=more)
