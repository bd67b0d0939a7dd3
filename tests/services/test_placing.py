"""A centre on a Postgres of its host: moved there and back, and worked with as in a file."""

import dataclasses
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from supervisor_app import bootstrap
from supervisor_app.errors import (
    KeyMissing,
    NotAllowed,
    StoreBusy,
    StoreExists,
    StoreMissing,
    StoreOnServer,
    StoreServerRefused,
)
from supervisor_app.models import Account
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM, Actor, Right, Role
from supervisor_app.services import (
    accounts,
    agencies,
    attendance,
    audit,
    backups,
    board_counts,
    employees,
    figures,
    integrity,
    placing,
    presence_board,
    print_board,
    print_list,
    ratings,
    restore,
    roster,
    search,
    tickets,
    today,
    upkeep,
)
from supervisor_app.services import undo as undoing
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.services.reports import archive
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.store.integrity import check_chain
from supervisor_app.store.trail import TrailQuery, latest
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.secrets import STORE, Secrets
from supervisor_app.system.store_address import StoreAddress
from supervisor_app.text.field_words import value_word
from tests.conftest import MIDDAY
from tests.postgres import ADMIN, Cluster
from tests.services.test_ticket_import import lines, run, write
from tests.store.server import fresh

pytestmark = pytest.mark.needs("postgres")
READER = Actor("01J9MOVER", "طارق الشريف", Role.ADMINISTRATOR, frozenset({Right.READ_AUDIT}))
MOVER = placing.Mover(READER, FixedClock(MIDDAY))


def opened(folder: Path) -> Desk:
    """Open a demonstration centre with its supervisor seated."""
    desk = bootstrap.open_centre(CentrePaths(folder), clock=FixedClock(MIDDAY))
    with desk.store.read(SYSTEM) as work:
        wanted = sa.select(Account).where(Account.role == Role.SUPERVISOR)
        account = work.session.scalars(wanted).one()
    desk.seat(accounts.actor_of(desk, account))
    return desk


def _told(row: audit.AuditRow) -> list[str]:
    """Return where a store lay and lies, in the person's words."""
    said = {one.field: one.after for one in row.values}
    return [value_word("event", name, said[name]) for name in ("store_before", "store_after")]


def move_in(paths: CentrePaths, cluster: Cluster, database: str) -> Path:
    """Move a centre into a database of the server."""
    address = StoreAddress("127.0.0.1", cluster.port, database, ADMIN)
    key = demo_key(paths.demo_key)
    return placing.to_server(
        paths, key, MOVER, Unwatched(), address=address, password=cluster.password
    )


@pytest.fixture(scope="session")
def moved(
    demo_folder: Path, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """Move the demonstration into a server once; tests work on copies of its database."""
    folder = Path(shutil.copytree(demo_folder, tmp_path_factory.mktemp("moved") / "centre"))
    with fresh(cluster, folder) as database:
        move_in(CentrePaths(folder), cluster, database.address.database)
        yield folder, database.address.database


@pytest.fixture
def on_server(moved: tuple[Path, str], cluster: Cluster, tmp_path: Path) -> Iterator[Desk]:
    """Give the desk of a demonstration whose rows lie on the server."""
    folder = Path(shutil.copytree(moved[0], tmp_path / "server"))
    with fresh(cluster, folder, moved[1]) as database:
        database.address.save(CentrePaths(folder).store)
        desk = opened(folder)
        yield desk
        desk.store.close()


READINGS: dict[str, Callable[[Work], Any]] = {
    "today": today.today,
    "figures": lambda work: figures.cells(work, MIDDAY.date().replace(day=1), MIDDAY.date()),
    "hours": lambda work: figures.hours(work, MIDDAY.date().replace(day=1), MIDDAY.date()),
    "sums": lambda work: board_counts.sums_by_day(
        work, MIDDAY.date().replace(day=1), MIDDAY.date()
    ),
    "presence": presence_board.day_board,
    "printing": print_board.board,
    "print sources": print_list.sources,
    "agencies": agencies.agencies,
    "employees": employees.employees,
    "attendance": lambda work: attendance.sheet(work, MIDDAY.date(), PeriodCode.MORNING),
    "roster": lambda work: roster.week(work, MIDDAY.date()),
    "ratings": lambda work: ratings.ratings(work, MIDDAY.date().replace(day=1), MIDDAY.date()),
    "search": lambda work: search.search(work, "محمد"),
    "imports": tickets.imports,
    "trail": lambda work: latest(work, TrailQuery(table="attendance", limit=50)),
    "trail of one": lambda work: latest(work, TrailQuery(actor=work.actor.account_id)),
}


def test_every_screen_reads_the_same_from_a_server(demo: Desk, on_server: Desk) -> None:
    """What a file's centre shows, the same centre on a server shows, figure by figure."""
    for name, reading in READINGS.items():
        assert on_server.read(reading) == demo.read(reading), name


def test_a_day_is_marked_taken_back_and_proven_on_a_server(on_server: Desk) -> None:
    """Marks are journalled, an undo takes them back, and the chain holds."""
    day = MIDDAY.date()
    sheet = on_server.read(attendance.sheet, day, PeriodCode.MORNING)
    rows = sheet.rows[:3]
    marks = [attendance.Mark(row.employee_id, AttendanceStatus.EXCUSED) for row in rows]
    written = on_server.write(attendance.mark, day, PeriodCode.MORNING, marks)
    assert written.result
    assert on_server.read(attendance.sheet, day, PeriodCode.MORNING) != sheet
    on_server.write(undoing.revert, written.op)
    assert on_server.read(attendance.sheet, day, PeriodCode.MORNING) == sheet
    with on_server.store.raw() as raw:
        assert check_chain(raw).ok


def test_the_daily_report_and_an_import_are_made_on_a_server(
    demo: Desk, on_server: Desk, tmp_path: Path
) -> None:
    """The report draws the same pages, and a file of tickets counts the same, read twice."""
    drawn = [archive.draw_daily(desk, Unwatched(), Wanted()) for desk in (demo, on_server)]
    assert archive.keep(demo, drawn[0]).pages == archive.keep(on_server, drawn[1]).pages
    path = write(tmp_path / "a.csv", lines())
    for _ in range(2):
        found = [dataclasses.replace(run(desk, path), import_id="") for desk in (demo, on_server)]
        assert found[0] == found[1]
    with on_server.store.raw() as raw:
        assert check_chain(raw).ok


def test_one_instance_at_a_time_has_the_server(on_server: Desk) -> None:
    """A second opening is refused while the first lives."""
    with pytest.raises(StoreBusy):
        opened(on_server.paths.folder)


def test_copies_are_the_servers(on_server: Desk, tmp_path: Path) -> None:
    """No copy is made, owed or put back here, by hand or in turn, and it is said why."""
    due = on_server.read(upkeep.look, on_server.paths, on_server.settings)
    assert not due.work_due
    assert not due.drill_late
    with pytest.raises(StoreOnServer):
        backups.back_up(on_server, Unwatched())
    assert backups.keep_changes(on_server, Unwatched()) is None
    with pytest.raises(StoreOnServer):
        bootstrap.restore_centre(
            on_server.paths,
            bootstrap.RestoreRequest(tmp_path / "c.db", "", lambda _: b"", lambda: ""),
        )


def test_a_centre_moves_in_and_back_whole(
    demo_folder: Path, cluster: Cluster, tmp_path: Path
) -> None:
    """Everything goes along, the device too; what was left behind is kept, and no secret is."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    key = demo_key(paths.demo_key)
    with pytest.raises(StoreMissing):
        placing.to_file(paths, key, MOVER, Unwatched())
    with fresh(cluster, paths.folder) as database:
        kept = move_in(paths, cluster, database.address.database)
        assert kept.exists()
        assert not paths.database.exists()
        assert cluster.password not in paths.store.read_text()
        with pytest.raises(StoreOnServer):
            move_in(paths, cluster, database.address.database)
        desk = opened(paths.folder)
        before = integrity.check(desk, Unwatched())
        with pytest.raises(StoreOnServer):
            restore.stage(desk, Unwatched(), kept)
        desk.store.close()
        placing.to_file(paths, key, MOVER, Unwatched())
    assert not paths.store.exists()
    assert Secrets(paths, key).get(STORE) is None
    desk = opened(paths.folder)
    after = integrity.check(desk, Unwatched())
    desk.seat(READER)
    events = desk.read(audit.page, TrailQuery(table="event", actor=READER.account_id)).rows
    desk.store.close()
    back, there = events
    assert back.what == there.what == "store_moved"
    assert there.at == MIDDAY
    assert _told(there) == ["ملف في مجلد المركز", "خادم قواعد بيانات"]
    assert _told(back) == ["خادم قواعد بيانات", "ملف في مجلد المركز"]
    assert cluster.password not in str(events)
    assert after.ok
    assert after.entries == before.entries + 1


def test_what_cannot_be_moved_leaves_the_file_in_force(
    demo_folder: Path, cluster: Cluster, tmp_path: Path
) -> None:
    """A full database, a wrong password, and a server file without its password are named."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    key = demo_key(paths.demo_key)
    with fresh(cluster, paths.folder) as database:
        raw = database.connect()
        raw.execute("CREATE TABLE other (a integer)")
        raw.close()
        with pytest.raises(StoreExists):
            move_in(paths, cluster, database.address.database)
        with pytest.raises(StoreServerRefused):
            placing.to_server(
                paths,
                key,
                MOVER,
                Unwatched(),
                address=database.address,
                password=cluster.password[1:],
            )
    assert paths.database.exists()
    assert not paths.store.exists()
    database.address.save(paths.store)
    with pytest.raises(KeyMissing):
        placing.where(paths, key)


def test_only_who_may_put_copies_back_may_move(on_server: Desk) -> None:
    """The right is asked before anything is touched."""
    on_server.read(placing.require)
    on_server.seat(NOBODY)
    with pytest.raises(NotAllowed):
        on_server.read(placing.require)
