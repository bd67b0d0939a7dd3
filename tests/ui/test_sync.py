"""The sync screen: what is told, how a conflict is kept by keys, what waits without a server."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from supervisor_app.errors import ServerUnreachable
from supervisor_app.models import Employee
from supervisor_app.rules.rights import Actor
from supervisor_app.services import conflicts, undo, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.sync import Counts, SyncMode, SyncState
from supervisor_app.store.work import Work
from supervisor_app.sync.address import ServerAddress, keep
from supervisor_app.system.clock import FixedClock
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.sync.lists import DOUBLES
from supervisor_app.ui.screens.sync.screen import SyncScreen
from supervisor_app.ui.shell.sync_watch import SyncWatch
from supervisor_app.ui.shell.top_bar import TopBar
from supervisor_app.ui.sync_words import banner_text, chip_text
from supervisor_app.ui.tasks import Tasks
from tests.conftest import desk_at
from tests.services.conflict_stores import copy_of, give_another_device, take_in

PATIENT = 10_000
NOON = dt.datetime(2025, 10, 5, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))


def hire(work: Work) -> None:
    """Add the one employee of the centre."""
    work.add(
        Employee(
            id="e1",
            name="سارة",
            search_key="",
            number="1",
            agency_id="",
            section="men",
            job_title="كاتبة",
            phone="",
            counter_id=None,
            active_from=work.today(),
        )
    )


def call(work: Work, title: str) -> None:
    """Give the employee another post."""
    work.get(Employee, "e1").job_title = title


def title(work: Work) -> str | None:
    """Read the employee's post."""
    return work.session.scalar(sa.select(Employee.job_title))


def opened(desk: Desk) -> SyncScreen:
    """Open the screen of a desk."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(desk, bus, notify, take_back=undo.revert)
    made = SyncScreen(Context(desk, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    return made


@pytest.fixture
def screen(
    new_centre: Desk, tmp_path: Path, clock: FixedClock, everyone: Actor, qtbot
) -> Iterator[SyncScreen]:
    """Give the screen of a station on which two people's posts for one employee met."""
    new_centre.write(hire)
    path = copy_of(new_centre, tmp_path / "other")
    other = desk_at(path, clock)
    other.seat(everyone)
    give_another_device(path, other, 4711)
    other.write(workstations.register, workstations.own_keys(other), "صالة ب")
    new_centre.write(call, "موثقة")
    other.write(call, "كاتبة عدل")
    take_in(other, new_centre)
    other.store.close()
    made = opened(new_centre)
    qtbot.waitUntil(lambda: made.conflicts.current is not None, timeout=PATIENT)
    yield made
    made._ctx.tasks.shutdown()


def test_both_sides_stand_beside_each_other(screen: SyncScreen) -> None:
    """Who wrote what where can be read, and the field is named in Arabic."""
    (one,) = screen._ctx.desk.read(conflicts.conflicts)
    assert len(screen.conflicts.keeps) == 2
    names = [keep.accessibleName() for keep in screen.conflicts.keeps]
    assert any("موثقة" in name for name in names)
    assert any("كاتبة عدل" in name for name in names)
    assert one.name == "سارة"


def test_a_key_keeps_a_side(screen: SyncScreen, qtbot) -> None:
    """The key 1 keeps the first side; no conflict is left, and the state is loaded again."""
    one = screen.conflicts.current
    assert one is not None
    qtbot.keyClicks(screen.conflicts, "1")
    qtbot.waitUntil(lambda: screen.conflicts.current is None, timeout=PATIENT)
    assert screen._ctx.desk.read(title) == one.sides[0].value


def test_what_changed_the_value_can_be_undone(screen: SyncScreen, qtbot) -> None:
    """Another value is taken back by the screen's undo, and what stood before stands again."""
    one = screen.conflicts.current
    assert one is not None
    screen._other(one, "مشرفة")
    qtbot.waitUntil(lambda: screen._ctx.desk.read(title) == "مشرفة", timeout=PATIENT)
    qtbot.waitUntil(lambda: screen._ctx.tasks.can_undo(screen), timeout=PATIENT)
    screen._ctx.tasks.undo_last(screen)
    qtbot.waitUntil(lambda: screen._ctx.desk.read(title) == one.standing, timeout=PATIENT)


def test_double_hand_overs_have_their_own_list(screen: SyncScreen, qtbot) -> None:
    """Only they stand in it, with both hands; a line leads to its conflict, an empty one guides."""
    one = screen.conflicts.current
    assert one is not None
    twice = replace(one, kind=conflicts.DOUBLE, place=conflicts.Place("print_job", "j", "state"))
    screen._show_conflicts((one,))
    screen.lists.tabs.choose(DOUBLES)
    assert screen.lists.current is screen.lists.doubles
    assert screen.lists.doubles.model().rowCount() == 0
    screen._show_conflicts((one, twice))
    assert screen.lists.doubles.model().rowCount() == 1
    assert screen.conflicts.current == one
    screen.lists.doubles.opened.emit(twice)
    assert screen.conflicts.current == twice


def test_who_may_not_settle_sees_without_verbs(new_centre: Desk, screen: SyncScreen, qtbot) -> None:
    """Without the right the sides stay readable and no button is shown."""
    one = screen.conflicts.current
    assert one is not None
    screen.conflicts.show_conflicts([one], NOON, lambda _right: False)
    assert not any(keep.isVisible() for keep in screen.conflicts.keeps)
    assert not screen.conflicts.other.isVisible()


def test_without_a_server_the_way_to_join_is_shown(new_centre: Desk, qtbot) -> None:
    """A centre alone is told how to join, and offers no exchange."""
    made = opened(new_centre)
    qtbot.waitUntil(lambda: made._state is not None, timeout=PATIENT)
    assert made.joining.isVisible()
    assert not made.conflicts.isVisible()
    assert made.primary_actions() == []
    assert made._join in made.commands()
    made._ctx.tasks.shutdown()


def test_the_demonstration_says_that_it_works_alone(demo: Desk, qtbot) -> None:
    """It offers no way to join."""
    made = opened(demo)
    qtbot.waitUntil(lambda: made._state is not None, timeout=PATIENT)
    assert made.joining.isVisible()
    assert made._join not in made.commands()
    made._ctx.tasks.shutdown()


def state(mode: SyncMode, *, waiting: int = 0, since: dt.datetime | None = None) -> SyncState:
    """Make a state."""
    counts = Counts(conflicts=3 if mode is SyncMode.CONFLICT else 0)
    return SyncState(
        joined=True,
        station="صالة أ",
        host="",
        mode=mode,
        waiting=waiting,
        received=0,
        last_good=NOON,
        offline_since=since,
        trouble="",
        offset_ms=0,
        stalled=False,
        counts=counts,
    )


def test_the_chip_says_how_it_is() -> None:
    """Conflict before offline before waiting, each with its figure."""
    assert chip_text(state(SyncMode.SYNCED), NOON) == "متزامن"
    assert "7" in chip_text(state(SyncMode.WAITING, waiting=7), NOON)
    assert "11:48" in chip_text(
        state(SyncMode.OFFLINE, since=NOON - dt.timedelta(minutes=12)), NOON
    )
    assert "3" in chip_text(state(SyncMode.CONFLICT), NOON)
    assert banner_text(state(SyncMode.WAITING, waiting=7), NOON) == ""
    assert "7" in banner_text(state(SyncMode.OFFLINE, waiting=7, since=NOON), NOON)


class Server:
    """Stands for the exchange: counts the rounds and fails while `down`."""

    def __init__(self) -> None:
        self.rounds = 0
        self.down = False

    def __call__(self, _desk: Desk, _progress: object) -> frozenset[str]:
        """Exchange once."""
        self.rounds += 1
        if self.down:
            raise ServerUnreachable(host="10.0.0.5")
        return frozenset({"employee"})


@pytest.fixture
def server(monkeypatch) -> Server:
    """Put a server of the test in place of the network, polled without a pause."""
    made = Server()
    monkeypatch.setattr("supervisor_app.services.exchange.exchange", made)
    monkeypatch.setattr("supervisor_app.services.exchange.sync_now", made)
    monkeypatch.setattr("supervisor_app.services.sync.next_exchange_seconds", lambda *_: 0.01)
    return made


@pytest.fixture
def watch(new_centre: Desk, server: Server, qtbot) -> Iterator[SyncWatch]:
    """Give the watch of a workstation that has joined a server."""
    home = ServerAddress("10.0.0.5", 5432, "centre", "ws_1_a", "صالة أ", 1, "id", "PEM", "pw")
    keep(new_centre.paths, new_centre.store.key, home)
    bus, notify = Bus(), Notify()
    tasks = Tasks(new_centre, bus, notify)
    bar = TopBar()
    qtbot.addWidget(bar)
    yield SyncWatch(Context(new_centre, tasks, notify, bus), bar)
    tasks.shutdown()


def test_exchanges_follow_each_other_and_screens_hear_of_them(
    watch: SyncWatch, server: Server, qtbot
) -> None:
    """What a round touched reaches the bus; no job is shown to the person."""
    heard: set[str] = set()
    watch._ctx.bus.changed.connect(heard.update)
    qtbot.waitUntil(lambda: server.rounds > 1, timeout=PATIENT)
    qtbot.waitUntil(lambda: "employee" in heard, timeout=PATIENT)
    assert watch._ctx.tasks.jobs() == ()


def test_a_failing_round_says_nothing_but_is_tried_again(
    watch: SyncWatch, server: Server, qtbot
) -> None:
    """The schedule is quiet about a server that is away; F5 is not."""
    server.down = True
    told: list[object] = []
    watch._ctx.notify.failed.connect(told.append)
    qtbot.waitUntil(lambda: watch._failures > 1, timeout=PATIENT)
    assert told == []
    watch.pause()
    qtbot.waitUntil(lambda: not watch._under_way, timeout=PATIENT)
    watch.exchange_now()
    qtbot.waitUntil(lambda: len(told) == 1, timeout=PATIENT)


def test_a_locked_centre_exchanges_nothing(watch: SyncWatch, server: Server, qtbot) -> None:
    """After a pause no round begins until somebody is back."""
    qtbot.waitUntil(lambda: server.rounds > 0, timeout=PATIENT)
    watch.pause()
    qtbot.waitUntil(lambda: not watch._under_way, timeout=PATIENT)
    assert not watch._next.isActive()
    before = server.rounds
    watch.resume()
    qtbot.waitUntil(lambda: server.rounds > before, timeout=PATIENT)
