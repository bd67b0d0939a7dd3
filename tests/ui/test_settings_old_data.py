"""Old data and incidents in the settings: counted, let go by two, recorded; the pack is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from pytestqt.qtbot import QtBot

from supervisor_app.models import PrintJob
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import incident
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.system import settings as keys
from supervisor_app.ui.screens.settings.old_data import OldDataSection
from tests.ui.opened_settings import Opened

WORDS = "عبارة مرور الحزمة"


@pytest.fixture
def opened(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Give the settings of a centre in which one applicant's reference is past its time."""
    with demo.store.write(SYSTEM) as work:
        job = work.session.scalars(sa.select(PrintJob).limit(1)).one()
        job.applicant, job.work_date = "4821", job.work_date.replace(year=2024)
    found = Opened(demo, qtbot)
    yield found
    found.tasks.shutdown()


def test_two_let_go_and_the_record_stands_below(opened: Opened, tmp_path: Path) -> None:
    """The verb waits for the second person; a limit below its floor goes back; the pack opens."""
    section = opened.section("old", OldDataSection)
    opened.settle()
    assert not section.go.isEnabled()
    section.second.setText("administrator")
    section.password.setText(DEMO_PASSWORD)
    assert section.go.isEnabled()
    assert section.plan is not None
    section.dispose(section.plan)
    opened.qtbot.waitUntil(lambda: section.table.rows.rowCount() == 1, timeout=20_000)
    assert section.plan.empty or not section.go.isEnabled()
    opened.desk.proofs.stand()
    section.words.setText(WORDS)
    section.write_to(str(tmp_path / "pack.zip"))
    opened.qtbot.waitUntil((tmp_path / "pack.zip").exists, timeout=20_000)
    opened.settle()
    assert "audit.csv" in incident.open_pack((tmp_path / "pack.zip").read_bytes(), WORDS)
    assert opened.desk.settings.get(keys.AUDIT_DAYS) == 400
