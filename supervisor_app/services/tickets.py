"""Importing a queue system's tickets: previewed, stored, rolled up, undone; reading is `intake`."""

from collections.abc import Mapping as Lookup
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.intake import mapping as mappings
from supervisor_app.intake import tickets as reader
from supervisor_app.intake.foreign_file import shown_name
from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.ticket_words import Field
from supervisor_app.intake.tickets import Preview, RefusedRow
from supervisor_app.models import Account, TicketImport, TicketMapping
from supervisor_app.models.base import natural_id
from supervisor_app.rules.backup_rotation import LARGE_IMPORT_BYTES, Reason
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups, ticket_figures, ticket_import, ticket_rows
from supervisor_app.services.desk import Desk
from supervisor_app.services.room import need_room
from supervisor_app.services.ticket_import import Import, ImportReport
from supervisor_app.services.ticket_places import places
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
    asking = ticket_import.asking(progress)
    found = reader.peek(path, desk.clock.now().date(), cancelled=asking)
    progress.step()
    return found


def import_file(
    desk: Desk, progress: Progress, path: Path, order: Order | None = None
) -> ImportReport:
    """Import a file of tickets; cancelled or failed, nothing of it stays.

    Raises InvalidInput where a needed column is not mapped or the centre has no period, Conflict
    while another import runs, and what reading raises: a file that cannot be read, a reader that
    was ended. SpaceShort where the disk is almost full.
    """
    order = order or Order()
    desk.read(_may)
    need_room(desk.paths.folder)
    found = _mapping(desk, progress, path, order)
    known = desk.write(places).result
    ticket_import.checked_periods(known)
    progress.total(2 * _size(path))
    if order.dry:
        return Import(desk, progress, path, known, dry=True).run(found, order.mapping_name)
    with ticket_import.alone(desk):
        ticket_import.clear(desk)
        if _size(path) >= LARGE_IMPORT_BYTES:
            backups.before(desk, Reason.IMPORT)
        try:
            return Import(desk, progress, path, known).run(found, order.mapping_name)
        except BaseException:
            ticket_import.try_to_clear(desk)
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
        ticket_import.recount(work, known, number, days)
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


def _size(path: Path) -> int:
    """Return the bytes of a file, 0 where the reader will tell what is wrong with it."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _may(work: Work) -> None:
    work.require(Right.IMPORT_TICKETS)


def _mapping(desk: Desk, progress: Progress, path: Path, order: Order) -> Mapping:
    mapping = order.mapping
    if mapping is None and order.mapping_name:
        known = desk.read(saved_mappings)
        if order.mapping_name not in known:
            raise NotFound(kind="ticket_mapping", id=order.mapping_name)
        mapping = known[order.mapping_name]
    if mapping is None:
        today = desk.clock.now().date()
        mapping = reader.peek(path, today, cancelled=ticket_import.asking(progress)).mapping
    missing = mapping.missing()
    if missing:
        raise InvalidInput(field=missing[0].value, reason="not_mapped", value=shown_name(path))
    return mapping
