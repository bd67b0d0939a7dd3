"""A form: labels over editors, each checked when it is left; it blocks nothing and saves nothing.

form = Form(FIELDS, today=…);  form.show_values(row);  form.changed.connect(self._save)
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.forms.editors import Editor, make_editor
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, reveal
from supervisor_app.ui.widgets.labels import label, paragraph


class FieldRow(QWidget):
    """One field: label above, editor, and below it the hint or the reason why it does not hold."""

    def __init__(self, field: Field, editor: Editor) -> None:
        super().__init__()
        self.field = field
        self.editor = editor
        self._hint = field.hint() if field.hint and field.kind is not Kind.SWITCH else ""
        self.title = label(field.label(), Role.SMALL, "text2")
        self.title.setBuddy(editor.widget)
        self.below: QLabel = paragraph(self._hint, Role.CAPTION, "text3")
        reveal(self.below, when=bool(self._hint))
        column(self, self.title, editor.widget, self.below, gap=4)

    def reason(self) -> str:
        """Tell why the value does not hold, or ""."""
        value = self.editor.value()
        if self.field.required and value in (None, ""):
            return translate("Forms", "Required")
        return self.field.check(value) if self.field.check else ""

    def judge(self, reason: str | None = None) -> bool:
        """Show the verdict on the value, or a given reason; tell whether the value holds."""
        why = self.reason() if reason is None else reason
        _restyle(self.editor.widget, "verdict", "bad" if why else "")
        self.below.setText(why or self._hint)
        reveal(self.below, when=bool(why or self._hint))
        _restyle(self.below, "tone", "bad" if why else "text3")
        self.editor.widget.setAccessibleDescription(why)
        return not why


class Form(QWidget):
    """Fields one under the other; `changed` carries the key of an edited field that holds."""

    changed = Signal(str)

    def __init__(self, fields: Sequence[Field], *, today: dt.date) -> None:
        super().__init__()
        whole = column(self, gap=12)
        self.rows: dict[str, FieldRow] = {}
        for field in fields:
            editor = make_editor(field, today)
            line = FieldRow(field, editor)
            editor.changed.connect(partial(self._on_edit, field.key))
            whole.addWidget(line)
            self.rows[field.key] = line
        whole.addStretch(1)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Fill the editors without judging them."""
        for key, value in values.items():
            if key in self.rows:
                self.rows[key].editor.show(value)

    def values(self) -> dict[str, Any]:
        """Give what the editors hold, by key."""
        return {key: line.editor.value() for key, line in self.rows.items()}

    def judge(self) -> bool:
        """Judge every field, go to the first that does not hold, tell whether all hold."""
        wrong = [line for line in self.rows.values() if not line.judge()]
        if wrong:
            wrong[0].editor.widget.setFocus()
        return not wrong

    def blame(self, key: str, reason: str) -> bool:
        """Show the reason of a service at a field; tell whether the field is in this form."""
        if key not in self.rows:
            return False
        self.rows[key].judge(reason)
        return True

    def _on_edit(self, key: str, *_carried: object) -> None:
        if self.rows[key].judge():
            self.changed.emit(key)


def _restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet reads, and let it read."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
