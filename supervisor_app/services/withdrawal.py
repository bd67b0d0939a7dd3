"""Taking a workstation out of the centre: a new field key, numbers sealed anew, what is left to do.

Its login is shut at the server, by the server's administrator (`Withdrawn.command`). What it had
not sent comes in only as its sealed file (carried_file.admit).
"""

from dataclasses import dataclass

from sqlalchemy import func, select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import FieldKeyWrap, Workstation
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import Right
from supervisor_app.services import identities, proofs
from supervisor_app.services.desk import Desk
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.workstations import device_id
from supervisor_app.store.work import Work
from supervisor_app.sync import address
from supervisor_app.system.progress import Progress


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was done: stations that have the new key, numbers sealed anew, what the server lacks."""

    name: str
    stations: int
    numbers: int
    command: str


def withdraw(desk: Desk, progress: Progress, device: int, reason: str) -> Withdrawn:
    """Shut a workstation out of what is sealed from now on, as one action; nothing half-done stays.

    All numbers under which the machine wrote go with it. Raises NotAllowed, ReauthNeeded, NotFound,
    InvalidInput (reason), Conflict (station: "own", "withdrawn"), FieldKeyMissing.
    """
    done = desk.write(_withdraw, progress, device, reason.strip()).result
    return Withdrawn(*done, command(desk, device))


def command(desk: Desk, device: int) -> str:
    """Return what the server's administrator types to shut the login; "" where it has none."""
    role = desk.read(_login, device)
    home = address.kept(desk.paths, desk.store.key)
    if not role or home is None:
        return ""
    return (
        f"main.py server revoke --host {home.host} --port {home.port} "
        f"--database {home.database} --ca authority.pem {role}"
    )


def is_withdrawn(work: Work) -> bool:
    """Tell whether this machine knows that it was withdrawn itself."""
    own = work.session.get(Workstation, natural_id("workstation", device_id(work)))
    return own is not None and own.revoked


def _withdraw(work: Work, progress: Progress, device: int, reason: str) -> tuple[str, int, int]:
    work.require(Right.MANAGE_DEVICES)
    station = work.get(Workstation, natural_id("workstation", device))
    own = work.session.get(Workstation, natural_id("workstation", device_id(work)))
    if station is own or (own is not None and station.sign_public == own.sign_public != ""):
        raise Conflict(kind="station", id=str(device), state="own")
    if station.revoked:
        raise Conflict(kind="station", id=str(device), state="withdrawn")
    if not reason:
        raise InvalidInput(field="reason", reason="required", value="")
    proofs.ask(work, Sensitive.DEVICES)
    work.reason = reason
    for one in work.session.scalars(select(Workstation)):
        same = one.sign_public == station.sign_public != ""
        if one is station or (same and not one.revoked):
            one.revoked, one.revoked_at = True, work.now()
    work.session.flush()
    numbers = identities.encrypt_anew(work, progress)
    work.session.flush()
    stations = work.session.scalar(select(func.count()).select_from(FieldKeyWrap)) or 0
    return station.name, stations, numbers


def _login(work: Work, device: int) -> str:
    work.require(Right.MANAGE_DEVICES)
    return work.get(Workstation, natural_id("workstation", device)).login or ""
