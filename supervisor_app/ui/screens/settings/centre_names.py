"""The centre's names, place, letterhead and classification, saved when a field is left."""

from functools import partial

from supervisor_app.services import centre
from supervisor_app.services.centre import CLASSIFICATIONS, CentreFacts, CentreNames
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section, blame, card_of, narrow

FORM_WIDTH = 640

FIELDS = (
    Field("name", lambda: translate("Settings", "Name of the centre"), required=True),
    Field("short_name", lambda: translate("Settings", "Short name"), required=True),
    Field("place", lambda: translate("Settings", "Place")),
    Field("state_line", lambda: translate("Settings", "First line of the letterhead")),
    Field("emirate_line", lambda: translate("Settings", "Second line of the letterhead")),
    Field(
        "classification",
        lambda: translate("Settings", "Classification of reports"),
        Kind.CHOICE,
        choices=lambda: [(degree, _classifications()[degree]) for degree in CLASSIFICATIONS],
    ),
)


class CentreSection(Section):
    """What stands on screens and letterheads."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.form = Form(FIELDS, today=ctx.clock.now().date())
        self.form.changed.connect(self._on_changed)
        self.main = self.form.rows["name"].editor.widget
        title = translate("Settings", "The centre")
        self.body.addWidget(card_of(title, [narrow(self.form, FORM_WIDTH)]))
        self.body.addStretch(1)

    def load(self) -> None:
        """Ask for the names."""
        self._ctx.tasks.read(self, centre.facts, then=self._show)

    def _show(self, found: CentreFacts) -> None:
        names = found.names
        self.form.show_values({key: getattr(names, key) for key in self.form.rows})

    def _on_changed(self, _key: str) -> None:
        if not self.form.judge():
            return
        self._ctx.tasks.write(
            self._screen,
            centre.rename,
            CentreNames(**self.form.values()),
            then=lambda _: self.saved.emit(),
            failed=partial(blame, self.form),
            undo=True,
            said=translate("Settings", "The names of the centre were saved"),
        )


def _classifications() -> dict[str, str]:
    return {
        "public": translate("Settings", "public"),
        "restricted": translate("Settings", "restricted"),
        "secret": translate("Settings", "secret"),
        "top_secret": translate("Settings", "top secret"),
    }
