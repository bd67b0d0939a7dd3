"""Other hours than usual: weekdays, seasons and single days; which days are worked is not here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import OpeningHours
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.period import PeriodCode, clashes
from supervisor_app.rules.rights import Right
from supervisor_app.services import days
from supervisor_app.store.work import Work

Times = tuple[time, time] | None
LONGEST_SEASON_DAYS = 366


@dataclass(frozen=True, slots=True)
class SeasonDraft:
    """A season as it is typed: when it holds, and each period's hours (None: it stays closed).

    A period that `hours` does not name keeps its usual hours.
    """

    name: str
    hours: Mapping[PeriodCode, Times]
    weekday: int | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A stored season."""

    id: str
    draft: SeasonDraft


def seasons(work: Work) -> tuple[Season, ...]:
    """Return every season, those of weekdays first, then by their first day."""
    work.require(Right.EDIT_SETTINGS)
    found: dict[str, list[OpeningHours]] = {}
    rows = work.session.scalars(select(OpeningHours).order_by(OpeningHours.id))
    for row in rows:
        found.setdefault(row.group_id, []).append(row)
    listed = [Season(key, _draft(own)) for key, own in found.items()]
    return tuple(sorted(listed, key=_order))


def put(work: Work, draft: SeasonDraft, season_id: str = "") -> str:
    """Add a season, or change the one named; returns its id.

    Raises InvalidInput for a season without a name, days or hours, turned round or too long, and
    where its periods would overlap.
    """
    work.require(Right.EDIT_SETTINGS)
    _check(draft)
    group = season_id or new_id()
    for code in PeriodCode:
        key = natural_id("opening_hours", group, code)
        row = work.session.get(OpeningHours, key)
        if code not in draft.hours:
            if row is not None:
                work.delete(row)
            continue
        starts, ends = draft.hours[code] or (None, None)
        values = {
            "name": " ".join(draft.name.split()),
            "weekday": draft.weekday,
            "first_day": draft.first,
            "last_day": draft.last,
            "starts": starts,
            "ends": ends,
        }
        if row is None:
            work.add(OpeningHours(id=key, group_id=group, period=code, **values))
        else:
            for name, value in values.items():
                setattr(row, name, value)
    _check_overlap(work, draft)
    return group


def drop(work: Work, season_id: str) -> int:
    """Take a season away, so that the usual hours hold again; returns how many periods it had."""
    work.require(Right.EDIT_SETTINGS)
    rows = work.session.scalars(
        select(OpeningHours).where(OpeningHours.group_id == season_id)
    ).all()
    for row in rows:
        work.delete(row)
    return len(rows)


def _draft(rows: list[OpeningHours]) -> SeasonDraft:
    first = rows[0]
    hours: dict[PeriodCode, Times] = {
        row.period: None if row.starts is None or row.ends is None else (row.starts, row.ends)
        for row in rows
    }
    return SeasonDraft(first.name, hours, first.weekday, first.first_day, first.last_day)


def _order(season: Season) -> tuple[bool, date, int]:
    draft = season.draft
    return (draft.first is not None, draft.first or date.min, draft.weekday or 0)


def _check(draft: SeasonDraft) -> None:
    if not draft.name.strip():
        raise InvalidInput(field="name", reason="required", value="")
    if not draft.hours:
        raise InvalidInput(field="period", reason="required", value="")
    if (draft.first is None) is not (draft.last is None) or (
        draft.first is None and draft.weekday is None
    ):
        raise InvalidInput(field="day", reason="required", value="")
    if draft.first and draft.last:
        if draft.last < draft.first:
            raise InvalidInput(field="end", reason="end_before_start", value=draft.last)
        if (draft.last - draft.first).days > LONGEST_SEASON_DAYS:
            raise InvalidInput(field="end", reason="out_of_range", value=draft.last)
    if any(times and times[0] == times[1] for times in draft.hours.values()):
        raise InvalidInput(field="end", reason="end_before_start", value="")


def _check_overlap(work: Work, draft: SeasonDraft) -> None:
    """Refuse what would have two periods at once on a day of the season, as a year shows it."""
    work.session.flush()
    hours = days.hours(work)
    start = draft.first or work.today()
    length = (draft.last - start).days + 1 if draft.last else 7
    for offset in range(length):
        if clashes([row.times for row in hours.of(start + timedelta(days=offset))]):
            raise InvalidInput(field="period", reason="overlap", value="")
