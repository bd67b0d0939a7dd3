"""Remarks of a day and the supervisor's own verdict, in a dialog; both stand in the report."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.services import day_notes
from supervisor_app.services.day_notes import DayNotes, NoteRow
from supervisor_app.text.formats import clock_time, date_pair
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, reveal, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.scrolled import scrolled

WIDTH, LIST_HEIGHT = 560, 132
TAB = Qt.FocusReason.TabFocusReason


class NotesDialog(QDialog):
    """Enter in a field keeps what was written; there is nothing else to save."""

    def __init__(self, screen: QWidget, ctx: Context, day: date) -> None:
        super().__init__(screen)
        self._screen, self._ctx, self._day = screen, ctx, day
        title = translate("Today", "Remarks of the day")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.remark = _field(translate("Today", "New remark"))
        self.remark.returnPressed.connect(self._add)
        self.add = button(translate("Today", "Add"), on=self._add)
        self.verdict = _field(translate("Today", "The verdict in your words"))
        self.verdict.committed.connect(self._say)
        self._lines = column(None, gap=2)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        column(inner, self._lines, STRETCH)
        self._list = scrolled(inner)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._none = paragraph(translate("Today", "No remark yet."), Role.SMALL, "text3")
        self._fault = paragraph("", Role.CAPTION, "bad")
        self._fault.hide()
        self.leave = button(translate("Today", "Close"), on=self.close)
        for one in (self.add, self.leave):
            one.setAutoDefault(False)
        self._lay_out(title)
        ctx.bus.watch(self, {"day_note"}, self._load)
        self._load()
        self.remark.setFocus(TAB)

    def _lay_out(self, title: str) -> None:
        hint = translate("Today", "Left empty, the sentence made from the day's figures stands.")
        whole = column(self, label(title, Role.H2), gap=4, x=24, y=20)
        whole.addWidget(label(date_pair(self._day), Role.CAPTION, "text2"))
        whole.addSpacing(8)
        whole.addWidget(label(self.remark.accessibleName(), Role.SMALL, "text2"))
        whole.addLayout(row(self.remark, self.add))
        whole.addWidget(self._fault)
        whole.addWidget(self._none)
        whole.addWidget(self._list)
        whole.addSpacing(8)
        whole.addWidget(label(self.verdict.accessibleName(), Role.SMALL, "text2"))
        whole.addWidget(self.verdict)
        whole.addWidget(paragraph(hint, Role.CAPTION, "text3"))
        whole.addSpacing(8)
        whole.addLayout(row(STRETCH, self.leave))

    def _load(self) -> None:
        self._ctx.tasks.read(self, day_notes.day_notes, self._day, then=self._show)

    def _show(self, found: DayNotes) -> None:
        empty(self._lines)
        for note in found.remarks:
            self._lines.addWidget(self._line(note))
        reveal(self._list, when=bool(found.remarks))
        reveal(self._none, when=not found.remarks)
        if not self.verdict.hasFocus():
            self.verdict.setText(found.verdict)
        self.adjustSize()

    def _line(self, note: NoteRow) -> QWidget:
        line = QWidget()
        at = label("" if note.at is None else clock_time(note.at), Role.CAPTION, "text2")
        at.setFixedWidth(40)
        words = paragraph(note.text, Role.SMALL)
        words.setToolTip(note.by)
        gone = icon_button(
            "trash",
            translate("Today", "Withdraw: {remark}").format(remark=note.text),
            on=partial(self._withdraw, note.id),
        )
        gone.setAutoDefault(False)
        box = row(at, gap=8)
        box.addWidget(words, 1)
        box.addWidget(gone)
        box.setContentsMargins(0, 0, 4, 0)
        line.setLayout(box)
        return line

    def _add(self) -> None:
        text = self.remark.text()
        if text.strip():
            self._ctx.tasks.write(
                self._screen,
                day_notes.add_remark,
                self._day,
                text,
                then=lambda _id: self._added(),
                failed=self._on_failed,
                undo=True,
            )

    def _added(self) -> None:
        self._fault.hide()
        self.remark.setText("")
        self.remark.setFocus(TAB)

    def _withdraw(self, note_id: str) -> None:
        said = translate("Today", "The remark has been withdrawn.")
        self._ctx.tasks.write(
            self._screen, day_notes.withdraw_remark, note_id, undo=True, said=said
        )
        self.remark.setFocus(TAB)

    def _say(self) -> None:
        self._ctx.tasks.write(
            self._screen,
            day_notes.say_verdict,
            self._day,
            self.verdict.text(),
            then=lambda _: self._fault.hide(),
            failed=self._on_failed,
            undo=True,
            said=translate("Today", "The verdict of the day has been kept."),
        )

    def _on_failed(self, error: KnownError) -> bool:
        self._fault.setText(sentence(error).line)
        self._fault.show()
        return True


def _field(name: str) -> LineEdit:
    made = LineEdit()
    made.setMaxLength(day_notes.LONGEST)
    made.setAccessibleName(name)
    return made
