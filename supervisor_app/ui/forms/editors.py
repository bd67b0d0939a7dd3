"""The editor of each kind of field behind one face: value in, value out, told when it changed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QTextEdit, QWidget

from supervisor_app.text.formats import strip_controls
from supervisor_app.ui.direction import align_start
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.theme import Role, font
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.date_picker import DatePicker
from supervisor_app.ui.widgets.inputs import (
    ChoiceBox,
    LineEdit,
    NumberEdit,
    PasswordField,
    TimeEdit,
)


@dataclass(frozen=True, slots=True)
class Editor:
    """A widget and what a form does with it; `changed` is the signal of an edit by a person."""

    widget: QWidget
    value: Callable[[], Any]
    show: Callable[[Any], object]
    changed: Any


def make_editor(field: Field, today: dt.date) -> Editor:
    """Build the editor that a field's kind asks for."""
    builders = {
        Kind.TEXT: _text,
        Kind.LONG_TEXT: _long_text,
        Kind.NUMBER: _number,
        Kind.TIME: _time,
        Kind.CHOICE: _choice,
        Kind.SWITCH: _switch,
        Kind.SECRET: _secret,
    }
    build = builders.get(field.kind)
    made = _date(today) if build is None else build(field)
    made.widget.setAccessibleName(field.label())
    if field.width:
        made.widget.setFixedWidth(field.width)
    return made


def _text(_field: Field) -> Editor:
    edit = LineEdit()
    return Editor(
        edit,
        lambda: strip_controls(edit.text()).strip(),
        lambda value: edit.setText(value or ""),
        edit.committed,
    )


def _long_text(_field: Field) -> Editor:
    edit = QTextEdit()
    edit.setAcceptRichText(False)
    edit.setFont(font(Role.BODY))
    edit.setAlignment(align_start())
    edit.setTabChangesFocus(True)
    edit.setMinimumHeight(80)
    return Editor(
        edit,
        lambda: strip_controls(edit.toPlainText()).strip(),
        lambda value: edit.setPlainText(value or ""),
        edit.textChanged,
    )


def _number(_field: Field) -> Editor:
    edit = NumberEdit()
    return Editor(
        edit,
        edit.value,
        edit.set_value,
        edit.committed,
    )


def _time(_field: Field) -> Editor:
    edit = TimeEdit()
    return Editor(
        edit,
        edit.value,
        edit.set_value,
        edit.committed,
    )


def _choice(field: Field) -> Editor:
    box = ChoiceBox(field.choices() if field.choices else ())
    return Editor(
        box,
        box.value,
        box.choose,
        box.picked,
    )


def _switch(field: Field) -> Editor:
    box = CheckBox(field.hint() if field.hint else "")
    return Editor(
        box,
        box.isChecked,
        lambda value: box.setChecked(bool(value)),
        box.clicked,
    )


def _secret(_field: Field) -> Editor:
    edit = PasswordField()
    return Editor(
        edit,
        edit.text,
        lambda value: edit.setText(value or ""),
        edit.editingFinished,
    )


def _date(today: dt.date) -> Editor:
    picker = DatePicker(today, today)
    return Editor(
        picker,
        picker.value,
        lambda value: picker.set_value(value or today),
        picker.picked,
    )
