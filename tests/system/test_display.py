"""Whether there is a display: by environment and sockets, without asking Qt."""

import os
from pathlib import Path

import pytest

from supervisor_app.errors import NoDisplay
from supervisor_app.system import display


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Take every display of this machine away; give the folder of X's sockets."""
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display.sys, "platform", "linux")
    monkeypatch.setattr(display, "_SOCKETS", tmp_path)
    return tmp_path


def test_a_bare_machine_has_none() -> None:
    """Without any sign of a display it is said before Qt ends the process."""
    with pytest.raises(NoDisplay):
        display.need_display()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAYLAND_DISPLAY", "wayland-0"),
        ("QT_QPA_PLATFORM", "offscreen"),
        ("DISPLAY", "far-away:10.0"),
    ],
)
def test_any_sign_of_one_is_enough(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wayland, another platform, or an X server over the network."""
    monkeypatch.setenv(name, value)
    display.need_display()


def test_a_name_left_behind_is_none(monkeypatch: pytest.MonkeyPatch, bare: Path) -> None:
    """DISPLAY alone is not believed: a server has to listen behind it."""
    monkeypatch.setenv("DISPLAY", ":7.0")
    with pytest.raises(NoDisplay):
        display.need_display()
    os.mknod(bare / "X7", 0o140600)
    display.need_display()


def test_other_systems_always_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS need no variable."""
    monkeypatch.setattr(display.sys, "platform", "win32")
    display.need_display()
