"""A database of a newer version: never touched, read out as far as this version understands it."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app import cli
from supervisor_app.errors import NotAllowed, SignInRefused, StoreNewer
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.services.salvage import JOURNAL, Asker, salvage
from supervisor_app.store.connection import connect
from supervisor_app.store.revision import refuse_newer
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from supervisor_app.ui.shell.entry.newer import NewerCard
from tests.conftest import MIDDAY
from tests.ui.shell_window import Shell, copied

CLOCK = FixedClock(MIDDAY)


@pytest.fixture
def newer(demo_folder: Path, tmp_path: Path) -> Iterator[CentrePaths]:
    """Give a centre that version 0009 wrote and left with its log; it stays byte for byte."""
    paths = CentrePaths(copied(demo_folder, tmp_path / "centre"))
    raw = connect(paths.database, demo_key(paths.demo_key))
    raw.execute("ALTER TABLE daily_figure ADD COLUMN mood TEXT")
    raw.execute("CREATE TABLE weather (id TEXT PRIMARY KEY, sky TEXT)")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.execute("UPDATE alembic_version SET version_num = '0009'")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.execute("UPDATE agency SET name = '=1+1' WHERE id = (SELECT min(id) FROM agency)")
    # As if that version had been killed: what it wrote last lies in the log alone.
    held = {path: path.read_bytes() for path in paths.folder.glob("centre.db*")}
    raw.close()
    (paths.folder / "centre.db-shm").unlink(missing_ok=True)
    held = {path: text for path, text in held.items() if not path.name.endswith("-shm")}
    for path, text in held.items():
        path.write_bytes(text)
    assert len(held) == 2
    yield paths
    assert {path: path.read_bytes() for path in paths.folder.glob("centre.db*")} == held


def test_it_is_refused_untouched_and_read_out(
    newer: CentrePaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command ends with 3 and one sentence; salvage gives tables and journal, no secret."""
    data = ["--data", str(newer.folder)]
    with pytest.raises(StoreNewer):
        refuse_newer(newer.database, demo_key(newer.demo_key))
    for words in (["check"], ["report", "daily", "--out", str(tmp_path / "day.pdf")]):
        assert cli.main([*words, *data]) == 3
        assert "إصدار أحدث" in capsys.readouterr().err
    assert cli.main(["salvage", *data, "--out", str(tmp_path / "out")]) == 0
    (folder,) = (tmp_path / "out").iterdir()
    with (folder / "daily_figure.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert "mood" in rows[0]
    assert "'=1+1" in (folder / "agency.csv").read_text(encoding="utf-8-sig")
    assert not (folder / "weather.csv").exists()
    text = (folder / JOURNAL).read_text(encoding="utf-8")
    entries = [json.loads(line) for line in text.splitlines()]
    assert len(entries) > 1000
    accounts = [one for one in entries if one["entity"] == "account"]
    assert accounts
    assert all(set(one["body"]["s"].values()) <= {None} for one in accounts)
    assert "argon2" not in text


def test_only_who_may_export_reads_it_out(newer: CentrePaths, tmp_path: Path) -> None:
    """A wrong password, an unknown name and a role without the right write nothing."""
    key = demo_key(newer.demo_key)
    for who, error in (
        (Asker("supervisor", "wrong"), SignInRefused),
        (Asker("nobody", DEMO_PASSWORD), SignInRefused),
        (Asker("print_operator", DEMO_PASSWORD), NotAllowed),
    ):
        with pytest.raises(error):
            salvage(newer, key, who, tmp_path / "out", CLOCK)
    assert not (tmp_path / "out").exists()


def test_the_window_offers_it_on_a_page(
    newer: CentrePaths, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """No sign-in page: what happened, what is safe, the copies; the files lie in the folder."""
    newer.backup.mkdir(exist_ok=True)
    (newer.backup / "centre-20251005-090000.db").touch()
    shell = Shell(qapp, newer.folder, CLOCK, qtbot)
    try:
        shell.settle()
        (card,) = shell.guide.front.cards
        assert isinstance(card, NewerCard)
        card.name.setText("supervisor")
        card.password.setText("wrong")
        card.ask(tmp_path / "out")
        shell.settle()
        assert not card.fault.isHidden()
        card.password.setText(DEMO_PASSWORD)
        card.ask(tmp_path / "out")
        shell.settle()
        assert "قيود" in card.fault.accessibleName()
        assert list((tmp_path / "out").glob("*/journal.jsonl"))
    finally:
        shell.close()
