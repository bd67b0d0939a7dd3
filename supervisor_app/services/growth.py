"""How the centre's data grow on this machine's disk, from the journal and the copies beside it."""

from datetime import timedelta

from supervisor_app.rules import growth
from supervisor_app.rules.growth import Outlook
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups
from supervisor_app.store import journal
from supervisor_app.store.work import Work
from supervisor_app.system import space
from supervisor_app.system.paths import CentrePaths

_FIRST = "SELECT min(hlc) FROM journal"
_ALL = "SELECT count(*) FROM journal"
_SINCE = "SELECT count(*) FROM journal WHERE hlc > ?"


def look_ahead(work: Work, paths: CentrePaths) -> Outlook | None:
    """Return size, growth and years of room, None where a server keeps the rows (NotAllowed)."""
    work.require(Right.EDIT_SETTINGS)
    if paths.store.exists():
        return None
    raw = work.raw()
    (first,) = raw.execute(_FIRST).fetchone()
    age = 0 if first is None else (work.now() - journal.moment(first)).days
    since = int((work.now() - timedelta(days=growth.WINDOW_DAYS)).timestamp() * 1000) << 16
    (everything,) = raw.execute(_ALL).fetchone()
    (recent,) = raw.execute(_SINCE, (since,)).fetchone()
    copies = sum(copy.size for copy in backups.backups(work, paths))
    room = space.free_bytes(paths.folder) + copies
    return growth.outlook(paths.database.stat().st_size, (everything, recent), age, room)
