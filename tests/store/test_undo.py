"""Taking actions back: what was overwritten returns, what others changed since is never lost."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.errors import Conflict, NotFound
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import rebuild, undo
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched
from tests.store.sample import (
    Mark,
    Plain,
    Thing,
    add,
    delete,
    edit,
    journal_rows,
    revert,
    sample_store,
    shown,
)

ID = st.sampled_from(["t1", "t2"])
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["أ", "ب"]),
        "mark": st.sampled_from([None, Mark.LATE]),
        "n": st.integers(0, 3),
        "tags": st.sampled_from([None, ["x"]]),
    },
)
ACTION = st.one_of(
    st.tuples(st.just("put"), ID, FIELDS), st.tuples(st.just("delete"), ID, st.none())
)


def act(store: Store, kind: str, thing_id: str, fields: dict[str, Any] | None) -> str:
    """Do one made-up action, whatever is there now."""
    with store.write(SYSTEM) as work:
        thing = work.session.get(Thing, thing_id)
        if kind == "delete":
            if thing is not None:
                work.delete(thing)
        elif thing is None:
            work.add(Thing(id=thing_id, **(fields or {})))
        else:
            for name, value in (fields or {}).items():
                setattr(thing, name, value)
    return work.op if work.entries else ""


@settings(max_examples=40)
@given(st.lists(ACTION, min_size=1, max_size=6), st.data())
def test_undo_walks_back_and_redo_walks_forth(actions: list[Any], data: st.DataObject) -> None:
    """Any number of undos, then redos, shows exactly the states that were shown before."""
    with TemporaryDirectory() as folder, sample_store(Path(folder)) as store:
        states, done = [shown(store)], []
        for action in actions:
            if op := act(store, *action):
                done.append(op)
                states.append(shown(store))
        back = data.draw(st.integers(0, len(done)), label="steps back")
        undone = []
        for step in range(back):
            undone.append(revert(store, done[-1 - step]))
            assert shown(store) == states[-2 - step]
        for step, op in enumerate(reversed(undone)):
            revert(store, op)
            assert shown(store) == states[len(done) - back + step + 1]
        assert rebuild.compare(store, Unwatched()) == ()


def test_a_field_changed_since_by_another_action_is_not_taken_back(small: Store) -> None:
    """The later value stays, the person is told which field, and nothing else moves either."""
    thing_id, _ = add(small, name="a", flag=False)
    first = edit(small, thing_id, name="b", flag=True)
    edit(small, thing_id, name="c")
    before = shown(small), journal_rows(small)
    with pytest.raises(Conflict) as refused:
        revert(small, first)
    assert refused.value.params == {
        "kind": "thing",
        "id": thing_id,
        "field": "name",
        "state": "changed",
    }
    assert (shown(small), journal_rows(small)) == before


def test_fields_that_others_changed_do_not_stand_in_the_way(small: Store) -> None:
    """Only what the action itself wrote is written back."""
    thing_id, _ = add(small, name="a", flag=False)
    first = edit(small, thing_id, name="b")
    edit(small, thing_id, flag=True)
    revert(small, first)
    thing = shown(small)[thing_id]
    assert (thing["name"], thing["flag"]) == ("a", True)


def test_a_made_thing_that_was_edited_since_is_not_removed(small: Store) -> None:
    """Undoing the making would take the later edit with it, so it is refused."""
    thing_id, made = add(small, name="a")
    edit(small, thing_id, tags=["x"])
    with pytest.raises(Conflict):
        revert(small, made)
    assert thing_id in shown(small)


def test_a_count_is_taken_back_by_its_change_alone(small: Store) -> None:
    """Another correction in between stays counted."""
    thing_id, _ = add(small, n=5)
    plus_two = edit(small, thing_id, n=7)
    edit(small, thing_id, n=17)
    revert(small, plus_two)
    assert shown(small)[thing_id]["n"] == 15


def test_one_action_on_many_things_is_taken_back_as_one(small: Store) -> None:
    """All things return together, in one new action that can be taken back itself."""
    thing_id, _ = add(small, name="a")
    with small.write(SYSTEM) as work:
        work.get(Thing, thing_id).name = "b"
        work.add_all(Plain(id=f"p{number}", text="x") for number in range(3))
    undone = revert(small, work.op)
    assert shown(small)[thing_id]["name"] == "a"
    with small.read(SYSTEM) as view:
        assert view.session.query(Plain).count() == 0
    revert(small, undone)
    with small.read(SYSTEM) as view:
        assert view.session.query(Plain).count() == 3


def test_what_the_session_had_loaded_is_read_again(small: Store) -> None:
    """A work that undoes and then reads sees the state after the undo."""
    thing_id, _ = add(small, name="a")
    op = edit(small, thing_id, name="b")
    with small.write(SYSTEM) as work:
        thing = work.get(Thing, thing_id)
        assert thing.name == "b"
        undo.revert(work, op)
        assert work.get(Thing, thing_id).name == "a"
    assert (work.touched, work.reverts) == ({"thing"}, op)


def test_what_cannot_be_taken_back_is_said(small: Store) -> None:
    """An unknown action, an event, and an undo in the middle of another action are refused."""
    with small.write(SYSTEM) as work:
        work.event("export")
    with pytest.raises(NotFound):
        revert(small, "0" * 16)
    with pytest.raises(Conflict) as refused:
        revert(small, work.op)
    assert refused.value.params["state"] == "irreversible"
    _, made = add(small, name="a")
    with small.write(SYSTEM) as other:
        other.add(Thing(name="b"))
        other.session.flush()
        with pytest.raises(RuntimeError, match="action of its own"):
            undo.revert(other, made)


def test_a_deletion_is_taken_back_with_every_field(small: Store) -> None:
    """The thing returns as it was, and goes again with the redo."""
    thing_id, _ = add(small, name="a", n=2, tags=["x"], mark=Mark.LATE)
    before = shown(small)
    undone = revert(small, delete(small, thing_id))
    assert shown(small) == before
    revert(small, undone)
    assert shown(small) == {}
