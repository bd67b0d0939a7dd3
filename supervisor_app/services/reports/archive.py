"""Making reports and keeping them: drawn, written whole, registered, read back unchanged."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from io import BytesIO
from pathlib import Path

from sqlalchemy import select

from supervisor_app.errors import ReportDamaged, ReportMissing
from supervisor_app.models import Account, ReportRecord
from supervisor_app.models.base import new_id
from supervisor_app.rules.rights import Right
from supervisor_app.services import proofs
from supervisor_app.services.desk import Desk
from supervisor_app.services.noting import only_notes
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.reports import approval
from supervisor_app.services.reports.catalogue import kinds
from supervisor_app.services.reports.daily.gather import KIND, Wanted
from supervisor_app.services.true_clock import require_true_clock
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.progress import Progress

DRAFT, MADE = "draft", "made"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One made report as the archive lists it."""

    id: str
    kind: str
    day: date
    reference: str
    file_name: str
    sha256: str
    fingerprint: str
    pages: int
    made_at: datetime
    made_by: str
    state: str
    void_why: str = ""
    submitted_by: str = ""
    approved_by: str = ""
    approved_for: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn report before it is kept: the file, its day, reference, fingerprint and pages."""

    pdf: bytes
    day: date
    reference: str
    fingerprint: str
    pages: int
    draft: bool


def draw_daily(desk: Desk, progress: Progress, wanted: Wanted) -> Drawn:
    """Draw the daily report for looking at; nothing is kept."""
    from supervisor_app.reports.daily.enclosed import (  # noqa: PLC0415  start-up time: reports
        canonical_json,
        fingerprint_of,
    )

    kind = kinds()[KIND]
    progress.total(3)
    facts = desk.read(kind.gather, wanted)
    progress.step()
    pdf = kind.draw(facts)
    progress.step()
    drawn = Drawn(
        pdf,
        facts.day,
        facts.reference.number or facts.reference.temporary,
        fingerprint_of(canonical_json(facts)),
        _pages(pdf),
        facts.draft,
    )
    progress.step()
    return drawn


def keep(desk: Desk, drawn: Drawn, copy: Path | None = None) -> ReportRow:
    """Write a drawn report into the centre's folder and register it; needs MAKE_REPORTS.

    With `copy` it is exported there in the same action. Raises ClockBehind, DiskFull or
    FileRefused; then nothing is registered.
    """
    return desk.write(_register, drawn, desk.paths.reports, copy).result


def made(work: Work, day: date | None = None) -> tuple[ReportRow, ...]:
    """Return the made reports, of one day or all, the newest first."""
    work.require(Right.VIEW_REPORTS)
    record = ReportRecord
    query = (
        select(record, Account.full_name)
        .outerjoin(Account, Account.id == record.account_id)
        .order_by(record.made_at.desc())
    )
    if day is not None:
        query = query.where(record.work_date == day)
    zone = work.now().tzinfo
    rows = work.session.execute(query).all()
    names = _names(work)
    where = approval.standings(work, (one for one, _ in rows))
    return tuple(
        replace(
            _row(one, name or "", zone),
            state=where[one.id].state.value,
            void_why=where[one.id].why,
            submitted_by=names.get(one.submitted_by or "", ""),
            approved_by=names.get(one.approved_by or "", ""),
            approved_for=names.get(one.approved_for or "", ""),
            own=one.submitted_by == work.actor.account_id,
        )
        for one, name in rows
    )


def content(desk: Desk, report_id: str) -> bytes:
    """Return the file of a made report, unchanged since it was made.

    Raises ReportMissing or ReportDamaged where the folder no longer holds those bytes.
    """
    row = desk.read(_one, report_id)
    path = desk.paths.reports / row.file_name
    try:
        pdf = path.read_bytes()
    except OSError as error:
        raise ReportMissing(path=str(path)) from error
    if hashlib.sha256(pdf).hexdigest() != row.sha256:
        raise ReportDamaged(path=str(path))
    return pdf


def export(desk: Desk, report_id: str, target: Path) -> Path:
    """Write a made report to a place that a person chose, and journal that she did."""
    desk.write(_export, report_id, content(desk, report_id), target)
    return target


@only_notes
def _register(work: Work, drawn: Drawn, folder: Path, copy: Path | None) -> ReportRow:
    work.require(Right.MAKE_REPORTS)
    require_true_clock(work)
    name = f"{KIND}-{drawn.day.isoformat()}-{hashlib.sha256(drawn.pdf).hexdigest()[:8]}.pdf"
    record = ReportRecord(
        id=new_id(),
        kind=KIND,
        work_date=drawn.day,
        reference=drawn.reference,
        file_name=name,
        sha256=hashlib.sha256(drawn.pdf).hexdigest(),
        fingerprint=drawn.fingerprint,
        pages=drawn.pages,
        made_at=work.now(),
        account_id=work.actor.account_id,
        state=DRAFT if drawn.draft else MADE,
    )
    work.add(record)
    if copy is not None:
        _export(work, record.id, drawn.pdf, copy)
    # The file is there before its record is committed: a record without a file is never seen.
    atomic_write(folder / name, drawn.pdf)
    return _row(record, work.actor.name, work.now().tzinfo)


@only_notes
def _export(work: Work, report_id: str, pdf: bytes, target: Path) -> None:
    work.require(Right.EXPORT)
    proofs.ask(work, Sensitive.EXPORT)
    work.event("report_export", report=report_id, file=target.name)
    # Written before the note is committed: a refused file leaves no note of an export.
    atomic_write(target, pdf)


def _names(work: Work) -> dict[str, str]:
    rows = work.session.execute(select(Account.id, Account.full_name))
    return {account: name for account, name in rows}  # noqa: C416  a Row is no pair


def _one(work: Work, report_id: str) -> ReportRow:
    work.require(Right.VIEW_REPORTS)
    return _row(work.get(ReportRecord, report_id), "", work.now().tzinfo)


def _row(record: ReportRecord, made_by: str, zone: tzinfo | None) -> ReportRow:
    return ReportRow(
        record.id,
        record.kind,
        record.work_date,
        record.reference,
        record.file_name,
        record.sha256,
        record.fingerprint,
        record.pages,
        record.made_at.astimezone(zone),
        made_by,
        record.state,
    )


def _pages(pdf: bytes) -> int:
    import pikepdf  # noqa: PLC0415  start-up time: pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)
