import ast

import pytest

from supervisor_app import models
from supervisor_app.intake.refusals import Reason, Unfit
from supervisor_app.intake.table_words import HEADERS
from supervisor_app.intake.ticket_words import Field
from supervisor_app.rules.password import PasswordFault
from supervisor_app.text.message_words import word_for
from tests.architecture import tree

ERRORS = {"InvalidInput", "NotFound", "Conflict", "UnsafeFolder", "UnreadableFile"}
PARAMETERS = {"kind", "field", "state", "reason"}


@pytest.mark.parametrize("fault", PasswordFault)
def test_each_fault_of_a_password_has_words(fault) -> None:
    """Whatever the rule finds wrong with a password can be said as a reason."""
    assert word_for("reason", fault) is not None


def test_the_same_state_is_said_of_its_own_kind() -> None:
    """An absent agency is feminine, an absent employee masculine."""
    assert word_for("state", "absent", "agency") == "غائبة"
    assert word_for("state", "absent", "attendance") == "غائب"


def test_data_has_no_word() -> None:
    """A path, a name or an unknown state is not taken for a word."""
    assert word_for("path", "name") is None
    assert word_for("state", "absent", "spaceship") is None


def literals() -> set[tuple[str, str, str]]:
    """Collect (parameter, value, kind) that the product's own errors are raised with."""
    found = set()
    for source in tree.product():
        for node in tree.nodes(source, ast.Call):
            named = {keyword.arg: keyword.value for keyword in node.keywords}
            if getattr(node.func, "id", "") not in ERRORS:
                continue
            texts = {
                name: value.value
                for name, value in named.items()
                if isinstance(value, ast.Constant) and value.value
            }
            kind = texts.get("kind", "")
            found |= {(name, texts[name], kind) for name in PARAMETERS & texts.keys()}
    return found


def test_each_word_that_an_error_carries_can_be_said() -> None:
    """No kind, field, state or reason in the sources reaches a person as a bare code."""
    mute = [found for found in sorted(literals()) if word_for(*found) is None]
    assert not mute, "add them to text/message_words.py"


def test_each_table_has_words() -> None:
    """What is not found is named by the word for its table."""
    tables = {getattr(models, name).__tablename__ for name in models.__all__}
    assert not [table for table in sorted(tables) if word_for("kind", table) is None]


@pytest.mark.parametrize("unfit", Unfit)
def test_each_way_a_file_does_not_fit_has_words(unfit) -> None:
    """Whatever is wrong with a foreign file can be said as a reason."""
    assert word_for("reason", unfit) is not None


@pytest.mark.parametrize("reason", Reason)
def test_each_way_a_row_does_not_hold_has_words(reason) -> None:
    """Whatever is wrong with a row of a foreign file can be said as a reason."""
    assert word_for("reason", reason) is not None


def test_each_column_of_foreign_files_has_a_name() -> None:
    """Whatever field a row is refused for is named in words."""
    fields = {field.value for field in Field} | {name for kind in HEADERS.values() for name in kind}
    assert not [name for name in sorted(fields | {"row"}) if word_for("field", name) is None]
