"""A copy put back: proved first, the old one kept, journalled; a worse one changes nothing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from supervisor_app import bootstrap
from supervisor_app.errors import (
    CopyUnfit,
    FileMissing,
    NotAllowed,
    ReauthNeeded,
    StoreNewer,
    WrongKey,
)
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import backups, drill, restore, upkeep
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.store import integrity
from supervisor_app.store.connection import connect
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched


def kinds(path: Path, key: bytes) -> list[str]:
    """Return the kinds of the journalled events, oldest first."""
    raw = connect(path, key)
    bodies = raw.execute("SELECT body FROM journal WHERE entity = 'event' ORDER BY hlc").fetchall()
    raw.close()
    return [json.loads(body)["s"]["kind"] for (body,) in bodies]


def note(desk: Desk, kind: str) -> None:
    """Journal something that a copy made before does not hold."""
    with desk.store.write(SYSTEM) as work:
        work.event(kind)


@pytest.fixture
def copied(new_centre: Desk) -> tuple[Desk, Path]:
    """Give a centre with one copy, and one event that the copy does not have."""
    new_centre.paths.prepare()
    note(new_centre, "kept")
    made = backups.back_up(new_centre, Unwatched())
    note(new_centre, "after")
    new_centre.proofs.give()
    return new_centre, made


def test_a_staged_copy_is_put_in_place_at_the_next_start(
    copied: tuple[Desk, Path], clock: FixedClock
) -> None:
    """The person who asked is named, the later event lies in quarantine, the chain holds."""
    desk, made = copied
    restore.stage(desk, Unwatched(), made)
    key, paths = desk.store.key, desk.paths
    assert kinds(paths.database, key) == ["kept", "after", "restore_asked"]
    desk.store.close()
    again = bootstrap.open_centre(paths, unlock=lambda _: key, clock=clock)
    again.store.close()
    assert kinds(paths.database, key) == ["kept", "restored"]
    (kept,) = paths.quarantine.iterdir()
    assert kinds(kept / "centre.db", key) == ["kept", "after", "restore_asked"]
    assert integrity.check(paths.database, key, thorough=True).ok
    assert not restore.is_staged(paths)


def test_what_the_log_alone_held_is_kept_too(copied: tuple[Desk, Path], clock: FixedClock) -> None:
    """The old database goes to quarantine with the log that a killed window left."""
    desk, made = copied
    raw = connect(desk.paths.database, desk.store.key)
    note(desk, "in the log")
    found = restore.put_back(desk.paths, desk.store.key, made, clock, account_id="someone")
    raw.close()
    assert kinds(Path(found.kept) / "centre.db", desk.store.key)[-1] == "in the log"
    assert (found.copy, found.account_id) == (made.name, "someone")


def test_a_damaged_copy_is_refused_and_nothing_changes(
    copied: tuple[Desk, Path], clock: FixedClock
) -> None:
    """A flipped byte, a manifest that says otherwise, a foreign key's copy, no file at all."""
    desk, made = copied
    before = desk.paths.database.read_bytes()
    whole = made.read_bytes()

    def refused(kind: type[Exception], key: bytes = desk.store.key) -> None:
        with pytest.raises(kind):
            restore.put_back(desk.paths, key, made, clock, account_id="")
        assert desk.paths.database.read_bytes() == before
        assert not restore.is_staged(desk.paths)
        assert not list(desk.paths.quarantine.iterdir())
        assert not list(desk.paths.folder.glob("*restore*"))

    made.write_bytes(whole[:9000] + bytes([whole[9000] ^ 1]) + whole[9001:])
    refused(CopyUnfit)
    made.write_bytes(whole)
    beside = made.with_suffix(".manifest.json")
    beside.write_text(beside.read_text().replace('"account": 1', '"account": 2'))
    refused(CopyUnfit)
    beside.unlink()
    refused(WrongKey, bytes(32))
    raw = connect(made, desk.store.key)
    raw.execute("UPDATE alembic_version SET version_num = '0777'")
    raw.close()
    refused(StoreNewer)
    made.unlink()
    refused(FileMissing)


def test_a_copy_damaged_after_it_was_staged_is_not_put_in_place(
    copied: tuple[Desk, Path], clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    """The start goes on with the old database and does not try the bad copy again."""
    desk, made = copied
    restore.stage(desk, Unwatched(), made)
    draft = desk.paths.folder / "centre.db.restore"
    content = bytearray(draft.read_bytes())
    content[9000] ^= 1
    draft.write_bytes(content)
    key = desk.store.key
    desk.store.close()
    bootstrap.open_centre(desk.paths, unlock=lambda _: key, clock=clock).store.close()
    assert "after" in kinds(desk.paths.database, key)
    assert "copy_unfit" in caplog.text
    assert not restore.is_staged(desk.paths)


def test_nobody_puts_a_copy_back_without_the_right(copied: tuple[Desk, Path]) -> None:
    """Right and password are asked for before the copy is even looked at."""
    desk, made = copied
    desk.proofs.drop()
    with pytest.raises(ReauthNeeded):
        restore.stage(desk, Unwatched(), made)
    desk.seat(NOBODY)
    with pytest.raises(NotAllowed):
        restore.stage_named(desk, Unwatched(), made.name)


def test_a_new_machine_opens_a_copy_by_the_recovery_code(
    copied: tuple[Desk, Path], tmp_path: Path
) -> None:
    """Copy, keys beside it, code and a person: the centre works on a machine that had nothing."""
    desk, made = copied
    slots, code = bootstrap.Keyslots.new(desk.paths.keyslots).with_recovery(desk.store.key)
    slots.save()
    made = backups.back_up(desk, Unwatched())
    paths = bootstrap.CentrePaths(tmp_path / "new machine")
    asked = bootstrap.RestoreRequest(
        copy=made,
        username="tariq",
        unlock=lambda _: b"",
        password=lambda: "قهوة الصباح 7",
        code=lambda: code,
        passphrase=lambda: "عبارة مرور الجهاز",
    )
    found = bootstrap.restore_centre(paths, asked)
    assert (found.copy, found.kept) == (made.name, "")
    key = bootstrap.keyslots.unlock(paths, "عبارة مرور الجهاز")
    assert bootstrap.unlock_by_recovery(paths, code) == key == desk.store.key
    store = Store(paths.database, key, desk.clock)
    store.close()


def test_a_drill_proves_the_newest_copy_and_is_journalled(
    copied: tuple[Desk, Path], clock: FixedClock
) -> None:
    """Success is remembered and due again in a week; a damaged copy is a result, then late."""
    desk, made = copied
    found = drill.drill_if_due(desk, Unwatched())
    assert (found.ok, found.copy, found.last_success) == (True, made.name, clock.now().isoformat())
    assert drill.drill_if_due(desk, Unwatched()) == found
    assert kinds(desk.paths.database, desk.store.key)[-1] == "restore_drill"
    made.write_bytes(made.read_bytes()[:-4096])
    clock.advance(timedelta(days=9))
    again = drill.drill_if_due(desk, Unwatched())
    assert (again.ok, again.last_success) == (False, found.last_success)
    assert again.reason
    assert desk.read(upkeep.look, desk.paths, desk.settings).drill_late
    assert [path.name for path in desk.paths.backup.glob("drill-*")] == []
