"""The centre itself, its sections and wings; agencies and counters stand in agency.py."""

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.section import Section, Wing


class Centre(Entity):
    """One centre: names for screens and letterheads, place and time zone."""

    __tablename__ = "centre"

    name: Mapped[str]
    short_name: Mapped[str]
    place: Mapped[str]
    state_line: Mapped[str]
    emirate_line: Mapped[str]
    zone: Mapped[str] = mapped_column(default="Asia/Riyadh")
    classification: Mapped[str] = mapped_column(default="restricted")
    demonstration: Mapped[bool] = mapped_column(default=False)
    # Whose official holidays are proposed (ISO 3166), and the weekdays off as date.weekday counts.
    country: Mapped[str | None]
    weekend: Mapped[list[int] | None]
    # Minutes after which a shortage opens a case, and working days that a letter gives.
    case_after_minutes: Mapped[int | None]
    reply_days: Mapped[int | None]


class CentreSection(Entity):
    """The men's or the women's section of a centre."""

    __tablename__ = "centre_section"

    section: Mapped[Section]
    name: Mapped[str]


class CentreWing(Entity):
    """One of the six wings, with the name that the centre gives it."""

    __tablename__ = "centre_wing"

    wing: Mapped[Wing]
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
