"""The restore drill: the newest copy put up elsewhere and proved whole; its result is journalled.

The last result lies beside the copies, so that the window can tell it without reading a journal.
"""

import json
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from supervisor_app.errors import CopyUnfit, KnownError, NotFound
from supervisor_app.rules import drill
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services import backups
from supervisor_app.services.desk import Desk
from supervisor_app.services.room import need_room
from supervisor_app.store import manifest
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write, file_errors
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress

_STATE = "drill.json"


@dataclass(frozen=True, slots=True)
class DrillState:
    """The last drill and the last that succeeded (ISO instants, "" before the first)."""

    at: str = ""
    copy: str = ""
    ok: bool = True
    reason: str = ""
    last_success: str = ""


def state(paths: CentrePaths) -> DrillState:
    """Return what the drills on this machine have shown so far."""
    try:
        return DrillState(**json.loads((paths.backup / _STATE).read_bytes()))
    except (OSError, ValueError, TypeError):
        return DrillState()


def shown(work: Work, paths: CentrePaths) -> DrillState:
    """Return what the settings show of the drills."""
    work.require(Right.EDIT_SETTINGS)
    return state(paths)


def last_success(paths: CentrePaths) -> datetime | None:
    """Return when a copy was last proved to restore."""
    return _moment(state(paths).last_success)


def drill_if_due(desk: Desk, progress: Progress) -> DrillState:
    """Prove the newest copy once a week; without a copy there is nothing to prove yet."""
    known = state(desk.paths)
    now = desk.clock.now()
    if backups.newest(desk.paths, now.tzinfo) is None:
        return known
    return prove(desk, progress) if drill.is_due(_moment(known.last_success), now) else known


def prove(desk: Desk, progress: Progress) -> DrillState:
    """Put the newest copy up in a folder of its own, check all of it, journal what came of it.

    Raises NotFound (no copy), SpaceShort, DiskFull; a copy that fails is a result.
    """
    desk.require_writable()
    now = desk.clock.now()
    copy = backups.newest(desk.paths, now.tzinfo)
    if copy is None:
        raise NotFound(kind="copy", id="")
    need_room(desk.paths.folder)
    progress.total(1)
    reason = _fault(copy, desk.store.key)
    ok = not reason
    last = now.isoformat() if ok else state(desk.paths).last_success
    found = DrillState(now.isoformat(), copy.name, ok, reason, last)
    with desk.store.write(SYSTEM) as work:
        work.event("restore_drill", copy=copy.name, ok=ok, reason=reason)
    atomic_write(desk.paths.backup / _STATE, json.dumps(asdict(found)).encode())
    progress.step()
    return found


def _fault(copy: Path, key: bytes) -> str:
    """Return what is wrong with a copy once it is put up, "" where nothing is."""
    expected = manifest.load(copy)
    if expected is None:
        return "manifest"
    with tempfile.TemporaryDirectory(dir=copy.parent, prefix="drill-") as folder:
        put_up = Path(folder) / copy.name
        try:
            with file_errors(copy):
                shutil.copyfile(copy, put_up)
            manifest.require_whole(put_up, key, expected)
        except CopyUnfit as error:
            return str(error.params["reason"])
        except KnownError as error:
            return error.code
    return ""


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
