"""Pictures of every screen: one file a screen, of the size, theme and language asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from supervisor_app import cli
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text import translate
from supervisor_app.ui.shell import navigation
from supervisor_app.ui.theme import apply_theme
from tests.ui.shell_window import copied


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path, qapp: QApplication) -> Path:
    """Copy the demonstration centre; the application wears its usual look again afterwards."""
    return copied(demo_folder, tmp_path / "centre")


def test_every_screen_is_there(centre: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each screen gives <screen>-<theme>-<WxH>.png, filled and no larger than the least window."""
    out = centre / "shots"
    words = ["screenshots", "--data", str(centre), "--out", str(out), "--size", "1294x601"]
    assert cli.main(words) == 0
    said = capsys.readouterr()
    paths = [Path(line) for line in said.out.splitlines()]
    names = [f"{spec.name}-light-1294x601.png" for spec in navigation.specs()]
    assert [path.name for path in paths] == names
    assert said.err == ""
    for path in paths:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1294, 601)
        colours = {image.pixel(x, y) for x in range(0, 1294, 7) for y in range(0, 601, 7)}
        assert len(colours) > 8, path.name


def test_theme_and_language_are_this_run_s_alone(
    centre: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    """Dark English pictures differ from light Arabic ones, and the centre's settings stay."""
    words = ["screenshots", "--data", str(centre), "--out"]
    assert cli.main([*words, str(centre / "a")]) == 0
    assert cli.main([*words, str(centre / "b"), "--theme", "dark", "--lang", "en"]) == 0
    light = QImage(str(centre / "a" / "today-light-1366x768.png"))
    dark = QImage(str(centre / "b" / "today-dark-1366x768.png"))
    assert light.pixelColor(600, 760).lightness() > 200
    assert dark.pixelColor(600, 760).lightness() < 60
    assert not CentrePaths(centre).settings.exists()
    capsys.readouterr()
    translate.set_language("ar")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp, "light")


def test_a_folder_that_cannot_be_made_is_3(
    centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no folder can be, one sentence says so."""
    words = ["screenshots", "--data", str(centre), "--out", str(centre / "centre.db" / "shots")]
    assert cli.main(words) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
