"""The first step: how the centre is called on screens and letterheads, and where it is."""

import datetime as dt

from supervisor_app.services.centre import CentreNames
from supervisor_app.text.translate import translate
from supervisor_app.ui.forms.field import Field
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.shell.set_up.step import Step

FIELDS = (
    Field(
        "name",
        lambda: translate("SetUp", "Name of the centre"),
        required=True,
        hint=lambda: translate("SetUp", "In full, as letters name it."),
    ),
    Field(
        "short_name",
        lambda: translate("SetUp", "Short name"),
        required=True,
        hint=lambda: translate("SetUp", "As it fits beside the screens."),
    ),
    Field("place", lambda: translate("SetUp", "Place"), required=True),
    Field("state_line", lambda: translate("SetUp", "First line of the letterhead")),
    Field("emirate_line", lambda: translate("SetUp", "Second line of the letterhead")),
)


class CentreStep(Step):
    """Names and place."""

    def __init__(self, today: dt.date) -> None:
        super().__init__(
            translate("SetUp", "The centre"),
            translate("SetUp", "These names stand on every page; they can be changed later."),
        )
        self.form = Form(FIELDS, today=today)
        self.form.show_values(
            {
                "state_line": translate("SetUp", "Kingdom of Saudi Arabia"),
                "emirate_line": translate("SetUp", "Emirate of the region"),
            }
        )
        self.body.addWidget(self.form)

    def enter(self) -> None:
        """Begin with the name."""
        self.form.rows["name"].editor.widget.setFocus()

    def holds(self) -> bool:
        """Ask for the names that are required."""
        return self.form.judge()

    def names(self) -> CentreNames:
        """Give what was typed."""
        return CentreNames(**self.form.values())
