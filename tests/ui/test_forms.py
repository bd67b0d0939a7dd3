"""Forms: every kind of field gives back what it is given, checks speak, nothing blocks."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form

TODAY = dt.date(2025, 10, 5)


def _small(value: int | None) -> str:
    return "أكبر من 60" if (value or 0) > 60 else ""


FIELDS = [
    Field("name", lambda: "الاسم", required=True),
    Field("note", lambda: "ملاحظة", Kind.LONG_TEXT),
    Field("desk", lambda: "الشباك", Kind.NUMBER, check=_small, hint=lambda: "من 1 إلى 60"),
    Field("start", lambda: "البداية", Kind.TIME, width=120),
    Field("day", lambda: "اليوم", Kind.DATE),
    Field("agency", lambda: "الجهة", Kind.CHOICE, choices=lambda: [(1, "العدل"), (2, "التجارة")]),
    Field("women", lambda: "القسم", Kind.SWITCH, hint=lambda: "قسم النساء"),
    Field("secret", lambda: "كلمة المرور", Kind.SECRET),
]
VALUES = {
    "name": "سارة", "note": "سطر\nثان", "desk": 12, "start": dt.time(7, 30),
    "day": dt.date(2025, 9, 1), "agency": 2, "women": True, "secret": "s3cret",
}  # fmt: skip


@pytest.fixture
def form(qtbot) -> Form:
    """Give a form with a field of every kind."""
    made = Form(FIELDS, today=TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_kind_has_a_field_here() -> None:
    """A new kind of field must be added to these tests."""
    assert {field.kind for field in FIELDS} == set(Kind)


def test_every_kind_gives_back_what_it_was_given(form: Form) -> None:
    """Values survive the editors unchanged, and unknown keys are left out."""
    form.show_values({**VALUES, "unknown": 1})
    assert form.values() == VALUES


def test_an_empty_form_has_empty_values(form: Form) -> None:
    """Nothing typed is nothing given."""
    values = form.values()
    assert (values["name"], values["desk"], values["start"]) == ("", None, None)
    assert values["day"] == TODAY


def test_judging_goes_to_the_first_field_that_does_not_hold(form: Form) -> None:
    """Missing and failing values are named below their fields; holding ones keep their hint."""
    form.show_values({"desk": 99})
    assert not form.judge()
    name, desk = form.rows["name"], form.rows["desk"]
    assert name.editor.widget.hasFocus()
    assert desk.below.text() == "أكبر من 60"
    assert desk.editor.widget.property("verdict") == "bad"
    assert desk.editor.widget.accessibleDescription() == "أكبر من 60"
    form.show_values({"name": "سارة", "desk": 9})
    assert form.judge()
    assert desk.below.text() == "من 1 إلى 60"
    assert name.below.isHidden()


def test_an_edit_is_told_only_when_it_holds(form: Form, qtbot) -> None:
    """A committed value that holds names its field; one that does not stays and is explained."""
    told: list[str] = []
    form.changed.connect(told.append)
    desk = form.rows["desk"].editor.widget
    _enter(desk, "12")
    _enter(desk, "99")
    assert told == ["desk"]
    assert form.values()["desk"] == 99
    form.rows["agency"].editor.widget.activated.emit(1)
    form.rows["women"].editor.widget.click()
    form.rows["day"].editor.widget.pick(dt.date(2025, 9, 2))
    form.rows["note"].editor.widget.setPlainText("x")
    assert told == ["desk", "agency", "women", "day", "note"]


def test_a_service_may_blame_a_field(form: Form) -> None:
    """The reason of a service stands at its field, and an unknown field is told apart."""
    assert form.blame("name", "مستخدم من قبل")
    assert form.rows["name"].below.text() == "مستخدم من قبل"
    assert not form.blame("unknown", "x")


def test_fields_are_spoken_by_their_labels(form: Form) -> None:
    """Each editor carries its label as its accessible name and is its buddy."""
    for key, line in form.rows.items():
        assert line.editor.widget.accessibleName(), key
        assert line.title.buddy() is line.editor.widget
    assert form.rows["start"].editor.widget.width() == 120


def _enter(widget: QWidget, text: str) -> None:
    widget.selectAll()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)
