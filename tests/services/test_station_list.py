"""The list of workstations: who is at work, who is silent, and what the server said of each."""

import datetime as dt

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.models import Workstation
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import station_list, withdrawal, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationState
from supervisor_app.store.work import Work
from supervisor_app.sync.address import ServerAddress, keep
from supervisor_app.sync.carrier import Greeted, Tip

HOME = ServerAddress("10.0.0.5", 5432, "journals", "ws_1_ab", "المكتب", 1, "id", "PEM", "secret")
AGES = {11: dt.timedelta(minutes=5), 12: dt.timedelta(hours=30), 13: dt.timedelta(days=4)}


def enter(work: Work, device: int, *, login: str = "", revoked: bool = False) -> None:
    """Put a workstation into the register."""
    at = work.now() if revoked else None
    work.add(
        Workstation(
            id=workstations.natural_id("workstation", device),
            device_id=device,
            name=str(device),
            sign_public="",
            box_public="",
            login=login or None,
            revoked=revoked,
            revoked_at=at,
        )
    )


def told(work: Work) -> None:
    """Let the server say when each of them greeted; the last has another number now."""
    centre = work.centre_id
    greeted = {
        (centre, device): Greeted(work.now() - age, closed=False) for device, age in AGES.items()
    }
    greeted[centre, 15] = Greeted(None, closed=True)
    greeted[centre + 1, 99] = Greeted(work.now(), closed=False)
    station_list.note_seen(work, greeted, {(centre, 11): Tip(7, bytes(32))})


def test_each_state_has_its_place(new_centre: Desk) -> None:
    """This one, those at work by their last sign of life, the unknown, then what is past."""
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "المكتب")
    for device in (11, 12, 13, 14, 15):
        new_centre.write(enter, device)
    new_centre.write(enter, 16, revoked=True)
    for _ in range(2):
        new_centre.write(told)
    rows = new_centre.read(station_list.stations)
    assert [(row.name, row.state) for row in rows] == [
        ("المكتب", StationState.OWN),
        ("11", StationState.WORKING),
        ("12", StationState.QUIET),
        ("13", StationState.SILENT),
        ("14", StationState.SILENT),
        ("15", StationState.REPLACED),
        ("16", StationState.WITHDRAWN),
    ]
    assert [row.held for row in rows[:3]] == [None, 7, 0]
    assert rows[1].last == rows[1].seen == new_centre.clock.now() - AGES[11]
    assert rows[0].last == rows[0].newest
    assert (rows[4].last, rows[6].withdrawn_at) == (None, new_centre.clock.now())
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        new_centre.read(station_list.stations)


def test_the_servers_administrator_gets_the_very_command(new_centre: Desk) -> None:
    """With the station's login; none where it has no login or this one knows no server."""
    new_centre.write(enter, 11, login="ws_1_cd")
    new_centre.write(enter, 12)
    assert withdrawal.command(new_centre, 11) == ""
    keep(new_centre.paths, new_centre.store.key, HOME)
    assert withdrawal.command(new_centre, 11) == (
        "main.py server revoke --host 10.0.0.5 --port 5432 --database journals --ca authority.pem "
        "ws_1_cd"
    )
    assert withdrawal.command(new_centre, 12) == ""
