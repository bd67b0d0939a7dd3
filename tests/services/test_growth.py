"""How the data of this machine grow, as its settings tell."""

from datetime import timedelta

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.rules.section import Section
from supervisor_app.services import backups, employees, growth
from supervisor_app.services.desk import NOBODY, Desk
from supervisor_app.services.employees import EmployeeDraft
from supervisor_app.system import space
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import NOW


def test_growth_is_told_after_a_month(
    new_centre: Desk, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new centre says its size; later the entries of the last month count."""
    monkeypatch.setattr(space, "free_bytes", lambda _: 10**9)
    paths = new_centre.paths
    paths.prepare()
    young = new_centre.read(growth.look_ahead, paths)
    assert (young.size, young.a_day) == (paths.database.stat().st_size, None)
    clock.set(NOW + timedelta(days=29, hours=23))
    new_centre.write(employees.add, EmployeeDraft("سعد", Section.MEN))
    assert new_centre.read(growth.look_ahead, paths).a_day is None
    clock.set(NOW + timedelta(days=30))
    told = new_centre.read(growth.look_ahead, paths)
    assert told.a_day > 0
    assert told.years > 0
    backups.back_up(new_centre, Unwatched())
    # A copy may go for a newer one: what it takes is room as well.
    assert new_centre.read(growth.look_ahead, paths).years >= told.years
    clock.set(NOW + timedelta(days=400))
    assert new_centre.read(growth.look_ahead, paths).a_day == 0


def test_a_servers_rows_are_not_this_disks(new_centre: Desk) -> None:
    """Where a server keeps the rows, this disk says nothing; and not everybody may ask."""
    new_centre.paths.store.write_text("{}")
    assert new_centre.read(growth.look_ahead, new_centre.paths) is None
    new_centre.seat(NOBODY)
    with pytest.raises(NotAllowed):
        new_centre.read(growth.look_ahead, new_centre.paths)
