"""What the centre has promised to reach; the measures themselves are rules."""

from datetime import date

from sqlalchemy.orm import Mapped

from supervisor_app.models.base import Entity


class Target(Entity):
    """The value of one measure (`rules.kpi.Kpi`) from a day on; natural id: measure, day."""

    __tablename__ = "target"

    measure: Mapped[str]
    value: Mapped[float]
    valid_from: Mapped[date]
