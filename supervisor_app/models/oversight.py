"""What people leave behind who watch and decide: reviews of access, looks at changes, proposals."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class AccessReview(Entity):
    """One review of who may do what: by whom, when, over how many accounts, with which digest."""

    __tablename__ = "access_review"

    reviewed_by: Mapped[str]
    reviewed_at: Mapped[datetime]
    accounts: Mapped[int]
    fingerprint: Mapped[str]
    note: Mapped[str]


class AccountChangeSeen(Entity):
    """That one administrator has seen what another did to accounts; `op` is the action's id."""

    __tablename__ = "account_change_seen"

    op: Mapped[str] = mapped_column(index=True)
    seen_by: Mapped[str]
    seen_at: Mapped[datetime]


class Proposal(Entity):
    """What somebody may ask for and another one does; the day has a name of its own on purpose.

    A report's mark is taken over every row with a `work_date`: a question alone voids nothing.
    """

    __tablename__ = "proposal"

    kind: Mapped[str]
    about_day: Mapped[date | None]
    subject: Mapped[str]
    content: Mapped[dict[str, Any]]
    reason: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]
    decided_by: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str | None]
