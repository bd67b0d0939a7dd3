"""One exchange: what each fault of the design leaves behind, and that everybody agrees after it."""

import datetime as dt
from pathlib import Path

import orjson
import pytest

from supervisor_app.errors import (
    ServerClockWrong,
    ServerTrouble,
)
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import journal
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import PushRefused, Refusal, Status
from supervisor_app.system.clock import FixedClock
from tests.store.sample import NOON, Thing, add, edit, shown
from tests.sync.shelf import Shelf
from tests.sync.stations import (
    NOON_MS,
    POINTS,
    Cut,
    agree,
    copy_of,
    cut_at,
    device,
    open_station,
    rows,
    settle,
    sync,
)


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

    carrier.push = push  # type: ignore[method-assign]  # a server of its own mind
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
