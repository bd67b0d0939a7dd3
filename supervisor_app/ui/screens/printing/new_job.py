"""The form of a new print job in the side sheet; numbers and promises are the service's."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.section import Section
from supervisor_app.services import print_list
from supervisor_app.services.print_jobs import KEPT_DIGITS, MOST_PAGES, JobDraft
from supervisor_app.services.print_list import JobSource
from supervisor_app.text.formats import fold_digits, num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import words
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.theme import Role, font
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.side_sheet import SideSheet


def _pages_reason(value: int | None) -> str:
    if value is not None and 1 <= value <= MOST_PAGES:
        return ""
    return translate("Printing", "From 1 to {most}").format(most=num(MOST_PAGES))


def _applicant_reason(value: str) -> str:
    digits = fold_digits(value)
    if not digits or (digits.isascii() and digits.isdigit() and len(digits) >= KEPT_DIGITS):
        return ""
    return translate("Printing", "Four digits at least, or nothing")


def fields(sources: Sequence[JobSource]) -> tuple[Field, ...]:
    """Declare the fields; to add one: a line here and in `JobDraft`."""
    return (
        Field(
            "agency_id",
            lambda: translate("Printing", "Agency"),
            Kind.CHOICE,
            required=True,
            choices=lambda: [(one.id, one.short_name) for one in sources],
        ),
        Field("document", lambda: translate("Printing", "Document"), required=True),
        Field(
            "applicant",
            lambda: translate("Printing", "Applicant's identity number"),
            check=_applicant_reason,
            hint=lambda: translate("Printing", "Only its last four digits are kept"),
        ),
        Field("pages", lambda: translate("Printing", "Pages"), Kind.NUMBER, check=_pages_reason),
        Field(
            "section",
            lambda: translate("Printing", "Section"),
            Kind.CHOICE,
            choices=lambda: [(Section(key), text) for key, text in words("section").items()],
        ),
        Field(
            "priority",
            lambda: translate("Printing", "Priority"),
            Kind.SWITCH,
            hint=lambda: translate("Printing", "waits in a car, is elderly or disabled"),
        ),
    )


class NewJob(QObject):
    """Fills the sheet with the form; `asked` carries the draft, `shown` tells that it stands.

    Agency and section of the last job stand in the next form: they come in runs.
    """

    asked = Signal(object)
    shown = Signal()

    def __init__(self, ctx: Context, sheet: SideSheet) -> None:
        super().__init__(sheet)
        self._ctx = ctx
        self._sheet = sheet
        self._last: dict[str, Any] = {"section": Section.MEN, "agency_id": None}
        self._sources: tuple[JobSource, ...] = ()
        self._offered = QStringListModel(self)
        self.form: Form | None = None

    def open(self) -> None:
        """Ask which agencies there are, then show the form."""
        self._ctx.tasks.read(self, print_list.sources, then=self._show)

    def leave(self) -> None:
        """Forget the form after the sheet closed or was given to something else."""
        self.form = None

    def refuse(self, error: KnownError) -> bool:
        """Show the service's reason at its field; tell whether there is one."""
        if self.form is None or not isinstance(error, InvalidInput):
            return False
        return self.form.blame(str(error.params.get("field", "")), sentence(error).line)

    def _show(self, sources: tuple[JobSource, ...]) -> None:
        self._sources = sources
        title = translate("Printing", "New print job")
        if not sources:
            self._show_nobody(title)
            return
        self._sheet.begin(title, translate("Printing", "It gets the next number"))
        self.form = Form(fields(sources), today=self._ctx.clock.now().date())
        self.form.show_values({"pages": 1, "priority": False, **self._last})
        self._sheet.body.addWidget(self.form)
        agency, document = self._editor("agency_id"), self._editor("document")
        agency.picked.connect(lambda _value: self._offer())
        self._complete(document)
        self._offer()
        for key in ("document", "applicant", "pages"):
            self._editor(key).returnPressed.connect(self._on_add)
        add = button(translate("Printing", "Add the job"), "primary", on=self._on_add)
        cancel = button(translate("Widgets", "Cancel"), on=self._sheet.close_sheet)
        for part in (add, cancel):
            self._sheet.foot.addWidget(part)
        self._sheet.foot.addStretch(1)
        (document if self._last["agency_id"] else agency).setFocus()
        self.shown.emit()

    def _show_nobody(self, title: str) -> None:
        """Say why there can be no job yet."""
        self._sheet.begin(title)
        nobody = EmptyState(
            "agencies",
            translate("Printing", "No agency works in this centre yet"),
            translate("Printing", "Agencies are added in the settings"),
        )
        self._sheet.body.addWidget(nobody)
        self.shown.emit()

    def _editor(self, key: str) -> Any:
        return self.form.rows[key].editor.widget if self.form is not None else None

    def _complete(self, document: QLineEdit) -> None:
        """Offer the agency's own documents while typing."""
        completer = QCompleter(self._offered, document)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            popup.setFont(font(Role.BODY))
            popup.setLayoutDirection(document.layoutDirection())
        document.setCompleter(completer)

    def _offer(self) -> None:
        chosen = self._editor("agency_id").value()
        known = next((one.documents for one in self._sources if one.id == chosen), ())
        self._offered.setStringList(list(known))
        example = next(iter(known), "")
        hint = translate("Printing", "for example: {document}").format(document=example)
        self._editor("document").setPlaceholderText(hint if example else "")

    def _on_add(self) -> None:
        if self.form is None or not self.form.judge():
            return
        values = self.form.values()
        self._last = {key: values[key] for key in ("agency_id", "section")}
        self.asked.emit(JobDraft(**values))
