"""Who came: one mark for an employee in a period of a day; the plan stands in roster.py."""

from datetime import date, time

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode


class Attendance(Entity):
    """One mark; natural id: employee, day, period. `agency_id` as it was that day."""

    __tablename__ = "attendance"
    __table_args__ = (Index("ix_attendance_work_date", "work_date", "period"),)

    employee_id: Mapped[str] = mapped_column(index=True)
    agency_id: Mapped[str]
    work_date: Mapped[date]
    period: Mapped[PeriodCode]
    status: Mapped[AttendanceStatus]
    arrived_at: Mapped[time | None]
    note: Mapped[str] = mapped_column(default="")
