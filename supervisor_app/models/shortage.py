"""Shortage cases and what was done about each; where the steps lead is a rule."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.presence import Cause
from supervisor_app.rules.section import Section
from supervisor_app.rules.shortage import StepKind, Subject


class ShortageCase(Entity):
    """What an agency (or the centre itself) lacks; natural id: agency, subject, cause, day, turn.

    `opened_by` is empty where the case opened by itself.
    """

    __tablename__ = "shortage_case"

    agency_id: Mapped[str] = mapped_column(index=True)
    subject: Mapped[Subject]
    cause: Mapped[Cause | None]
    section: Mapped[Section | None]
    title: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date] = mapped_column(index=True)
    opened_by: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[str] = mapped_column(default="")
    # When it was last closed; only for finding what still matters, the steps decide.
    closed_on: Mapped[date | None]


class CaseStep(Entity):
    """One step of a case; never changed, so that the trail stays what was done."""

    __tablename__ = "case_step"

    case_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[StepKind]
    at: Mapped[datetime]
    account_id: Mapped[str] = mapped_column(default="")
    spoke_with: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None]


class AgencyContact(Entity):
    """Who answers for an agency: its liaison officer, then the deputies, by `position`."""

    __tablename__ = "agency_contact"

    agency_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    post: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    active_until: Mapped[date | None]
