"""Copies on demand: verified, with the wrapped keys, by whoever may."""

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.services import backups
from supervisor_app.services.backups import Keeper
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.store.work import Store
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.progress import Unwatched


def test_a_copy_opens_with_the_same_key_and_holds_the_same(new_centre: Desk) -> None:
    """What was copied is a whole centre of its own."""
    new_centre.paths.prepare()
    made = backups.back_up(new_centre, Unwatched())
    copy = Store(made, new_centre.store.key, new_centre.clock)
    with copy.read(new_centre.actor) as work:
        assert work.centre_id == new_centre.store.centre_id
    copy.close()
    (row,) = new_centre.read(backups.backups, new_centre.paths)
    assert (row.name, row.size) == (made.name, made.stat().st_size)


def test_the_wrapped_keys_go_with_the_copy(new_centre: Desk) -> None:
    """A copy without the file of keys could not be restored elsewhere."""
    new_centre.paths.prepare()
    slots, _ = Keyslots.new(new_centre.paths.keyslots).with_recovery(new_centre.store.key)
    slots.save()
    made = backups.back_up(new_centre, Unwatched())
    beside = made.with_suffix(".keyslots.json")
    assert beside.read_bytes() == new_centre.paths.keyslots.read_bytes()


def test_what_keeps_the_key_is_said(new_centre: Desk, demo: Desk) -> None:
    """A demonstration, a damaged file and a file of slots are told apart."""
    assert demo.read(backups.key_keeping, demo.paths).keeper is Keeper.DEMONSTRATION
    paths = new_centre.paths
    assert new_centre.read(backups.key_keeping, paths).keeper is Keeper.UNKNOWN
    Keyslots.new(paths.keyslots).with_recovery(new_centre.store.key)[0].save()
    found = new_centre.read(backups.key_keeping, paths)
    assert (found.keeper, found.recovery) == (Keeper.PASSPHRASE, True)


def test_nobody_copies_without_the_right(new_centre: Desk) -> None:
    """Neither the copy nor the list is given to whoever may not change settings."""
    new_centre.seat(NOBODY)
    with pytest.raises(NotAllowed):
        backups.back_up(new_centre, Unwatched())
    with pytest.raises(NotAllowed):
        new_centre.read(backups.backups, new_centre.paths)
