"""Is this machine's clock fit to stand on a report? The limits are in rules.clock_trust."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from supervisor_app.errors import ClockBehind
from supervisor_app.models import Centre
from supervisor_app.rules.clock_trust import is_trusted
from supervisor_app.store import journal
from supervisor_app.store.work import Work, meta


def clock_is_trusted(work: Work) -> bool:
    """Tell whether this machine's clock is not behind the newest entry of the journal."""
    raw = work.raw()
    (last,) = raw.execute("SELECT max(hlc) FROM journal").fetchone()
    if last is None:
        return True
    # The journal's clock is the machine's, moved by what the server found it to be off.
    now = work.now().astimezone(UTC) + timedelta(milliseconds=int(meta(raw)["offset"]))
    return is_trusted(now, journal.moment(last))


def require_true_clock(work: Work) -> None:
    """Raise ClockBehind where nothing may be made or signed under this machine's clock."""
    if not clock_is_trusted(work):
        raise ClockBehind(now=work.now())


def least_day(work: Work) -> date:
    """Return the day it is at least: a clock put back, or another zone, does not make it earlier.

    The later of this machine's day and the newest entry's, both in the centre's own zone.
    """
    name = work.session.scalar(select(Centre.zone).limit(1))
    zone = ZoneInfo(name) if name else work.now().tzinfo
    (last,) = work.raw().execute("SELECT max(hlc) FROM journal").fetchone()
    known = work.now() if last is None else max(work.now(), journal.moment(last))
    return known.astimezone(zone).date()
