"""Whether the agencies' counters stood open, and what interrupted them; rates are a rule."""

from datetime import date, time

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import Cause, PresenceState


class CounterPresence(Entity):
    """One counter in one period of a day; natural id: counter, day, period."""

    __tablename__ = "counter_presence"
    __table_args__ = (Index("ix_counter_presence_work_date", "work_date", "period"),)

    counter_id: Mapped[str] = mapped_column(index=True)
    agency_id: Mapped[str] = mapped_column(index=True)
    work_date: Mapped[date]
    period: Mapped[PeriodCode]
    state: Mapped[PresenceState]
    opened_at: Mapped[time | None]
    closed_at: Mapped[time | None]


class Interruption(Entity):
    """A counter that should be open and is not, from `started` to `ended` (None while it lasts)."""

    __tablename__ = "interruption"
    __table_args__ = (Index("ix_interruption_work_date", "work_date"),)

    counter_id: Mapped[str]
    agency_id: Mapped[str]
    work_date: Mapped[date]
    period: Mapped[PeriodCode]
    cause: Mapped[Cause]
    started: Mapped[time]
    ended: Mapped[time | None]
    note: Mapped[str] = mapped_column(default="")
