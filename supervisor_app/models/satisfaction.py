"""Ratings of a day by channel as counts; intervals and pooling are a rule."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity
from supervisor_app.rules.satisfaction import SatisfactionChannel


class SatisfactionFigure(Entity):
    """Ratings of one channel on a day: `rated` answers on `scale`, of which `satisfied`.

    `agency_id` is empty where the channel asks about the centre as a whole.
    """

    __tablename__ = "satisfaction_figure"

    work_date: Mapped[date] = mapped_column(index=True)
    channel: Mapped[SatisfactionChannel]
    agency_id: Mapped[str] = mapped_column(default="")
    scale: Mapped[str]
    rated: Mapped[int]
    satisfied: Mapped[int]
    answered: Mapped[int | None]
    import_id: Mapped[str] = mapped_column(default="", index=True)
