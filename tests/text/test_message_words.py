import pytest

from supervisor_app.rules.password import PasswordFault
from supervisor_app.text.message_words import word_for


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
