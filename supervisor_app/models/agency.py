"""Agencies under the centre's roof, their counters and services; people stand in employee.py."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.section import Section, Wing


class Agency(Entity):
    """A participating agency; `short_name` is what fits a tile."""

    __tablename__ = "agency"

    name: Mapped[str]
    short_name: Mapped[str]
    code: Mapped[str] = mapped_column(default="", index=True)
    search_key: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    active_from: Mapped[date | None]
    active_until: Mapped[date | None]


class Counter(Entity):
    """A numbered counter of an agency; `periods` are those in which it agreed to open."""

    __tablename__ = "counter"

    agency_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[int]
    section: Mapped[Section]
    wing: Mapped[Wing] = mapped_column(default=Wing.SERVICE_DESKS)
    periods: Mapped[list[str]]
    active_until: Mapped[date | None]


class Service(Entity):
    """A service that an agency gives; `channels` are where it is offered."""

    __tablename__ = "service"

    agency_id: Mapped[str] = mapped_column(index=True)
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    search_key: Mapped[str] = mapped_column(default="")
    channels: Mapped[list[str]]
    active_until: Mapped[date | None]
