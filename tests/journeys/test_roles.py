"""Each of the demonstration's accounts, one after the other at the same window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app.services.demo.people import demo_accounts
from supervisor_app.system.clock import FixedClock
from tests.conftest import MIDDAY
from tests.journeys.person import Person
from tests.ui.shell_window import copied

# The places in the rail that each account of the guide sees.
SEES = {
    "supervisor": [1, 2, 3, 4, 5, 6, 7, 8, 9],
    "shift_lead": [1, 2, 3, 4, 5, 6, 7],
    "print_operator": [4],
    "statistics_clerk": [1, 3, 5, 6],
    "emirate_viewer": [5, 6],
    "administrator": [7, 8, 9],
}


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, demo_folder: Path, tmp_path: Path) -> Iterator[Person]:
    """Put somebody before the front page of the demonstration."""
    made = Person(qapp, copied(demo_folder, tmp_path / "centre"), FixedClock(MIDDAY), qtbot)
    yield made
    made.leave()


def test_everybody_sees_her_own_screens_and_none_of_them_complains(person: Person) -> None:
    """The rail is the role's, each of its screens opens by its number and loads without a fault."""
    assert list(SEES) == [one.username for one in demo_accounts()]
    for username, places in SEES.items():
        person.shell.sign_in(username)
        workplace = person.shell.workplace
        assert [spec.shortcut for spec in workplace.specs] == places, username
        for place in places:
            person.go(place)
            assert set(workplace.notices.banners) == {"demonstration"}, (username, place)
        person.shell.guide.sign_out()
