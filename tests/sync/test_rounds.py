"""One exchange: what each fault of the design leaves behind, and that everybody agrees after it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from supervisor_app.errors import (
    JournalsDisagree,
    ServerClockWrong,
    ServerTrouble,
    StationRevoked,
)
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import journal
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import PushRefused, Refusal, Status
from supervisor_app.sync.rounds import Limits
from supervisor_app.system.clock import FixedClock
from tests.store.sample import NOON, Plain, Thing, add, delete, edit, shown
from tests.sync.shelf import Shelf
from tests.sync.stations import SMALL, Cut, agree, copy_of, cut_at, device, open_station, rows, sync

NOON_MS = int(NOON.timestamp() * 1000)
POINTS = ("connect", "after_hello", "before_push", "after_push", "before_pull", "mid_apply")


@pytest.fixture
def clock() -> FixedClock:
    """Give the stations' clock."""
    return FixedClock(NOON)


@pytest.fixture
def shelf() -> Shelf:
    """Give an empty other side whose clock is right."""
    return Shelf(NOON_MS)


@pytest.fixture
def a(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give a station."""
    store = open_station(tmp_path / "a.db", clock)
    yield store
    store.close()


@pytest.fixture
def b(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give another station of the same centre."""
    store = open_station(tmp_path / "b.db", clock)
    yield store
    store.close()


def settle(shelf: Shelf, *stores: Store) -> None:
    """Let every station exchange until nothing is left to exchange."""
    for _ in range(3):
        for store in stores:
            sync(store, shelf.at(store.path.stem))


def test_what_one_writes_the_other_shows(a: Store, b: Store, shelf: Shelf) -> None:
    """Push and pull in small pages bring every action across, whole."""
    with a.write(SYSTEM) as work:
        work.add_all(Thing(name=f"n{number}") for number in range(7))
    thing, _ = add(a, name="first", n=2)
    done = sync(a, shelf.at("a"))
    assert (done.sent, done.pending, done.acknowledged, done.status) == (8, 0, 8, Status.OK)
    got = sync(b, shelf.at("b"))
    assert (got.received, got.tables) == (8, {"thing"})
    edit(b, thing, name="second", n=5)
    settle(shelf, a, b)
    assert shown(a)[thing]["name"] == "second"
    agree(a, b)


def test_concurrent_edits_become_one_clash_on_both(a: Store, b: Store, shelf: Shelf) -> None:
    """Both stations show the same winner and the same open question; an edit settles it."""
    thing, _ = add(a, name="first", n=1)
    sync(a, shelf.at("a"))
    sync(b, shelf.at("b"))
    edit(a, thing, name="mine", n=3)
    edit(b, thing, name="theirs", n=4)
    settle(shelf, a, b)
    assert shown(a)[thing]["n"] == 6
    assert len(rows(a, "SELECT * FROM conflict")) == 1
    agree(a, b)
    edit(a, thing, name="agreed")
    settle(shelf, a, b)
    assert not rows(b, "SELECT * FROM conflict")
    agree(a, b)


def test_f1_the_measured_offset_is_kept_and_used(a: Store, shelf: Shelf) -> None:
    """Entries are stamped with the server's time, whatever this machine's clock says."""
    shelf.now_ms = NOON_MS + 90_000
    assert sync(a, shelf.at("a")).offset_ms == 90_000
    add(a, name="x")
    assert rows(a, "SELECT hlc >> 16 FROM journal") == [(NOON_MS + 90_000,)]
    assert sync(a, shelf.at("a")).sent == 1


def test_f2_a_tail_of_the_future_is_restamped(
    a: Store, b: Store, shelf: Shelf, clock: FixedClock
) -> None:
    """A clock a year ahead leaves no trace: order and actions stay, nobody sees the bad stamp."""
    thing, _ = add(a, name="true time")
    sync(a, shelf.at("a"))
    clock.set(NOON + dt.timedelta(days=365))
    with a.write(SYSTEM) as work:
        work.get(Thing, thing).name = "in one action"
        work.add(Thing(name="other"))
    edit(a, thing, name="last")
    clock.set(NOON)
    done = sync(a, shelf.at("a"))
    assert (done.restamped, done.sent, done.pending) == (3, 3, 0)
    stamps = [hlc for (hlc,) in rows(a, "SELECT hlc FROM journal ORDER BY seq")]
    assert stamps[1] == stamps[2] < stamps[3] < (NOON_MS + 1000) << 16
    assert "was" in orjson.loads(rows(a, "SELECT body FROM journal WHERE seq = 2")[0][0])
    settle(shelf, a, b)
    assert shown(b)[thing]["name"] == "last"
    agree(a, b)


def test_f2_the_servers_own_word_on_the_clock_is_heard_once(a: Store, shelf: Shelf) -> None:
    """A refusal for the clock re-stamps; a second one ends the round with the server's word."""
    add(a, name="x")
    carrier = shelf.at("a")
    answers = [PushRefused(Refusal.CLOCK, "RS004")]
    real = carrier.push

    def push(device_id: int, records: list[journal.Record]) -> int:
        if answers:
            raise answers.pop()
        return real(device_id, records)

    carrier.push = push  # type: ignore[method-assign]
    assert sync(a, carrier).restamped == 1
    edit(a, next(iter(shown(a))), name="y")
    answers += [PushRefused(Refusal.CLOCK, "RS004")] * 2
    with pytest.raises(ServerTrouble):
        sync(a, carrier)


def test_f4_a_server_with_a_wrong_clock_is_not_believed(a: Store, shelf: Shelf) -> None:
    """Neither offset nor entries change."""
    shelf.said, shelf.now_ms = Status.SERVER_CLOCK, 1
    with pytest.raises(ServerClockWrong):
        sync(a, shelf.at("a"))
    assert rows(a, "SELECT v FROM meta WHERE k = 'offset'") == [("0",)]


def test_f5_a_restored_backup_fetches_its_own_newer_entries(
    a: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """A station put back to yesterday gets its own entries from the server and goes on."""
    thing, _ = add(a, name="kept")
    yesterday = copy_of(a, tmp_path / "old.db", clock)
    edit(a, thing, name="after the copy")
    sync(a, shelf.at("a"))
    done = sync(yesterday, shelf.at("a"))
    assert (done.received, done.reidentified) == (1, False)
    edit(yesterday, thing, name="goes on")
    assert sync(yesterday, shelf.at("a")).sent == 1
    yesterday.close()


def test_f5_a_restored_backup_that_wrote_on_becomes_another_device(
    a: Store, b: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """Both histories survive: what it wrote moves to a new id, what it forgot comes back."""
    thing, _ = add(a, name="kept", n=1)
    yesterday = copy_of(a, tmp_path / "old.db", clock)
    edit(a, thing, name="sent", n=3)
    sync(a, shelf.at("a"))
    edit(yesterday, thing, name="unseen", n=11)
    edit(yesterday, thing, name="unseen too")
    before = device(yesterday)
    done = sync(yesterday, shelf.at("a"))
    assert done.reidentified
    assert device(yesterday) != before
    assert (1, before) in shelf.closed
    for _ in range(2):
        sync(yesterday, shelf.at("a"))
        sync(b, shelf.at("b"))
    assert shown(b)[thing]["n"] == 13
    agree(yesterday, b)
    yesterday.close()


def test_f6_two_clones_of_one_disk_part_in_peace(
    a: Store, b: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """The first to send keeps its entries, the second moves; both write on under their own id."""
    thing, _ = add(a, name="both", n=1)
    sync(a, shelf.at("a"))
    clone = copy_of(a, tmp_path / "clone.db", clock)
    edit(a, thing, n=2)
    edit(clone, thing, n=5)
    for _ in range(3):
        for store, name in ((a, "a"), (clone, "a"), (b, "b")):
            sync(store, shelf.at(name))
    assert len({device(a), device(clone), device(b)}) == 3
    assert shown(b)[thing]["n"] == 6
    agree(a, clone, b)
    clone.close()


@pytest.mark.parametrize("point", POINTS)
def test_f8_f9_a_line_cut_anywhere_loses_nothing(
    a: Store, b: Store, shelf: Shelf, point: str
) -> None:
    """The next round goes on where the journals stand; nothing is sent twice or half applied."""
    thing, _ = add(a, name="x", n=1)
    add(b, name="y")
    sync(b, shelf.at("b"))
    for _ in range(2):
        edit(a, thing, n=rows(a, "SELECT n FROM thing WHERE name = 'x'")[0][0] + 1)
        with pytest.raises(Cut):
            sync(a, shelf.at("a"), at=cut_at(point))
    settle(shelf, a, b)
    assert shown(b)[thing]["n"] == 3
    agree(a, b)


def test_i14_a_page_cut_in_the_middle_leaves_the_store_as_it_was(
    a: Store, b: Store, shelf: Shelf
) -> None:
    """Journal, rows and clock of the receiving station are untouched."""
    add(a, name="x")
    sync(a, shelf.at("a"))
    sync(b, Shelf(NOON_MS).at("b"))
    tables = ("journal", "row", "meta", "thing")
    before = [rows(b, f"SELECT * FROM {table}") for table in tables]
    with pytest.raises(Cut):
        sync(b, shelf.at("b"), at=cut_at("mid_apply"))
    assert [rows(b, f"SELECT * FROM {table}") for table in tables] == before


def test_f10_f11_a_wiped_server_is_filled_again(a: Store, b: Store, shelf: Shelf) -> None:
    """Stations that live send their own again; nothing was pruned."""
    add(a, name="x")
    add(b, name="y")
    settle(shelf, a, b)
    shelf.chains.clear()
    shelf.owners.clear()
    settle(shelf, a, b)
    assert sum(map(len, shelf.chains.values())) == 2
    agree(a, b)


def test_f10_entries_of_a_dead_station_are_healed_when_the_server_is_open(
    a: Store, b: Store, shelf: Shelf
) -> None:
    """Until the administrator opens it, the station says how far the server is behind."""
    for number in range(5):
        add(a, name=f"x{number}")
    settle(shelf, a, b)
    shelf.chains.clear()
    assert sync(b, shelf.at("b")).behind == 5
    shelf.healing = True
    done = sync(b, shelf.at("b"))
    assert (done.healed, done.behind) == (5, 0)
    assert sync(b, shelf.at("b")).healed == 0


def test_a_catalogue_that_the_server_lost_is_not_this_stations_to_heal(
    a: Store, tmp_path: Path, clock: FixedClock, shelf: Shelf
) -> None:
    """Entries of centre 0 are only counted as lacking."""
    office = open_station(tmp_path / "office.db", clock, centre_id=0)
    add(office, name="catalogue")
    sync(office, shelf.at("office", 0))
    office.close()
    assert sync(a, shelf.at("a")).received == 1
    shelf.chains.clear()
    shelf.healing = True
    done = sync(a, shelf.at("a"))
    assert (done.behind, done.healed) == (1, 0)


def test_f12_the_servers_chain_replaces_the_copy_held_here(
    a: Store, b: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """After a restore that forked, the old copy is set aside and what saw it forgets the dot."""
    thing, _ = add(a, name="common")
    yesterday = copy_of(a, tmp_path / "old.db", clock)
    edit(a, thing, name="lost on the server")
    sync(a, shelf.at("a"))
    sync(b, shelf.at("b"))
    edit(b, thing, name="saw what was lost")
    edit(b, thing, flag=True)
    # The server is put back to before the edit, and only the restored station comes again.
    shelf.chains[1, device(a)] = shelf.chains[1, device(a)][:1]
    edit(yesterday, thing, name="instead")
    sync(yesterday, shelf.at("a"))
    done = sync(b, shelf.at("b"))
    assert done.orphaned == 1
    assert len(rows(b, "SELECT * FROM orphan")) == 1
    sync(yesterday, shelf.at("a"))
    assert len(rows(b, "SELECT * FROM conflict")) == 1
    agree(yesterday, b)
    yesterday.close()


def test_f12_a_dropped_chain_nobody_built_on_leaves_the_tail_alone(
    a: Store, b: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """The own tail is only written anew where it names what was set aside."""
    thing, _ = add(a, name="common")
    yesterday = copy_of(a, tmp_path / "old.db", clock)
    edit(a, thing, name="lost")
    edit(a, thing, name="lost too")
    sync(a, shelf.at("a"))
    sync(b, shelf.at("b"))
    add(b, name="apart")
    shelf.chains[1, device(a)] = shelf.chains[1, device(a)][:1]
    edit(yesterday, thing, name="instead")
    sync(yesterday, shelf.at("a"))
    assert sync(b, shelf.at("b")).orphaned == 2
    assert "was" not in rows(b, "SELECT body FROM journal ORDER BY hlc DESC, seq DESC")[0][0]
    yesterday.close()


def test_f13_an_old_version_receives_but_does_not_send(a: Store, b: Store, shelf: Shelf) -> None:
    """UPGRADE: it pulls, works on, and sends after its update."""
    add(b, name="new")
    sync(b, shelf.at("b"))
    add(a, name="old")
    shelf.min_schema = 99
    done = sync(a, shelf.at("a"))
    assert (done.status, done.sent, done.received, done.pending) == (Status.UPGRADE, 0, 1, 1)
    shelf.min_schema = 1
    assert sync(a, shelf.at("a")).sent == 1


def test_f15_one_refused_entry_is_set_aside_and_the_rest_goes_on(
    a: Store, b: Store, shelf: Shelf
) -> None:
    """The search by halves finds it; what was built on it stands on what it stood on."""
    thing, _ = add(a, name="good")
    for name in ("good 1", "poison", "good 2", "good 3"):
        edit(a, thing, name=name)
    add(a, name="good 4")
    shelf.unwanted = "poison"
    done = sync(a, shelf.at("a"))
    assert (done.refused, done.sent, done.pending) == (1, 5, 0)
    assert [row[0] for row in rows(a, "SELECT why FROM refused")] == ["23514"]
    settle(shelf, a, b)
    assert shown(b)[thing]["name"] == "good 3"
    assert not rows(b, "SELECT * FROM conflict")
    agree(a, b)


def test_f16_an_action_is_never_split(a: Store, b: Store, shelf: Shelf) -> None:
    """However small the page, both sides see all of an action or nothing of it."""
    with a.write(SYSTEM) as work:
        work.add_all(Plain(text=str(number)) for number in range(10))
    with pytest.raises(Cut):
        sync(a, shelf.at("a"), Limits(page=2), at=cut_at("after_push"))
    assert len(shelf.chains[1, device(a)]) == 10
    with pytest.raises(Cut):
        sync(b, shelf.at("b"), Limits(page=2), at=cut_at("mid_apply"))
    assert not rows(b, "SELECT * FROM plain")
    sync(b, shelf.at("b"), Limits(page=2))
    assert len(rows(b, "SELECT * FROM plain")) == 10


def test_f19_a_deletion_and_an_edit_keep_the_thing_and_ask(
    a: Store, b: Store, shelf: Shelf
) -> None:
    """The thing stays visible on both stations with an open question."""
    thing, _ = add(a, name="x")
    settle(shelf, a, b)
    delete(a, thing)
    edit(b, thing, name="still needed")
    settle(shelf, a, b)
    assert rows(a, "SELECT kind FROM conflict") == [("edit_delete",)]
    assert thing in shown(a)
    agree(a, b)


def test_f22_a_revoked_station_is_told_so_and_keeps_its_tail(a: Store, shelf: Shelf) -> None:
    """Nothing of it leaves."""
    add(a, name="x")
    shelf.said = Status.REVOKED
    with pytest.raises(StationRevoked):
        sync(a, shelf.at("a"))
    assert len(rows(a, "SELECT * FROM journal")) == 1


def test_a_closed_id_is_replaced(a: Store, b: Store, shelf: Shelf) -> None:
    """What was not sent moves to a new id; what was sent stays where it is."""
    thing, _ = add(a, name="sent")
    sync(a, shelf.at("a"))
    edit(a, thing, name="not sent")
    shelf.closed.add((1, device(a)))
    done = sync(a, shelf.at("a"))
    assert (done.reidentified, done.sent) == (True, 1)
    settle(shelf, a, b)
    agree(a, b)


def test_an_id_closed_between_greeting_and_sending_begins_anew(a: Store, shelf: Shelf) -> None:
    """The round starts over and takes another id."""
    add(a, name="x")

    def close(point: str) -> None:
        if point == "before_push" and not shelf.closed:
            shelf.closed.add((1, device(a)))

    done = sync(a, shelf.at("a"), at=close)
    assert (done.reidentified, done.sent) == (True, 1)


def test_a_mark_made_while_own_entries_come_back_forks_the_chain(
    a: Store, shelf: Shelf, tmp_path: Path, clock: FixedClock
) -> None:
    """The mark moves to a new id; the entry that came back is taken."""
    thing, _ = add(a, name="x")
    yesterday = copy_of(a, tmp_path / "old.db", clock)
    edit(a, thing, name="sent")
    sync(a, shelf.at("a"))
    made: list[str] = []

    def mark(point: str) -> None:
        if point == "before_pull" and not made:
            made.append(edit(yesterday, thing, flag=True))

    done = sync(yesterday, shelf.at("a"), at=mark)
    assert done.reidentified
    assert (shown(yesterday)[thing]["name"], shown(yesterday)[thing]["flag"]) == ("sent", True)
    sync(yesterday, shelf.at("a"))
    sync(a, shelf.at("a"))
    sync(yesterday, shelf.at("a"))
    agree(a, yesterday)
    yesterday.close()


def test_a_chain_that_can_never_agree_ends_the_round(a: Store, shelf: Shelf) -> None:
    """Restarts are bounded."""
    add(a, name="x")
    carrier = shelf.at("a")

    def push(device_id: int, records: list[journal.Record]) -> int:
        raise PushRefused(Refusal.FORK, "RS003")

    carrier.push = push  # type: ignore[method-assign]
    with pytest.raises(JournalsDisagree):
        sync(a, carrier)


def test_a_forged_entry_is_not_taken(a: Store, b: Store, shelf: Shelf) -> None:
    """An entry whose link does not hold stops the round; nothing of its page stays."""
    add(a, name="x")
    sync(a, shelf.at("a"))
    chain = shelf.chains[1, device(a)]
    chain[0] = chain[0]._replace(body=chain[0].body.replace("x", "z"))
    with pytest.raises(JournalsDisagree) as caught:
        sync(b, shelf.at("b"))
    assert caught.value.params["reason"] == "link"
    assert not rows(b, "SELECT * FROM journal")


def test_a_difference_at_the_end_is_said_aloud(a: Store, shelf: Shelf) -> None:
    """Heads are compared after everything was exchanged."""
    add(a, name="x")

    def tamper(point: str) -> None:
        if point == "after_push":
            chain = shelf.chains[1, device(a)]
            chain[0] = chain[0]._replace(hash=bytes(32))

    with pytest.raises(JournalsDisagree) as caught:
        sync(a, shelf.at("a"), at=tamper)
    assert caught.value.params["reason"] == "end"


def test_a_server_that_promises_more_than_it_gives_ends_the_round(a: Store, shelf: Shelf) -> None:
    """An empty page is no reason to ask for ever."""
    carrier = shelf.at("a")
    shelf.at("b").hello(5, 1)
    real = carrier.heads
    carrier.heads = lambda: {(1, 5): real()[1, 5]._replace(seq=3)}  # type: ignore[method-assign]
    assert sync(a, carrier).received == 0


def test_the_day_is_witnessed_and_the_receipt_kept(
    a: Store, b: Store, shelf: Shelf, clock: FixedClock
) -> None:
    """Each head is noted once a day at its last, the receipt once a head."""
    thing, _ = add(a, name="x")
    add(b, name="y")
    settle(shelf, a, b)
    edit(a, thing, name="z")
    sync(a, shelf.at("a"))
    assert rows(a, "SELECT day, seq FROM witness ORDER BY seq") == [
        ("2025-10-05", 1),
        ("2025-10-05", 2),
    ]
    assert rows(a, "SELECT seq FROM receipt ORDER BY seq") == [(1,), (2,)]
    clock.advance(dt.timedelta(days=1))
    shelf.now_ms += 86_400_000
    sync(a, shelf.at("a"))
    assert len(rows(a, "SELECT * FROM witness")) == 4
    assert len(rows(a, "SELECT * FROM receipt")) == 2


@pytest.mark.parametrize("point", ["none", "mid_apply", "before_pull"])
def test_f20_a_first_load_goes_chain_by_chain_and_resumes(
    a: Store, b: Store, shelf: Shelf, tmp_path: Path, point: str
) -> None:
    """Cut anywhere, the next round goes on; the merge at the end gives what pages give."""
    limits = Limits(page=3, bulk_from=5, bulk_page=2)
    thing, _ = add(a, name="x", n=1)
    sync(a, shelf.at("a"))
    sync(b, shelf.at("b"))
    for number in range(6):
        edit(a, thing, name=f"a{number}", n=number + 2)
        edit(b, thing, name=f"b{number}")
    delete(b, add(b, name="gone")[0])
    settle(shelf, a, b)
    new = open_station(tmp_path / "new.db", a.clock)
    add(new, name="before the first load")
    seen: list[str] = []

    def cut_later(name: str) -> None:
        seen.append(name)
        if name == point and seen.count(name) == 2:
            raise Cut

    if point != "none":
        with pytest.raises(Cut):
            sync(new, shelf.at("new"), limits, at=cut_later)
    sync(new, shelf.at("new"), limits)
    settle(shelf, a, b)
    agree(a, b, new)
    new.close()


def test_small_pages_are_the_default_of_these_tests() -> None:
    """The limits of the tests really split what they send."""
    assert SMALL.page < Limits().page
