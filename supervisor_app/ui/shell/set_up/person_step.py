"""The third step: the first administrator and her password."""

import datetime as dt

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.password import MIN_LENGTH
from supervisor_app.services.set_up import AdministratorDraft, check_administrator
from supervisor_app.text.formats import num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.shell.set_up.step import Step

FIELDS = (
    Field("full_name", lambda: translate("SetUp", "Full name"), required=True),
    Field("post", lambda: translate("SetUp", "Post")),
    Field(
        "username",
        lambda: translate("SetUp", "User name"),
        required=True,
        hint=lambda: translate("SetUp", "Typed at each sign-in; Arabic or Latin letters."),
    ),
    Field(
        "password",
        lambda: translate("SetUp", "Password"),
        Kind.SECRET,
        required=True,
        hint=lambda: translate(
            "SetUp",
            "At least {count} characters, not among the usual ones; a sentence is good.",
        ).format(count=num(MIN_LENGTH)),
    ),
    Field("again", lambda: translate("SetUp", "Password again"), Kind.SECRET, required=True),
)


class PersonStep(Step):
    """Name, post, user name and password of whoever opens the other accounts."""

    def __init__(self, today: dt.date) -> None:
        super().__init__(
            translate("SetUp", "The first administrator"),
            translate(
                "SetUp",
                "This account opens the others and keeps the settings; the day's work has its own.",
            ),
        )
        self.form = Form(FIELDS, today=today)
        self.form.show_values({"post": translate("SetUp", "System administrator")})
        self.body.addWidget(self.form)

    def enter(self) -> None:
        """Begin with the name."""
        self.form.rows["full_name"].editor.widget.setFocus()

    def holds(self) -> bool:
        """Ask for every field, a password that is accepted, and the same one twice."""
        if not self.form.judge():
            return False
        values = self.form.values()
        if values["password"] != values["again"]:
            self.form.blame("again", translate("SetUp", "The passwords differ."))
            return False
        try:
            check_administrator(self.draft())
        except InvalidInput as error:
            self.form.blame(str(error.params["field"]), sentence(error).what)
            return False
        return True

    def draft(self) -> AdministratorDraft:
        """Give what was typed."""
        values = self.form.values()
        return AdministratorDraft(
            values["username"], values["full_name"], values["post"], values["password"]
        )
