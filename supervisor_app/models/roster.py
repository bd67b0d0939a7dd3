"""Who is planned to work when and where; who came stands in attendance.py."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.period import PeriodCode


class RosterEntry(Entity):
    """One employee in one period of one day; natural id: employee, day, period."""

    __tablename__ = "roster_entry"
    __table_args__ = (Index("ix_roster_entry_work_date", "work_date", "period"),)

    employee_id: Mapped[str] = mapped_column(index=True)
    work_date: Mapped[date]
    period: Mapped[PeriodCode]
    counter_id: Mapped[str] = mapped_column(default="")
    on_leave: Mapped[bool] = mapped_column(default=False)
    published: Mapped[bool] = mapped_column(default=True)
