"""The calendar of the settings: seasons, closed days, days off and the year's holidays."""

import datetime as dt
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from supervisor_app.services import opening, working_days
from supervisor_app.services.desk import Desk
from supervisor_app.ui.screens.settings.calendar import CalendarSection
from tests.ui.opened_settings import Opened


@pytest.fixture
def opened(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings to the supervisor of the demonstration."""
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


def test_a_season_and_a_closed_day_are_entered_by_their_sheets(opened: Opened) -> None:
    """Ramadan comes with its days and proposed hours; a closed day needs its name."""
    calendar = opened.section("calendar", CalendarSection)
    calendar.season_sheet.open_ramadan()
    opened.press("حفظ")
    (season,) = opened.desk.read(opening.seasons)
    assert (season.draft.name, season.draft.first) == ("رمضان 1447", dt.date(2026, 2, 18))
    calendar.day_sheet.open(None)
    opened.press("حفظ")
    assert opened.desk.read(working_days.year, 2025) == ()
    calendar.day_sheet.form.show_values({"name": "صيانة المبنى"})
    opened.press("حفظ")
    (row,) = opened.desk.read(working_days.year, 2025)
    assert (row.day, row.name) == (dt.date(2025, 10, 5), "صيانة المبنى")


def test_hours_that_overlap_are_refused_where_they_are_typed(opened: Opened) -> None:
    """The sheet stays open with the reason, and a time left out is named at its field."""
    calendar = opened.section("calendar", CalendarSection)
    calendar.season_sheet.open(None)
    form = calendar.season_sheet.form
    form.show_values({"name": "الجمعة", "weekday": 4, "morning": "other"})
    form.show_values({"morning_starts": dt.time(10), "morning_ends": None})
    opened.press("حفظ")
    assert form.rows["morning_ends"].below.text()
    form.show_values({"morning_ends": dt.time(23)})
    opened.press("حفظ")
    assert calendar.season_sheet.fault.isVisible()
    assert opened.desk.read(opening.seasons) == ()


def test_days_off_and_the_holidays_of_a_year_are_kept_at_once(opened: Opened) -> None:
    """A ticked day is off; a week without working days is refused; the year is filled by a verb."""
    calendar = opened.section("calendar", CalendarSection)
    calendar.days_off[5].click()
    opened.settle()
    assert opened.desk.read(working_days.habits).weekend == {4}
    for day in (6, 0, 1, 2, 3, 5):
        calendar.days_off[day].click()
        opened.settle()
    assert calendar.fault.isVisible()
    assert opened.desk.read(working_days.habits).weekend == {4, 6, 0, 1, 2, 3}
    opened.press("ملء السنة")
    assert len(opened.desk.read(working_days.year, 2025)) > 8
