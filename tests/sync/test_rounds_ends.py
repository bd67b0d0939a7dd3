"""How a round ends: refusals, closed and revoked ids, forgeries, witness, a first load."""

import datetime as dt
from pathlib import Path

import pytest

from supervisor_app.errors import JournalsDisagree, ServerTrouble, StationRevoked
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import journal
from supervisor_app.store.renumber import renumber
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import PushRefused, Refusal, Status
from supervisor_app.sync.rounds import Limits
from supervisor_app.system.clock import FixedClock
from tests.store.sample import Plain, add, delete, edit, shown
from tests.sync.shelf import Shelf
from tests.sync.stations import (
    SMALL,
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


@pytest.mark.parametrize("at", [0, 2, 4])
def test_f15_the_search_for_what_is_refused_shows_nobody_half_an_action(
    a: Store, b: Store, shelf: Shelf, at: int
) -> None:
    """However small the page, the action goes at once, without the entry that is not taken."""
    add(a, name="before")
    with a.write(SYSTEM) as work:
        work.add_all(Plain(text="poison" if number == at else "good") for number in range(5))
    add(a, name="after")
    shelf.unwanted = "poison"
    seen: list[int] = []

    def look(point: str) -> None:
        if point == "after_push":
            seen.append(len(shelf.chains[1, device(a)]))

    done = sync(a, shelf.at("a"), Limits(page=1), at=look)
    assert (seen, done.refused, done.sent, done.pending) == ([1, 5, 6], 1, 6, 0)
    settle(shelf, a, b)
    assert [row[0] for row in rows(b, "SELECT text FROM plain")] == ["good"] * 4
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


def test_f22_what_a_broken_load_has_brought_is_shown_though_nothing_more_will_come(
    a: Store, b: Store, shelf: Shelf
) -> None:
    """Revoked in the middle of its first load, a station shows what its journal holds."""
    for number in range(8):
        add(a, name=f"a{number}")
    sync(a, shelf.at("a"))
    limits = Limits(page=3, bulk_from=5, bulk_page=2)
    met = 0

    def cut_in_the_middle(point: str) -> None:
        nonlocal met
        met += point == "mid_apply"
        if met == 3:
            raise Cut

    with pytest.raises(Cut):
        sync(b, shelf.at("b"), limits, at=cut_in_the_middle)
    assert shown(b) == {}
    shelf.said = Status.REVOKED
    for _ in range(2):
        with pytest.raises(StationRevoked):
            sync(b, shelf.at("b"), limits)
    held = {row[0] for row in rows(b, "SELECT entity_id FROM journal")}
    assert held
    assert set(shown(b)) == held


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

    carrier.push = push  # type: ignore[method-assign]  # a server of its own mind
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
    carrier.heads = lambda: real() | {(1, 5): real()[1, 5]._replace(seq=3)}  # type: ignore[method-assign]  # a server of its own mind
    assert sync(a, carrier).received == 0


def test_a_station_under_another_centres_number_is_not_let_near(a: Store, shelf: Shelf) -> None:
    """Nothing is sent until it took the number that the server knows it by."""
    add(a, name="x")
    with pytest.raises(ServerTrouble):
        sync(a, shelf.at("a", 7))
    assert not any(shelf.chains.values())
    renumber(a, 7)
    assert sync(a, shelf.at("a", 7)).sent == 1


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


def test_a_chain_that_others_brought_back_is_taken_over_by_its_own_station(
    a: Store, shelf: Shelf
) -> None:
    """It proves itself and goes on under its number; where it cannot, under another one."""
    add(a, name="x")
    sync(a, shelf.at("a"))
    place = (1, device(a))
    shelf.owners[place], shelf.reclaims[place] = "?", "a"
    add(a, name="y")
    done = sync(a, shelf.at("a"))
    assert (done.reidentified, done.sent, device(a)) == (False, 1, place[1])
    shelf.owners[place] = "?"
    assert sync(a, shelf.at("a")).reidentified
