"""The representatives of an agency as lines of its sheet, with a line for another."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.services import agency_contacts
from supervisor_app.services.agency_contacts import ContactDraft, ContactRow
from supervisor_app.text.formats import iso
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph


class ContactLines(QWidget):
    """The first is the liaison officer, the others deputise; each change is committed at once."""

    def __init__(self, screen: Screen, ctx: Context, agency_id: str) -> None:
        super().__init__()
        self._screen = screen
        self._ctx = ctx
        self._agency = agency_id
        self._lines: QVBoxLayout = column(None, gap=8)
        self.name, self.post, self.phone = LineEdit(), LineEdit(), LineEdit()
        for edit, title in (
            (self.name, translate("Settings", "Name of the representative")),
            (self.post, translate("Settings", "Post")),
            (self.phone, translate("Settings", "Telephone")),
        ):
            edit.setPlaceholderText(title)
            edit.setAccessibleName(title)
        self.add = button(translate("Settings", "Add representative"), icon="user-plus")
        self.add.clicked.connect(self._add)
        self.fault = paragraph("", Role.SMALL, "bad")
        self.fault.hide()
        hint = translate("Settings", "The first is called when the agency is short, then the next.")
        column(
            self,
            label(translate("Settings", "Representatives"), Role.H2),
            paragraph(hint, Role.SMALL, "text2"),
            self._lines,
            self.name,
            row(self.post, self.phone),
            self.fault,
            row(self.add, STRETCH),
            gap=8,
        )
        self.load()

    def load(self) -> None:
        """Ask for the agency's representatives."""
        self._ctx.tasks.read(self, agency_contacts.contacts, self._agency, then=self._show)

    def _show(self, rows: tuple[ContactRow, ...]) -> None:
        empty(self._lines)
        for one in rows:
            note = " · ".join(part for part in (one.post, iso(one.phone)) if part)
            words = column(
                None,
                label(one.name, Role.STRONG),
                ElidedLabel(note, Role.SMALL, "text2"),
                gap=0,
            )
            end = icon_button(
                "trash",
                translate("Settings", "Take away: {name}").format(name=one.name),
                on=partial(self._end, one.id),
            )
            line = row(gap=8)
            line.addLayout(words, 1)
            line.addWidget(end)
            self._lines.addLayout(line)

    def _add(self) -> None:
        draft = ContactDraft(self.name.text(), self.post.text(), self.phone.text())
        said = translate("Settings", "The representative was added")
        self._write(partial(agency_contacts.put, agency_id=self._agency, draft=draft), said)

    def _end(self, contact_id: str) -> None:
        said = translate("Settings", "The representative was taken away")
        self._write(partial(agency_contacts.end, contact_id=contact_id), said)

    def _write(self, verb: Callable[..., object], said: str) -> None:
        def done(_: object) -> None:
            self.fault.hide()
            for edit in (self.name, self.post, self.phone):
                edit.setText("")
            self.load()

        self._ctx.tasks.write(
            self._screen, verb, then=done, failed=self._refuse, undo=True, said=said
        )

    def _refuse(self, error: KnownError) -> bool:
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return isinstance(error, InvalidInput)
