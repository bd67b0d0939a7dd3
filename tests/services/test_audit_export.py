"""The trail as a file: asked for, journalled, harmless in a spreadsheet, whole or not there."""

import csv
from pathlib import Path

import pytest

from supervisor_app.errors import CancelledByPerson, NotAllowed, ReauthNeeded
from supervisor_app.services import audit_export, workstations
from supervisor_app.services.audit import AuditQuery
from supervisor_app.services.audit_export import AT_ONCE
from supervisor_app.services.desk import Desk
from supervisor_app.system.progress import Unwatched, Watched
from tests.services.test_audit import CHIEF, CLERK, note, rows

HARMFUL = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1", "＠1")


@pytest.fixture
def desk(new_centre: Desk) -> Desk:
    """Give a new centre whose supervisor sits and whose machine has its keys."""
    new_centre.seat(CHIEF)
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "القاعة أ")
    return new_centre


def test_an_export_asks_for_the_password_and_is_journalled(desk: Desk, tmp_path: Path) -> None:
    """Without proof nothing is written; with it a spreadsheet cannot run what people typed."""
    target = tmp_path / "trail.csv"
    for text in HARMFUL:
        with desk.store.write(CHIEF, reason=text) as work:
            note(work, text)
    with pytest.raises(ReauthNeeded):
        audit_export.export(desk, Unwatched(), AuditQuery(), target)
    assert not target.exists()
    desk.proofs.give()
    count = audit_export.export(desk, Unwatched(), AuditQuery(), target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == count
    assert not [cell for line in lines for cell in line.values() if cell.startswith(("=", "+"))]
    assert rows(desk, limit=1)[0].what == "audit_export"


def test_no_hash_and_no_wrapped_key_leaves_the_journal(desk: Desk, tmp_path: Path) -> None:
    """Neither page nor export tell them, only that they were written."""
    told = [one for row in rows(desk, table="account", limit=50) for one in row.values]
    sealed = [one for one in told if one.sealed]
    assert {"password_hash", "sign_wrapped"} <= {one.field for one in sealed}
    assert not [one for one in sealed if one.before or one.after]
    desk.proofs.give()
    target = tmp_path / "trail.csv"
    audit_export.export(desk, Unwatched(), AuditQuery(), target)
    text = target.read_text(encoding="utf-8-sig")
    assert "$argon2" not in text
    assert "password_hash: sealed" in text


def test_it_goes_page_by_page_and_tells_how_far_it_is(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every entry once whatever the page; what is asked for alone is in it."""
    monkeypatch.setattr(audit_export, "AT_ONCE", 3)
    for number in range(7):
        desk.write(note, f"{number}")
    desk.proofs.give()
    told: list[tuple[int, int]] = []
    progress = Watched(lambda done, total: told.append((done, total)))
    target = tmp_path / "trail.csv"
    query = AuditQuery(table="day_note")
    assert audit_export.export(desk, progress, query, target) == len(rows(desk, table="day_note"))
    assert told[0][1] == told[-1][0] == 7
    searched = tmp_path / "searched.csv"
    assert audit_export.export(desk, Unwatched(), AuditQuery(text="5"), searched) >= 1
    assert AT_ONCE > 3


def test_a_cancelled_export_leaves_neither_file_nor_trace(desk: Desk, tmp_path: Path) -> None:
    """Nothing lies beside, and the journal tells of no export."""
    desk.write(note, "x")
    desk.proofs.give()
    progress = Watched(lambda _done, _total: None)
    progress.cancel()
    with pytest.raises(CancelledByPerson):
        audit_export.export(desk, progress, AuditQuery(), tmp_path / "trail.csv")
    assert not list(tmp_path.glob("*trail*"))
    assert rows(desk, limit=1)[0].what != "audit_export"


def test_it_is_for_who_may_read_the_trail(desk: Desk, tmp_path: Path) -> None:
    """Without the right there is no file, whatever was proved."""
    desk.seat(CLERK)
    desk.proofs.give()
    with pytest.raises(NotAllowed):
        audit_export.export(desk, Unwatched(), AuditQuery(), tmp_path / "trail.csv")
    assert not list(tmp_path.glob("*trail*"))
