"""The trail: each change with its values before and after, by whom, when and why."""

import datetime as dt

from supervisor_app.rules.rights import SYSTEM, Actor, Right, Role
from supervisor_app.store.trail import Kind, TrailQuery, count, history, latest, of_things
from supervisor_app.store.work import Store
from tests.store.sample import Plain, Thing, add, delete, edit, revert
from tests.store.test_fold import OTHER, receive

CLERK = Actor("clerk", "سارة", Role.STATISTICS_CLERK, frozenset({Right.VIEW_BOARD}))


def test_one_things_history_tells_before_and_after(small: Store) -> None:
    """Made, changed, deleted and restored are told apart, newest first."""
    thing_id, made = add(small, name="a", n=2)
    with small.write(CLERK, reason="خطأ") as work:
        thing = work.get(Thing, thing_id)
        thing.name, thing.n = "b", 5
    gone = delete(small, thing_id)
    back = revert(small, gone)
    with small.read(SYSTEM) as view:
        found = history(view, "thing", thing_id)
    assert [change.kind for change in found] == [
        Kind.RESTORED,
        Kind.DELETED,
        Kind.CHANGED,
        Kind.MADE,
    ]
    restored, deleted, changed, first = found
    assert dict(changed.values) == {"name": ("a", "b"), "n": (2, 3)}
    assert (changed.actor, changed.reason, changed.op) == ("clerk", "خطأ", work.op)
    assert changed.at == small.clock.now()
    assert (first.op, first.values["name"], first.values["n"]) == (made, (None, "a"), (0, 2))
    assert (restored.op, restored.reverts, deleted.op) == (back, gone, gone)


def test_the_whole_trail_is_paged_without_gap_or_repetition(small: Store) -> None:
    """Pages joined are everything, newest first, events among them."""
    for number in range(7):
        add(small, name=str(number))
    with small.write(SYSTEM) as work:
        work.event("export", of="statistics")
        work.add_all(Plain(text=str(number)) for number in range(4))
    seen, before = [], None
    with small.read(SYSTEM) as view:
        while page := latest(view, TrailQuery(limit=3, before=before)):
            seen += page
            before = page[-1].place
        assert seen == list(latest(view, TrailQuery()))
    places = [change.place for change in seen]
    assert len(places) == 12
    assert places == sorted(places, reverse=True)
    assert seen[0].kind is Kind.EVENT
    assert seen[0].values["of"] == (None, "statistics")


def test_the_trail_is_narrowed_by_time_person_and_table(small: Store) -> None:
    """Each filter alone leaves what it names."""
    add(small, name="early")
    small.clock.advance(dt.timedelta(hours=1))
    noon = small.clock.now()
    with small.write(CLERK) as work:
        work.add(Plain(text="x"))
    receive(small, "thing", "poison", "17", hlc=1)
    with small.read(SYSTEM) as view:

        def tables(**narrow: object) -> list[str]:
            return [change.table for change in latest(view, TrailQuery(**narrow))]

        assert tables(since=noon) == ["plain"]
        assert tables(until=noon) == ["thing", "thing"]
        assert tables(actor="clerk") == tables(table="plain") == ["plain"]
        assert latest(view, TrailQuery())[-1].kind is Kind.UNREADABLE


def test_what_was_overwritten_on_another_workstation_is_told(small: Store) -> None:
    """Of several overwritten values the later one is named; one not yet received is unknown."""
    thing_id, _ = add(small, name="mine")
    receive(small, "thing", thing_id, {"o": "1" * 16, "s": {"name": "theirs"}}, hlc=1 << 61)
    settled = edit(small, thing_id, name="settled")
    receive(
        small,
        "thing",
        thing_id,
        {"o": "2" * 16, "s": {"name": "late"}, "b": {"name": [[OTHER, 99]]}},
        hlc=1 << 62,
    )
    with small.read(SYSTEM) as view:
        found = {change.op: change for change in history(view, "thing", thing_id)}
    assert found["2" * 16].values["name"] == (None, "late")
    assert found[settled].values["name"] == ("theirs", "settled")


def test_a_persons_entries_are_paged_over_all_kinds_and_counted(small: Store) -> None:
    """Newest first whatever their tables, alone or with a kind; an unread entry is nobody's."""
    for number in range(4):
        with small.write(CLERK) as work:
            work.add(Thing(name=f"{number}") if number % 2 else Plain(text=f"{number}"))
        add(small, name="of another")
    receive(small, "thing", "poison", "17", hlc=1)
    seen, before = [], None
    with small.read(SYSTEM) as view:
        while page := latest(view, TrailQuery(actor="clerk", before=before, limit=3)):
            seen += page
            before = page[-1].place
        whole = [one for one in latest(view, TrailQuery()) if one.actor == "clerk"]
        only = latest(view, TrailQuery(actor="clerk", table="plain"))
        assert seen == whole
        assert list(only) == [one for one in whole if one.table == "plain"]
        assert count(view, TrailQuery(actor="clerk", table="plain")) == 2
        assert count(view, TrailQuery()) == 9


def test_many_things_give_one_list(small: Store) -> None:
    """The newest of all of them, those that wrote a named field alone, making one with them."""
    first, _ = add(small, name="a")
    second, _ = add(small, name="b")
    add(small, name="of nobody's asking")
    edit(small, first, name="c", score=1.5)
    edit(small, second, flag=True)
    edit(small, second, flag=False)
    receive(small, "thing", second, "17", hlc=1)
    with small.read(SYSTEM) as view:
        named, many = of_things(view, {"thing": [first, second]}, frozenset({"name"}), 9)
        newest, all_of_them = of_things(view, {"thing": [first, second]}, frozenset(), 2)
    assert [one.values.get("name") for one in named] == [("a", "c"), (None, "b"), (None, "a"), None]
    assert (many, all_of_them) == (4, 6)
    assert [dict(one.values) for one in newest] == [
        {"flag": (True, False)},
        {"flag": (False, True)},
    ]


def test_a_count_tells_what_was_counted_before_once_an_action(small: Store) -> None:
    """Also where a copy of an action stands twice in the history, and with what cannot be read."""
    thing_id, _ = add(small, name="a", n=2)
    with small.write(CLERK) as work:
        work.get(Thing, thing_id).n = 5
    copy = {"o": work.op, "s": {"n": 3}}
    receive(small, "thing", thing_id, copy, hlc=1 << 61)
    receive(small, "thing", thing_id, "17")
    receive(small, "thing", thing_id, {"o": "2" * 16, "s": {"n": 4}})
    with small.read(SYSTEM) as view:
        found = [one.values.get("n") for one in history(view, "thing", thing_id)]
    assert sorted(pair for pair in found if pair) == [(0, 2), (2, 3), (5, 3), (5, 4)]
