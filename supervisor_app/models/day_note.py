"""What the supervisor wrote about a day: remarks, and her own words for the verdict."""

from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class DayNote(Entity):
    """A remark of a day (`kind` "remark") or the edited verdict sentence (`kind` "verdict")."""

    __tablename__ = "day_note"

    work_date: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="remark")
    at: Mapped[time | None]
    text: Mapped[str]
    account_id: Mapped[str]
