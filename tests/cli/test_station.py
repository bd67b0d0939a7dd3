"""The command station: the list, a withdrawal, and what a withdrawn one had not sent."""

import json
from pathlib import Path

import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.models import Workstation
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import workstations
from supervisor_app.store.work import Work
from supervisor_app.system.paths import CentrePaths
from tests.ui.shell_window import copied

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path) -> Path:
    """Give a demonstration with its own workstation and three more, two of one name."""
    folder = copied(demo_folder, tmp_path / "centre")
    desk = bootstrap.open_centre(CentrePaths(folder))
    with desk.store.write(SYSTEM) as work:
        for device, name in ((11, "القاعة أ"), (12, "القاعة ب"), (13, "القاعة ب")):
            enter(work, device, name)
    desk.store.close()
    return folder


def enter(work: Work, device: int, name: str) -> None:
    """Put a workstation into the register."""
    key = workstations.X25519PrivateKey.generate().public_key()
    work.add(
        Workstation(
            id=natural_id("workstation", device),
            device_id=device,
            name=name,
            sign_public="",
            box_public=workstations.text_of(key),
        )
    )


def run(centre: Path, *words: str, user: str = "administrator") -> int:
    """Run the command as somebody."""
    return cli.main(["station", words[0], "--data", str(centre), "--user", user, *words[1:]])


def test_a_workstation_is_withdrawn_by_its_name_or_number(centre: Path, capsys: Captured) -> None:
    """Once; the list shows it; a name that two bear and one that none bears are told apart."""
    assert run(centre, "withdraw", "القاعة أ", "--reason", "فُقدت") == 0
    assert "القاعة أ" in capsys.readouterr().out
    assert run(centre, "withdraw", "12", "--reason", "فُقدت", "--json") == 0
    assert json.loads(capsys.readouterr().out)["name"] == "القاعة ب"
    again = [("11", "سُحبت من قبل"), ("القاعة ب", "أكثر من"), ("لا أحد", "لا أحد")]
    for name, told in again:
        assert run(centre, "withdraw", name, "--reason", "فُقدت") == 3
        assert told in capsys.readouterr().err
    assert run(centre, "withdraw", "13", "--reason", "سبب", user="supervisor") == 3
    capsys.readouterr()
    assert run(centre, "list", "--json") == 0
    states = {row["device"]: row["state"] for row in json.loads(capsys.readouterr().out)}
    assert (states[11], states[12], states[13]) == ("withdrawn", "withdrawn", "silent")
    assert run(centre, "list") == 0
    assert "مسحوبة" in capsys.readouterr().out


def test_a_file_of_no_withdrawn_station_is_not_admitted(centre: Path, capsys: Captured) -> None:
    """The person is told what it lacks."""
    path = centre / "stick"
    assert run(centre, "withdraw", "11", "--reason", "فُقدت") == 0
    assert cli.main(["sync", "--data", str(centre), "--file", str(path)]) == 0
    capsys.readouterr()
    assert run(centre, "admit", str(path), "--reason", "وُجدت") == 3
    assert "محطة مسحوبة" in capsys.readouterr().err
