"""The sheet of one account: person, role, a first password, switching it off and on."""

from collections.abc import Callable
from functools import partial

from supervisor_app.errors import KnownError
from supervisor_app.rules.password import MIN_LENGTH
from supervisor_app.rules.rights import Role
from supervisor_app.services import accounts
from supervisor_app.services.accounts import AccountDraft, AccountRow
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.deputy_part import DeputyPart
from supervisor_app.ui.screens.settings.section import blame
from supervisor_app.ui.theme import Role as Type
from supervisor_app.ui.widgets.boxes import hairline
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import label

PERSON = (
    Field("full_name", lambda: translate("Settings", "Full name"), required=True),
    Field("post", lambda: translate("Settings", "Post")),
    Field(
        "role",
        lambda: translate("Settings", "Role"),
        Kind.CHOICE,
        choices=lambda: [(role, word("role", role)) for role in Role],
    ),
)
PASSWORD = Field(
    "password",
    lambda: translate("Settings", "First password"),
    Kind.SECRET,
    required=True,
    hint=lambda: translate(
        "Settings", "At least {count} characters; it must be changed at the first sign-in."
    ).format(count=num(MIN_LENGTH)),
)
NEW = (
    Field(
        "username",
        lambda: translate("Settings", "User name"),
        required=True,
        hint=lambda: translate("Settings", "It stays as it is, because the journal names it."),
    ),
    *PERSON,
    PASSWORD,
)


class AccountSheet:
    """Fills the screen's sheet; `saved` is told after each commit."""

    def __init__(self, screen: Screen, ctx: Context, *, saved: Callable[[], object]) -> None:
        self._screen = screen
        self._ctx = ctx
        self._saved = saved

    def open(self, account: AccountRow | None) -> None:
        """Show an account, or the fields of a new one."""
        sheet = self._screen.sheet
        today = self._ctx.clock.now().date()
        if account is None:
            sheet.begin(translate("Settings", "New account"))
            self.form = Form(NEW, today=today)
            save = partial(self._add)
        else:
            sheet.begin(account.full_name, account.username)
            self.form = Form(PERSON, today=today)
            self.form.show_values({key: getattr(account, key) for key in self.form.rows})
            save = partial(self._edit, account)
        sheet.body.addWidget(self.form)
        sheet.foot.addWidget(button(translate("Settings", "Save"), "primary", on=save))
        sheet.foot.addStretch(1)
        if account is not None:
            self._show_upkeep(account)
        next(iter(self.form.rows.values())).editor.widget.setFocus()

    def _show_upkeep(self, account: AccountRow) -> None:
        sheet = self._screen.sheet
        sheet.body.addWidget(hairline())
        sheet.body.addWidget(label(translate("Settings", "Forgotten password"), Type.H2))
        self.renewal = Form((PASSWORD,), today=self._ctx.clock.now().date())
        sheet.body.addWidget(self.renewal)
        renew = button(translate("Settings", "Renew the password"), icon="key")
        renew.clicked.connect(partial(self._renew, account))
        sheet.body.addWidget(renew)
        if account.role is Role.SHIFT_LEAD and not account.disabled:
            self.deputising = DeputyPart(self._screen, self._ctx, account, self._done)
            sheet.body.addWidget(hairline())
            sheet.body.addWidget(self.deputising)
        if account.id == self._ctx.actor.account_id:
            return
        text = (
            translate("Settings", "Switch on")
            if account.disabled
            else translate("Settings", "Switch off")
        )
        switch = button(text, "" if account.disabled else "danger")
        switch.clicked.connect(partial(self._switch, account))
        sheet.foot.addWidget(switch)

    def _add(self) -> None:
        if not self.form.judge():
            return
        draft = AccountDraft(**self.form.values(), must_change=True)
        said = translate("Settings", "The account of {name} was opened").format(
            name=draft.full_name
        )
        self._write(partial(accounts.add, draft=draft), said, self.form)

    def _edit(self, account: AccountRow) -> None:
        if not self.form.judge():
            return
        verb = partial(accounts.edit, account_id=account.id, **self.form.values())
        said = translate("Settings", "{name} was saved").format(name=account.full_name)
        self._write(verb, said, self.form)

    def _renew(self, account: AccountRow, *_: object) -> None:
        if not self.renewal.judge():
            return
        verb = partial(
            accounts.reset_password,
            account_id=account.id,
            password=self.renewal.values()["password"],
        )
        said = translate("Settings", "{name} has a first password again").format(
            name=account.full_name
        )
        self._write(verb, said, self.renewal)

    def _switch(self, account: AccountRow, *_: object) -> None:
        verb = partial(accounts.switch, account_id=account.id, disabled=not account.disabled)
        said = (
            translate("Settings", "The account of {name} works again")
            if account.disabled
            else translate("Settings", "The account of {name} is switched off")
        ).format(name=account.full_name)
        self._write(verb, said, self.form)

    def _done(self, _result: object) -> None:
        self._saved()
        self._screen.sheet.close_sheet()

    def _write(self, verb: Callable[..., object], said: str, form: Form) -> None:
        def failed(error: KnownError) -> bool:
            return blame(form, error)

        # Taken back, the account would not be the one that was signed: change it again instead.
        self._ctx.tasks.write(self._screen, verb, then=self._done, failed=failed, said=said)
