"""When the centre works otherwise than usual: other hours, and days closed or worked after all."""

from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.calendar import DayKind
from supervisor_app.rules.period import PeriodCode


class OpeningHours(Entity):
    """Other hours of one period on a weekday, in a season or both; without times it stays closed.

    The periods of one season share `group_id`; natural id: group and period.
    """

    __tablename__ = "opening_hours"

    group_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    period: Mapped[PeriodCode]
    weekday: Mapped[int | None]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    starts: Mapped[time | None]
    ends: Mapped[time | None]


class CalendarDay(Entity):
    """A day on which the centre closes, or works although it is a holiday; natural id: the day."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(index=True)
    kind: Mapped[DayKind]
    name: Mapped[str] = mapped_column(default="")
    # Filled from the country's list of holidays; what a person decides is not official.
    official: Mapped[bool] = mapped_column(default=False)
