"""A second workstation by keyboard: clean folder, joining, signing in, a mark, seen elsewhere."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.rules.section import Section
from supervisor_app.services import accounts, agencies, exchange, presence_board, sign_in, sync
from supervisor_app.services.agencies import AgencyDraft, CounterDraft
from supervisor_app.services.desk import Desk
from supervisor_app.sync import connection
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.server import enrolment
from supervisor_app.system import keyslots
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.keyslots import Cost
from supervisor_app.system.progress import Unwatched
from supervisor_app.ui.shell.set_up.join_wizard import JoinWizard
from tests.conftest import NOW, PLAN, desk_at
from tests.journeys.person import Person
from tests.postgres import Server

PASSPHRASE = "نخلة عند الباب"  # noqa: S105  a test's own
PASSWORD = "شاي العصر 9 أكواب"  # noqa: S105  a test's own


@pytest.fixture
def network(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """Lead the connections of the product to the test's server, past TLS."""

    def connect(address: ServerAddress, _authority: Path) -> psycopg.Connection:
        return server.connect(address.role, address.password)

    monkeypatch.setattr(connection, "connect", connect)
    monkeypatch.setattr(keyslots, "Cost", lambda *_a, **_k: Cost(1, 64, 1))
    return server


@pytest.fixture
def first(network: Server, new_file: Path, tmp_path: Path, everyone: Actor) -> Iterator[Desk]:
    """Give the centre's first workstation: an agency, a supervisor's account, joined."""
    folder = tmp_path / "first"
    folder.mkdir()
    desk = desk_at(Path(shutil.copy(new_file, folder / "centre.db")), FixedClock(NOW))
    sign_in.bring_up(desk)
    accounts.sign_in(desk, "tariq", PLAN.administrator.password)
    sign_in.prove(desk, PLAN.administrator.password)
    opened = accounts.AccountDraft("sara", "سارة الحربي", "مشرفة", Role.SUPERVISOR, PASSWORD)
    desk.write(accounts.add, opened)
    exchange.join(desk, Unwatched(), *ticket(network, folder, "الأولى"))
    desk.seat(everyone)
    counter = CounterDraft(1, Section.MEN, (PeriodCode.MORNING,))
    agency = desk.write(agencies.add, AgencyDraft("جوازات قباء", "جوازات")).result
    desk.write(agencies.add_counter, agency, counter)
    exchange.exchange(desk, Unwatched())
    yield desk
    desk.store.close()


@pytest.fixture
def person(first: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """Put the supervisor before a machine whose folder is empty; the centre is elsewhere."""
    assert first.store.centre_id
    made = Person(qapp, tmp_path / "second", FixedClock(NOW), qtbot)
    yield made
    made.leave()


def ticket(server: Server, folder: Path, station: str) -> tuple[Path, str]:
    """Enrol a workstation of centre 12."""
    where = ServerAddress("db.example", 5432, server.database, "", station, 12, "", "PEM", "")
    path = folder / "station.enrolment"
    return path, enrolment.enrol(server.admin, where, path).code


def join(person: Person, file: Path, code: str) -> None:
    """Go from the first page to the sign-in page of the centre."""
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        person.press(key)
    person.settle()
    steps = person.shell.guide._wizard
    assert isinstance(steps, JoinWizard)
    for text in (str(file), code):
        person.type(text)
        person.press(Qt.Key.Key_Return)
    person.settle()
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Tab)
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Space)
    person.type(steps.code.code)
    person.press(Qt.Key.Key_Return)
    entrance = person.shell.guide.entrance
    person.see(lambda: person.shell.guide.front.cards == (entrance.sign_in,))
    person.settle()


@pytest.mark.needs("postgres")
def test_a_clean_folder_becomes_a_workstation_whose_mark_the_first_one_sees(
    person: Person, first: Desk, network: Server
) -> None:
    """File and code, a passphrase, the paper, the load; then her own password and a mark."""
    join(person, *ticket(network, first.paths.folder, "صالة ب"))
    assert person.shell.guide.front.panel._name == PLAN.names.name
    person.type("sara")
    person.press(Qt.Key.Key_Tab)
    person.type(PASSWORD)
    person.press(Qt.Key.Key_Return)
    person.see(lambda: person.shell.guide.session is not None)
    person.settle()
    person.go(3)
    person.press(Qt.Key.Key_F7)
    person.type("1")
    person.settle()
    person.go(7)
    person.press(Qt.Key.Key_F5)
    person.see(lambda: person.desk.read(sync.state, person.desk).waiting == 0)
    person.settle()
    exchange.exchange(first, Unwatched())
    (row,) = first.read(presence_board.day_board, NOW.date(), PeriodCode.MORNING).board.rows
    assert (row.now.open, row.now.unrecorded) == (1, 0)
