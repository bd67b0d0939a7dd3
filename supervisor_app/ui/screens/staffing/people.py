"""The employees as a list with a sheet to add, edit and end; planning them is the week's."""

from functools import partial

from PySide6.QtGui import QAction

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.rights import Right
from supervisor_app.services import agency_names, employees
from supervisor_app.services.employees import EmployeeRow
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.staffing.fields import agency_of, columns, draft_of, fields
from supervisor_app.ui.screens.staffing.identity import IdentityLine
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.traces import trace_rows
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.inputs import SearchField


class PeoplePart(Part):
    """Everybody who works here now; Enter opens a person's sheet."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._agencies: tuple[tuple[str, str], ...] = ()
        self._wanted = ""
        self.table: DataTable[EmployeeRow] = DataTable(
            columns(), key=lambda row: row.id, search=lambda row: f"{row.name} {row.number}"
        )
        self.main = self.table
        self.search = SearchField(translate("Staffing", "Name or number"))
        self.add = button(
            translate("Staffing", "New employee"), icon="user-plus", on=lambda: self._open(None)
        )
        if not ctx.may(Right.EDIT_STAFF):
            self.add.hide()
        in_row(self.bar, STRETCH, self.search, self.add, gap=12)
        card = Card()
        card.add(self.table)
        column(self, card)
        self.adding = QAction(translate("Staffing", "New employee"), self)
        self.adding.triggered.connect(lambda: self._open(None))
        self.table.set_empty(
            translate("Staffing", "No employees yet"),
            translate("Staffing", "Add them one by one, or import a list by the command line."),
            translate("Staffing", "New employee") if ctx.may(Right.EDIT_STAFF) else "",
            "people",
        )
        self.table.asked.connect(lambda: self._open(None))
        self.table.opened.connect(self._open)
        trace_rows(self.table, "employee", lambda row: row.name)
        self.search.textChanged.connect(self.table.filter)

    def load(self) -> None:
        """Ask for the employees and the agencies to choose from."""
        self._ctx.tasks.read(self, employees.employees, then=self._show)
        self._ctx.tasks.read(self, agency_names.agencies, then=self._know_agencies)

    def title(self) -> str:
        """Name the part."""
        return translate("Staffing", "Employees")

    def commands(self) -> list[QAction]:
        """Offer a new employee."""
        return [self.adding] if self._ctx.may(Right.EDIT_STAFF) else []

    def show_thing(self, what: object) -> None:
        """Open the sheet of an employee by id."""
        self._wanted = str(what)
        self.load()

    def _show(self, rows: tuple[EmployeeRow, ...]) -> None:
        self.table.show_rows(rows)
        wanted = next((row for row in rows if row.id == self._wanted), None)
        self._wanted = ""
        if wanted is not None:
            self.table.select(wanted.id)
            self._open(wanted)

    def _know_agencies(self, found: tuple[tuple[str, str], ...]) -> None:
        self._agencies = found

    def _open(self, row: EmployeeRow | None) -> None:
        """Open the sheet for a person, or for a new one."""
        sheet = self._screen.sheet
        title = row.name if row else translate("Staffing", "New employee")
        sheet.begin(title, agency_of(row) if row else "")
        centre = ("", translate("Staffing", "Centre staff"))
        form = Form(fields([centre, *self._agencies]), today=self._ctx.clock.now().date())
        if row is not None:
            form.show_values({key: getattr(row, key) for key in form.rows if key != "identity"})
            if row.masked_identity:
                sheet.body.addWidget(IdentityLine(self._ctx, row))
        sheet.body.addWidget(form)
        if not self._ctx.may(Right.EDIT_STAFF):
            form.setEnabled(False)
            return
        save = button(translate("Staffing", "Save"), "primary", on=partial(self._save, form, row))
        sheet.foot.addWidget(save)
        if row is not None:
            end = button(translate("Staffing", "End of service"), "danger")
            end.clicked.connect(partial(self._end, row))
            sheet.foot.addStretch(1)
            sheet.foot.addWidget(end)
        next(iter(form.rows.values())).editor.widget.setFocus()

    def _save(self, form: Form, row: EmployeeRow | None) -> None:
        if not form.judge():
            return
        draft = draft_of(form.values(), row)
        verb = employees.add if row is None else partial(employees.edit, employee_id=row.id)
        self._ctx.tasks.write(
            self._screen,
            partial(verb, draft=draft),
            then=lambda _done: self._screen.sheet.close_sheet(),
            failed=partial(_blame, form),
            undo=True,
            said=translate("Staffing", "{name} was saved").format(name=draft.name),
        )

    def _end(self, row: EmployeeRow) -> None:
        self._ctx.tasks.write(
            self._screen,
            employees.end,
            row.id,
            then=lambda _done: self._screen.sheet.close_sheet(),
            undo=True,
            said=translate("Staffing", "Today is the last day of {name}").format(name=row.name),
        )


def _blame(form: Form, error: KnownError) -> bool:
    """Show a refusal at the field that it names."""
    if not isinstance(error, InvalidInput):
        return False
    return form.blame(str(error.params.get("field", "")), sentence(error).what)
