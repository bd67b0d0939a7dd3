"""What people leave behind who watch over others: reviews of access, looks at changes."""

from datetime import datetime

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
