"""The least and most people of each agency: kept and changed; what follows is in coverage.py."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Agency, StaffingLimit
from supervisor_app.models.base import new_id
from supervisor_app.rules.rights import Right
from supervisor_app.rules.staffing_bound import StaffingBound
from supervisor_app.store.work import Work

MOST = 500  # people of one agency in one period; beyond it a slip of the hand


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A stored bound."""

    id: str
    agency_id: str
    bound: StaffingBound


def limits(work: Work) -> Mapping[str, tuple[LimitRow, ...]]:
    """Return the bounds by agency, in the order in which they were made."""
    found: dict[str, list[LimitRow]] = defaultdict(list)
    for row in work.session.scalars(select(StaffingLimit).order_by(StaffingLimit.id)):
        found[row.agency_id].append(LimitRow(row.id, row.agency_id, _bound(row)))
    return {key: tuple(rows) for key, rows in found.items()}


def of_agency(work: Work, agency_id: str) -> tuple[LimitRow, ...]:
    """Return the bounds of one agency ("" is the centre's own staff)."""
    work.require(Right.EDIT_CATALOGUE)
    return limits(work).get(agency_id, ())


def put(work: Work, agency_id: str, bound: StaffingBound, limit_id: str = "") -> str:
    """Add a bound or change the one named, and return its id.

    Raises InvalidInput for a number below none or above MOST, a maximum below the minimum, and
    NotFound for an unknown agency or bound.
    """
    work.require(Right.EDIT_CATALOGUE)
    if not 0 <= bound.minimum <= MOST:
        raise InvalidInput(field="minimum", reason="out_of_range", value=bound.minimum)
    if bound.maximum is not None and not bound.minimum <= bound.maximum <= MOST:
        raise InvalidInput(field="maximum", reason="out_of_range", value=bound.maximum)
    if agency_id:
        work.get(Agency, agency_id)
    values = {name: getattr(bound, name) for name in StaffingBound.__slots__}
    if not limit_id:
        limit_id = new_id()
        work.add(StaffingLimit(id=limit_id, agency_id=agency_id, **values))
        return limit_id
    row = work.get(StaffingLimit, limit_id)
    for name, value in values.items():
        setattr(row, name, value)
    return limit_id


def drop(work: Work, limit_id: str) -> None:
    """Take a bound away; raises NotFound."""
    work.require(Right.EDIT_CATALOGUE)
    work.delete(work.get(StaffingLimit, limit_id))


def _bound(row: StaffingLimit) -> StaffingBound:
    return StaffingBound(
        row.minimum,
        row.maximum,
        row.section,
        row.period,
        row.weekday,
        row.on_holidays,
        row.day,
    )
