"""Days off, holidays and closures, and what follows from them."""

from datetime import date

import pytest

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.calendar import DayKind
from supervisor_app.services import days, roster, working_days
from supervisor_app.services.desk import Desk
from supervisor_app.services.working_days import Habits

NATIONAL_DAY = date(2025, 9, 23)
DAY = date(2025, 10, 5)


def test_a_year_is_filled_once_with_arabic_names(demo: Desk) -> None:
    """The list of the country is taken over; again it adds nothing."""
    assert demo.write(working_days.fill_official, [2025]).result > 8
    assert demo.write(working_days.fill_official, [2025]).result == 0
    names = {row.day: row.name for row in demo.read(working_days.year, 2025)}
    assert names[NATIONAL_DAY] == "اليوم الوطني"
    assert not demo.read(working_days.working_days).works(NATIONAL_DAY)


def test_what_a_person_decided_outlives_the_list(demo: Desk) -> None:
    """A holiday that is worked stays worked, and a day that the list lost goes with the country."""
    demo.write(working_days.fill_official, [2025])
    demo.write(working_days.decide, NATIONAL_DAY, DayKind.WORKING, "")
    demo.write(working_days.set_habits, Habits(frozenset({4, 5}), "QA"))
    demo.write(working_days.fill_official, [2025])
    calendar = demo.read(working_days.working_days)
    assert calendar.works(NATIONAL_DAY)
    assert not calendar.works(date(2025, 12, 18))
    assert calendar.works(date(2025, 2, 23))  # Saudi Arabia's founding day is none in Qatar
    demo.write(working_days.forget, NATIONAL_DAY)
    assert NATIONAL_DAY not in {row.day for row in demo.read(working_days.year, 2025)}


def test_a_closure_is_named_where_the_day_is_shown(demo: Desk) -> None:
    """The board's day and the week's roster tell why the centre is closed."""
    with pytest.raises(InvalidInput):
        demo.write(working_days.decide, DAY, DayKind.CLOSED, " ")
    demo.write(working_days.decide, DAY, DayKind.CLOSED, "صيانة المبنى")
    assert demo.read(days.frame).holiday == "صيانة المبنى"
    week = demo.read(roster.week, DAY)
    assert week.holidays == {DAY: "صيانة المبنى"}
    assert DAY not in week.working


def test_the_weekly_days_off_are_the_centres_own(demo: Desk) -> None:
    """A centre that works on Saturdays counts them; a week without a working day is refused."""
    saturday = date(2025, 10, 11)
    assert not demo.read(working_days.working_days).works(saturday)
    demo.write(working_days.set_habits, Habits(frozenset({4}), "JO"))
    assert demo.read(working_days.working_days).works(saturday)
    assert demo.read(working_days.habits) == Habits(frozenset({4}), "JO")
    for habits in (Habits(frozenset(range(7)), "SA"), Habits(frozenset(), "FR")):
        with pytest.raises(InvalidInput):
            demo.write(working_days.set_habits, habits)
