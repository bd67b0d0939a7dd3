"""What `main.py server …` does: an administrator's work on a server; parsing is apart."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

import psycopg

from supervisor_app.cli.outlet import complain, tell, tell_json
from supervisor_app.cli.sitting_down import secret
from supervisor_app.errors import FileMissing, InvalidInput, ServerClockWrong
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.connection import AdministratorAddress, connect_administrator
from supervisor_app.sync.server import enrolment, installation
from supervisor_app.sync.server.overview import Overview, Station, overview
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import clock_time, gregorian, num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate

_UNWELL = 3


def init(arguments: argparse.Namespace) -> int:
    """Install or upgrade the shared journal and look for ways around its functions."""
    with _administrator(arguments) as admin:
        installation.install(admin)
        if arguments.least_schema:
            installation.require_schema(admin, arguments.least_schema)
        faults, seen = installation.faults(admin), overview(admin)
    if arguments.json:
        tell_json({"ok": not faults, "server_id": seen.server_id, "faults": faults})
    else:
        words = translate("Cli", "The shared journal is in place; the server's id is {id}.")
        tell(words.format(id=iso(seen.server_id)))
    return _verdict(faults)


def enrol(arguments: argparse.Namespace) -> int:
    """Write a workstation's enrolment file and say its one-time code."""
    authority = _authority(arguments)
    where = ServerAddress(
        host=arguments.station_host,
        port=arguments.station_port,
        database=arguments.database,
        role="",
        station=arguments.station,
        centre_id=arguments.centre,
        server_id="",
        authority=authority.read_text(encoding="ascii"),
        password="",
    )
    with _administrator(arguments) as admin:
        made = enrolment.enrol(admin, where, arguments.out, relay=arguments.relay)
    if arguments.json:
        tell_json({**asdict(made), "file": arguments.out, "hours": _hours()})
        return 0
    tell(translate("Cli", "The enrolment is in {path}").format(path=arguments.out))
    words = translate(
        "Cli", "Its code, good once and for {hours} hours, goes another way than the file: {code}"
    )
    tell(words.format(hours=num(_hours()), code=iso(made.code)))
    return 0


def revoke(arguments: argparse.Namespace) -> int:
    """Shut a workstation out."""
    with _administrator(arguments) as admin:
        enrolment.revoke(admin, arguments.role)
    if arguments.json:
        tell_json({"ok": True, "role": arguments.role})
    else:
        words = translate("Cli", "The workstation {role} is shut out of the server.")
        tell(words.format(role=iso(arguments.role)))
    return 0


def status(arguments: argparse.Namespace) -> int:
    """List the workstations and what is not well; exit 3 where the server itself is not."""
    with _administrator(arguments) as admin:
        faults, seen = installation.faults(admin), overview(admin)
    well = not faults and not seen.clock_wrong
    if arguments.json:
        tell_json({"ok": well, "faults": faults, **_shown(seen)})
    else:
        _tell(seen)
    if seen.clock_wrong:
        complain(sentence(ServerClockWrong()).line)
    return _verdict(faults) or (0 if well else _UNWELL)


def recover(arguments: argparse.Namespace) -> int:
    """Open or shut the window in which lost entries come back."""
    with _administrator(arguments) as admin:
        installation.recover(admin, arguments.days)
        until = overview(admin).recovery_until
    if arguments.json:
        tell_json({"ok": True, "recovery_until": until})
    else:
        _tell_window(until)
    return 0


ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {"init": init, "enrol": enrol, "revoke": revoke, "status": status, "recover": recover}
)


@contextmanager
def _administrator(arguments: argparse.Namespace) -> Iterator[psycopg.Connection]:
    words = translate("Cli", "Password of the server's administrator: ")
    address = AdministratorAddress(
        host=arguments.host or arguments.socket,
        port=arguments.port,
        database=arguments.database,
        user=arguments.admin,
        authority=_authority(arguments) if arguments.host else None,
        password=secret(arguments, words),
    )
    with closing(connect_administrator(address)) as admin:
        yield admin


def _authority(arguments: argparse.Namespace) -> Path:
    if arguments.ca is None:
        raise InvalidInput(field="authority", reason="required", value="")
    if not arguments.ca.is_file():
        raise FileMissing(path=str(arguments.ca))
    return Path(arguments.ca)


def _hours() -> int:
    return round(enrolment.LIFE.total_seconds() / 3600)


def _verdict(faults: tuple[str, ...]) -> int:
    if not faults:
        return 0
    complain(translate("Cli", "The server has ways around its functions; let none of them stay:"))
    for fault in faults:
        complain(fault)
    return _UNWELL


def _shown(seen: Overview) -> dict[str, object]:
    more = {
        one.role: {
            "last_seen": one.last_seen,
            "silent": one.silent(seen.now),
            "copied": one.copied,
            "works": one.works,
        }
        for one in seen.stations
    }
    return {
        **asdict(seen),
        "stations": [asdict(one) | more[one.role] for one in seen.stations],
    }


def _tell(seen: Overview) -> None:
    for station in seen.stations:
        words = translate("Cli", "{name}, centre {centre}: {state}. Role {role}, {entries} entries")
        tell(
            words.format(
                name=station.station,
                centre=num(station.centre_id),
                state=_state(station, seen.now),
                role=iso(station.role),
                entries=num(sum(one.seq for one in station.devices)),
            )
        )
    if not seen.stations:
        tell(translate("Cli", "No workstation is enrolled."))
    if seen.orphans:
        waiting = len(seen.orphans)
        tell(translate("Cli", "%n journals wait for their workstation.", "", waiting))
    _tell_window(seen.recovery_until)


def _state(station: Station, now: datetime) -> str:
    if not station.works:
        return _state_outside(station)
    if station.copied:
        return translate("Cli", "two devices speak in its name: was its disk copied?")
    if station.silent(now):
        return translate("Cli", "silent for more than three days")
    if station.last_seen is None:
        return translate("Cli", "enrolled, not yet seen")
    return translate("Cli", "last seen {when}").format(when=_moment(station.last_seen))


def _state_outside(station: Station) -> str:
    if station.revoked_at is not None:
        return translate("Cli", "revoked")
    if station.expired:
        return translate("Cli", "its code ran out unused")
    return translate("Cli", "waits for its code to be used")


def _tell_window(until: datetime | None) -> None:
    if until is None:
        tell(translate("Cli", "The recovery window is shut."))
        return
    words = translate("Cli", "The recovery window is open until {when}.")
    tell(words.format(when=_moment(until)))


def _moment(at: datetime) -> str:
    here = at.astimezone()
    return f"{gregorian(here.date())} {clock_time(here)}"
