"""Stored fields and values in words: enumerations, dates, times, names, and what nobody knows."""

import pytest

import supervisor_app.models  # noqa: F401  registers every mapped class
from supervisor_app.models.base import Base
from supervisor_app.store.shape import shapes
from supervisor_app.text import field_words
from supervisor_app.text.field_words import choices_of, field_word, thing_word, value_word


@pytest.mark.parametrize(
    ("entity", "field", "value", "shown"),
    [
        ("attendance", "status", "late", "متأخر"),
        ("print_job", "state", "ready", "جاهزة"),
        ("role_grant", "rights", ["export"], "التصدير"),
        ("attendance", "arrived_at", "08:40:00.000000", "08:40"),
        ("attendance", "note", "", "—"),
        ("attendance", "note", None, "—"),
        ("employee", "name", "سارة", "سارة"),
        ("roster_entry", "on_leave", True, "نعم"),
        ("opening_hours", "weekday", 4, "الجمعة"),
        ("opening_hours", "weekday", 9, "9"),
        ("centre", "weekend", [4, 5], "السبت"),
        ("attendance", "status", "of a newer version", "of a newer version"),
    ],
)
def test_a_value_reads_as_a_person_says_it(
    entity: str, field: str, value: object, shown: str
) -> None:
    """Each kind of stored value in its own words."""
    assert shown in value_word(entity, field, value)


def test_a_stored_day_is_written_as_a_date() -> None:
    """No stored form is left on the screen."""
    assert "2025-10-05" not in value_word("attendance", "work_date", "2025-10-05")


def test_unknown_names_are_shown_as_they_are() -> None:
    """A newer workstation may know tables and fields that we do not."""
    assert thing_word("attendance") == "الحضور"
    assert field_word("status") == "الحضور"
    assert (thing_word("moon"), field_word("phase")) == ("moon", "phase")


def test_fields_of_fixed_values_can_be_chosen_from() -> None:
    """A state offers its words; a text offers none."""
    assert "late" in choices_of("attendance", "status")
    assert choices_of("attendance", "note") == {}


def test_a_list_of_rights_is_no_choice_of_one() -> None:
    """A conflict over the rights of a role is not ended by one right alone."""
    assert choices_of("role_grant", "rights") == {}


def test_every_stored_thing_and_field_has_its_word() -> None:
    """The audit trail never shows a column's own name."""
    known = shapes(Base.metadata)
    assert not [table for table in known if field_words.thing_word(table) == table]
    names = {name for shape in known.values() for name in shape.fields}
    assert not sorted(name for name in names if field_words.field_word(name) == name)
