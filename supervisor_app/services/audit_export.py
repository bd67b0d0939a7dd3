"""The audit trail as a CSV file, of any length: read page by page, written beside, then put there.

The file is for a spreadsheet: nothing in it runs as a formula. Hashes and keys stay in the journal.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from supervisor_app.rules.rights import Right
from supervisor_app.services import audit, proofs
from supervisor_app.services.audit import AuditPage, AuditQuery, AuditRow
from supervisor_app.services.desk import Desk
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store import trail
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_file
from supervisor_app.system.progress import Progress
from supervisor_app.text.spreadsheet import inert

AT_ONCE = 1_000
_HEAD = ("time", "who", "station", "action", "table", "name", "values", "reason")


def export(desk: Desk, progress: Progress, query: AuditQuery, target: Path) -> int:
    """Write what a query leaves as CSV, newest first, and return the number of entries.

    Raises NotAllowed, ReauthNeeded, DiskFull, FileRefused, CancelledByPerson; then there is no
    file. The export is journalled before the file gets its name.
    """
    progress.total(desk.read(_begin, query))
    count = 0
    with atomic_file(target) as draft:
        with draft.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out, lineterminator="\r\n")
            writer.writerow(_HEAD)
            for page in _pages(desk, query):
                writer.writerows(map(_line, page.rows))
                count += len(page.rows)
                progress.step(len(page.rows))
        desk.write(_leave_trace, target.name, count)
    return count


def _begin(work: Work, query: AuditQuery) -> int:
    """Ask for right and password, and tell how many entries there will be, 0 where unknown."""
    work.require(Right.READ_AUDIT)
    proofs.ask(work, Sensitive.EXPORT)
    return 0 if query.text.strip() else trail.count(work, query)


def _leave_trace(work: Work, name: str, count: int) -> None:
    work.require(Right.READ_AUDIT)
    work.event("audit_export", file=name, entries=count)


def _pages(desk: Desk, query: AuditQuery) -> Iterator[AuditPage]:
    """Read page by page, each in a transaction of its own: none is held for as long as this takes.

    What is written meanwhile is newer than the first page, and so is not in it.
    """
    asked: AuditQuery | None = replace(query, limit=AT_ONCE)
    while asked is not None:
        page = desk.read(audit.page, asked)
        yield page
        asked = replace(asked, before=page.next) if page.next is not None else None


def _line(row: AuditRow) -> list[object]:
    values = "; ".join(
        f"{one.field}: sealed" if one.sealed else f"{one.field}: {one.before} > {one.after}"
        for one in row.values
    )
    cells = (row.at.isoformat(), row.who, row.station, row.kind.value, row.table, row.name)
    return inert((*cells, values, row.reason))
