"""The centre lies on a disk that cannot be written: it is shown, reported on, and not changed."""

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app import cli
from supervisor_app.errors import CentreReadOnly
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups, carried_file, day_notes, drill, restore, upkeep
from supervisor_app.system import read_only
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from tests.conftest import MIDDAY
from tests.refusing_folder import refused
from tests.ui.shell_window import Shell, copied


def prints(folder: Path) -> dict[str, str]:
    """Return the fingerprint of every file in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.fixture
def folder(demo_folder: Path, tmp_path: Path) -> Iterator[Path]:
    """Give a copy of the demonstration that refuses every write, and the proof that it did."""
    found = copied(demo_folder, tmp_path / "centre")
    before = prints(found)
    with refused(found):
        yield found
    assert prints(found) == before
    assert not read_only.cannot_write(CentrePaths(found))


def test_commands_that_read_work_and_others_say_why_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Report, check, count, copy come out; import, exchange, restore, a new key end with 3."""
    out, data = tmp_path / "out", ["--data", str(folder)]
    pdf = tmp_path / "day.pdf"
    assert cli.main(["report", "daily", *data, "--out", str(pdf)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert cli.main(["check", *data]) == 0
    assert cli.main(["retention", *data]) == 0
    assert cli.main(["backup", *data, "--out", str(out)]) == 0
    (copy,) = out.glob("*.db")
    capsys.readouterr()
    people = tmp_path / "people.csv"
    people.write_text("الاسم,الرقم الوظيفي,الجهة\nسالم,1,بلدي\n", encoding="utf-8")
    for words in (
        ["import", "employees", str(people)],
        ["sync", "--file", str(tmp_path / "carried")],
        ["restore", "--from", str(copy)],
        ["key", "rotate"],
    ):
        assert cli.main([*words, *data]) == 3, words
        assert str(folder) in capsys.readouterr().err, words


def test_the_window_shows_and_says_so_for_as_long_as_it_is_so(
    folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """A standing banner; no verb that writes is offered; what tries nevertheless is refused."""
    aside = read_only.opened(CentrePaths(folder))
    shell = Shell(qapp, aside.folder, FixedClock(MIDDAY), qtbot)
    try:
        shell.sign_in()
        place, desk = shell.workplace, shell.doors.desk
        banner = place.notices.banners["read-only"]
        assert "للاطلاع" in banner.accessibleName()
        banner.verb.click()
        (dialog,) = (w for w in qapp.topLevelWidgets() if w.objectName() == "" and w.isModal())
        dialog.close()
        assert place.ctx.may(Right.VIEW_STAFF)
        assert not place.ctx.may(Right.MARK_ATTENDANCE)
        for name in ("staffing", "statistics", "settings"):
            place.open(name)
            shell.settle()
            assert place.current is not None
            assert place.current.primary_actions() == []
        attempts: list[Any] = [
            partial(desk.write, day_notes.add_remark, MIDDAY.date(), "ملاحظة"),
            partial(backups.back_up, desk, Unwatched()),
            partial(drill.prove, desk, Unwatched()),
            partial(restore.stage, desk, Unwatched(), folder / "none.db"),
            partial(carried_file.exchange, desk, Unwatched(), folder / "carried"),
        ]
        for attempt in attempts:
            with pytest.raises(CentreReadOnly):
                attempt()
        assert not desk.read(upkeep.look, desk.paths, desk.settings).copy_due
        assert upkeep.at_close(desk, Unwatched()) is None
        assert "read-only" in place.notices.banners
    finally:
        shell.close()
        read_only.drop(aside)
