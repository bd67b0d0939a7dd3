"""Setting up an empty centre: one action that leaves a working centre or nothing."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from supervisor_app import bootstrap
from supervisor_app.errors import (
    InvalidInput,
    KeyMissing,
    NotAllowed,
    SignInLocked,
    StoreExists,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from supervisor_app.models import SignInFailure
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM, Role
from supervisor_app.rules.section import Section
from supervisor_app.services import accounts, centre, days, search, set_up, targets
from supervisor_app.services.centre import CentreNames, PeriodDraft
from supervisor_app.services.desk import Desk
from supervisor_app.services.set_up import AdministratorDraft, SetUpPlan
from supervisor_app.system import keyslots
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.keyslots import Cost
from supervisor_app.system.paths import CentrePaths

PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
PASSWORD = "قهوة الصباح 7"  # noqa: S105  a test's own
PLAN = SetUpPlan(
    CentreNames("مركز الخدمات الشامل بقباء", "مركز قباء", "قباء", "المملكة", "الإمارة"),
    {Section.MEN: "", Section.WOMEN: "قسم السيدات"},
    (PeriodDraft(PeriodCode.MORNING, "الصباح", dt.time(7, 30), dt.time(14, 30)),),
    AdministratorDraft("Tariq", "طارق الشريف", "مسؤول النظام", PASSWORD),
)


@pytest.fixture(autouse=True)
def cheap_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess at the passphrase cost nothing."""
    monkeypatch.setattr(keyslots, "Cost", lambda *_a, **_k: Cost(1, 64, 1))


@pytest.fixture
def paths(tmp_path: Path) -> CentrePaths:
    """Name an empty folder."""
    return CentrePaths(tmp_path / "centre")


@pytest.fixture
def keys(paths: CentrePaths) -> bootstrap.NewKeys:
    """Draw the keys of the new centre."""
    return bootstrap.new_keys(paths)


@pytest.fixture
def desk(paths: CentrePaths, keys: bootstrap.NewKeys, clock: FixedClock) -> Iterator[Desk]:
    """Set the centre up as the wizard does."""
    made = bootstrap.create_centre(paths, keys, PLAN, passphrase=PASSPHRASE, clock=clock)
    yield made
    made.store.close()


def open_with(paths: CentrePaths, passphrase: str) -> Desk:
    """Open the centre as the next start does."""
    return bootstrap.open_centre(paths, unlock=lambda found: keyslots.unlock(found, passphrase))


def test_a_centre_can_be_reopened_by_its_passphrase(desk: Desk, paths: CentrePaths) -> None:
    """What the wizard wrote is there after the next start, and its administrator gets in."""
    again = open_with(paths, PASSPHRASE)
    actor = accounts.sign_in(again, " tariq ", PASSWORD)
    assert actor.role is Role.ADMINISTRATOR
    assert again.read(centre.facts).names.name == PLAN.names.name
    assert again.read(centre.sections)[Section.WOMEN] == "قسم السيدات"
    assert [period.name for period in again.read(days.periods)] == ["الصباح"]
    again.store.close()


def test_the_key_stands_nowhere_in_clear(
    desk: Desk, paths: CentrePaths, keys: bootstrap.NewKeys
) -> None:
    """No file of the folder holds the key or the recovery code."""
    files = [path.read_bytes() for path in paths.folder.rglob("*") if path.is_file()]
    secret = keys.recovery_code.encode()
    assert not [f for f in files if keys.key in f or keys.key.hex().encode() in f or secret in f]


def test_other_passphrases_do_not_open(desk: Desk, paths: CentrePaths) -> None:
    """A wrong passphrase, and none, are refused; no empty database is made."""
    with pytest.raises(WrongPassphrase):
        open_with(paths, "شيء آخر تماما")
    with pytest.raises(KeyMissing):
        bootstrap.open_centre(paths)


def test_a_folder_is_never_overwritten(
    desk: Desk, paths: CentrePaths, keys: bootstrap.NewKeys
) -> None:
    """A second set-up in the same folder is refused before anything is written."""
    before = paths.keyslots.read_bytes()
    with pytest.raises(StoreExists):
        bootstrap.create_centre(paths, keys, PLAN, passphrase=PASSPHRASE)
    assert paths.keyslots.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"sections": {}}, "section"),
        ({"periods": ()}, "period"),
        ({"names": replace(PLAN.names, name=" ")}, "name"),
        ({"administrator": replace(PLAN.administrator, password="1" * 8)}, "password"),
        ({"administrator": replace(PLAN.administrator, username="")}, "username"),
        ({"periods": (PLAN.periods[0], replace(PLAN.periods[0], code="evening"))}, "period"),
    ],
)
def test_a_plan_that_does_not_hold_leaves_no_centre(
    paths: CentrePaths, keys: bootstrap.NewKeys, change: dict[str, object], field: str
) -> None:
    """The refused field is named and the folder still holds no database."""
    with pytest.raises(InvalidInput) as refused:
        bootstrap.create_centre(paths, keys, replace(PLAN, **change), passphrase=PASSPHRASE)
    assert refused.value.params["field"] == field
    assert not list(paths.folder.glob("*.db*"))


def test_no_key_store_is_never_passed_over_in_silence(
    paths: CentrePaths, keys: bootstrap.NewKeys
) -> None:
    """Without a key store the set-up asks for a passphrase instead of writing the key down."""
    with pytest.raises(VaultMissing):
        bootstrap.create_centre(paths, keys, PLAN)
    assert not paths.keyslots.exists()


def test_the_recovery_code_lets_the_administrator_in_again(
    desk: Desk, paths: CentrePaths, keys: bootstrap.NewKeys
) -> None:
    """The printed code opens the key and resets the administrator, locked or not."""
    with desk.store.write(SYSTEM) as work:
        work.add(SignInFailure(username="tariq", failures=5))
    with pytest.raises(SignInLocked):
        accounts.sign_in(desk, "tariq", PASSWORD)
    assert bootstrap.unlock_by_recovery(paths, keys.recovery_code.lower()) == keys.key
    set_up.recover(desk, "tariq", "شاي المساء 9")
    assert accounts.sign_in(desk, "tariq", "شاي المساء 9").name == "طارق الشريف"


def test_a_wrong_recovery_code_opens_nothing(desk: Desk, paths: CentrePaths) -> None:
    """A code of the right shape that is not the printed one is refused."""
    with pytest.raises(WrongRecoveryCode):
        bootstrap.unlock_by_recovery(paths, "0000-" * 7 + "0000")


def test_recovery_is_the_administrators_only(desk: Desk) -> None:
    """The code does not open anybody else's account."""
    with pytest.raises(InvalidInput):
        set_up.recover(desk, "somebody", "شاي المساء 9")


def test_the_administrator_sees_no_board(desk: Desk) -> None:
    """Accounts and the day's work are apart: the first account opens the others, no more."""
    accounts.sign_in(desk, "tariq", PASSWORD)
    assert desk.read(search.search, "قباء") == ()
    desk.leave()
    with pytest.raises(NotAllowed):
        desk.read(accounts.accounts)


def test_targets_hold_from_their_day_on(desk: Desk) -> None:
    """A new promise stands today and leaves the days before as they were."""
    accounts.sign_in(desk, "tariq", PASSWORD)
    kpi = targets.Kpi.SATISFACTION
    desk.write(targets.promise, kpi, 98.0)
    assert desk.read(targets.current)[kpi] == 98.0
    yesterday = desk.clock.now().date() - dt.timedelta(days=1)
    assert kpi not in desk.read(targets.in_force, yesterday)
    with pytest.raises(InvalidInput):
        desk.write(targets.promise, kpi, 101.0)
