"""The working periods of the centre's day; which period a time belongs to is a rule."""

from datetime import time

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.period import PeriodCode


class Period(Entity):
    """Morning or evening period: centre time from `starts` to `ends`, grace in minutes."""

    __tablename__ = "period"

    code: Mapped[PeriodCode]
    name: Mapped[str]
    starts: Mapped[time]
    ends: Mapped[time]
    grace_minutes: Mapped[int] = mapped_column(default=10)
