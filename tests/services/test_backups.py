"""Copies on demand: verified, with the wrapped keys, by whoever may."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from supervisor_app import __version__
from supervisor_app.errors import NotAllowed, SpaceShort
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import backups, catalogue_files, restore
from supervisor_app.services.backups import Keeper
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.store import manifest, schema
from supervisor_app.store.work import Store
from supervisor_app.system import settings, space
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.progress import Unwatched
from supervisor_app.text.messages import sentence
from tests.conftest import NOW


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


def test_a_copy_carries_its_figures_beside_it(new_centre: Desk) -> None:
    """Rows, entries, bytes and version stand in the manifest and hold for the copy."""
    new_centre.paths.prepare()
    made = backups.back_up(new_centre, Unwatched())
    found = manifest.load(made)
    assert found is not None
    assert found.rows["account"] == 1
    assert (found.revision, found.version) == (schema.HEAD, __version__)
    assert found.size == made.stat().st_size
    assert manifest.differences(made, new_centre.store.key, found) == ()
    worse = replace(found, rows={**found.rows, "account": 2})
    assert manifest.differences(made, new_centre.store.key, worse) == ("account",)


def test_copies_are_made_in_turn_only_after_changes(new_centre: Desk, clock: FixedClock) -> None:
    """Not before the minutes have passed, and not where nothing was journalled since."""
    new_centre.paths.prepare()
    first = backups.keep_turning(new_centre, Unwatched())
    assert first is not None
    assert backups.keep_changes(new_centre, Unwatched()) is None
    with new_centre.store.write(SYSTEM) as work:
        work.event("something")
    assert backups.keep_turning(new_centre, Unwatched()) is None
    clock.advance(timedelta(minutes=31))
    second = backups.keep_turning(new_centre, Unwatched())
    assert second not in {None, first}
    assert backups.newest(new_centre.paths, clock.now().tzinfo) == second
    assert backups.first_made(new_centre.paths, clock.now().tzinfo) == NOW


def test_the_second_folder_gets_the_same_and_both_are_thinned(
    new_centre: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    """Copy, manifest and keys lie there too; of one half hour only the newest stays."""
    new_centre.paths.prepare()
    stick = tmp_path / "stick"
    stick.mkdir()
    new_centre.settings.set(settings.SECOND_BACKUP_FOLDER, str(stick))
    Keyslots.new(new_centre.paths.keyslots).with_recovery(new_centre.store.key)[0].save()
    backups.back_up(new_centre, Unwatched())
    clock.advance(timedelta(minutes=5))
    made = backups.back_up(new_centre, Unwatched())
    suffixes = (".db", ".keyslots.json", ".manifest.json")
    expected = sorted(made.with_suffix(suffix).name for suffix in suffixes)
    for folder in (stick, new_centre.paths.backup):
        assert sorted(path.name for path in folder.iterdir()) == expected
    assert (stick / made.name).read_bytes() == made.read_bytes()


def test_a_disk_almost_full_stops_copies(new_centre: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below 500 MB no copy is begun, and the sentence says that marking goes on."""
    new_centre.paths.prepare()
    monkeypatch.setattr(space, "free_bytes", lambda _: 499_000_000)
    with pytest.raises(SpaceShort) as caught:
        backups.back_up(new_centre, Unwatched())
    assert "500" in sentence(caught.value).what
    assert not list(new_centre.paths.backup.iterdir())


def test_before_something_large_a_copy_says_its_reason(
    new_centre: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    """A list, a restore, a carried file leave one each; where nothing changed, none; few stay."""
    new_centre.paths.prepare()
    people = tmp_path / "people.csv"
    people.write_text("الاسم,الرقم الوظيفي\nسالم الحربي,11\n", encoding="utf-8")
    catalogue_files.import_file(new_centre, Unwatched(), "employees", people, dry=True)
    assert new_centre.read(backups.backups, new_centre.paths) == ()
    catalogue_files.import_file(new_centre, Unwatched(), "employees", people)
    made = backups.back_up(new_centre, Unwatched())
    assert backups.before(new_centre, Reason.IMPORT) is None
    with new_centre.store.write(SYSTEM) as work:
        work.event("something")
    new_centre.proofs.stand()
    restore.stage(new_centre, Unwatched(), made)
    found = new_centre.read(backups.backups, new_centre.paths)
    assert {row.reason for row in found} == {Reason.LIST, Reason.TURN, Reason.RESTORE}
    assert all(row.verified and row.at == NOW for row in found)
    (new_centre.paths.backup / "before-0002-from-0001.db").touch()
    (new_centre.paths.backup / "before-lunch.db").touch()
    for _ in range(5):
        clock.advance(timedelta(minutes=1))
        assert backups.before(new_centre, Reason.EXCHANGE) is not None
    rows = new_centre.read(backups.backups, new_centre.paths)
    by_reason = Counter(row.reason for row in rows)
    assert by_reason[Reason.EXCHANGE] == 3
    assert by_reason[Reason.MIGRATION] == by_reason[Reason.OTHER] == 1
