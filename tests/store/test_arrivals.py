"""Entries on their way in: proven, taken whole or not at all, merged the same by every way."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.errors import CancelledByPerson, JournalsDisagree
from supervisor_app.rules.merge import DELETED
from supervisor_app.store import arrivals, fold, journal, rebuild
from supervisor_app.store.arrivals import nothing
from supervisor_app.store.dots import unpack
from supervisor_app.store.engine import canonical
from supervisor_app.store.first_load import FirstLoad
from supervisor_app.store.journal import ZERO, Record, link
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched, Watched
from tests.store.sample import add, delete, edit, sample_store, shown

DEVICES = (11, 22, 33)


class World:
    """Chains of other devices, grown write by write, each seeing what it was shown."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.tips = dict.fromkeys(DEVICES, (0, ZERO, 0))
        self.clock = 1 << 40

    def say(
        self,
        device: int,
        fields: dict[str, Any] | str,
        bases: dict[str, Any] | None = None,
        *,
        thing: str = "t",
        table: str = "thing",
        op: str = "",
    ) -> Record:
        """Let a device write one entry."""
        seq, before, _ = self.tips[device]
        self.clock += 1
        body = (
            fields
            if isinstance(fields, str)
            else canonical(
                {"o": op or f"{self.clock:016x}", "s": fields, "b": bases or {}, "a": "x", "v": 1}
            )
        )
        unlinked = Record(1, device, seq + 1, self.clock, None, table, thing, b"", body)
        record = unlinked._replace(hash=link(before, unlinked))
        self.tips[device] = (seq + 1, record.hash, self.clock)
        self.records.append(record)
        return record

    def of(self, device: int) -> list[Record]:
        """Return a device's chain."""
        return [record for record in self.records if record.device_id == device]


def states(store: Store) -> dict[str, Any]:
    """Return merge states, clashes and what is parked, comparable between ways of merging."""
    with store.raw() as raw:
        found: dict[str, Any] = {}
        for thing, data, dots in raw.execute("SELECT entity_id, data, dots FROM row"):
            fields = orjson.loads(data)
            found[thing] = fields, unpack(dots, fields)
        for name in ("conflict", "parked", "thing"):
            found[name] = sorted(map(tuple, raw.execute(f"SELECT * FROM {name}")), key=repr)
    return found


def dots_of(record: Record, *names: str) -> dict[str, Any]:
    """Return bases that name a record."""
    return {name: [[record.device_id, record.seq]] for name in names}


def test_pages_bring_rows_journal_and_clock(small: Store) -> None:
    """A page is in the table, in the journal and in the clock of the store."""
    world = World()
    first = world.say(11, {"name": "a", "n": 2, DELETED: False})
    world.say(22, {"name": "b", "n": 3}, dots_of(first, "name", "n"))
    taken = arrivals.apply(small, world.records)
    assert (taken.count, taken.tables) == (2, {"thing"})
    assert (shown(small)["t"]["name"], shown(small)["t"]["n"]) == ("b", 5)
    add(small, name="later")
    with small.raw() as raw:
        (hlc,) = raw.execute("SELECT max(hlc) FROM journal WHERE device_id > 100").fetchone()
        assert hlc > world.clock
        assert journal.verify(raw) is None
    assert rebuild.compare(small, Unwatched()) == ()
    assert arrivals.apply(small, world.records).count == 0


def test_a_page_never_sets_the_clock_back(small: Store) -> None:
    """Old entries leave the store's own clock where it is."""
    world = World()
    world.clock = 5
    add(small, name="now")
    with small.raw() as raw:
        before = raw.execute("SELECT v FROM meta WHERE k = 'hlc'").fetchone()
        world.say(11, {"name": "old"})
        arrivals.apply(small, world.records)
        assert raw.execute("SELECT v FROM meta WHERE k = 'hlc'").fetchone() == before


@pytest.mark.parametrize(
    ("reason", "change"),
    [
        ("gap", lambda one: one._replace(seq=one.seq + 1)),
        ("clock", lambda one: one._replace(hlc=3)),
        ("link", lambda one: one._replace(body=one.body + " ")),
        ("link", lambda one: one._replace(hlc=1 << 70)),
    ],
)
def test_a_broken_chain_is_refused_and_nothing_stays(
    small: Store, reason: str, change: Any
) -> None:
    """Not even the good entries before it in the page."""
    world = World()
    good = world.say(11, {"name": "a"})
    bad = change(world.say(11, {"name": "b"}))
    with pytest.raises(JournalsDisagree) as caught:
        arrivals.apply(small, [good, bad])
    assert caught.value.params["reason"] == reason
    assert states(small) == {"conflict": [], "parked": [], "thing": []}


@pytest.mark.parametrize("together", [True, False])
def test_another_entry_under_a_known_number_is_a_fork(small: Store, *, together: bool) -> None:
    """In one page or in two; the same entry again is none."""
    world, other = World(), World()
    mine, theirs = world.say(11, {"name": "a"}), other.say(11, {"name": "b"})
    assert arrivals.apply(small, [mine, mine] if together else [mine]).count == 1
    fresh = World().say(22, {"name": "a"}, thing="u")
    page = [fresh, fresh._replace(hash=ZERO)] if together else [theirs]
    with pytest.raises(JournalsDisagree) as caught:
        arrivals.apply(small, page)
    assert caught.value.params["reason"] == arrivals.FORK


def test_f14_poison_is_parked_and_blocks_nothing(small: Store) -> None:
    """An unreadable body is journalled; its thing shows what else is known of it."""
    world = World()
    world.say(11, "no json", thing="lost")
    world.say(11, {"name": "seen"})
    world.say(11, '{"o": "zz", "s": {}}')
    world.say(11, {"name": "other"}, thing="u")
    world.say(11, "no json", thing="x", table="event")
    arrivals.apply(small, world.records)
    assert {thing: one["name"] for thing, one in shown(small).items()} == {
        "t": "seen",
        "u": "other",
    }
    with small.raw() as raw:
        assert sorted(raw.execute("SELECT entity_id, why FROM parked")) == [
            ("lost", fold.UNREADABLE),
            ("t", fold.UNREADABLE),
        ]
    assert rebuild.compare(small, Unwatched()) == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"mark": "a mark of next year"},
        {"day": "someday"},
        {"at": "5 October"},
        {"clock": "noon"},
        {"flag": "yes"},
        {"name": 5},
        {"n": 1 << 63},
        {"score": "high"},
        {"blob": "ä"},
        {"flag": None},
    ],
    ids=str,
)
def test_f13_a_value_that_no_screen_could_read_is_parked(
    small: Store, fields: dict[str, Any]
) -> None:
    """Its thing waits for an update; the rest of its page is shown."""
    world = World()
    world.say(11, fields)
    world.say(11, {"name": "good"}, thing="u")
    arrivals.apply(small, world.records)
    assert list(shown(small)) == ["u"]
    with small.raw() as raw:
        assert [one for (one,) in raw.execute("SELECT entity_id FROM parked")] == ["t"]
    world.say(22, dict.fromkeys(fields) | {"name": "x"}, dots_of(world.records[0], *fields))
    arrivals.apply(small, world.records)


def test_a_table_of_a_newer_version_is_kept_unseen(small: Store) -> None:
    """Its entries are in the journal and in the merge state, no table is named as touched."""
    world = World()
    world.say(11, {"colour": "green"}, table="of_next_year")
    assert arrivals.apply(small, world.records).tables == frozenset()
    with small.raw() as raw:
        assert fold.state(raw, (1, "of_next_year", "t")) is not None


def test_entries_meet_what_was_written_here(small: Store) -> None:
    """An edit that saw the local one replaces it; one that did not is a clash; deletes hold."""
    thing, _ = add(small, name="mine")
    with small.raw() as raw:
        device = int(raw.execute("SELECT v FROM meta WHERE k = 'device'").fetchone()[0])
    world = World()
    world.clock = 1 << 61
    world.say(11, {"name": "saw it"}, {"name": [[device, 1]]}, thing=thing)
    arrivals.apply(small, world.records)
    assert shown(small)[thing]["name"] == "saw it"
    world.say(22, {"name": "did not"}, thing=thing)
    arrivals.apply(small, world.records)
    edit(small, thing, name="settled")
    assert not states(small)["conflict"]
    delete(small, thing)
    world.say(11, {"score": 1.0}, thing=thing)
    arrivals.apply(small, world.records)
    assert [row[4] for row in states(small)["conflict"]] == ["edit_delete"]
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_first_load_that_was_cancelled_is_merged_later(small: Store) -> None:
    """What was journalled stays; the merge begins again and ends the same."""
    world = World()
    for number in range(6):
        world.say(11, {"name": str(number)}, thing=f"t{number}")
    assert arrivals.append(small, world.records) == 6
    shown_before = shown(small)
    watch = Watched(lambda *_: None)
    watch.cancel()
    with pytest.raises(CancelledByPerson):
        arrivals.merge_waiting(small, watch)
    with small.raw() as raw:
        assert arrivals.is_waiting(raw)
        assert arrivals.owed(raw) == 6
    assert arrivals.merge_waiting(small, Unwatched()) == {"thing"}
    with small.raw() as raw:
        assert not arrivals.is_waiting(raw)
        assert arrivals.owed(raw) == 0
    assert (len(shown_before), len(shown(small))) == (0, 6)
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_first_load_of_many_things_comes_in_parts(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each part is committed and shown."""
    monkeypatch.setattr(arrivals, "_MERGED_AT_ONCE", 2)
    world = World()
    for number in range(7):
        world.say(11, {"name": str(number)}, thing=f"t{number % 5}")
    arrivals.append(small, world.records)
    arrivals.merge_waiting(small, Unwatched())
    assert len(shown(small)) == 5
    assert rebuild.compare(small, Unwatched()) == ()


FIELDS = st.sampled_from(["name", "flag", "n", "score", DELETED, "state"])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(DEVICES),
        st.sampled_from("tuv"),
        st.sets(FIELDS, min_size=1, max_size=3),
        st.integers(0, 3),
        st.booleans(),
    ),
    min_size=1,
    max_size=25,
)


def grow(steps: Sequence[tuple[int, str, set[str], int, bool]]) -> list[Record]:
    """Write a history: each device sees all before it, or only its own writes."""
    world = World()
    seen: dict[tuple[str, str], list[Record]] = {}
    for device, thing, names, value, aware in steps:
        values: dict[str, Any] = {
            "name": str(value),
            "flag": value % 2 == 0,
            "n": value,
            "score": value / 3,
            DELETED: value == 3,
            "state": [0, value],
        }
        wanted = (
            names | {"name", "flag", "n", "score"} if value == 3 and DELETED in names else names
        )
        bases = {}
        for name in wanted:
            heads = seen.get((thing, name), [])
            known = heads if aware else [one for one in heads if one.device_id == device]
            if known:
                bases[name] = [[one.device_id, one.seq] for one in known]
        record = world.say(device, {name: values[name] for name in names}, bases, thing=thing)
        for name in names:
            named = {tuple(dot) for dot in bases.get(name, [])}
            rest = [
                one
                for one in seen.get((thing, name), [])
                if (one.device_id, one.seq) not in named and one.device_id != device
            ]
            seen[thing, name] = sorted([*rest, record], key=lambda one: one[:3])
    return world.records


@settings(max_examples=40)
@given(STEPS, st.integers(0, 1 << 30))
def test_i5_every_way_in_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[int, str, set[str], int, bool]],
    seed: int,
) -> None:
    """One page, many pages, whole chains merged at the end or meanwhile agree in every state."""
    records = grow(steps)
    chance = random.Random(seed)  # noqa: S311  chance invents pages
    found = []
    for way in ("page", "pages", "chains", "load"):
        with sample_store(Path(tmp_path_factory.mktemp(way))) as store:
            if way == "page":
                arrivals.apply(store, records)
            elif way == "pages":
                left = records
                while left:
                    size = chance.randint(1, 5)
                    arrivals.apply(store, left[:size])
                    left = left[size:]
            elif way == "load":
                with FirstLoad(store, len(records)) as load:
                    for device in chance.sample(DEVICES, 3):
                        load.append([one for one in records if one.device_id == device], nothing)
                    load.merge(Unwatched())
            else:
                for device in chance.sample(DEVICES, 3):
                    chain = [one for one in records if one.device_id == device]
                    arrivals.append(store, chain)
                arrivals.merge_waiting(store, Unwatched())
            found.append(states(store))
            assert rebuild.compare(store, Unwatched()) == ()
    assert found[0] == found[1] == found[2] == found[3]
