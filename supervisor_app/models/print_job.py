"""Document-printing jobs and what happened to them; transitions and lateness are a rule."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.section import Section


class PrintJob(Entity):
    """One document to print and hand over.

    `merge_state` is (generation, rank): workstations join on it, never on time. `applicant` is the
    beneficiary's reference as the agency gives it, shown masked.
    """

    __tablename__ = "print_job"
    __table_args__ = (Index("ix_print_job_state", "state"),)
    merge_kinds: ClassVar[dict[str, str]] = {"merge_state": "sm"}

    number: Mapped[int] = mapped_column(index=True)
    work_date: Mapped[date] = mapped_column(index=True)
    agency_id: Mapped[str]
    document: Mapped[str]
    applicant: Mapped[str] = mapped_column(default="")
    section: Mapped[Section]
    pages: Mapped[int] = mapped_column(default=1)
    priority: Mapped[bool] = mapped_column(default=False)
    state: Mapped[JobState]
    merge_state: Mapped[list[int]]
    requested_at: Mapped[datetime]
    due_at: Mapped[datetime]
    printed_at: Mapped[datetime | None]
    handed_over_at: Mapped[datetime | None]
    spoiled: Mapped[int] = mapped_column(default=0)


class PrintEvent(Entity):
    """One step in a job's life; append-only, so that two workstations' steps form one set.

    `generation` is the one that the writer saw; `settles` names the steps of a conflict that this
    one resolves.
    """

    __tablename__ = "print_event"

    job_id: Mapped[str] = mapped_column(index=True)
    event: Mapped[JobEvent]
    from_state: Mapped[str]
    to_state: Mapped[JobState]
    at: Mapped[datetime]
    account_id: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    generation: Mapped[int] = mapped_column(default=0)
    settles: Mapped[list[str]]
