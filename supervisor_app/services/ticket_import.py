"""One file of tickets on its way in: rows stored, figures written, at last counted, or no trace.

What a person asks for stands in tickets.py, single rows and figures in ticket_rows, ticket_figures.

Rows go in chunks and the figures of a large file day by day, so that nobody waits for the database.
Until the last action the import stands as undone at its own instant, so a cut-off one is known.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import func, select

from supervisor_app.errors import Conflict, InvalidInput, KnownError, ReaderCrashed
from supervisor_app.intake import tickets as reader
from supervisor_app.intake.foreign_file import shown_name
from supervisor_app.intake.mapping import Mapping as ColumnMapping
from supervisor_app.intake.tickets import Chunk, FileFacts, RefusedRow
from supervisor_app.models import Ticket, TicketImport
from supervisor_app.models.base import natural_id
from supervisor_app.rules.period import PeriodTimes
from supervisor_app.services import ticket_figures, ticket_rows
from supervisor_app.services.desk import Desk
from supervisor_app.services.ticket_parts import PackedParts
from supervisor_app.services.ticket_places import Places
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import file_errors
from supervisor_app.system.progress import Progress

# What one action writes while others wait: some tenths of a second on a slow machine.
FIGURES_AT_ONCE = 700
_ROWS_AT_ONCE = 20_000
_LOCK_NAME = "import.lock"
_LOG = logging.getLogger(__name__)


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
    refused_counts: Mapping[str, int]
    untrusted: int
    first_day: date | None
    last_day: date | None
    before: bool
    dry: bool


@contextmanager
def alone(desk: Desk) -> Iterator[None]:
    """Keep any other import of this centre away, in whatever process; raises Conflict."""
    lock = FileLock(desk.paths.folder / _LOCK_NAME, timeout=0, thread_local=False)
    with file_errors(desk.paths.folder):
        try:
            lock.acquire()
        except Timeout as error:
            raise Conflict(kind="ticket_import", state="running") from error
    try:
        yield
    finally:
        lock.release()


def clear(desk: Desk) -> None:
    """Take out what imports left that were cut off: killed, cancelled or failed."""
    for number in desk.read(ticket_rows.left_behind):
        while desk.write(ticket_rows.remove, number, most=_ROWS_AT_ONCE).result:
            continue
    for import_id in desk.read(ticket_figures.left_behind):
        while desk.write(ticket_figures.remove, import_id, most=FIGURES_AT_ONCE).result:
            continue
    if desk.read(_never_counted):
        desk.write(_forget)


def try_to_clear(desk: Desk) -> None:
    """Clear after an error that matters more than one of clearing: the next import clears too."""
    try:
        clear(desk)
    except KnownError as error:
        _LOG.warning("an import could not be cleared away: %s", error.code)


def asking(progress: Progress) -> Callable[[], bool]:
    """Return what lets a person's cancel through while a reader is waited for."""

    def cancelled() -> bool:
        progress.step(0)
        return False

    return cancelled


class Import:
    """Takes the chunks of one file, each in a short action of its own."""

    def __init__(
        self, desk: Desk, progress: Progress, path: Path, known: Places, *, dry: bool = False
    ) -> None:
        self._desk = desk
        self._progress = progress
        self._known = known
        self._dry = dry
        self._path = path
        self._file_name = shown_name(path)
        self._number = desk.read(_next_number)
        self._parts = PackedParts()
        self._stored = self._done = self._days_known = 0

    def run(self, mapping: ColumnMapping, mapping_name: str) -> ImportReport:
        """Read the file and let it count; what raises leaves the rest to `clear`."""
        asked = asking(self._progress)
        with closing(reader.read(self._path, mapping, self._known.terms, cancelled=asked)) as parts:
            facts = self._take(parts)
        return self._finish(facts, mapping_name)

    def _take(self, parts: Iterable[Chunk | FileFacts]) -> FileFacts:
        """Store every chunk and return what the whole file came to."""
        for part in parts:
            if isinstance(part, FileFacts):
                return part
            if not self._dry:
                self._parts.add(part.figures, part.hours)
                if part.rows:
                    self._stored += self._desk.write(self._store, part.rows).result
            self._progress.step(max(0, part.bytes_done - self._done))
            self._done = part.bytes_done
        raise ReaderCrashed(file=self._file_name, detail="no facts")

    def _finish(self, facts: FileFacts, mapping_name: str) -> ImportReport:
        """Register the import and let it count."""
        report = self._report(facts)
        if self._dry or not facts.accepted:
            return report
        values: dict[str, object] = {
            "sha256": facts.sha256,
            "mapping_name": mapping_name,
            "accepted": facts.accepted,
        }
        if self._desk.read(_counts, report.import_id):
            # The rows belong to no import that counts: they are cleared away.
            clear(self._desk)
            return replace(report, stored=0, known=facts.accepted, before=True)
        if self._days_known or self._parts.count <= FIGURES_AT_ONCE:
            self._desk.write(self._at_once, report, values)
        else:
            self._day_by_day(report, values)
        return report

    def _store(self, work: Work, rows: Sequence[Sequence[int]]) -> int:
        first, last = min(row[0] for row in rows), max(row[0] for row in rows)
        known = ticket_rows.holds_days(work, self._number, first, last)
        self._days_known += known
        return ticket_rows.store(work, self._number, rows, fresh=not known)

    def _at_once(self, work: Work, report: ImportReport, values: Mapping[str, object]) -> None:
        """Count a file of some days, or one that tells anew what others had told."""
        self._register(work, report, values, undone_at=None)
        if not self._days_known:
            for parts in self._parts.batches(FIGURES_AT_ONCE):
                ticket_figures.write(work, report.import_id, self._known.ids, parts)
            return
        periods = self._known.terms.periods
        days = (report.first_day or date.min, report.last_day or date.max)
        counted = ticket_rows.roll_ups(work, self._number, periods, days)
        ticket_figures.write(work, report.import_id, self._known.ids, counted)
        for number, span in ticket_rows.overtaken(work, self._number).items():
            recount(work, self._known, number, span)

    def _day_by_day(self, report: ImportReport, values: Mapping[str, object]) -> None:
        """Write the figures of many days so that nobody waits long, then count them."""
        write, whole = self._desk.write, self._parts.count
        write(lambda work: self._register(work, report, values, undone_at=work.now()))
        size, written, told = self._done, 0, 0
        for parts in self._parts.batches(FIGURES_AT_ONCE):
            write(ticket_figures.write, report.import_id, self._known.ids, parts)
            written += len(parts.figures) + len(parts.hours)
            self._progress.step(size * min(written, whole) // whole - told)
            told = size * min(written, whole) // whole
        write(lambda work: self._register(work, report, values, undone_at=None))

    def _register(
        self,
        work: Work,
        report: ImportReport,
        values: Mapping[str, object],
        *,
        undone_at: datetime | None,
    ) -> None:
        record = work.session.get(TicketImport, report.import_id)
        whole = {
            **values,
            "file_name": report.file_name,
            "at": work.now(),
            "account_id": work.actor.account_id,
            "rows": report.rows,
            "refused": report.refused,
            "duplicates": report.duplicates,
            "known": report.known,
            "first_day": report.first_day,
            "last_day": report.last_day,
            "number": self._number,
            "undone_at": undone_at,
        }
        if record is None:
            work.add(TicketImport(id=report.import_id, **whole))
            return
        for name, value in whole.items():
            setattr(record, name, value)

    def _report(self, facts: FileFacts) -> ImportReport:
        stored = facts.accepted if self._dry else self._stored
        return ImportReport(
            import_id=natural_id("ticket_import", facts.rows_key),
            file_name=self._file_name,
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
            dry=self._dry,
        )


def recount(work: Work, known: Places, number: int, days: tuple[date, date]) -> None:
    """Count an earlier import anew for the days on which another one told its tickets."""
    import_id = work.session.scalar(select(TicketImport.id).where(TicketImport.number == number))
    if import_id is None:
        return
    ticket_figures.remove(work, import_id, days)
    counted = ticket_rows.roll_ups(work, number, known.terms.periods, days)
    ticket_figures.write(work, import_id, known.ids, counted)


def checked_periods(known: Places) -> tuple[PeriodTimes, ...]:
    """Return the centre's periods; raises InvalidInput where it has none to count in."""
    if not known.terms.periods:
        raise InvalidInput(field="period", reason="required", value="")
    return known.terms.periods


def _next_number(work: Work) -> int:
    """Return a number above every import and every row."""
    highest = max(
        work.session.scalar(select(func.max(TicketImport.number))) or 0,
        work.session.scalar(select(func.max(Ticket.import_number))) or 0,
    )
    return highest + 1


def _counts(work: Work, import_id: str) -> bool:
    record = work.session.get(TicketImport, import_id)
    return record is not None and record.undone_at is None


def _never_counted(work: Work) -> bool:
    query = select(TicketImport.id).where(TicketImport.undone_at == TicketImport.at)
    return work.session.scalars(query).first() is not None


def _forget(work: Work) -> None:
    query = select(TicketImport).where(TicketImport.undone_at == TicketImport.at)
    for record in work.session.scalars(query):
        work.delete(record)
