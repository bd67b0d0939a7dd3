"""Is this machine's clock fit to stand on a report? The limits are in rules.clock_trust."""

from datetime import UTC, timedelta

from supervisor_app.errors import ClockBehind
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
