"""Four eyes on a made report: submitted by one, approved by another, void once its day changes.

A report's state is read together with the mark of its day's rows: whatever changed one of them,
here or on another workstation, voids what was signed off and asks for a new report with a reason.
The store refuses a local self-approval by itself; one that arrives merged is kept, shown and counts
as void. Number and signature of the file are not given here.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import inspect, select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import ReportRecord
from supervisor_app.models.base import Base, Entity
from supervisor_app.rules.rights import Right
from supervisor_app.services import deputies, proofs
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store.work import Work


class ReportState(StrEnum):
    """Where a report stands; `made` is complete and not yet submitted."""

    DRAFT = "draft"
    MADE = "made"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    VOID = "void"


class VoidWhy(StrEnum):
    """Why a report that was submitted or approved counts no more."""

    CHANGED = "changed"
    SAME_PERSON = "same_person"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one report and, where it is void, why."""

    state: ReportState
    why: str = ""


def submit(work: Work, report_id: str, reason: str = "") -> Standing:
    """Put a made report before another person; needs a reason after one of that day was voided.

    Raises Conflict for a draft or a report that is under way, InvalidInput without a reason.
    """
    work.require(Right.SUBMIT_REPORTS)
    record = work.get(ReportRecord, report_id)
    now = standing(work, record)
    if now.state is not ReportState.MADE:
        raise Conflict(kind="report_record", state=now.state.value)
    if _voided_before(work, record):
        work.reason = work.reason or reason.strip()
        if not work.reason:
            raise InvalidInput(field="reason", reason="required", value="")
    record.state = ReportState.SUBMITTED
    record.submitted_by, record.submitted_at = work.actor.account_id, work.now()
    record.figures_mark = day_mark(work, record.work_date)
    return Standing(ReportState.SUBMITTED)


def approve(work: Work, report_id: str) -> Standing:
    """Approve what another person submitted, after the password was typed again.

    Raises Conflict where it is not submitted any more ("void" after a change of its day), and
    InvalidInput (reason same_person) for one's own.
    """
    work.require(Right.APPROVE_REPORTS)
    instead_of = deputies.on_behalf_of(work)
    record = work.get(ReportRecord, report_id)
    if record.submitted_by == work.actor.account_id:
        raise InvalidInput(field="approval", reason="same_person", value="")
    now = standing(work, record)
    if now.state is not ReportState.SUBMITTED:
        raise Conflict(kind="report_record", state=now.state.value)
    proofs.ask(work, Sensitive.APPROVAL)
    record.state = ReportState.APPROVED
    record.approved_by, record.approved_at = work.actor.account_id, work.now()
    record.approved_for = instead_of
    return Standing(ReportState.APPROVED)


def withdraw(work: Work, report_id: str, reason: str) -> Standing:
    """Void a submitted or approved report for a reason; raises Conflict, InvalidInput."""
    record = work.get(ReportRecord, report_id)
    own = record.state == ReportState.SUBMITTED and record.submitted_by == work.actor.account_id
    work.require(Right.SUBMIT_REPORTS if own else Right.APPROVE_REPORTS)
    if not reason.strip():
        raise InvalidInput(field="reason", reason="required", value="")
    if not own:
        deputies.on_behalf_of(work)
    if record.state not in (ReportState.SUBMITTED, ReportState.APPROVED):
        raise Conflict(kind="report_record", state=record.state)
    work.reason = reason.strip()
    record.state, record.void_reason = ReportState.VOID, VoidWhy.WITHDRAWN
    return Standing(ReportState.VOID, VoidWhy.WITHDRAWN)


def standing(work: Work, record: ReportRecord) -> Standing:
    """Return where a report stands, with its day as it is now."""
    return standings(work, [record])[record.id]


def standings(work: Work, records: Iterable[ReportRecord]) -> dict[str, Standing]:
    """Return where each report stands; each day is read once."""
    marks: dict[date, str] = {}
    found: dict[str, Standing] = {}
    for record in records:
        state = ReportState(record.state) if record.state in set(ReportState) else ReportState.DRAFT
        found[record.id] = Standing(state, record.void_reason or "")
        if state not in (ReportState.SUBMITTED, ReportState.APPROVED):
            continue
        if state is ReportState.APPROVED and record.approved_by == record.submitted_by:
            found[record.id] = Standing(ReportState.VOID, VoidWhy.SAME_PERSON)
            continue
        day = record.work_date
        mark = marks[day] if day in marks else marks.setdefault(day, day_mark(work, day))
        if mark != record.figures_mark:
            found[record.id] = Standing(ReportState.VOID, VoidWhy.CHANGED)
    return found


def broken(work: Work) -> tuple[str, ...]:
    """Return the reports whose approval arrived from the hand that had submitted them."""
    work.require(Right.VIEW_REPORTS)
    return tuple(
        work.session.scalars(
            select(ReportRecord.id).where(
                ReportRecord.state == ReportState.APPROVED,
                ReportRecord.approved_by == ReportRecord.submitted_by,
            )
        )
    )


def day_mark(work: Work, day: date) -> str:
    """Return a digest of every row that a report of this day is made from."""
    digest = hashlib.sha256()
    for table in _day_tables():
        rows = work.session.execute(
            select(table).where(table.c.work_date == day).order_by(table.c.id)
        )
        for row in rows:
            digest.update(f"{table.name}\x1f{tuple(row)!r}\x1e".encode())
    return digest.hexdigest()


def _voided_before(work: Work, record: ReportRecord) -> bool:
    others = work.session.scalars(
        select(ReportRecord).where(
            ReportRecord.work_date == record.work_date,
            ReportRecord.kind == record.kind,
            ReportRecord.id != record.id,
            ReportRecord.submitted_by.is_not(None),
        )
    ).all()
    return any(one.state is ReportState.VOID for one in standings(work, others).values())


def _day_tables() -> list[Any]:
    """Return the replicated tables that belong to a day, the register itself aside."""
    mapped = [mapper.class_ for mapper in Base.registry.mappers]
    found = [
        inspect(kind).local_table
        for kind in mapped
        if issubclass(kind, Entity) and kind is not ReportRecord and hasattr(kind, "work_date")
    ]
    return sorted(found, key=lambda table: str(table.name))
