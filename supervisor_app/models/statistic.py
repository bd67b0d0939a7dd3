"""The day's figures as counts and sums, never as averages; single tickets stand in ticket.py."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel, Source


class DailyFigure(Entity):
    """Counts of one agency × service × channel × section × period of a day from one source.

    Natural id with the import's key, so that one file imported on two workstations counts once.
    Typed figures have no service. Sums are seconds; the histograms are `rules.histogram` blobs.
    """

    __tablename__ = "daily_figure"
    __table_args__ = (Index("ix_daily_figure_work_date", "work_date", "agency_id"),)

    work_date: Mapped[date]
    agency_id: Mapped[str]
    service_id: Mapped[str] = mapped_column(default="")
    channel: Mapped[Channel]
    section: Mapped[Section]
    period: Mapped[PeriodCode]
    source: Mapped[Source]
    import_id: Mapped[str] = mapped_column(default="", index=True)
    arrived: Mapped[int | None]
    served: Mapped[int | None]
    not_provided: Mapped[int | None]
    not_captured: Mapped[int | None]
    no_show: Mapped[int | None]
    elderly: Mapped[int | None]
    disability: Mapped[int | None]
    wait_n: Mapped[int] = mapped_column(default=0)
    wait_sum: Mapped[int] = mapped_column(default=0)
    service_n: Mapped[int] = mapped_column(default=0)
    service_sum: Mapped[int] = mapped_column(default=0)
    wait_histogram: Mapped[bytes] = mapped_column(default=b"")
    service_histogram: Mapped[bytes] = mapped_column(default=b"")
    note: Mapped[str] = mapped_column(default="")


class HourFigure(Entity):
    """Arrivals and completed transactions of one agency in one hour of a day, from an import."""

    __tablename__ = "hour_figure"
    __table_args__ = (Index("ix_hour_figure_work_date", "work_date", "hour"),)

    work_date: Mapped[date]
    agency_id: Mapped[str]
    hour: Mapped[int]
    import_id: Mapped[str] = mapped_column(default="", index=True)
    arrived: Mapped[int]
    served: Mapped[int]
    service_n: Mapped[int] = mapped_column(default=0)
    service_sum: Mapped[int] = mapped_column(default=0)
