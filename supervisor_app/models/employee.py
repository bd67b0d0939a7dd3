"""Employees of agencies and of the centre; when they work stands in roster.py."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.section import Section


class Employee(Entity):
    """A person who works in the centre; `agency_id` is empty for the centre's own staff."""

    __tablename__ = "employee"

    name: Mapped[str]
    search_key: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    agency_id: Mapped[str] = mapped_column(default="", index=True)
    section: Mapped[Section]
    job_title: Mapped[str] = mapped_column(default="")
    counter_id: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    active_from: Mapped[date | None]
    active_until: Mapped[date | None]
    # The identity number under the centre's field key, and its keyed digest for looking it up.
    identity_sealed: Mapped[str | None]
    identity_digest: Mapped[str | None]
    identity_masked: Mapped[str | None]
