"""Other hours: what is typed, what is refused, and how rosters and lateness follow."""

from datetime import date, time, timedelta

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import accounts, attendance, days, opening, undo
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk
from supervisor_app.services.opening import SeasonDraft

MORNING, EVENING = PeriodCode
DAY = date(2025, 10, 5)
SEASON = SeasonDraft(
    "دوام رمضان",
    {MORNING: (time(10), time(15)), EVENING: (time(21), time(1))},
    first=DAY - timedelta(days=7),
    last=DAY + timedelta(days=7),
)


def test_a_season_reaches_a_roster_that_is_there(demo: Desk) -> None:
    """In Ramadan somebody planned for the morning is on time at ten, and late after its grace."""
    demo.write(opening.put, SEASON)
    who = demo.read(attendance.sheet, DAY, MORNING).rows[0].employee_id
    for arrived, status in ((time(10, 5), "present"), (time(10, 40), "late")):
        mark = Mark(who, AttendanceStatus.LATE, arrived)
        demo.write(attendance.mark, DAY, MORNING, [mark])
        rows = demo.read(attendance.sheet, DAY, MORNING).rows
        assert next(row.status for row in rows if row.employee_id == who) == status


def test_the_board_shows_the_hours_of_its_day(demo: Desk) -> None:
    """The evening runs past midnight in the season and keeps its hours outside it."""
    before = demo.read(days.hours).of(DAY)
    demo.write(opening.put, SEASON)
    frame = demo.read(days.frame)
    assert [(row.starts, row.ends) for row in frame.periods] == list(SEASON.hours.values())
    assert demo.read(days.hours).of(DAY + timedelta(days=8)) == before


def test_a_period_may_stay_closed_on_one_weekday(demo: Desk) -> None:
    """On Fridays only the evening opens; what was recorded of a closed period has its times."""
    key = demo.write(opening.put, SeasonDraft("الجمعة", {MORNING: None}, weekday=4)).result
    hours = demo.read(days.hours)
    friday = date(2025, 10, 10)
    assert [row.code for row in hours.of(friday)] == [EVENING]
    assert hours.period(friday, MORNING) == hours.usual[0]
    (season,) = demo.read(opening.seasons)
    assert (season.id, season.draft.hours) == (key, {MORNING: None})


def test_a_season_is_changed_dropped_and_taken_back(demo: Desk) -> None:
    """Changing keeps one season; a period left out has its usual hours; undo brings all back."""
    key = demo.write(opening.put, SEASON).result
    shorter = SeasonDraft(SEASON.name, {MORNING: (time(9), time(14))}, None, DAY, DAY)
    assert demo.write(opening.put, shorter, key).result == key
    assert [one.draft for one in demo.read(opening.seasons)] == [shorter]
    dropped = demo.write(opening.drop, key)
    assert demo.read(opening.seasons) == ()
    demo.write(undo.revert, dropped.op)
    assert [one.draft for one in demo.read(opening.seasons)] == [shorter]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"hours": {}}, "period"),
        ({"first": None, "last": None}, "day"),
        ({"last": None}, "day"),
        ({"last": DAY - timedelta(days=8)}, "end"),
        ({"last": DAY + timedelta(days=400)}, "end"),
        ({"hours": {MORNING: (time(10), time(10))}}, "end"),
        ({"hours": {MORNING: (time(10), time(23))}}, "period"),
    ],
)
def test_what_does_not_hold_is_refused_and_nothing_is_kept(
    demo: Desk, changes: dict[str, object], field: str
) -> None:
    """No name, no days, turned round, too long, no length, or over the other period."""
    values = {name: getattr(SEASON, name) for name in SeasonDraft.__slots__} | changes
    with pytest.raises(InvalidInput) as refused:
        demo.write(opening.put, SeasonDraft(**values))
    assert refused.value.params["field"] == field
    assert demo.read(opening.seasons) == ()


def test_a_shift_lead_does_not_change_the_hours(demo: Desk) -> None:
    """Hours are a setting of the centre."""
    accounts.seat_without_password(demo, "shift_lead")
    with pytest.raises(NotAllowed):
        demo.write(opening.put, SEASON)
