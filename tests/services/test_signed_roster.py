"""The signed roster: an edited table opens nothing, an own password needs no administrator."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from supervisor_app.errors import (
    FirstPasswordExpired,
    InvalidInput,
    ReauthNeeded,
    RosterBroken,
    SessionEnded,
    SignInRefused,
)
from supervisor_app.models import Account, RoleGrant, SignedRoster, SignIn
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import DEFAULT_RIGHTS, RIGHTS_VERSION, SYSTEM, Right, Role
from supervisor_app.services import account_keys, accounts, deputies, sign_in, signed_roster
from supervisor_app.services.demo.create import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.store import journal, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.freeze import VERSIONS
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.settings import Settings
from tests.conftest import NOW, STORE_KEY
from tests.services.terms import term_of

NEW = "مساء النور 34"
OTHER = "صباح الخير 12"


def by_hand(desk: Desk, statement: str, *values: object) -> None:
    """Edit the database as somebody with its key and an editor would."""
    with desk.store.raw() as raw:
        raw.execute(statement, values)


def account_of(desk: Desk, username: str) -> Account:
    """Read an account."""
    with desk.store.read(SYSTEM) as work:
        return work.session.scalars(select(Account).where(Account.username == username)).one()


def events(desk: Desk, kind: str) -> list[dict[str, object]]:
    """Read the journalled events of a kind."""
    with desk.store.raw() as raw:
        rows = raw.execute("SELECT body FROM journal WHERE entity = ?", (journal.EVENT,)).fetchall()
    fields = [json.loads(body)["s"] for (body,) in rows]
    return [one for one in fields if one["kind"] == kind]


@pytest.mark.parametrize(
    ("column", "value"),
    [("role", "administrator"), ("username", "boss"), ("deputy_until", "2025-12-31")],
)
def test_an_edited_account_opens_nothing(demo: Desk, column: str, value: str) -> None:
    """Another role, name or deputy day by hand is refused and written into the journal."""
    by_hand(demo, f"UPDATE account SET {column} = ? WHERE username = 'shift_lead'", value)
    name = value if column == "username" else "shift_lead"
    with pytest.raises(RosterBroken):
        accounts.sign_in(demo, name, DEMO_PASSWORD)
    assert [one["why"] for one in events(demo, "sign_in_refused")] == ["changed"]


def test_a_password_set_by_hand_opens_nothing(demo: Desk) -> None:
    """A hash of a known password in the table, even with a key and seal of the forger's own."""
    theirs = account_of(demo, "administrator")
    account_keys.renew(theirs, OTHER)
    by_hand(
        demo,
        "UPDATE account SET password_hash = ?, sign_public = ?, sign_wrapped = ?, seal = ? "
        "WHERE username = 'administrator'",
        theirs.password_hash,
        theirs.sign_public,
        theirs.sign_wrapped,
        theirs.seal,
    )
    with pytest.raises(RosterBroken):
        accounts.sign_in(demo, "administrator", OTHER)
    assert events(demo, "sign_in_refused")[0]["why"] == "password"


def test_a_disabled_account_is_not_switched_on_by_an_old_roster(demo: Desk) -> None:
    """Both the row and the older roster put back: the station remembers the newer one."""
    accounts.seat_without_password(demo, "administrator")
    lead = account_of(demo, "shift_lead")
    demo.write(lambda work: accounts.switch(work, lead.id, disabled=True))
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    by_hand(demo, "UPDATE account SET disabled = 0 WHERE username = 'shift_lead'")
    with pytest.raises(RosterBroken):
        accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    by_hand(demo, "DELETE FROM signed_roster WHERE version > 1")
    with pytest.raises(RosterBroken):
        accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)


def test_a_roster_signed_by_a_stranger_is_not_believed(demo: Desk) -> None:
    """A newer version under any other key changes nothing."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    stranger = account_of(demo, "shift_lead")
    key = account_keys.unlocked(stranger, DEMO_PASSWORD)
    with demo.store.read(SYSTEM) as work:
        row = work.session.scalars(select(SignedRoster)).one()
    forged = json.loads(row.document)
    forged["version"] = 2
    forged["entries"][stranger.id]["role"] = "administrator"
    text = json.dumps(forged)
    with demo.store.write(SYSTEM) as work:
        work.add(
            SignedRoster(
                version=2,
                signed_at=work.now(),
                signer=account_keys.public_text(key.public_key()),
                document=text,
                signature=account_keys.seal(key, stranger),
            )
        )
    by_hand(demo, "UPDATE account SET role = 'administrator' WHERE username = 'shift_lead'")
    with pytest.raises(RosterBroken):
        accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)


def test_a_right_added_by_hand_is_not_held(demo: Desk) -> None:
    """The grants stand in the roster: an edited row gives nothing more."""
    by_hand(
        demo,
        "UPDATE role_grant SET rights = ? WHERE role = 'print_operator'",
        json.dumps([right.value for right in Right]),
    )
    actor = accounts.sign_in(demo, "print_operator", DEMO_PASSWORD)
    assert actor.rights == DEFAULT_RIGHTS[Role.PRINT_OPERATOR]


def test_an_own_password_is_changed_without_an_administrator(demo: Desk) -> None:
    """The old password opens the key that seals the new hash; no new roster is written."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    demo.write(accounts.change_own_password, DEMO_PASSWORD, NEW)
    assert accounts.sign_in(demo, "supervisor", NEW).role is Role.SUPERVISOR
    with demo.store.read(SYSTEM) as work:
        assert work.session.scalars(select(SignedRoster.version)).all() == [1]


def test_each_change_of_an_account_is_signed_by_its_administrator(demo: Desk) -> None:
    """Without the password nothing is signed; with it the new account signs in."""
    actor = accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    draft = accounts.AccountDraft("hind", "هند السلمي", "مشرفة", Role.SHIFT_LEAD, OTHER)
    with pytest.raises(ReauthNeeded):
        demo.write(accounts.add, draft)
    sign_in.prove(demo, DEMO_PASSWORD)
    demo.write(accounts.add, draft)
    assert demo.actor is actor
    assert accounts.sign_in(demo, "hind", OTHER).role is Role.SHIFT_LEAD


def test_a_second_administrator_signs_as_well(demo: Desk) -> None:
    """Whom one administrator made one, signs the next version."""
    accounts.seat_without_password(demo, "administrator")
    draft = accounts.AccountDraft("huda", "هدى", "مسؤولة", Role.ADMINISTRATOR, OTHER)
    demo.write(accounts.add, draft)
    accounts.sign_in(demo, "huda", OTHER)
    sign_in.prove(demo, OTHER)
    lead = account_of(demo, "shift_lead")
    demo.write(deputies.grant, lead.id, term_of(demo))
    actor = accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    assert actor.may(Right.APPROVE_REPORTS)
    assert not actor.may(Right.EDIT_STAFF)


def test_a_first_password_is_used_once_and_soon(demo: Desk) -> None:
    """It must be changed to another one, and after three days it opens nothing."""
    accounts.seat_without_password(demo, "administrator")
    lead = account_of(demo, "shift_lead")
    demo.write(accounts.reset_password, lead.id, OTHER)
    accounts.sign_in(demo, "shift_lead", OTHER)
    with pytest.raises(InvalidInput):
        demo.write(accounts.change_own_password, OTHER, OTHER)
    demo.clock.advance(dt.timedelta(days=3, seconds=1))
    with pytest.raises(FirstPasswordExpired):
        accounts.sign_in(demo, "shift_lead", OTHER)


def test_switching_an_account_off_ends_its_session(demo: Desk) -> None:
    """The next write is refused and nobody sits at the desk, as after an arrival by sync."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    by_hand(demo, "UPDATE account SET disabled = 1 WHERE username = 'supervisor'")
    with pytest.raises(SessionEnded):
        demo.write(lambda work: work.now())
    assert demo.actor.account_id == ""


def test_a_session_leaves_who_when_and_which_rights(demo: Desk) -> None:
    """One row a sign-in, closed with the rights it used."""
    accounts.sign_in(demo, "administrator", DEMO_PASSWORD)
    demo.read(accounts.accounts)
    sign_in.sign_out(demo)
    with demo.store.read(SYSTEM) as work:
        (row,) = work.session.scalars(select(SignIn)).all()
    assert (row.rights_used, row.until) == (["manage_accounts"], demo.clock.now())


def test_the_proof_counts_failures_like_signing_in(demo: Desk) -> None:
    """A wrong password gives no proof and is counted."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    with pytest.raises(SignInRefused):
        sign_in.prove(demo, "not the password")
    assert not demo.proofs.holds
    sign_in.prove(demo, DEMO_PASSWORD)
    assert demo.proofs.holds
    demo.clock.advance(dt.timedelta(seconds=121))
    assert not demo.proofs.holds


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Desk]:
    """Give a centre made by the released 0001, opened by this version for the first time."""
    paths = CentrePaths(tmp_path / "older")
    paths.prepare()
    raw = connect(paths.database, STORE_KEY, create=True)
    for statement in (VERSIONS / "0001_first.sql").read_text(encoding="utf-8").split("\n\n"):
        raw.execute(statement)
    raw.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    raw.execute("INSERT INTO alembic_version VALUES ('0001')")
    raw.executemany(
        "INSERT INTO meta VALUES (?, ?)",
        [("device", "4711"), ("centre", "1"), ("hlc", "0"), ("offset", "0")],
    )
    raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    for number, role in enumerate((Role.ADMINISTRATOR, Role.SUPERVISOR)):
        raw.execute(
            "INSERT INTO account (id, centre_id, username, full_name, post, role, password_hash, "
            "recovery_hash, must_change, disabled) VALUES (?, 1, ?, ?, '', ?, ?, '', 0, 0)",
            (str(number), role, role, role, account_keys.hashed(OTHER, role)),
        )
        old = [r for r in DEFAULT_RIGHTS[role] if r is not Right.SYNC_NOW]
        raw.execute(
            "INSERT INTO role_grant (id, centre_id, role, rights) VALUES (?, 1, ?, ?)",
            (natural_id("role_grant", role), role, json.dumps([r.value for r in old])),
        )
    raw.close()
    schema.bring_up(paths.database, STORE_KEY, tmp_path)
    clock = FixedClock(NOW)
    desk = Desk(Store(paths.database, STORE_KEY, clock), clock, Settings(paths.settings), paths)
    sign_in.bring_up(desk)
    yield desk
    desk.store.close()


def test_an_older_centre_keeps_signing_in(older: Desk) -> None:
    """Its accounts get in, own passwords change, and new rights come once."""
    actor = accounts.sign_in(older, "supervisor", OTHER)
    assert actor.may(Right.SYNC_NOW)
    older.write(accounts.change_own_password, OTHER, NEW)
    assert accounts.sign_in(older, "supervisor", NEW).role is Role.SUPERVISOR
    accounts.sign_in(older, "administrator", OTHER)
    sign_in.prove(older, OTHER)
    older.write(accounts.reset_password, "1", OTHER)
    assert accounts.sign_in(older, "supervisor", OTHER).role is Role.SUPERVISOR
    by_hand(older, "UPDATE account SET role = 'administrator' WHERE id = '1'")
    with pytest.raises(RosterBroken):
        accounts.sign_in(older, "supervisor", OTHER)


def test_a_right_taken_away_after_the_upgrade_stays_away(older: Desk) -> None:
    """The second opening gives nothing again."""
    with older.store.write(SYSTEM) as work:
        row = work.session.scalars(select(RoleGrant)).first()
        assert row is not None
        assert row.known == RIGHTS_VERSION
        row.rights = [name for name in row.rights if name != "sync_now"]
    sign_in.bring_up(older)
    with older.store.read(SYSTEM) as work:
        assert "sync_now" not in work.get(RoleGrant, row.id).rights


def test_a_station_that_joins_believes_what_it_gets(demo: Desk) -> None:
    """Without a memory of its own the walk begins at the first version and follows the keys."""
    accounts.seat_without_password(demo, "administrator")
    lead = account_of(demo, "shift_lead")
    demo.write(lambda work: accounts.switch(work, lead.id, disabled=True))
    signed_roster.forget(demo.secrets)
    assert accounts.sign_in(demo, "supervisor", DEMO_PASSWORD).role is Role.SUPERVISOR


def test_a_station_of_a_server_that_hears_nothing_only_shows(demo: Desk) -> None:
    """After fourteen days without a word nothing can be written; a lone station is not meant."""
    demo.clock.advance(dt.timedelta(days=15))
    assert accounts.sign_in(demo, "supervisor", DEMO_PASSWORD).may(Right.MARK_ATTENDANCE)
    demo.secrets.put("server", b"{}")
    actor = accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    assert not actor.may(Right.MARK_ATTENDANCE)
    assert actor.may(Right.SYNC_NOW)
