"""Workstations: keys made once, public halves registered once, revoking needs the right."""

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.services import accounts, workstations
from supervisor_app.services.desk import Desk


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


def test_only_who_manages_devices_revokes(demo: Desk) -> None:
    """The supervisor may not; the administrator may."""
    demo.write(workstations.register, workstations.own_keys(demo))
    (row,) = demo.read(workstations.workstations)
    with pytest.raises(NotAllowed):
        demo.write(workstations.revoke, row.device_id)
    accounts.seat_without_password(demo, "administrator")
    demo.write(workstations.revoke, row.device_id)
    assert demo.read(workstations.workstations)[0].revoked
