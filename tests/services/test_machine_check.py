"""A database on another machine: noticed, told, and under a number of its own from then on."""

import datetime as dt
from pathlib import Path

import pytest

from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import (
    carried_file,
    field_key,
    machine_check,
    sign_in,
    upkeep,
    workstations,
)
from supervisor_app.services.desk import Desk
from supervisor_app.store import tail
from supervisor_app.sync import rounds
from supervisor_app.system import machine
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import desk_at
from tests.services.conflict_stores import copy_of, take_in
from tests.sync.shelf import Shelf


def events(desk: Desk) -> int:
    """Count the entries that tell of a move."""
    with desk.store.raw() as raw:
        query = "SELECT count(*) FROM journal WHERE entity = 'event' AND body LIKE '%machine_ch%'"
        return int(raw.execute(query).fetchone()[0])


def banner(desk: Desk) -> bool:
    """Tell whether who sits here is told."""
    return desk.read(upkeep.look, desk.paths, desk.settings).machine_changed


@pytest.fixture
def moved(
    new_centre: Desk, tmp_path: Path, clock: FixedClock, everyone: Actor, monkeypatch
) -> Desk:
    """Give a copy that was opened on another machine, a while after the first was."""
    sign_in.bring_up(new_centre)
    sign_in.bring_up(new_centre)
    new_centre.write(field_key.open_key)
    assert events(new_centre) == 0, "the same machine again"
    path = copy_of(new_centre, tmp_path / "moved")
    (path.parent / "secrets.sealed").write_bytes(new_centre.paths.secrets.read_bytes())
    other = desk_at(path, clock)
    other.seat(everyone)
    monkeypatch.setattr(machine, "identity", lambda: "another machine")
    sign_in.bring_up(other)
    return other


def test_the_administrator_is_told_and_it_stands_in_the_audit_log(
    moved: Desk, clock: FixedClock
) -> None:
    """Once, for whoever manages devices, and for a week after the number was changed."""
    sign_in.bring_up(moved)
    assert events(moved) == 1
    assert banner(moved)
    machine_check.settle_alone(moved)
    assert banner(moved)
    clock.advance(dt.timedelta(days=8))
    assert not banner(moved)
    moved.seat(Actor("x", "x", Role.SUPERVISOR, frozenset()))
    assert not banner(moved)
    moved.store.close()


def test_both_machines_go_on_side_by_side(new_centre: Desk, moved: Desk) -> None:
    """At its next exchange the copy has a number of its own; the first one keeps its own open."""
    shelf = Shelf(int(new_centre.clock.now().timestamp() * 1000))
    old = new_centre.read(workstations.device_id)
    centre = new_centre.store.centre_id
    keys = workstations.own_keys(new_centre)
    # Both come with the login of the one machine: its password was copied, too.
    done = [
        rounds.run(desk.store, shelf.at("a", centre), Unwatched())
        for desk in (new_centre, moved, new_centre)
    ]
    assert [one.reidentified for one in done] == [False, True, False]
    assert new_centre.read(workstations.device_id) == old
    assert moved.read(workstations.device_id) != old
    assert not shelf.closed
    machine_check.draw_own_keys(moved.secrets)
    assert workstations.own_keys(moved).box_public != keys.box_public
    moved.store.close()


def test_without_a_server_a_carried_file_makes_it_another(
    new_centre: Desk, moved: Desk, tmp_path: Path
) -> None:
    """What the copy brought along stays under the old number, what it wrote since does not."""
    path = tmp_path / "stick"
    old = new_centre.read(workstations.device_id)
    carried_file.exchange(moved, Unwatched(), path)
    assert not moved.read(machine_check.is_moved)
    assert moved.read(workstations.device_id) != old
    got = carried_file.exchange(new_centre, Unwatched(), path)
    assert (got.parted, got.received > 0) == ((), True)
    with moved.store.raw() as raw:
        assert tail.moved_at(raw) is None
    take_in(new_centre, moved)
    moved.store.close()


def test_the_demonstration_may_be_copied_freely(demo: Desk, monkeypatch) -> None:
    """It meets nobody, so nobody is told."""
    monkeypatch.setattr(machine, "identity", lambda: "another machine")
    sign_in.bring_up(demo)
    assert events(demo) == 0
    assert not demo.read(machine_check.is_moved)
