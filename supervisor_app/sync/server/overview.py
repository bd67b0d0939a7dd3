"""What an administrator sees of a running server: its workstations, their devices, its window.

Only read here. Setting up stands in installation.py, letting in and shutting out in enrolment.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

import psycopg

SILENT = timedelta(days=3)
_STATIONS = """
SELECT role_name::text, centre_id, station, relay, enrolled_at, claimed_at, revoked_at,
       claimed_at IS NULL AND revoked_at IS NULL AND expires_at < clock_timestamp()
  FROM rs.enrol ORDER BY centre_id, station, role_name
"""
_DEVICES = """
SELECT d.role_name::text, d.centre_id, d.device_id, d.schema_version, d.last_seen, d.closed_at,
       d.closed_why, h.seq, encode(h.hash, 'hex')
  FROM rs.device AS d JOIN rs.head AS h USING (centre_id, device_id)
 ORDER BY d.role_name, d.centre_id, d.device_id
"""
_SERVER = """
SELECT server_id::text, min_schema, clock_timestamp(),
       CASE WHEN recovery_until > clock_timestamp() THEN recovery_until END,
       EXISTS (SELECT FROM rs.head WHERE received_at > clock_timestamp() + interval '1 hour')
  FROM rs.server
"""


@dataclass(frozen=True, slots=True)
class Device:
    """One journal of a workstation; `head` is its last link as the server holds it."""

    role: str
    centre_id: int
    device_id: int
    schema_version: int | None
    last_seen: datetime | None
    closed_at: datetime | None
    closed_why: str | None
    seq: int
    head: str


@dataclass(frozen=True, slots=True)
class Station:
    """One enrolled workstation; `expired` is one whose code ran out before it was used."""

    role: str
    centre_id: int
    station: str
    relay: bool
    enrolled_at: datetime
    claimed_at: datetime | None
    revoked_at: datetime | None
    expired: bool
    devices: tuple[Device, ...] = ()

    @property
    def works(self) -> bool:
        """Tell whether the server takes its entries."""
        return self.claimed_at is not None and self.revoked_at is None

    @property
    def last_seen(self) -> datetime | None:
        """When it last greeted the server, None where it never did."""
        return max((one.last_seen for one in self.devices if one.last_seen), default=None)

    @property
    def copied(self) -> bool:
        """Tell whether two devices speak in its name of late: its disk was probably copied.

        A number that another machine took over falls silent.
        """
        last = self.last_seen
        return (
            last is not None
            and sum(
                one.closed_at is None
                and one.last_seen is not None
                and one.last_seen > last - SILENT
                for one in self.devices
            )
            > 1
        )

    def silent(self, now: datetime) -> bool:
        """Tell whether a working station has not been seen for three days."""
        since = self.last_seen or self.claimed_at
        return self.works and since is not None and since < now - SILENT


@dataclass(frozen=True, slots=True)
class Overview:
    """The server at one moment; `orphans` are journals whose workstation has not come back yet."""

    server_id: str
    min_schema: int
    now: datetime
    recovery_until: datetime | None
    clock_wrong: bool
    stations: tuple[Station, ...] = ()
    orphans: tuple[Device, ...] = ()


def overview(admin: psycopg.Connection) -> Overview:
    """Return everything at one moment, workstations by centre and name."""
    with admin.transaction():
        admin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        server = admin.execute(_SERVER).fetchall()[0]
        devices = _by_role(Device(*row) for row in admin.execute(_DEVICES))
        stations = tuple(
            replace(Station(*row), devices=devices.pop(row[0], ()))
            for row in admin.execute(_STATIONS)
        )
    orphans = tuple(one for left in devices.values() for one in left)
    return replace(Overview(*server), stations=stations, orphans=orphans)


def _by_role(devices: Iterable[Device]) -> dict[str, tuple[Device, ...]]:
    """Group devices that come ordered by role."""
    return {role: tuple(ones) for role, ones in groupby(devices, lambda one: one.role)}
