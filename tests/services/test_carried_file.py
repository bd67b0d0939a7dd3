"""The carried file as a person asks for it: who may, and what opens it."""

from pathlib import Path

import pytest

from supervisor_app.errors import CarriedFileUnreadable, InvalidInput, NotAllowed
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import carried_file
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.secrets import FIELD_KEY, Secrets

WORDS = "قهوة الصباح عند الباب"


def test_the_field_key_opens_it_without_a_word(new_centre: Desk, tmp_path: Path) -> None:
    """Where the station has none yet, a passphrase is asked for; a file says which it needs."""
    path = tmp_path / "carried"
    assert carried_file.needs_passphrase(new_centre, path)
    Secrets(new_centre.paths, new_centre.store.key).put(FIELD_KEY, bytes(32))
    assert not carried_file.needs_passphrase(new_centre, path)
    assert carried_file.exchange(new_centre, Unwatched(), path).written > 0
    assert not carried_file.needs_passphrase(new_centre, path)
    other = tmp_path / "by words"
    carried_file.exchange(new_centre, Unwatched(), other, WORDS)
    assert carried_file.needs_passphrase(new_centre, other)
    with pytest.raises(CarriedFileUnreadable):
        carried_file.exchange(new_centre, Unwatched(), other)


@pytest.mark.parametrize("words", ["", "eleven char"])
def test_without_a_key_or_with_a_weak_word_nothing_is_written(
    new_centre: Desk, tmp_path: Path, words: str
) -> None:
    """The person is told what is wrong with the passphrase."""
    with pytest.raises(InvalidInput):
        carried_file.exchange(new_centre, Unwatched(), tmp_path / "f", words)
    assert not (tmp_path / "f").exists()


def test_only_who_may_exchange_gets_a_file(new_centre: Desk, tmp_path: Path) -> None:
    """The right is asked for before anything is read."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        carried_file.exchange(new_centre, Unwatched(), tmp_path / "f", WORDS)
