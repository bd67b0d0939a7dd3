"""A second workstation from an empty folder: let in, loaded, gone on with after every break."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from supervisor_app import bootstrap
from supervisor_app.errors import (
    CancelledByPerson,
    CentreEmpty,
    EnrolmentSpent,
    EnrolmentUnreadable,
    FileMissing,
    ProgramOlder,
    RosterBroken,
    ServerOlder,
    ServerUnreachable,
    StoreExists,
    StoreMissing,
)
from supervisor_app.rules.rights import SYSTEM, Actor, Role
from supervisor_app.services import (
    accounts,
    day_notes,
    exchange,
    joining,
    set_up,
    sign_in,
    sync,
    workstations,
)
from supervisor_app.services.centre import facts
from supervisor_app.services.desk import Desk
from supervisor_app.sync import connection
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.server import enrolment, installation
from supervisor_app.system import keyslots
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.keyslots import Cost
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched, Watched
from tests.conftest import NOW, PLAN, desk_at
from tests.postgres import Server

pytestmark = pytest.mark.needs("postgres")
PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
RENEWED = "شاي العصر 9 أكواب"
CENTRE = 12


class Killed(BaseException):
    """The process is gone."""


@pytest.fixture(autouse=True)
def cheap_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at the passphrase cost nothing."""
    monkeypatch.setattr(keyslots, "Cost", lambda *_a, **_k: Cost(1, 64, 1))


@pytest.fixture
def network(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Lead the connections of the product to the test's server, past TLS."""

    def connect(address: ServerAddress, _authority: Path) -> object:
        try:
            return server.connect(address.role, address.password)
        except psycopg.Error as error:
            raise connection.own_error(error, address.host) from error

    monkeypatch.setattr(connection, "connect", connect)
    return server


@pytest.fixture
def first(network: Server, new_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give the first workstation of the centre; it has sent everything."""
    folder = tmp_path / "first"
    folder.mkdir()
    desk = desk_at(Path(shutil.copy(new_file, folder / "centre.db")), FixedClock(NOW))
    sign_in.bring_up(desk)
    accounts.sign_in(desk, "tariq", PLAN.administrator.password)
    exchange.join(desk, Unwatched(), *ticket(network, folder, "الأولى"))
    yield desk
    desk.store.close()


@pytest.fixture
def paths(tmp_path: Path) -> CentrePaths:
    """Name the empty folder of the second workstation."""
    return CentrePaths(tmp_path / "second")


def ticket(server: Server, folder: Path, station: str = "صالة ب") -> tuple[Path, str]:
    """Enrol a workstation."""
    where = ServerAddress("db.example", 5432, server.database, "", station, CENTRE, "", "PEM", "")
    path = folder / f"{station}.enrolment"
    return path, enrolment.enrol(server.admin, where, path).code


def join(paths: CentrePaths, file: Path, code: str, progress=None) -> Desk:
    """Join as the first-start page does."""
    paths.prepare()
    return bootstrap.join_centre(
        paths,
        bootstrap.new_keys(paths),
        joining.Enrolment(file, code),
        progress or Unwatched(),
        passphrase=PASSPHRASE,
        clock=FixedClock(NOW),
    )


def names(desk: Desk) -> set[str]:
    """Return the workstations that a desk knows."""
    with desk.store.read(SYSTEM) as work:
        return {row.name for row in workstations.workstations(work)}


def go_on(paths: CentrePaths, progress=None) -> Desk:
    """Go on as the next start does."""
    return bootstrap.go_on_joining(
        paths,
        progress or Unwatched(),
        unlock=lambda found: keyslots.unlock(found, PASSPHRASE),
        clock=FixedClock(NOW),
    )


def test_an_empty_folder_becomes_a_workstation_of_the_centre(
    first: Desk, network: Server, paths: CentrePaths, tmp_path: Path, everyone: Actor
) -> None:
    """It has the centre's number and names, its accounts sign in, and what it writes arrives."""
    shown: list[tuple[int, int]] = []
    second = join(paths, *ticket(network, tmp_path), Watched(lambda *at: shown.append(at)))
    assert second.store.centre_id == CENTRE == first.store.centre_id
    assert second.read(facts).names == first.read(facts).names
    assert shown[-1][0] == shown[-1][1] > 0
    assert joining.under_way(paths) is None
    assert not paths.joining.exists()
    accounts.sign_in(second, "tariq", PLAN.administrator.password)
    assert {row.name for row in second.read(sync.stations)} == {"الأولى", "صالة ب"}
    second.seat(everyone)
    second.write(day_notes.add_remark, NOW.date(), "من المحطة الثانية")
    exchange.exchange(second, Unwatched())
    exchange.exchange(first, Unwatched())
    first.seat(everyone)
    assert "من المحطة الثانية" in str(first.read(day_notes.remarks, NOW.date()))
    second.store.close()
    with pytest.raises(StoreExists):
        join(paths, *ticket(network, tmp_path, "صالة ج"))


def test_before_it_is_let_in_a_failure_leaves_the_folder_empty(
    network: Server, paths: CentrePaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong code, no network or no journal there uses nothing up; a used code is refused."""
    file, code = ticket(network, tmp_path)
    with pytest.raises(FileMissing):
        joining.offer(joining.Enrolment(tmp_path / "none", code))
    with pytest.raises(EnrolmentUnreadable):
        join(paths, file, "1234")
    assert joining.offer(joining.Enrolment(file, code)).station == "صالة ب"

    def away(where: ServerAddress, _authority: Path) -> object:
        raise ServerUnreachable(host=where.host)

    with monkeypatch.context() as cut:
        cut.setattr(connection, "connect", away)
        with pytest.raises(ServerUnreachable):
            join(paths, file, code)
    network.admin.execute("ALTER SCHEMA rs RENAME TO away")
    with pytest.raises(ServerOlder):
        join(paths, file, code)
    network.admin.execute("ALTER SCHEMA away RENAME TO rs")
    assert joining.under_way(paths) is None
    left = {path.name for path in paths.folder.iterdir() if path.is_file()}
    assert left <= {"server-authority.pem"}
    with pytest.raises(StoreMissing):
        go_on(paths)
    with pytest.raises(CentreEmpty):
        join(paths, file, code)
    with pytest.raises(EnrolmentSpent):
        join(CentrePaths(tmp_path / "third"), file, code)


def test_a_broken_load_goes_on_without_another_code(
    first: Desk, network: Server, paths: CentrePaths, tmp_path: Path
) -> None:
    """Stopped by an update that is due, by the person or killed, the next start goes on."""
    installation.require_schema(network.admin, 99)
    file, code = ticket(network, tmp_path)
    with pytest.raises(ProgramOlder):
        join(paths, file, code)
    installation.require_schema(network.admin, 1)
    with pytest.raises(StoreExists):
        join(paths, file, code)
    left = CentrePaths(tmp_path / "left by the kill")

    def kill(_done: int, total: int) -> None:
        if total > 5:
            shutil.copytree(paths.folder, left.folder)
            raise Killed

    with pytest.raises(Killed):
        go_on(paths, Watched(kill))
    stopped = Watched(lambda done, total: stopped.cancel() if total > 5 else None)
    with pytest.raises(CancelledByPerson):
        go_on(left, stopped)
    found = joining.under_way(left)
    assert found is not None
    assert (found.station, found.centre_id, found.host) == ("صالة ب", CENTRE, "db.example")
    assert 0 < found.percent <= 100
    left.joining.write_text("{")
    assert joining.under_way(left) == joining.Joining()
    assert not left.has_centre
    second = go_on(left)
    assert second.read(facts).names == first.read(facts).names
    second.store.close()
    joining.give_up(left)
    assert left.has_centre


def test_a_joining_that_is_given_up_leaves_nothing(
    network: Server, paths: CentrePaths, tmp_path: Path
) -> None:
    """Whoever does not want to go on may begin otherwise."""
    with pytest.raises(CentreEmpty):
        join(paths, *ticket(network, tmp_path))
    joining.give_up(paths)
    left = {path.name for path in paths.folder.iterdir() if path.is_file()}
    assert left <= {"server-authority.pem"}


@pytest.mark.parametrize("committed", ["", "committed"])
def test_a_lost_answer_to_the_claim_costs_no_code(
    first: Desk,
    paths: CentrePaths,
    network: Server,
    monkeypatch: pytest.MonkeyPatch,
    committed: str,
) -> None:
    """Whether the server went through with it or not, going on lets the workstation in."""
    file, code = ticket(network, first.paths.folder)
    claim = enrolment.claim

    def lost(
        line: psycopg.Connection, offered: ServerAddress, keep: Callable[..., None]
    ) -> ServerAddress:
        if committed:
            claim(line, offered, keep)
        else:
            keep(replace(offered, password="drawn"))  # noqa: S106  a test's own
        raise ServerUnreachable(host=offered.host)

    with monkeypatch.context() as cut:
        cut.setattr(enrolment, "claim", lost)
        with pytest.raises(ServerUnreachable):
            join(paths, file, code)
    assert joining.under_way(paths) is not None
    second = go_on(paths)
    assert names(second) == {"الأولى", "صالة ب"}
    second.store.close()


def test_a_password_renewed_by_the_recovery_code_is_taken_over_elsewhere(
    first: Desk, network: Server, paths: CentrePaths, tmp_path: Path
) -> None:
    """The other workstation refuses it until its own code is used with the same password."""
    second = join(paths, *ticket(network, tmp_path))
    set_up.recover(first, "tariq", RENEWED)
    exchange.exchange(first, Unwatched())
    exchange.exchange(second, Unwatched())
    with pytest.raises(RosterBroken):
        accounts.sign_in(second, "tariq", RENEWED)
    set_up.recover(second, "tariq", RENEWED)
    accounts.sign_in(second, "tariq", RENEWED)
    # From here on both believe the same: what one signs holds on the other.
    accounts.sign_in(first, "tariq", RENEWED)
    sign_in.prove(first, RENEWED)
    opened = accounts.AccountDraft("sara", "سارة", "مشرفة", Role.SUPERVISOR, RENEWED + "!")
    first.write(accounts.add, opened)
    for desk in (second, first, second):
        exchange.exchange(desk, Unwatched())
    assert accounts.sign_in(second, "sara", RENEWED + "!").name == "سارة"
    second.store.close()
