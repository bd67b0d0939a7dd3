"""The workstations in the settings: described and withdrawn by an administrator, seen by others."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from supervisor_app.rules.rights import SYSTEM, Role
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationState, stations
from supervisor_app.ui.screens.settings.stations import StationsSection
from tests.cli.test_station import enter
from tests.ui.opened_settings import Opened, seat, seen


@pytest.fixture
def opened(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings of a centre with another workstation to its administrator."""
    with demo.store.write(SYSTEM) as work:
        enter(work, 11, "القاعة أ")
    seat(demo, Role.ADMINISTRATOR)
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


def shown(opened: Opened) -> StationsSection:
    """Open the section."""
    section = opened.section("stations", StationsSection)
    assert isinstance(section, StationsSection)
    return section


def states(desk: Desk) -> dict[int, StationState]:
    """Return how each workstation stands."""
    return {row.device: row.state for row in desk.read(stations)}


def test_a_workstation_is_described_and_withdrawn(opened: Opened) -> None:
    """Its name is kept as it is left; then it stands as withdrawn, with what remains to do."""
    section = shown(opened)
    assert not seen(section.withdraw), "nothing is chosen yet"
    section.table.select(11)
    assert seen(section.withdraw)
    opened.leave(section.name, "الاستقبال")
    assert {row.name for row in opened.desk.read(stations)} >= {"الاستقبال"}
    section._ask()
    section.run(11, "فُقدت")
    opened.settle()
    assert states(opened.desk)[11] is StationState.WITHDRAWN
    assert "الاستقبال" in opened.toasts[-1].text
    assert opened.touched >= {"workstation", "field_key_wrap"}
    section.table.select(11)
    opened.settle()
    assert not seen(section.withdraw)
    assert section.left.text()
    section._offer("main.py server revoke ws_1_ab")
    section.copy.click()
    assert len(opened.toasts) > 1


def test_a_refused_withdrawal_leaves_the_list_as_it_is(opened: Opened) -> None:
    """The person reads why; without the right nothing but the list is there."""
    section = shown(opened)
    section.table.select(11)
    section.run(11, " ")
    opened.settle()
    assert opened.failures
    assert states(opened.desk)[11] is StationState.SILENT
    seat(opened.desk, Role.SUPERVISOR)
    other = Opened(opened.desk, opened.qtbot)
    read_only = shown(other)
    read_only.table.select(11)
    assert not seen(read_only.withdraw)
    assert not read_only.name.isEnabled()
    other.tasks.shutdown()
