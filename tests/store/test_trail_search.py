"""A text in the trail: found where it was written, overwritten or borne, and how far it looked."""

import pytest

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import trail_search
from supervisor_app.store.trail import TrailQuery
from supervisor_app.store.trail_search import search
from supervisor_app.store.work import Store
from tests.store.sample import add, delete, edit
from tests.store.test_fold import receive


def names(store: Store, text: str, *named: str, **asked: object) -> list[object]:
    """Return what the entries that are found wrote as a name, newest first."""
    with store.read(SYSTEM) as view:
        found = search(view, TrailQuery(text=text, **asked), named)  # type: ignore[arg-type]  # by name
    return [one.values.get("name", (None, ""))[1] for one in found.changes]


def test_it_is_found_where_it_was_written_overwritten_or_borne(small: Store) -> None:
    """Letters' case does not matter; of a thing that bears it every entry is shown."""
    first, _ = add(small, name="Alpha")
    edit(small, first, name="beta", flag=True)
    second, _ = add(small, name="gamma")
    edit(small, second, flag=True)
    receive(small, "thing", "poison", "17")
    receive(small, "thing", second, '{"b":17}', hlc=1 << 61)
    assert names(small, "alpha") == ["beta", "Alpha"]
    assert names(small, "GAMMA") == ["", "", "gamma"]
    assert names(small, "nothing of this", "beta", first) == ["beta", "Alpha"]
    assert names(small, 'a "quoted" word') == []


def test_it_looks_so_far_and_goes_on_from_there(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page ends with its limit, with what may be looked through, or with the trail."""
    monkeypatch.setattr(trail_search, "LOOKED_THROUGH", 4)
    monkeypatch.setattr(trail_search, "AT_ONCE", 2)
    made = [add(small, name="same")[0] for _ in range(3)]
    for number in range(5):
        add(small, name=f"{number}")
    delete(small, made[0])
    with small.read(SYSTEM) as view:
        first = search(view, TrailQuery(text="same", limit=9))
        assert [one.kind.value for one in first.changes] == ["deleted"]
        second = search(view, TrailQuery(text="same", limit=9, before=first.reached))
        last = search(view, TrailQuery(text="same", limit=2, before=second.reached))
    assert [len(one.changes) for one in (second, last)] == [2, 1]
    assert last.reached is None
    with small.read(SYSTEM) as view:
        cut = search(view, TrailQuery(text="same", limit=1, before=first.reached))
    assert (len(cut.changes), cut.reached) == (1, cut.changes[0].place)
