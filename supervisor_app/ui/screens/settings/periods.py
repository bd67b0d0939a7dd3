"""The working periods: which the centre has, from when to when, with how much grace."""

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.services import centre, days
from supervisor_app.services.centre import PeriodDraft
from supervisor_app.services.days import PeriodRow
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.period_line import drafts_of, period_lines
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import Section, card_of
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.labels import paragraph


class PeriodsSection(Section):
    """Each line saves when it is left; what does not hold stays and is told below."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.lines = period_lines(with_grace=True)
        self.fault = paragraph("", Role.SMALL, "bad")
        for line in self.lines:
            line.changed.connect(self._on_changed)
        self.main = self.lines[0].chosen
        hint = translate(
            "Settings", "Who comes later than the grace is late; earlier days keep their times."
        )
        title = translate("Settings", "Periods")
        self.body.addWidget(card_of(title, [*self.lines, self.fault], hint=hint))
        self.body.addStretch(1)
        self.fault.hide()

    def load(self) -> None:
        """Ask for the periods."""
        self._ctx.tasks.read(self, days.periods, then=self._show)

    def _show(self, rows: tuple[PeriodRow, ...]) -> None:
        found = {
            row.code: PeriodDraft(row.code, row.name, row.starts, row.ends, row.grace_minutes)
            for row in rows
        }
        for line in self.lines:
            line.show_period(found.get(line.code))

    def _on_changed(self) -> None:
        self.fault.hide()
        try:
            drafts = drafts_of(self.lines)
        except InvalidInput as error:
            self._refuse(error)
            return
        self._ctx.tasks.write(
            self._screen,
            centre.set_periods,
            drafts,
            then=lambda _: self.saved.emit(),
            failed=self._refuse,
            undo=True,
            said=translate("Settings", "The periods were saved"),
        )

    def _refuse(self, error: KnownError) -> bool:
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return True
