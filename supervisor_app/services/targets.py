"""What the centre has promised to reach: the values in force and changing them from a day on."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Target
from supervisor_app.models.base import natural_id
from supervisor_app.rules.kpi import DEFINITIONS, Better, Kpi, Unit
from supervisor_app.rules.rights import Right
from supervisor_app.store.work import Work

_MOST = {Unit.PERCENT: 100.0, Unit.MINUTES: 24 * 60.0, Unit.RATIO: 100.0, Unit.COUNT: 1e9}


def may_have_target(measure: Kpi) -> bool:
    """Tell whether a measure gets better one way, so that something can be promised."""
    return DEFINITIONS[measure].better is not Better.NEITHER


def in_force(work: Work, day: date) -> Mapping[Kpi, float]:
    """Return the targets that hold on a day: of each measure the latest that has begun."""
    rows = work.session.execute(
        select(Target.measure, Target.value)
        .where(Target.valid_from <= day)
        .order_by(Target.valid_from)
    )
    known = {measure.value for measure in Kpi}
    return {Kpi(measure): value for measure, value in rows if measure in known}


def current(work: Work) -> Mapping[Kpi, float]:
    """Return the targets that hold today."""
    return in_force(work, work.today())


def promise(work: Work, measure: Kpi, value: float) -> None:
    """Set a measure's target from today on; earlier days keep theirs. Raises InvalidInput."""
    work.require(Right.EDIT_TARGETS)
    if not may_have_target(measure):
        raise InvalidInput(field="measure", reason="choice", value=measure.value)
    if not 0 < value <= _MOST[DEFINITIONS[measure].unit]:
        raise InvalidInput(field="target", reason="out_of_range", value=value)
    key = natural_id("target", measure, work.today())
    row = work.session.get(Target, key)
    if row is None:
        work.add(Target(id=key, measure=measure.value, value=value, valid_from=work.today()))
    else:
        row.value = value
