"""The part of an account's sheet that makes a shift lead a supervisor's deputy for some days."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame

from supervisor_app.errors import KnownError
from supervisor_app.services import deputies
from supervisor_app.services.accounts import AccountRow
from supervisor_app.services.deputies import Term
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.deputy_words import said
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import blame
from supervisor_app.ui.theme import Role as Type
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import label, paragraph


class DeputyPart(QFrame):
    """Says the term that stands and lets it be granted or ended; `done` follows each commit."""

    def __init__(
        self, screen: Screen, ctx: Context, account: AccountRow, done: Callable[[object], object]
    ) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._screen = screen
        self._ctx = ctx
        self._account = account
        self._done = done
        self.form: Form | None = None
        term = account.deputising
        words = said(term) if term else translate("Settings", "She approves for nobody now.")
        self.state = paragraph(words, Type.SMALL, "info" if term and term.now else "text2")
        self._lines = column(
            self, label(translate("Settings", "Deputy of a supervisor"), Type.H2), self.state, gap=8
        )
        ctx.tasks.read(screen, deputies.supervisors, then=self._offer)

    def _offer(self, supervisors: tuple[tuple[str, str], ...]) -> None:
        term = self._account.deputising
        today = self._ctx.clock.now().date()
        self.form = Form(_fields(supervisors), today=today)
        self.form.show_values(
            {
                "instead_of": term.instead_of if term else supervisors[0][0],
                "first": term.first if term and term.first else today,
                "last": term.last if term else today,
            }
            if supervisors
            else {}
        )
        self._lines.addWidget(self.form)
        grant = button(translate("Settings", "Grant the term"), icon="user", on=self.grant)
        grant.setEnabled(bool(supervisors))
        feet = row(grant, STRETCH)
        if term is not None:
            feet.addWidget(button(translate("Settings", "End it now"), "danger", on=self.end))
        self._lines.addLayout(feet)

    def grant(self) -> None:
        """Grant what is typed; the window asks for the password, which opens the signing key."""
        if self.form is None or not self.form.judge():
            return
        verb = partial(deputies.grant, account_id=self._account.id, term=Term(**self.form.values()))
        words = translate("Settings", "{name} stands in for the supervisor")
        self._write(verb, words.format(name=self._account.full_name))

    def end(self) -> None:
        """End the term that stands."""
        verb = partial(deputies.end, account_id=self._account.id)
        words = translate("Settings", "{name} stands in no more")
        self._write(verb, words.format(name=self._account.full_name))

    def _write(self, verb: Callable[..., object], words: str) -> None:
        self._ctx.tasks.write(self._screen, verb, then=self._done, failed=self._refused, said=words)

    def _refused(self, error: KnownError) -> bool:
        return self.form is not None and blame(self.form, error)


def _fields(supervisors: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    return (
        Field(
            "instead_of",
            lambda: translate("Settings", "Stands in for"),
            Kind.CHOICE,
            choices=lambda: supervisors,
            required=True,
        ),
        Field("first", lambda: translate("Settings", "From"), Kind.DATE, required=True),
        Field("last", lambda: translate("Settings", "To"), Kind.DATE, required=True),
    )
