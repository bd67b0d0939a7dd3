"""The least and most staff in the sheet of an agency."""

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.staffing_bound import StaffingBound
from supervisor_app.services import agencies, staffing_limits
from supervisor_app.services.desk import Desk
from supervisor_app.ui.screens.settings.agencies import AgenciesSection
from supervisor_app.ui.screens.settings.limit_lines import ONE_DAY, LimitLines
from tests.ui.opened_settings import Opened


@pytest.fixture
def opened(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings to the supervisor of the demonstration."""
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


def lines(opened: Opened) -> tuple[str, LimitLines]:
    """Open the sheet of the first agency."""
    section = opened.section("agencies", AgenciesSection)
    row = opened.desk.read(agencies.agencies)[0]
    section.sheet.open(row)
    opened.settle()
    return row.id, section.sheet.limits


def test_a_bound_is_added_and_taken_away_in_the_sheet(opened: Opened) -> None:
    """Women, mornings, one single day: what is chosen is what is kept."""
    agency_id, found = lines(opened)
    found.new.minimum.set_value(3)
    found.new.maximum.set_value(5)
    found.new.section.choose(Section.WOMEN)
    found.new.period.choose(PeriodCode.MORNING)
    found.new.when.choose(ONE_DAY)
    opened.press("إضافة حد")
    (row,) = opened.desk.read(staffing_limits.of_agency, agency_id)
    day = date(2025, 10, 5)
    assert row.bound == StaffingBound(
        3, 5, Section.WOMEN, PeriodCode.MORNING, None, on_holidays=False, day=day
    )
    found._drop(row.id)
    opened.settle()
    assert opened.desk.read(staffing_limits.of_agency, agency_id) == ()


def test_a_bound_turned_round_is_refused_beside_its_numbers(opened: Opened) -> None:
    """The reason stands in the sheet, and nothing is kept; without a least nothing happens."""
    agency_id, found = lines(opened)
    opened.press("إضافة حد")
    found.new.minimum.set_value(5)
    found.new.maximum.set_value(2)
    opened.press("إضافة حد")
    assert found.new.fault.isVisible()
    assert opened.desk.read(staffing_limits.of_agency, agency_id) == ()
