"""What a column looks like in the journal, and which columns an entity may not have."""

import datetime as dt

import pytest
from sqlalchemy import DateTime, MetaData
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Base, Entity
from supervisor_app.store.shape import shapes
from tests.store.sample import METADATA, Mark


def test_every_entity_of_the_product_can_be_journalled() -> None:
    """Each column of each real model has converters, and no count may be null."""
    found = shapes(Base.metadata)
    assert {"attendance", "print_job", "account"} <= set(found)
    assert all("centre_id" in shape.fields and "id" not in shape.fields for shape in found.values())


def test_only_entities_of_the_given_tables_are_journalled() -> None:
    """Local tables and tables of another metadata are left out."""
    assert set(shapes(METADATA)) == {"thing", "plain"}


@pytest.mark.parametrize(
    ("name", "given", "written"),
    [
        ("mark", Mark.LATE, "late"),
        ("mark", "late", "late"),
        ("day", dt.date(2025, 1, 2), "2025-01-02"),
        ("clock", dt.time(7, 5, 1), "07:05:01.000000"),
        (
            "at",
            dt.datetime(2025, 1, 2, 3, tzinfo=dt.timezone(dt.timedelta(hours=3))),
            "2025-01-02T00:00:00.000000+00:00",
        ),
        ("flag", 1, True),
        ("score", 2, 2.0),
        ("blob", b"\xff", "/w=="),
        ("tags", ("a",), ["a"]),
        ("extra", None, None),
        ("n", 4, 4),
    ],
)
def test_values_have_one_form_in_the_journal(name: str, given: object, written: object) -> None:
    """The same value is always the same text, however it was given."""
    encoded = shapes(METADATA)["thing"].encode(name, given)
    assert (encoded, type(encoded)) == (written, type(written))


def test_a_json_value_is_copied() -> None:
    """Changing the caller's list afterwards does not change what is journalled."""
    tags = ["a"]
    encoded = shapes(METADATA)["thing"].encode("tags", tags)
    tags.append("b")
    assert encoded == ["a"]


def test_columns_that_could_not_be_merged_are_refused() -> None:
    """A null count, a default made by a function and an unknown type are programming errors."""
    columns = {
        "count": ({"n": "count"}, int | None, mapped_column()),
        "made": ({}, str, mapped_column(default=lambda: "x")),
        "naive": ({}, dt.datetime, mapped_column(DateTime())),
    }
    for name, (kinds, kind, column) in columns.items():
        metadata = MetaData()
        field = "n" if kinds else "value"
        type(
            name.title() + "Refused",
            (Entity,),
            {
                "__tablename__": name,
                "__annotations__": {field: Mapped[kind]},
                "metadata": metadata,
                "merge_kinds": kinds,
                field: column,
            },
        )
        with pytest.raises(TypeError, match=f"{name}.{field}"):
            shapes(metadata)
