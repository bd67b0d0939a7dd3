"""How many an agency must and may have at work; which bound decides is a rule."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section


class StaffingLimit(Entity):
    """One bound of an agency ("" is the centre's own staff); what is None is not narrowed."""

    __tablename__ = "staffing_limit"

    agency_id: Mapped[str] = mapped_column(index=True)
    section: Mapped[Section | None]
    period: Mapped[PeriodCode | None]
    weekday: Mapped[int | None]
    on_holidays: Mapped[bool] = mapped_column(default=False)
    day: Mapped[date | None]
    minimum: Mapped[int]
    maximum: Mapped[int | None]
