"""The commands on a centre: what they print, what they write, what a refused one leaves."""

import json
import shutil
from pathlib import Path

import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.services import accounts, figures
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import archive
from supervisor_app.system.paths import CentrePaths
from tests.conftest import NOW
from tests.ui.shell_window import copied

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path) -> Path:
    """Copy the demonstration centre for a command that changes it."""
    return copied(demo_folder, tmp_path / "centre")


def opened(folder: Path) -> Desk:
    """Open a folder beside the commands, to look at what they did."""
    desk = bootstrap.open_centre(CentrePaths(folder))
    accounts.seat_without_password(desk, "supervisor")
    return desk


def entries(folder: Path) -> int:
    """Return how many entries the centre's journal holds."""
    desk = opened(folder)
    with desk.store.raw() as raw:
        (count,) = raw.execute("SELECT count(*) FROM journal").fetchone()
    desk.store.close()
    return int(count)


def full_file(folder: Path) -> Path:
    """Return the whole export of the day that still runs."""
    return folder / "demo" / f"tickets-{NOW.date()}.csv"


def test_a_demonstration_is_made_once(tmp_path: Path, capsys: Captured) -> None:
    """The second time it is refused with 3; with --if-new it is left as it is."""
    words = ["demo", "--data", str(tmp_path / "new"), "--days", "2", "--seed", "7"]
    assert cli.main(words) == 0
    assert str(tmp_path / "new") in capsys.readouterr().out
    before = (tmp_path / "new" / "centre.db").read_bytes()
    assert cli.main([*words, "--if-new"]) == 0
    assert cli.main(words) == 3
    assert (tmp_path / "new" / "centre.db").read_bytes() == before
    assert cli.main(["check", "--data", str(tmp_path / "new")]) == 0


def test_tickets_are_tried_imported_and_known(centre: Path, capsys: Captured) -> None:
    """A try changes nothing, the import counts, the same file again changes nothing."""
    words = ["import", "tickets", str(full_file(centre)), "--data", str(centre)]
    before = entries(centre)
    assert cli.main([*words, "--dry-run"]) == 0
    assert "تجربة فقط" in capsys.readouterr().out
    assert entries(centre) == before
    assert cli.main([*words, "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert (first["before"], first["refused"]) == (False, 0)
    assert first["stored"] > 0
    after = entries(centre)
    assert cli.main(words) == 0
    assert "استُوردت هذه الصفوف من قبل" in capsys.readouterr().out
    assert entries(centre) == after


def test_refused_rows_are_told_with_line_and_reason(centre: Path, capsys: Captured) -> None:
    """Good rows are stored; each refused one is named, and what is not named is counted."""
    path = centre / "people.csv"
    rows = ["سعاد القرني,901,لا جهة,", *(f"س{n},{n},,؟" for n in range(1, 24)), "هند,990,,نساء"]
    path.write_text("\n".join(["الاسم,الرقم,الجهة,القسم", *rows]), "utf-8")
    assert cli.main(["import", "employees", str(path), "--data", str(centre)]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert "حُفظ 1" in first
    assert "رُفض 24" in first
    assert lines[0].startswith("السطر 2")
    assert "الجهة" in lines[0]
    assert len(lines) == 21
    assert "4" in lines[-1]


@pytest.mark.parametrize("what", ["agencies", "services", "employees", "tickets"])
def test_a_broken_file_is_3_and_changes_nothing(what: str, centre: Path, capsys: Captured) -> None:
    """A file that is no list, or is not there, is one sentence; the journal does not grow."""
    path = centre / "broken.csv"
    path.write_bytes(bytes(range(256)) * 40)
    before = entries(centre)
    for file in (path, centre / "not there.csv"):
        assert cli.main(["import", what, str(file), "--data", str(centre)]) == 3
        said = capsys.readouterr()
        assert said.out == ""
        assert len(said.err.splitlines()) == 1
    assert entries(centre) == before


def test_only_tickets_have_mappings(centre: Path, capsys: Captured) -> None:
    """A mapping that nobody saved is not passed over in silence, whatever the file holds."""
    for what in ("agencies", "tickets"):
        words = ["import", what, str(full_file(centre)), "--data", str(centre)]
        assert cli.main([*words, "--mapping", "لا أحد"]) == 3
        assert "مطابقة الأعمدة" in capsys.readouterr().err


def test_the_report_is_of_the_last_day_with_figures(centre: Path, capsys: Captured) -> None:
    """Without a date it is the last day that has figures; the file is a PDF and registered."""
    out = centre / "daily.pdf"
    words = ["report", "daily", "--data", str(centre), "--out", str(out)]
    assert cli.main([*words, "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    desk = opened(centre)
    last, listed = desk.read(figures.last_day), desk.read(archive.made)
    desk.store.close()
    assert (row["day"], row["id"]) == (str(last), listed[0].id)
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_day_is_named_in_either_calendar(centre: Path, capsys: Captured) -> None:
    """--date takes an ISO day, also in Arabic digits, and a Hijri one."""
    out = str(centre / "daily.pdf")
    for day in ("2025-10-02", "٢٠٢٥-١٠-٠٢", "10/4/1447"):
        words = ["report", "daily", "--data", str(centre), "--out", out, "--date", day, "--json"]
        assert cli.main(words) == 0
        assert json.loads(capsys.readouterr().out)["day"] == "2025-10-02"


def test_a_report_that_cannot_be_written_leaves_nothing(centre: Path, capsys: Captured) -> None:
    """A folder that is not there is 3: no file, no record, no note of an export."""
    before = entries(centre)
    out = centre / "nowhere" / "daily.pdf"
    assert cli.main(["report", "daily", "--data", str(centre), "--out", str(out)]) == 3
    assert str(out) in capsys.readouterr().err
    assert entries(centre) == before
    assert not list((centre / "reports").glob("*"))


def test_damage_is_found_and_named(centre: Path, capsys: Captured) -> None:
    """A page whose seal is broken is 3, with the reason for people and for programs."""
    database = centre / "centre.db"
    content = bytearray(database.read_bytes())
    content[len(content) * 3 // 4] ^= 0xFF
    database.write_bytes(content)
    assert cli.main(["check", "--data", str(centre)]) == 3
    assert "وجد الفحص أخطاء" in capsys.readouterr().err
    assert cli.main(["check", "--data", str(centre), "--json"]) == 3
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["reason"]) == (False, "cipher_integrity_check")


def test_a_row_changed_behind_the_journal_is_found(centre: Path, capsys: Captured) -> None:
    """What somebody wrote past the product is named by table and field."""
    desk = opened(centre)
    with desk.store.raw() as raw:
        raw.execute("UPDATE agency SET name = 'أخرى' WHERE position = 0")
        raw.commit()
    desk.store.close()
    assert cli.main(["check", "--data", str(centre), "--json"]) == 3
    said = capsys.readouterr()
    assert json.loads(said.out)["reason"] == "rows"
    assert "agency" in said.err
    assert "name" in said.err


def test_a_lost_demonstration_key_is_said(centre: Path, capsys: Captured) -> None:
    """Without its key a centre stays closed: 3, in words, and the database is not touched."""
    before = shutil.copy(centre / "centre.db", centre / "before.db").read_bytes()
    (centre / "demonstration.key").unlink()
    assert cli.main(["check", "--data", str(centre)]) == 3
    assert capsys.readouterr().err.strip()
    assert (centre / "centre.db").read_bytes() == before
