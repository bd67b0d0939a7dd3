"""The command that moves a centre into a server and back."""

import io
import shutil
from pathlib import Path

import pytest

from supervisor_app import cli
from supervisor_app.system.paths import CentrePaths
from tests.postgres import ADMIN, Cluster
from tests.store.server import fresh


@pytest.mark.needs("postgres")
def test_a_centre_moves_by_one_command_each_way(
    demo_folder: Path,
    cluster: Cluster,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The password comes from the terminal or standard input; where it lies now is said."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    end = ["--data", str(paths.folder), "--lang", "en", "--password-stdin"]
    with fresh(cluster, paths.folder) as database:
        url = f"postgresql://{ADMIN}@127.0.0.1:{cluster.port}/{database.address.database}"
        monkeypatch.setattr("sys.stdin", io.StringIO(cluster.password + "\n"))
        assert cli.main(["store", "--postgresql", url, *end]) == 0
        assert paths.store.exists()
        assert "lies on the server now" in capsys.readouterr().out
        assert cli.main(["store", "--sqlite", *end]) == 0
    assert paths.database.exists()
    assert "in its folder again" in capsys.readouterr().out
