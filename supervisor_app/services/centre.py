"""The centre's own names, sections and periods: read and changed; agencies stand elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Centre, CentreSection, Period
from supervisor_app.models.base import natural_id
from supervisor_app.reports.daily.facts import Classification
from supervisor_app.rules.period import PeriodCode, PeriodTimes, clashes
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.store.work import Work

CLASSIFICATIONS = tuple(degree.value for degree in Classification)
LONGEST_GRACE_MINUTES = 60


@dataclass(frozen=True, slots=True)
class CentreNames:
    """The centre as screens and letterheads name it."""

    name: str
    short_name: str
    place: str
    state_line: str
    emirate_line: str
    classification: str = "restricted"


@dataclass(frozen=True, slots=True)
class CentreFacts:
    """What the shell shows of the centre."""

    names: CentreNames
    demonstration: bool


def facts(work: Work) -> CentreFacts:
    """Return the centre's names and whether it is the demonstration; anybody may ask."""
    row = work.get(Centre, natural_id("centre", work.centre_id))
    return CentreFacts(
        CentreNames(
            row.name,
            row.short_name,
            row.place,
            row.state_line,
            row.emirate_line,
            row.classification,
        ),
        row.demonstration,
    )


def rename(work: Work, names: CentreNames) -> None:
    """Change the centre's names and classification; raises InvalidInput for an empty name."""
    work.require(Right.EDIT_SETTINGS)
    checked(names)
    row = work.get(Centre, natural_id("centre", work.centre_id))
    for field in CentreNames.__slots__:
        setattr(row, field, getattr(names, field).strip())


def checked(names: CentreNames) -> CentreNames:
    """Return the names when they hold; raises InvalidInput (required, choice)."""
    for field in ("name", "short_name"):
        if not getattr(names, field).strip():
            raise InvalidInput(field=field, reason="required", value="")
    if names.classification not in CLASSIFICATIONS:
        raise InvalidInput(field="classification", reason="choice", value=names.classification)
    return names


def sections(work: Work) -> Mapping[Section, str]:
    """Return the sections that the centre has, with their names."""
    rows = work.session.execute(select(CentreSection.section, CentreSection.name))
    return dict(rows.all())


@dataclass(frozen=True, slots=True)
class PeriodDraft:
    """A period as it is typed: centre times, and minutes of grace before a person is late."""

    code: PeriodCode
    name: str
    starts: time
    ends: time
    grace_minutes: int = 10

    @property
    def times(self) -> PeriodTimes:
        """The same period as minutes, for the rules."""
        return PeriodTimes.between(self.code, self.starts, self.ends)


def set_periods(work: Work, drafts: tuple[PeriodDraft, ...]) -> None:
    """Put exactly these periods in force, keyed by their code; raises InvalidInput."""
    work.require(Right.EDIT_SETTINGS)
    store_periods(work, drafts)


def store_periods(work: Work, drafts: tuple[PeriodDraft, ...]) -> None:
    """Write the periods without asking for a right (the set-up has no person yet)."""
    if not drafts:
        raise InvalidInput(field="period", reason="required", value="")
    for draft in drafts:
        if not draft.name.strip():
            raise InvalidInput(field="name", reason="required", value="")
        if not 0 <= draft.grace_minutes <= LONGEST_GRACE_MINUTES:
            raise InvalidInput(field="grace", reason="out_of_range", value=draft.grace_minutes)
        if draft.starts == draft.ends:
            raise InvalidInput(field="end", reason="end_before_start", value=draft.ends)
    if clashes([draft.times for draft in drafts]):
        raise InvalidInput(field="period", reason="overlap", value="")
    kept = {draft.code for draft in drafts}
    for old in work.session.scalars(select(Period)):
        if old.code not in kept:
            work.delete(old)
    for draft in drafts:
        key = natural_id("period", draft.code)
        row = work.session.get(Period, key) or work.add(_new_period(key, draft))
        row.name, row.starts, row.ends = draft.name.strip(), draft.starts, draft.ends
        row.grace_minutes = draft.grace_minutes


def _new_period(key: str, draft: PeriodDraft) -> Period:
    return Period(id=key, code=draft.code, name=draft.name, starts=draft.starts, ends=draft.ends)
