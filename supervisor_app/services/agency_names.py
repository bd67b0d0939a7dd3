"""The agencies by name, to choose from and to label with; anybody at the desk may ask."""

from sqlalchemy import or_, select

from supervisor_app.models import Agency
from supervisor_app.store.work import Work


def agencies(work: Work) -> tuple[tuple[str, str], ...]:
    """Return (id, short name) of the agencies under the roof today, in board order."""
    rows = work.session.execute(
        select(Agency.id, Agency.short_name)
        .where(or_(Agency.active_until.is_(None), Agency.active_until >= work.today()))
        .order_by(Agency.position)
    )
    return tuple((key, name) for key, name in rows)
