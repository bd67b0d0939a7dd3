"""Identity numbers: encrypted, masked, found, revealed with a trace, shared between stations."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from supervisor_app.errors import (
    FieldKeyMissing,
    InvalidInput,
    NotAllowed,
    NotFound,
    ReauthNeeded,
)
from supervisor_app.models import Employee, FieldKeyWrap, Workstation
from supervisor_app.rules import identity
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import (
    account_keys,
    accounts,
    field_key,
    identities,
    sign_in,
    workstations,
)
from supervisor_app.services.demo.create import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.workstations import text_of
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.secrets import DEVICE_BOX, FIELD_KEY

# Made up; the check digit is looked for, so that no possible number stands in the sources.
NUMBER = next(f"101234415{n}" for n in range(10) if identity.kind_of(f"101234415{n}"))


def anybody(desk: Desk, turn: int = 0) -> str:
    """Return some employee."""
    with desk.store.read(SYSTEM) as work:
        return work.session.scalars(select(Employee.id).order_by(Employee.id)).all()[turn]


def test_a_number_is_masked_found_and_never_in_clear(demo: Desk, tmp_path: Path) -> None:
    """The journal, the table and the errors do not hold it."""
    one = anybody(demo)
    demo.write(identities.put, one, f" {NUMBER[:4]} {NUMBER[4:]}")
    assert demo.read(identities.masked)[one] == f"1•••••••{NUMBER[-2:]}"
    assert demo.read(identities.find, NUMBER) == one
    with pytest.raises(InvalidInput) as caught:
        demo.write(identities.put, anybody(demo, 1), NUMBER)
    assert NUMBER not in str(caught.value.params)
    with pytest.raises(InvalidInput):
        demo.write(identities.put, one, f"{NUMBER[:-1]}{(int(NUMBER[-1]) + 1) % 10}")
    with demo.store.raw() as raw:
        everything = json.dumps(raw.execute("SELECT body FROM journal").fetchall())
        rows = str(raw.execute("SELECT * FROM employee").fetchall())
    assert NUMBER not in everything
    assert NUMBER not in rows


def test_a_number_is_cleared_for_a_reason_that_stays(demo: Desk) -> None:
    """Nobody finds it afterwards, an empty field clears nothing, the clerk never does."""
    one = anybody(demo)
    demo.write(identities.put, one, NUMBER)
    with pytest.raises(InvalidInput):
        demo.write(identities.put, one, "")
    with pytest.raises(InvalidInput):
        demo.write(identities.clear, one, " ")
    demo.write(identities.clear, one, "سُجّل لشخص آخر")
    assert demo.read(identities.find, NUMBER) is None
    with pytest.raises(NotFound):
        demo.write(identities.clear, one, "مرة أخرى")
    with demo.store.raw() as raw:
        bodies = raw.execute("SELECT body FROM journal WHERE entity = 'event'").fetchall()
    traces = [body for (body,) in bodies if "identity_cleared" in body]
    assert len(traces) == 1
    assert "سُجّل لشخص آخر" in traces[0]
    accounts.seat_without_password(demo, "statistics_clerk")
    with pytest.raises(NotAllowed):
        demo.write(identities.clear, one, "لا")


def test_revealing_asks_for_the_password_and_leaves_a_trace(demo: Desk) -> None:
    """The supervisor sees it after the proof; the clerk never."""
    one = anybody(demo)
    demo.write(identities.put, one, NUMBER)
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    with pytest.raises(ReauthNeeded):
        demo.write(identities.reveal, one)
    sign_in.prove(demo, DEMO_PASSWORD)
    assert demo.write(identities.reveal, one).result == NUMBER
    with demo.store.raw() as raw:
        bodies = raw.execute("SELECT body FROM journal WHERE entity = 'event'").fetchall()
    assert sum("identity_reveal" in body for (body,) in bodies) == 1
    accounts.seat_without_password(demo, "statistics_clerk")
    with pytest.raises(NotAllowed):
        demo.write(identities.reveal, one)


def test_a_number_cannot_be_moved_to_another_person(demo: Desk) -> None:
    """The seal names the person: copied to another row it does not open."""
    one, two = anybody(demo), anybody(demo, 1)
    demo.write(identities.put, one, NUMBER)
    with demo.store.write(SYSTEM) as work:
        work.get(Employee, two).identity_sealed = work.get(Employee, one).identity_sealed
    with pytest.raises(FieldKeyMissing):
        demo.write(identities.reveal, two)


def test_a_station_that_joins_gets_the_key_and_a_revoked_one_no_more(demo: Desk) -> None:
    """An enrolled station seals the key to a new public key; after a renewal only to the rest."""
    one = anybody(demo)
    demo.write(identities.put, one, NUMBER)
    box = X25519PrivateKey.generate()
    with demo.store.write(SYSTEM) as work:
        work.add(
            Workstation(
                device_id=42, name="ثانية", sign_public="", box_public=text_of(box.public_key())
            )
        )
    sign_in.bring_up(demo)
    with demo.store.read(SYSTEM) as work:
        wraps = work.session.scalars(select(FieldKeyWrap).order_by(FieldKeyWrap.device_id)).all()
    assert wraps[0].device_id == 42
    # What the newcomer does: no key of its own, its box, the wrap for its device.
    mine, own_box = demo.secrets.get(FIELD_KEY), demo.secrets.get(DEVICE_BOX)
    assert mine is not None
    assert own_box is not None
    demo.secrets.put(DEVICE_BOX, box.private_bytes_raw())
    assert field_key._unwrapped(wraps[0].sealed, demo.secrets) == mine
    demo.secrets.put(DEVICE_BOX, own_box)
    with demo.store.write(SYSTEM) as work:
        next(
            iter(work.session.scalars(select(Workstation).where(Workstation.device_id == 42)))
        ).revoked = True
    accounts.seat_without_password(demo, "administrator")
    assert demo.write(identities.encrypt_anew, Unwatched()).result == 1
    with demo.store.read(SYSTEM) as work:
        assert 42 not in work.session.scalars(select(FieldKeyWrap.device_id)).all()
    accounts.seat_without_password(demo, "supervisor")
    assert demo.write(identities.reveal, one).result == NUMBER
    assert demo.read(identities.find, NUMBER) == one


def test_a_station_without_the_key_says_so(demo: Desk) -> None:
    """Others hold it, this one was not given it yet: nothing is made anew."""
    one = anybody(demo)
    demo.write(identities.put, one, NUMBER)
    demo.secrets.drop(FIELD_KEY)
    assert demo.write(identities.reveal, one).result == NUMBER
    with demo.store.write(SYSTEM) as work:
        for wrap in work.session.scalars(select(FieldKeyWrap)):
            wrap.device_id = 7
    demo.secrets.drop(FIELD_KEY)
    with pytest.raises(FieldKeyMissing):
        demo.write(identities.reveal, one)
    assert account_keys.public_text(workstations.own_keys(demo).sign.public_key())
