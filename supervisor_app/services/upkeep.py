"""What the machine must do or tell by itself now: copies, drill, room, clock; one cheap look."""

from dataclasses import dataclass

from supervisor_app.errors import KnownError
from supervisor_app.rules import backup_rotation
from supervisor_app.rules import drill as drill_rule
from supervisor_app.rules.disk_room import LOW_BYTES, Room, room
from supervisor_app.rules.rights import Right
from supervisor_app.services import audit, backups, drill, restore
from supervisor_app.services.desk import Desk
from supervisor_app.services.machine_check import moved_lately
from supervisor_app.services.true_clock import clock_is_trusted
from supervisor_app.store.work import Work
from supervisor_app.system import read_only, settings, space
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What is due, and the states that a banner tells until they end."""

    copy_due: bool
    drill_due: bool
    drill_late: bool
    room: Room
    clock_trusted: bool
    restore_waits: bool
    machine_changed: bool

    @property
    def work_due(self) -> bool:
        """Tell whether there is anything to run now."""
        return (self.copy_due or self.drill_due) and self.room is not Room.SHORT


def look(work: Work, paths: CentrePaths, chosen: Settings) -> Upkeep:
    """Return what is due and what must be told; whoever sits at the machine may see it."""
    now = work.now()
    last = backups.last_made(paths, now.tzinfo)
    minutes = chosen.get(settings.BACKUP_MINUTES)
    proved = drill.last_success(paths)
    # Where a server has the store, copies and their proof are the server's.
    here = not paths.store.exists()
    # A temporary copy of a folder that cannot be written owes nothing.
    due = read_only.origin(paths) is None and backup_rotation.is_due(last, now, minutes)
    return Upkeep(
        copy_due=here and due and backups.has_changed(work.raw(), paths, now.tzinfo),
        drill_due=here and last is not None and drill_rule.is_due(proved, now),
        drill_late=here and drill_rule.is_late(proved, backups.first_made(paths, now.tzinfo), now),
        room=room(space.free_bytes(paths.folder)),
        clock_trusted=clock_is_trusted(work),
        restore_waits=restore.is_staged(paths),
        machine_changed=work.actor.may(Right.MANAGE_DEVICES) and moved_lately(work),
    )


def keep_up(desk: Desk, progress: Progress) -> bool:
    """Do what is due: ballast, a copy in turn, the weekly drill; tell whether all of it held."""
    space.lay_ballast(desk.paths.ballast, LOW_BYTES)
    audit.seal(desk)
    backups.keep_turning(desk, progress)
    return drill.drill_if_due(desk, progress).ok


def at_close(desk: Desk, progress: Progress) -> KnownError | None:
    """Make the copy of the day's end if anything changed; trouble is returned, closing goes on."""
    try:
        audit.seal(desk, at_once=True)
        backups.keep_changes(desk, progress)
    except KnownError as error:
        return error
    return None
