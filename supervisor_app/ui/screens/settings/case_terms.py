"""When a shortage becomes a case, and how long an agency has to reply."""

from supervisor_app.errors import KnownError
from supervisor_app.services import shortages
from supervisor_app.services.shortages import Terms
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section, SettingLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.inputs import NumberEdit
from supervisor_app.ui.widgets.labels import paragraph

WIDTH = 96


class CaseTerms(Card):
    """Two numbers that save when they are left."""

    def __init__(self, owner: Section, screen: Screen, ctx: Context) -> None:
        super().__init__(translate("Settings", "Shortage cases"), gap=6)
        self._owner = owner
        self._screen = screen
        self._ctx = ctx
        self.minutes, self.days = NumberEdit(digits=3), NumberEdit(digits=2)
        self.fault = paragraph("", Role.SMALL, "bad")
        for edit in (self.minutes, self.days):
            edit.setFixedWidth(WIDTH)
            edit.committed.connect(self._on_committed)
        self.add(
            SettingLine(
                translate("Settings", "Minutes until a case opens"),
                translate("Settings", "So long short or absent, an agency gets a case by itself."),
                self.minutes,
            ),
            SettingLine(
                translate("Settings", "Working days for a reply"),
                translate("Settings", "A letter sets this deadline; follow-ups give one day."),
                self.days,
            ),
            self.fault,
        )
        self.fault.hide()

    def load(self) -> None:
        """Ask for what is set."""
        self._ctx.tasks.read(self, shortages.terms, then=self._show)

    def _show(self, terms: Terms) -> None:
        self.minutes.set_value(terms.opens_after)
        self.days.set_value(terms.reply_days)

    def _on_committed(self) -> None:
        self.fault.hide()
        terms = Terms(self.minutes.value() or 0, self.days.value() or 0)
        self._ctx.tasks.write(
            self._screen,
            shortages.set_terms,
            terms,
            then=lambda _: self._owner.saved.emit(),
            failed=self._refuse,
            undo=True,
            said=translate("Settings", "The terms of cases were saved"),
        )

    def _refuse(self, error: KnownError) -> bool:
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return True
