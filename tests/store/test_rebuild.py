"""Everything shown follows from the journal; what does not is named by table, id and field."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import rebuild
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched, Watched
from tests.store.sample import Mark, Plain, add, edit, sample_store, shown
from tests.store.test_undo import act

FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.text(st.characters(codec="utf-8"), max_size=5),
        "mark": st.sampled_from([None, *Mark]),
        "day": st.dates() | st.none(),
        "clock": st.times() | st.none(),
        "at": st.datetimes(timezones=st.just(dt.UTC)) | st.none(),
        "flag": st.booleans(),
        "score": st.floats(allow_nan=False, allow_infinity=False) | st.none(),
        "blob": st.binary(max_size=4) | st.none(),
        "tags": st.lists(st.text(max_size=2), max_size=2) | st.none(),
        "extra": st.dictionaries(st.text(max_size=2), st.integers(-9, 9), max_size=2) | st.none(),
        "n": st.integers(-5, 5),
        "state": st.lists(st.integers(1, 3), min_size=2, max_size=2) | st.none(),
    },
)
ACTION = st.tuples(
    st.sampled_from(["put", "put", "put", "delete"]), st.sampled_from(["a", "b"]), FIELDS
)


@settings(max_examples=40)
@given(st.lists(ACTION, max_size=8))
def test_random_writes_rebuild_to_what_is_shown(actions: list[Any]) -> None:
    """Merge states and typed rows of any history equal those made anew from its entries."""
    with TemporaryDirectory() as folder, sample_store(Path(folder)) as store:
        for action in actions:
            act(store, *action)
        assert rebuild.compare(store, Unwatched()) == ()
        before = shown(store)
        rebuild.repair(store, Unwatched())
        assert shown(store) == before
        assert rebuild.compare(store, Unwatched()) == ()


@pytest.mark.parametrize(
    ("tampering", "where", "field"),
    [
        ("UPDATE thing SET name = 'z'", "table", "name"),
        ("DELETE FROM thing", "table", "_del"),
        ("INSERT INTO plain (id, centre_id, text) VALUES ('s', 1, 'x')", "table", ""),
        ("UPDATE row SET data = replace(data, 'first', 'z')", "row", "name"),
        ("UPDATE row SET dots = '{}' ", "row", "name"),
        ("INSERT INTO row VALUES (1, 'thing', 'x', '{}', '{}')", "row", ""),
        ("INSERT INTO conflict VALUES (1, 'thing', 't', 'name', 'x', '[]')", "conflict", "name"),
    ],
)
def test_tampering_behind_the_journal_is_found_and_repaired(
    small: Store, tampering: str, where: str, field: str
) -> None:
    """A row changed by hand is named, and repair brings back what the journal says."""
    add(small, id="t", name="first", n=1)
    before = shown(small)
    with small.raw() as raw:
        raw.execute(tampering)
    found = rebuild.compare(small, Unwatched())
    assert any((one.where, one.field) == (where, field) for one in found)
    rebuild.repair(small, Unwatched())
    left = [one for one in rebuild.compare(small, Unwatched()) if one.id != "x"]
    assert left == []
    assert shown(small) == before


def test_the_proof_says_how_far_it_is(small: Store) -> None:
    """Progress counts journal entries."""
    thing_id, _ = add(small, name="a")
    edit(small, thing_id, name="b")
    with small.write(SYSTEM) as work:
        work.add(Plain(text="x"))
        work.event("print")
    seen: list[tuple[int, int]] = []
    rebuild.compare(small, Watched(lambda done, total: seen.append((done, total))))
    assert seen[0] == (0, 4)
    assert seen[-1] == (3, 4)
