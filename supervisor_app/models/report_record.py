"""The register of reports that were made: what, for which day, by whom, with which fingerprint."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class ReportRecord(Entity):
    """One made report; the file lies under `file_name` in the centre's reports folder."""

    __tablename__ = "report_record"

    kind: Mapped[str]
    work_date: Mapped[date] = mapped_column(index=True)
    reference: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    fingerprint: Mapped[str]
    pages: Mapped[int]
    made_at: Mapped[datetime]
    account_id: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    void_reason: Mapped[str | None]
