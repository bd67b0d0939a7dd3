"""What `main.py station …` does: the list, a withdrawal, and a withdrawn station's last entries."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell, tell_json
from supervisor_app.cli.sitting_down import seated, secret
from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.services import carried_file, withdrawal
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationRow, stations
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import clock_time, gregorian, num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word


def listed(arguments: argparse.Namespace) -> int:
    """List the workstations."""
    with seated(arguments) as desk:
        rows = desk.read(stations)
    if arguments.json:
        tell_json([asdict(row) for row in rows])
        return 0
    for row in rows:
        last = "—" if row.last is None else f"{gregorian(row.last.date())} {clock_time(row.last)}"
        facts = [row.name, row.place, word("station", row.state), last, iso(str(row.device))]
        tell(" · ".join(fact for fact in facts if fact))
    return 0


def withdraw(arguments: argparse.Namespace) -> int:
    """Withdraw a workstation and say what is left to do at the server."""
    with seated(arguments) as desk:
        device = _device(desk, arguments.station)
        done = withdrawal.withdraw(desk, progress(), device, arguments.reason)
    if arguments.json:
        tell_json(asdict(done))
        return 0
    words = translate("Cli", "{name} is withdrawn; {numbers} identity numbers were sealed anew.")
    tell(words.format(name=iso(done.name), numbers=num(done.numbers)))
    if done.command:
        tell(translate("Cli", "Still to be done at the server, once:"))
        tell(done.command)
    return 0


def admit(arguments: argparse.Namespace) -> int:
    """Take in what a withdrawn workstation had not sent."""
    with seated(arguments) as desk:
        passphrase = ""
        if carried_file.needs_passphrase(desk, arguments.file):
            passphrase = secret(arguments, translate("Cli", "Passphrase of the file: "))
        asked = carried_file.Admission(arguments.file, arguments.reason, passphrase)
        count = carried_file.admit(desk, progress(), asked).received
    if arguments.json:
        tell_json({"received": count})
    else:
        tell(translate("Cli", "%n entries of withdrawn workstations were taken in", "", count))
    return 0


ACTIONS: Mapping[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {"list": listed, "withdraw": withdraw, "admit": admit}
)


def _device(desk: Desk, named: str) -> int:
    """Return the number of a workstation by its number or its name, if only one bears it."""
    rows = desk.read(stations)
    found = [row for row in rows if named in (str(row.device), row.name)]
    if not found:
        raise NotFound(kind="station", id=named)
    if len({row.login or row.device for row in found}) > 1:
        raise InvalidInput(field="station", reason="ambiguous", value=named)
    return _newest(found).device


def _newest(rows: list[StationRow]) -> StationRow:
    """Return the row under which a machine writes now."""
    return max(rows, key=lambda row: row.last.timestamp() if row.last else 0.0)
