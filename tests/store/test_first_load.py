"""A first load: merged in memory, the same as from the journal, whatever comes between."""

import pytest

from supervisor_app.errors import CancelledByPerson
from supervisor_app.rules.merge import DELETED
from supervisor_app.store import arrivals, first_load, rebuild
from supervisor_app.store.arrivals import nothing
from supervisor_app.store.first_load import FirstLoad
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched, Watched
from tests.store.sample import add, edit, shown
from tests.store.test_arrivals import World, dots_of


def indexes(store: Store) -> list[str]:
    """Return the journal's indexes by name."""
    with store.raw() as raw:
        rows = raw.execute(first_load._INDEXES).fetchall()
    return [name for name, _ in rows]


def world_of(things: int) -> World:
    """Return a chain that makes things, and another that edits the first of them."""
    world = World()
    first = [
        world.say(11, {"name": "a", DELETED: False}, thing=f"t{number}") for number in range(things)
    ]
    world.say(22, {"name": "b"}, dots_of(first[0], "name"), thing="t0")
    return world


@pytest.mark.parametrize("in_memory", [100, 1])
def test_few_things_are_merged_in_memory_and_many_from_the_journal(
    small: Store, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    """Part by part, in whatever order the chains come; the bar is full at the end."""
    monkeypatch.setattr(first_load, "_THINGS_IN_MEMORY", in_memory)
    monkeypatch.setattr(first_load, "_WRITTEN_AT_ONCE", 2)
    world = world_of(5)
    done: list[int] = []
    with FirstLoad(small, 6) as load:
        for device in (22, 11):
            assert load.append(world.of(device), nothing)
        tables = load.merge(Watched(lambda step, _: done.append(step)))
    assert tables == {"thing"}
    assert done[-1] == 6
    assert (shown(small)["t0"]["name"], shown(small)["t4"]["name"]) == ("b", "a")
    assert rebuild.compare(small, Unwatched()) == ()
    with small.raw() as raw:
        assert not arrivals.is_waiting(raw)


def test_what_is_written_here_between_the_parts_is_not_lost(small: Store) -> None:
    """A thing that a person made or changed meanwhile is merged from the journal."""
    world = world_of(3)
    mine, _ = add(small, name="mine")
    with FirstLoad(small, 4) as load:
        load.append(world.of(11), nothing)
        edit(small, mine, name="changed")
        add(small, id="t1", name="made here")
        load.append(world.of(22), nothing)
        load.merge(Unwatched())
    assert shown(small)[mine]["name"] == "changed"
    assert rebuild.compare(small, Unwatched()) == ()


def test_the_indexes_come_back_however_a_load_ends(small_file: Store) -> None:
    """Broken off they are made at once, after a kill by the next exchange."""
    before = indexes(small_file)
    world = world_of(3)

    def cancel() -> None:
        assert indexes(small_file) == []
        raise CancelledByPerson

    with pytest.raises(CancelledByPerson), FirstLoad(small_file, 4) as load:
        load.append(world.of(11), cancel)
    assert indexes(small_file) == before
    killed = FirstLoad(small_file, 4).__enter__()
    killed.append(world.of(11), nothing)
    assert indexes(small_file) == []
    with small_file.raw() as raw:
        first_load.mend(small_file, raw)
        first_load.mend(small_file, raw)
    assert indexes(small_file) == before
    with FirstLoad(small_file, 1) as load:
        assert indexes(small_file) == before
        load.append(world.of(22), nothing)
        load.merge(Unwatched())
    assert shown(small_file)["t0"]["name"] == "b"
    assert rebuild.compare(small_file, Unwatched()) == ()
