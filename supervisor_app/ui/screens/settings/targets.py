"""What the centre has promised to reach, measure by measure, from today on."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.rules.kpi import DEFINITIONS, Kpi
from supervisor_app.rules.rights import Right
from supervisor_app.services import targets
from supervisor_app.services.figure_history import Source
from supervisor_app.text import kpi_words
from supervisor_app.text.formats import fold_digits, num, parse_decimal
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.direction import MIDDLE
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.case_terms import CaseTerms
from supervisor_app.ui.screens.settings.section import Section, card_of
from supervisor_app.ui.theme import Role
from supervisor_app.ui.traces import Traced, trace
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph

EDIT_WIDTH = 96


class TargetsSection(Section):
    """A measure with its target, unit and formula a line; empty means that none was promised."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.edits: dict[Kpi, LineEdit] = {}
        self._shown: Mapping[Kpi, float] = {}
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        measures = [measure for measure in Kpi if targets.may_have_target(measure)]
        for line, measure in enumerate(measures):
            edit = LineEdit()
            edit.setFixedWidth(EDIT_WIDTH)
            name = kpi_words.label(measure.value)
            edit.setAccessibleName(name)
            edit.committed.connect(partial(self._on_committed, measure))
            unit = kpi_words.unit(DEFINITIONS[measure].unit.value)
            formula = ElidedLabel(kpi_words.formula(measure.value), Role.CAPTION, "text3")
            for place, part in enumerate(
                (label(name), edit, label(unit, Role.SMALL, "text2"), formula)
            ):
                grid.addWidget(part, line, place, MIDDLE)
            self.edits[measure] = edit
        grid.setColumnStretch(3, 1)
        self.main = next(iter(self.edits.values()))
        self.fault = paragraph("", Role.SMALL, "bad")
        hint = translate(
            "Settings", "A new value holds from today on; reports of earlier days keep theirs."
        )
        title = translate("Settings", "Targets")
        self.body.addWidget(card_of(title, [table, self.fault], hint=hint))
        self.cases = CaseTerms(self, screen, ctx)
        self.body.addWidget(self.cases)
        self.body.addStretch(1)
        self.cases.setVisible(ctx.may(Right.EDIT_SETTINGS))
        self.fault.hide()
        trace(self, self._behind)

    def load(self) -> None:
        """Ask for the targets that hold today."""
        if self._ctx.may(Right.EDIT_SETTINGS):
            self.cases.load()
        self._ctx.tasks.read(self, targets.current, then=self._show)

    def _behind(self) -> Traced | None:
        for measure, edit in self.edits.items():
            if edit.hasFocus():
                source = Source("target", {"measure": measure.value})
                return Traced(kpi_words.label(measure.value), (source,))
        return Traced(translate("Settings", "Targets"), (Source("target", {}),))

    def _show(self, found: Mapping[Kpi, float]) -> None:
        self._shown = found
        for measure, edit in self.edits.items():
            value = found.get(measure)
            edit.setText("" if value is None else _written(value))

    def _on_committed(self, measure: Kpi) -> None:
        self.fault.hide()
        edit = self.edits[measure]
        value = parse_decimal(edit.text())
        if value is None:
            known = self._shown.get(measure)
            edit.setText("" if known is None else _written(known))
            return
        self._ctx.tasks.write(
            self._screen,
            targets.promise,
            measure,
            float(value),
            then=lambda _: self.saved.emit(),
            failed=self._refuse,
            undo=True,
            said=translate("Settings", "{measure}: {value}").format(
                measure=kpi_words.label(measure.value), value=num(float(value), 1)
            ),
        )

    def _refuse(self, error: KnownError) -> bool:
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return True


def _written(value: float) -> str:
    """Write a target as it is typed: plain digits, no more decimals than it has."""
    return fold_digits(num(value, 0 if float(value).is_integer() else 1))
