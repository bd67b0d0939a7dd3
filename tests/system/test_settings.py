"""Settings: typed, checked, on the disk before they are in force, never in the way of a start."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import InvalidInput
from supervisor_app.system import settings
from supervisor_app.system.settings import ALL, Setting, Settings


def test_a_chosen_value_survives_the_next_start(tmp_path: Path) -> None:
    """What is set is read back by a new object; a reset returns the default."""
    path = tmp_path / "settings.json"
    chosen = Settings(path)
    assert chosen.get(settings.THEME) == "system"
    chosen.set(settings.THEME, "dark")
    chosen.set(settings.IDLE_LOCK_MINUTES, 3)
    again = Settings(path)
    assert (again.get(settings.THEME), again.get(settings.IDLE_LOCK_MINUTES)) == ("dark", 3)
    again.reset(settings.THEME)
    assert Settings(path).get(settings.THEME) == "system"


@pytest.mark.parametrize(
    ("setting", "value", "reason"),
    [
        (settings.THEME, "pink", "choice"),
        (settings.IDLE_LOCK_MINUTES, 0, "range"),
        (settings.IDLE_LOCK_MINUTES, 61, "range"),
        (settings.IDLE_LOCK_MINUTES, "5", "kind"),
        (settings.IDLE_LOCK_MINUTES, True, "kind"),
        (settings.AUDIT_DAYS, 364, "range"),
    ],
)
def test_what_may_not_be_chosen_is_refused_with_the_reason(
    tmp_path: Path, setting: Setting, value: object, reason: str
) -> None:
    """Kind, choice and range are told apart; the trail is never kept for less than a year."""
    with pytest.raises(InvalidInput) as refused:
        Settings(tmp_path / "s.json").set(setting, value)
    assert refused.value.params["reason"] == reason
    assert not (tmp_path / "s.json").exists()


def test_every_declaration_allows_its_own_default_and_has_its_own_key() -> None:
    """No setting starts in a state that it would refuse."""
    assert all(setting.refusal(setting.default) == "" for setting in ALL)
    assert len({setting.key for setting in ALL}) == len(ALL)
    assert Setting("flag", default=False).refusal(value=True) == ""
    assert Setting("free", 1).refusal(10**9) == ""


@given(st.binary(max_size=40))
def test_a_damaged_file_never_stops_the_start(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Whatever the file holds, defaults are there and the damaged file is kept."""
    path = tmp_path_factory.mktemp("s") / "settings.json"
    path.write_bytes(content)
    chosen = Settings(path)
    assert chosen.get(settings.THEME) == "system"
    assert path.exists() or (path.parent / "settings.json.damaged").read_bytes() == content
    chosen.set(settings.THEME, "dark")
    assert Settings(path).get(settings.THEME) == "dark"


def test_values_of_a_newer_version_are_kept_and_bad_ones_ignored(tmp_path: Path) -> None:
    """An unknown key stays in the file; a value out of range reads as the default."""
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"new": 1, "idle_lock_minutes": 1000}))
    chosen = Settings(path)
    assert chosen.get(settings.IDLE_LOCK_MINUTES) == 5
    chosen.set(settings.LANGUAGE, "en")
    assert json.loads(path.read_text())["new"] == 1
