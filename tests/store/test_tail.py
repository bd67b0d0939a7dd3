"""Surgery on the unpublished tail: actions keep their ids, chains hold, nothing is lost."""

import datetime as dt
import random
from pathlib import Path
from typing import Any

import orjson
import pytest

from supervisor_app.errors import JournalsDisagree
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import arrivals, journal, rebuild, tail
from supervisor_app.store.journal import Record
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.simulation.protocol_mutants import PLANTED
from tests.store.sample import NOON, Plain, Thing, add, delete, edit, shown
from tests.store.test_arrivals import World
from tests.sync.stations import open_station

NOW_MS = int(NOON.timestamp() * 1000)


def own(store: Store) -> int:
    """Return the store's device id."""
    with store.raw() as raw:
        return tail.own_device(raw)


def entries(store: Store) -> list[tuple[int, int, int, dict[str, Any]]]:
    """Return device, number, clock and body of every entry, by device and number."""
    with store.raw() as raw:
        rows = raw.execute("SELECT device_id, seq, hlc, body FROM journal ORDER BY 1, 2").fetchall()
    return [(row[0], row[1], row[2], orjson.loads(row[3])) for row in rows]


def sound(store: Store) -> None:
    """Fail unless every chain holds and every row is what the journal says."""
    with store.raw() as raw:
        assert journal.verify(raw) is None
        assert not raw.execute("SELECT 1 FROM meta WHERE k = 'rewriting'").fetchall()
    assert rebuild.compare(store, Unwatched()) == ()


def test_a_new_identity_takes_the_tail_along(small: Store) -> None:
    """Bases inside the tail follow, what stood before it stays, each entry says where it stood."""
    thing, first = add(small, name="published", n=1)
    second = edit(small, thing, name="tail", n=2)
    third = edit(small, thing, name="on the tail")
    old = own(small)
    new = tail.reidentify(small, 1)
    assert own(small) == new != old
    by_op = {body["o"]: (device, seq, body) for device, seq, _, body in entries(small)}
    assert by_op[first][:2] == (old, 1)
    assert by_op[second][:2] == (new, 1)
    assert by_op[second][2]["b"]["name"] == [[old, 1]]
    assert by_op[third][2]["b"]["name"] == [[new, 1]]
    assert by_op[third][2]["was"] == [old, 3]
    sound(small)
    edit(small, thing, n=7)
    assert shown(small)[thing]["n"] == 7
    sound(small)


def moved_lives(store: Store, lives: range) -> list[int]:
    """Let one person act, move a part of it to a new number; return the lives that show other."""
    different = []
    for life in lives:
        chance = random.Random(life)  # noqa: S311  a replayable life, no secret
        with store.raw() as raw:
            before = journal.head(raw, store.centre_id, tail.own_device(raw)).seq
        there: list[str] = []
        for number in range(8):
            chosen = chance.choice(there) if there else ""
            what = chance.choice(("add", "edit", "edit", "delete")) if there else "add"
            if what == "add":
                there.append(add(store, name=f"{life}-{number}")[0])
            elif what == "edit":
                edit(store, chosen, name=f"{life}-{number}", n=number)
            else:
                delete(store, chosen)
                there.remove(chosen)
        clean = states_shown(store)
        with store.raw() as raw:
            last = journal.head(raw, store.centre_id, tail.own_device(raw)).seq
        tail.reidentify(store, chance.randint(before, last))
        if states_shown(store) != clean:
            different.append(life)
    return different


def states_shown(store: Store) -> list[tuple[Any, ...]]:
    """Return what stands and what clashes, by thing."""
    with store.raw() as raw:
        rows = raw.execute("SELECT entity, entity_id, data FROM row ORDER BY 1, 2").fetchall()
        return rows + raw.execute("SELECT * FROM conflict ORDER BY 1, 2, 3, 4").fetchall()


def test_a_moved_tail_shows_what_it_showed(small_file: Store) -> None:
    """Wherever a person's actions are cut and moved, the same stands and nothing clashes."""
    assert moved_lives(small_file, range(12)) == []
    with small_file.raw() as raw:
        assert raw.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
    sound(small_file)


def test_a_moved_tail_with_its_old_bases_shows_something_else(
    small_file: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dozen lives notice the planted fault: a deletion no longer sees what it ended."""
    PLANTED["keeps old bases"](monkeypatch)
    assert moved_lives(small_file, range(12))


def test_twice_moved_an_entry_names_its_first_place(small: Store) -> None:
    """`was` is written once."""
    add(small, name="x")
    old = own(small)
    tail.reidentify(small, 0)
    tail.reidentify(small, 0)
    assert entries(small)[0][3]["was"] == [old, 1]
    sound(small)


def test_an_empty_tail_changes_the_name_only(small: Store) -> None:
    """Also where nothing is to be re-stamped."""
    add(small, name="x")
    before = entries(small)
    assert tail.restamp(small, 1, NOW_MS) == 0
    tail.reidentify(small, 1)
    assert entries(small) == before
    sound(small)


def test_f2_actions_stay_in_order_and_above_what_they_saw(small: Store) -> None:
    """Only the part of the tail that is ahead is moved, as far as its bases let it."""
    clock = small.clock
    assert isinstance(clock, FixedClock)
    thing, _ = add(small, name="good time")
    clock.set(NOON + dt.timedelta(days=400))
    with small.write(SYSTEM) as work:
        work.get(Thing, thing).name = "one action"
        work.add(Thing(name="two entries"))
    edit(small, thing, name="the next")
    clock.set(NOON)
    world = World()
    world.clock = (NOW_MS + 200_000) << 16
    other = world.say(11, {"name": "of others"}, thing="o")
    arrivals.apply(small, world.records)
    edit(small, "o", name="saw the others")
    assert tail.restamp(small, 0, NOW_MS) == 5
    stamps = [hlc for device, _, hlc, _ in entries(small) if device == own(small)]
    assert stamps[0] == NOW_MS << 16
    assert stamps[0] < stamps[1] == stamps[2] < stamps[3]
    assert stamps[4] > other.hlc
    with small.raw() as raw:
        assert raw.execute("SELECT v FROM meta WHERE k = 'hlc'").fetchone() == (str(stamps[4]),)
    sound(small)


def test_f2_an_empty_journal_has_the_clock_of_nobody(small: Store) -> None:
    """Nothing to re-stamp, and the clock starts at zero."""
    assert tail.restamp(small, 0, NOW_MS) == 0
    with small.raw() as raw:
        assert raw.execute("SELECT v FROM meta WHERE k = 'hlc'").fetchone() == ("0",)


def test_f15_what_was_built_on_a_refused_entry_stands_on_its_base(small: Store) -> None:
    """The entry is kept aside with its reason; a second one of the same number beside it."""
    thing, _ = add(small, name="base")
    bad = edit(small, thing, name="refused")
    edit(small, thing, name="built on it")
    tail.refuse(small, 2, "23514")
    device = own(small)
    assert entries(small)[1][3]["b"]["name"] == [[device, 1]]
    tail.refuse(small, 2, "22001")
    assert shown(small)[thing]["name"] == "base"
    with small.raw() as raw:
        kept = raw.execute("SELECT seq, why, body FROM refused ORDER BY seq").fetchall()
    assert [(seq, why) for seq, why, _ in kept] == [(2, "23514"), (3, "22001")]
    assert orjson.loads(kept[0][2])["o"] == bad
    sound(small)


def test_f15_a_refused_first_entry_takes_its_thing_away(small: Store) -> None:
    """Nothing is shown that no entry stands behind; what was written on it has no base left."""
    thing, _ = add(small, name="refused")
    edit(small, thing, name="later")
    tail.refuse(small, 1, "23514")
    assert entries(small)[0][3].get("b") is None
    tail.refuse(small, 1, "23514")
    assert shown(small) == {}
    sound(small)


def test_f12_a_foreign_chain_can_be_set_aside_twice(small: Store) -> None:
    """The same entries again are kept once, others of the same number beside them."""
    for name in ("a", "a", "b"):
        world = World()
        world.say(11, {"name": name})
        arrivals.apply(small, world.records)
        assert tail.drop(small, (1, 11), 0, 0) == 1
    with small.raw() as raw:
        assert raw.execute("SELECT seq FROM orphan ORDER BY seq").fetchall() == [(1,), (2,)]
    assert shown(small) == {}
    sound(small)


def test_a_tail_with_an_unreadable_entry_is_moved_as_it_is(small: Store) -> None:
    """A body that nobody can read is linked anew and not touched."""
    device = own(small)
    unlinked = Record(1, device, 1, 1, None, "thing", "t", b"", "no json")
    with small.exchange() as raw:
        journal.append(raw, [unlinked._replace(hash=journal.link(journal.ZERO, unlinked))])
    tail.reidentify(small, 0)
    with small.raw() as raw:
        assert raw.execute("SELECT body FROM journal").fetchall() == [("no json",)]
        assert journal.verify(raw) is None


def test_a_body_of_the_largest_size_stays_sendable(small: Store) -> None:
    """Where `was` would make it too large, it is left out."""
    thing, _ = add(small, name="x")
    (_, _, _, body) = entries(small)[0]
    room = journal.MAX_BODY - len(orjson.dumps(body)) + 1
    edit(small, thing, name="y" * (room - 40))
    tail.reidentify(small, 0)
    sizes = [len(orjson.dumps(said)) for _, _, _, said in entries(small)]
    assert max(sizes) <= journal.MAX_BODY
    sound(small)


def test_an_exchange_inside_an_action_is_refused(small: Store) -> None:
    """It would wait for itself."""
    with small.write(SYSTEM), pytest.raises(RuntimeError), small.exchange():
        pass


def test_an_exchange_that_breaks_leaves_nothing(small: Store) -> None:
    """Its connection is given up with everything it did; the next one works."""

    def broken() -> None:
        with small.exchange() as raw:
            raw.execute("UPDATE meta SET v = '5' WHERE k = 'hlc'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    with small.exchange() as raw:
        assert raw.execute("SELECT v FROM meta WHERE k = 'hlc'").fetchone() == ("0",)


def test_f2_what_an_entry_saw_elsewhere_and_is_not_here_sets_no_clock(small: Store) -> None:
    """A base that this store does not hold, after a chain was set aside, is passed over."""
    body = '{"b":{"name":[[99,5]]},"o":"ab","s":{"name":"n"}}'
    record = Record(small.centre_id, 7, 1, 1 << 16, 171, "thing", "x", b"", body)
    with small.raw() as raw:
        assert list(tail._seen(raw, [record], {})) == []


def of(store: Store) -> list[Record]:
    """Return a store's own entries, as a file brings them."""
    with store.raw() as raw:
        rows = tail._tail(raw, (store.centre_id, tail.own_device(raw)), 0)
    return [row._replace(op=None) for row in rows]


def test_what_a_device_had_not_sent_is_adopted_once(
    small: Store, tmp_path: Path, clock: FixedClock
) -> None:
    """Behind the own chain, each action whole under its id and a clock of its own; none twice.

    What stands here already, or came another way, is passed over; an unreadable body is kept.
    """
    other = open_station(tmp_path / "other.db", clock)
    thing, _ = add(other, name="a", n=1)
    sent = of(other)
    arrivals.apply(small, sent)
    edit(other, thing, name="b", n=3)
    with other.write(SYSTEM) as work:
        work.add_all(Plain(text=text) for text in ("x", "y"))
    clock.advance(dt.timedelta(hours=1))
    add(small, name="later")
    whole = of(other)
    bad = whole[-1]._replace(seq=whole[-1].seq + 1, body="{", hash=b"")
    whole.append(bad._replace(hash=journal.link(whole[-1].hash, bad)))
    before = len(entries(small))
    assert tail.adopt(small, whole) == len(whole) - len(sent)
    assert shown(small)[thing]["name"] == "b"
    assert shown(small)[thing]["n"] == 3
    clocks = [hlc for device, _, hlc, body in entries_read(small) if device == own(small)]
    assert clocks == sorted(clocks)
    assert len(entries_read(small)) == before + len(whole) - len(sent)
    assert tail.adopt(small, whole[:-1]) == 0
    sound(small)
    for cut, reason in ((whole[2:], "gap"), ([whole[1]._replace(hash=bytes(32))], "link")):
        with pytest.raises(JournalsDisagree) as caught:
            tail.adopt(small, cut)
        assert caught.value.params["reason"] == reason
    other.close()


def entries_read(store: Store) -> list[tuple[int, int, int, str]]:
    """Return device, number, clock and text of every entry."""
    with store.raw() as raw:
        return raw.execute("SELECT device_id, seq, hlc, body FROM journal ORDER BY 1, 2").fetchall()


def test_a_move_is_settled_by_the_new_number(small: Store) -> None:
    """The note of it goes in the same transaction."""
    with small.exchange() as raw:
        assert tail.moved_at(raw) is None
        raw.execute("INSERT INTO meta (k, v) VALUES (?, '0')", (tail.MOVED,))
        assert tail.moved_at(raw) == 0
    tail.reidentify(small, 0)
    with small.raw() as raw:
        assert tail.moved_at(raw) is None
