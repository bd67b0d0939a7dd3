"""Workstations: keys made once, public halves registered once, described by who may."""

import hashlib

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.services import accounts, station_list, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.system.secrets import DEVICE_SIGN


def test_own_keys_are_made_once(demo: Desk) -> None:
    """A second asking gives the same keys, and no private half is shown in words."""
    first, second = workstations.own_keys(demo), workstations.own_keys(demo)
    assert (first.sign_public, first.box_public) == (second.sign_public, second.box_public)
    assert "sign=" not in repr(first)


def test_registering_again_changes_nothing(demo: Desk) -> None:
    """The register holds this machine once; a second start writes no entry."""
    keys = workstations.own_keys(demo)
    demo.write(workstations.register, keys, "الشباك الأول")
    assert demo.write(workstations.register, keys).touched == frozenset()
    (row,) = demo.read(workstations.workstations)
    assert (row.name, row.sign_public, row.revoked) == ("الشباك الأول", keys.sign_public, False)


def test_an_administrator_says_what_a_station_is_called_and_where_it_stands(demo: Desk) -> None:
    """A name is needed, the place may be empty; the supervisor may not."""
    demo.write(workstations.register, workstations.own_keys(demo))
    (row,) = demo.read(workstations.workstations)
    with pytest.raises(NotAllowed):
        demo.write(workstations.describe, row.device_id, "الاستقبال", "")
    accounts.seat_without_password(demo, "administrator")
    demo.write(workstations.describe, row.device_id, " الاستقبال ", " القاعة أ ")
    (shown,) = demo.read(station_list.stations)
    assert (shown.name, shown.place) == ("الاستقبال", "القاعة أ")
    with pytest.raises(InvalidInput):
        demo.write(workstations.describe, row.device_id, " ", "القاعة أ")


def test_the_proof_of_a_chain_is_this_machines_alone(demo: Desk) -> None:
    """Its hash stands in the register; it follows from the signing key, which never leaves."""
    keys = workstations.own_keys(demo)
    assert hashlib.sha256(keys.reclaim_secret).hexdigest() == keys.reclaim_mark
    demo.write(workstations.register, keys, login="ws_1_ab")
    assert demo.read(workstations.is_registered, "ws_1_ab")
    assert not demo.read(workstations.is_registered, "ws_1_cd")
    demo.secrets.drop(DEVICE_SIGN)
    assert workstations.own_keys(demo).reclaim_mark != keys.reclaim_mark
