"""Taking a workstation out: a new key for the rest, numbers under it, and what the other reads."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from supervisor_app.errors import (
    Conflict,
    FieldKeyMissing,
    InvalidInput,
    NotAllowed,
    NotFound,
    ReauthNeeded,
)
from supervisor_app.models import Employee, Workstation
from supervisor_app.rules.rights import SYSTEM, Right, Role
from supervisor_app.rules.roster_age import READING
from supervisor_app.services import (
    accounts,
    field_key,
    identities,
    proofs,
    sign_in,
    station_list,
    sync,
    withdrawal,
    workstations,
)
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationState
from supervisor_app.services.sync import SyncMode
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.secrets import DEVICE_BOX, DEVICE_SIGN, FIELD_KEY
from supervisor_app.system.settings import Settings
from tests.conftest import MIDDAY
from tests.services.conflict_stores import copy_of, give_another_device, take_in

NUMBER = "1012344158"
OTHER, THIRD = 4711, 4712


def another(desk: Desk, folder: Path, device: int, name: str) -> Desk:
    """Give a second machine of the centre with keys of its own, known to the first."""
    path = copy_of(desk, folder)
    paths, clock = CentrePaths(folder), FixedClock(MIDDAY)
    shutil.copyfile(desk.paths.demo_key, paths.demo_key)
    made = Desk(Store(path, desk.store.key, clock), clock, Settings(paths.settings), paths)
    give_another_device(path, made, device)
    with made.store.write(SYSTEM) as work:
        workstations.register(work, workstations.own_keys(made), name)
    take_in(made, desk)
    return made


@pytest.fixture
def three(demo: Desk, tmp_path: Path) -> Iterator[tuple[Desk, Desk, Desk]]:
    """Give the administrator's machine and two more, all of which can open a number."""
    one = demo.read(anybody)
    with demo.store.write(SYSTEM) as work:
        workstations.register(work, workstations.own_keys(demo), "المكتب")
    number = next(n for n in range(10) if good(f"101234415{n}"))
    demo.write(identities.put, one, f"101234415{number}")
    others = (
        another(demo, tmp_path / "b", OTHER, "القاعة أ"),
        another(demo, tmp_path / "c", THIRD, "القاعة ب"),
    )
    with demo.store.write(SYSTEM) as work:
        proofs.lend(work, demo.proofs)
        assert field_key.share(work) == 2
    for other in others:
        take_in(demo, other)
    accounts.seat_without_password(demo, "administrator")
    yield demo, *others
    for other in others:
        other.store.close()


def good(number: str) -> bool:
    """Tell whether an identity number can be."""
    return identities.identity.kind_of(number) is not None


def anybody(work: object) -> str:
    """Return an employee."""
    return str(work.session.scalars(sa.select(Employee.id).order_by(Employee.id)).first())  # type: ignore[attr-defined]  # a Work


def opened(desk: Desk) -> str:
    """Open the one sealed number as upkeep would, past rights and proofs."""
    with desk.store.read(SYSTEM) as work:
        proofs.lend(work, desk.proofs)
        one = work.session.scalars(
            sa.select(Employee).where(Employee.identity_sealed.is_not(None))
        ).one()
        sealed = one.identity_sealed or ""
        return field_key.opening(work, sealed).decrypt(sealed, f"employee:{one.id}:identity")


def states(desk: Desk) -> dict[int, StationState]:
    """Return how each workstation stands."""
    return {row.device: row.state for row in desk.read(station_list.stations)}


def test_the_others_go_on_and_the_withdrawn_one_opens_nothing_new(
    three: tuple[Desk, Desk, Desk],
) -> None:
    """A new key for all but it, in one action with the numbers; the old one opens old files."""
    admin, other, out = three
    number, before = opened(admin), admin.secrets.get(FIELD_KEY)
    assert opened(out) == number
    done = withdrawal.withdraw(admin, Unwatched(), THIRD, "سُرقت من القاعة")
    assert (done.name, done.stations, done.numbers) == ("القاعة ب", 2, 1)
    assert done.command == "", "it had no login at a server"
    assert admin.secrets.get(FIELD_KEY) != before
    assert field_key.every_key(admin.secrets)[1] == before
    for desk in (other, out):
        take_in(admin, desk)
    assert opened(admin) == opened(other) == number
    with pytest.raises(FieldKeyMissing):
        opened(out)
    assert states(admin)[THIRD] is StationState.WITHDRAWN
    # What it shares is nothing, and a stale key of the other two is never shared again.
    for desk in (out, other, admin):
        with desk.store.write(SYSTEM) as work:
            proofs.lend(work, desk.proofs)
            assert field_key.share(work) == 0
    assert other.write(field_key.open_key).result.raw == admin.secrets.get(FIELD_KEY)
    with pytest.raises(Conflict):
        withdrawal.withdraw(admin, Unwatched(), THIRD, "مرة أخرى")


def test_the_withdrawn_station_says_so_and_can_be_read(three: tuple[Desk, Desk, Desk]) -> None:
    """At the next exchange that brings the word: its state, and rights that only look."""
    admin, _, out = three
    withdrawal.withdraw(admin, Unwatched(), THIRD, "استُبدلت")
    assert out.read(sync.state, out).mode is not SyncMode.WITHDRAWN
    take_in(admin, out)
    assert out.read(sync.state, out).mode is SyncMode.WITHDRAWN
    assert accounts.sign_in(out, "supervisor", DEMO_PASSWORD).rights <= READING
    assert Right.SYNC_NOW in out.actor.rights


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_withdraws(demo: Desk, role: Role) -> None:
    """Every other cell of the matrix is a no, the supervisor's as well."""
    with demo.store.write(SYSTEM) as work:
        work.add(Workstation(id="x", device_id=OTHER, name="x", sign_public="", box_public=""))
    accounts.seat_without_password(demo, role.value)
    with pytest.raises(NotAllowed):
        withdrawal.withdraw(demo, Unwatched(), OTHER, "سبب")
    with pytest.raises(NotAllowed):
        withdrawal.command(demo, OTHER)


def test_what_is_asked_before(three: tuple[Desk, Desk, Desk]) -> None:
    """A reason, the password again, another machine than this one, one that is there."""
    admin = three[0]
    with pytest.raises(InvalidInput):
        withdrawal.withdraw(admin, Unwatched(), THIRD, " ")
    with pytest.raises(NotFound):
        withdrawal.withdraw(admin, Unwatched(), 99, "سبب")
    with pytest.raises(Conflict):
        withdrawal.withdraw(admin, Unwatched(), admin.read(workstations.device_id), "سبب")
    accounts.sign_in(admin, "administrator", DEMO_PASSWORD)
    with pytest.raises(ReauthNeeded):
        withdrawal.withdraw(admin, Unwatched(), THIRD, "سبب")
    sign_in.prove(admin, DEMO_PASSWORD)
    assert withdrawal.withdraw(admin, Unwatched(), THIRD, "سبب").numbers == 1


def test_every_number_of_the_machine_goes_with_it(three: tuple[Desk, Desk, Desk]) -> None:
    """A machine that forked wrote under two numbers and opens a key sealed to either."""
    admin, _, out = three
    with out.store.raw() as raw:
        raw.execute("UPDATE meta SET v = '4713' WHERE k = 'device'")
    with out.store.write(SYSTEM) as work:
        workstations.register(work, workstations.own_keys(out), "القاعة ب")
    take_in(out, admin)
    withdrawal.withdraw(admin, Unwatched(), 4713, "سبب")
    assert states(admin)[THIRD] is StationState.WITHDRAWN
    # A copy of this very machine opens what it opens: it is not another one.
    mine = {name: admin.secrets.get(name) or b"" for name in (DEVICE_SIGN, DEVICE_BOX)}
    for name, value in mine.items():
        three[1].secrets.put(name, value)
    with three[1].store.write(SYSTEM) as work:
        workstations.register(work, workstations.own_keys(three[1]), "نسخة")
    take_in(three[1], admin)
    with pytest.raises(Conflict):
        withdrawal.withdraw(admin, Unwatched(), OTHER, "سبب")
