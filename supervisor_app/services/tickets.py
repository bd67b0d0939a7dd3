"""Importing a queue system's tickets: previewed, stored, rolled up, undone; reading is `intake`."""

from collections.abc import Mapping as Lookup
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.intake import mapping as mappings
from supervisor_app.intake import tickets as reader
from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.rollups import Figure, Hour
from supervisor_app.intake.ticket_words import Field
from supervisor_app.intake.tickets import FileFacts, Preview, RefusedRow
from supervisor_app.models import Account, Ticket, TicketImport, TicketMapping
from supervisor_app.models.base import natural_id
from supervisor_app.rules.period import PeriodTimes
from supervisor_app.rules.rights import Right
from supervisor_app.services import ticket_figures, ticket_rows
from supervisor_app.services.desk import Desk
from supervisor_app.services.ticket_places import Places, places
from supervisor_app.store.work import Work
from supervisor_app.system.progress import Progress

# What screens take and give; intake itself is not theirs to import.
__all__ = [
    "ImportReport",
    "ImportRow",
    "Mapping",
    "Order",
    "Preview",
    "RefusedRow",
    "fields",
    "import_file",
    "imports",
    "mapped",
    "preview",
    "save_mapping",
    "saved_mappings",
    "undo_import",
]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import came to.

    `stored` are tickets that were new or told otherwise than before, `known` those that an earlier
    import had told already. `before` tells that just these tickets had been imported: then nothing
    was changed.
    """

    import_id: str
    file_name: str
    rows: int
    stored: int
    known: int
    duplicates: int
    refused: int
    refused_rows: tuple[RefusedRow, ...]
    refused_counts: Lookup[str, int]
    untrusted: int
    first_day: date | None
    last_day: date | None
    before: bool
    dry: bool


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import as the list shows it."""

    id: str
    file_name: str
    at: datetime
    by: str
    rows: int
    accepted: int
    refused: int
    first_day: date | None
    last_day: date | None
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Order:
    """How a file is to be imported: a mapping (suggested when None) and whether only to try."""

    mapping: Mapping | None = None
    mapping_name: str = ""
    dry: bool = False


def fields() -> tuple[str, ...]:
    """Return the names of what a column of a ticket file can hold, in the usual order."""
    return tuple(field.value for field in Field)


def mapped(mapping: Mapping, headers: Lookup[str, str]) -> Mapping:
    """Return a mapping with other columns: the header of each field, "" where there is none."""
    columns = tuple((Field(name), header) for name, header in headers.items() if header)
    return replace(mapping, columns=columns)


def preview(desk: Desk, progress: Progress, path: Path) -> Preview:
    """Look at the beginning of a file: its columns and how they would be read."""
    progress.total(1)
    found = reader.peek(path, desk.clock.now().date())
    progress.step()
    return found


def import_file(
    desk: Desk, progress: Progress, path: Path, order: Order | None = None
) -> ImportReport:
    """Import a file of tickets; cancelled or failed, nothing of it stays.

    Raises InvalidInput where a needed column is not mapped, and what reading raises: a file that
    cannot be read, a reader that was ended.
    """
    order = order or Order()
    desk.read(_may)
    found = _mapping(desk, path, order)
    known = desk.write(places).result
    progress.total(path.stat().st_size)
    number = desk.read(_next_number)
    try:
        reading = _Reading(desk, progress, number, dry=order.dry)
        facts = reading.take(reader.read(path, found, known.terms))
        report = _report(path, facts, reading, order)
        if order.dry:
            return report
        return desk.write(_finish, report, facts, reading, (known, order.mapping_name)).result
    except BaseException:
        desk.write(ticket_rows.remove, number)
        raise


def imports(work: Work) -> tuple[ImportRow, ...]:
    """Return the imports, the newest first."""
    work.require(Right.VIEW_STATISTICS)
    rows = work.session.execute(
        select(TicketImport, Account.full_name)
        .outerjoin(Account, Account.id == TicketImport.account_id)
        .order_by(TicketImport.at.desc())
    )
    zone = work.now().tzinfo
    return tuple(
        ImportRow(
            row.id,
            row.file_name,
            row.at.astimezone(zone),
            name or "",
            row.rows,
            row.accepted,
            row.refused,
            row.first_day,
            row.last_day,
            row.undone_at,
        )
        for row, name in rows
    )


def undo_import(work: Work, import_id: str) -> int:
    """Take an import back: its tickets and figures go, what it had told anew comes back.

    Returns the number of tickets taken out. Raises NotFound, and InvalidInput when it was undone.
    """
    work.require(Right.IMPORT_TICKETS)
    record = work.get(TicketImport, import_id)
    if record.undone_at is not None:
        raise InvalidInput(field="import", reason="undone", value=record.file_name)
    earlier = ticket_rows.overtaken(work, record.number)
    ticket_figures.remove(work, record.id)
    gone = ticket_rows.remove(work, record.number)
    record.undone_at = work.now()
    known = places(work)
    for number, days in earlier.items():
        _recount(work, known, number, days)
    return gone


def saved_mappings(work: Work) -> dict[str, Mapping]:
    """Return the remembered mappings by name."""
    work.require(Right.VIEW_STATISTICS)
    rows = work.session.scalars(select(TicketMapping).order_by(TicketMapping.name))
    return {row.name: mappings.from_plain(row.mapping) for row in rows}


def save_mapping(work: Work, name: str, mapping: Mapping) -> None:
    """Remember how a queue system's export is read; an old mapping of that name is replaced."""
    work.require(Right.IMPORT_TICKETS)
    key = natural_id("ticket_mapping", name.strip())
    row = work.session.get(TicketMapping, key)
    if row is None:
        work.add(TicketMapping(id=key, name=name.strip(), mapping=mappings.to_plain(mapping)))
    else:
        row.mapping = mappings.to_plain(mapping)


class _Reading:
    """Stores the chunks of one file as they come, each in a short action of its own."""

    def __init__(self, desk: Desk, progress: Progress, number: int, *, dry: bool) -> None:
        self.number = number
        self.stored = 0
        self.figures: list[Figure] = []
        self.hours: list[Hour] = []
        self._desk = desk
        self._progress = progress
        self._dry = dry
        self._done = 0

    def take(self, parts: Any) -> FileFacts:
        """Store every chunk and return what the whole file came to."""
        for part in parts:
            if isinstance(part, FileFacts):
                return part
            self.figures += part.figures
            self.hours += part.hours
            if part.rows and not self._dry:
                self.stored += self._desk.write(self._store, part.rows).result
            self._progress.step(max(0, part.bytes_done - self._done))
            self._done = part.bytes_done
        raise InvalidInput(field="file", reason="unreadable", value="")

    def _store(self, work: Work, rows: Sequence[Sequence[int]]) -> int:
        first, last = min(row[0] for row in rows), max(row[0] for row in rows)
        fresh = not ticket_rows.holds_days(work, self.number, first, last)
        return ticket_rows.store(work, self.number, rows, fresh=fresh)


def _may(work: Work) -> None:
    work.require(Right.IMPORT_TICKETS)


def _mapping(desk: Desk, path: Path, order: Order) -> Mapping:
    mapping = order.mapping
    if mapping is None and order.mapping_name:
        known = desk.read(saved_mappings)
        if order.mapping_name not in known:
            raise NotFound(kind="ticket_mapping", id=order.mapping_name)
        mapping = known[order.mapping_name]
    found = mapping or reader.peek(path, desk.clock.now().date()).mapping
    missing = found.missing()
    if missing:
        raise InvalidInput(field=missing[0].value, reason="not_mapped", value=path.name)
    return found


def _next_number(work: Work) -> int:
    """Return a number above every import and every row that an interrupted one left behind."""
    highest = max(
        work.session.scalar(select(func.max(TicketImport.number))) or 0,
        work.session.scalar(select(func.max(Ticket.import_number))) or 0,
    )
    return highest + 1


def _report(path: Path, facts: FileFacts, reading: _Reading, order: Order) -> ImportReport:
    stored = facts.accepted if order.dry else reading.stored
    return ImportReport(
        import_id=natural_id("ticket_import", facts.rows_key),
        file_name=path.name,
        rows=facts.rows,
        stored=stored,
        known=facts.accepted - stored,
        duplicates=facts.duplicates,
        refused=sum(facts.refused_counts.values()),
        refused_rows=facts.refused,
        refused_counts=facts.refused_counts,
        untrusted=facts.untrusted,
        first_day=facts.first_day,
        last_day=facts.last_day,
        before=False,
        dry=order.dry,
    )


def _finish(
    work: Work,
    report: ImportReport,
    facts: FileFacts,
    reading: _Reading,
    context: tuple[Places, str],
) -> ImportReport:
    """Register the import with its figures, in the one action that makes it count."""
    known, mapping_name = context
    record = work.session.get(TicketImport, report.import_id)
    if record is not None and record.undone_at is None:
        ticket_rows.remove(work, reading.number)
        return replace(report, stored=0, before=True)
    values = {
        "file_name": report.file_name,
        "sha256": facts.sha256,
        "mapping_name": mapping_name,
        "at": work.now(),
        "account_id": work.actor.account_id,
        "rows": report.rows,
        "accepted": facts.accepted,
        "refused": report.refused,
        "duplicates": report.duplicates,
        "known": report.known,
        "first_day": report.first_day,
        "last_day": report.last_day,
        "number": reading.number,
        "undone_at": None,
    }
    if record is None:
        work.add(TicketImport(id=report.import_id, **values))
    else:
        for name, value in values.items():
            setattr(record, name, value)
    _write_figures(work, report, reading, known)
    return report


def _write_figures(work: Work, report: ImportReport, reading: _Reading, known: Places) -> None:
    """Write the file's own roll-ups, or count anew where earlier imports told the same tickets."""
    if not report.known and not ticket_rows.overtaken(work, reading.number):
        ticket_figures.write(work, report.import_id, known.ids, reading.figures, reading.hours)
        return
    days = (report.first_day or date.min, report.last_day or date.max)
    counted = ticket_rows.roll_ups(
        work, reading.number, _periods(known), days[0].toordinal(), days[1].toordinal()
    )
    ticket_figures.write(work, report.import_id, known.ids, *counted)
    for number, span in ticket_rows.overtaken(work, reading.number).items():
        _recount(work, known, number, span)


def _recount(work: Work, known: Places, number: int, days: tuple[int, int]) -> None:
    """Count an earlier import anew for the days on which another one told its tickets."""
    import_id = work.session.scalar(select(TicketImport.id).where(TicketImport.number == number))
    if import_id is None:
        return
    first, last = (date.fromordinal(day) for day in days)
    ticket_figures.remove(work, import_id, (first, last))
    counted = ticket_rows.roll_ups(work, number, _periods(known), *days)
    ticket_figures.write(work, import_id, known.ids, *counted)


def _periods(known: Places) -> tuple[PeriodTimes, ...]:
    return known.terms.periods
