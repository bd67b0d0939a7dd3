"""Secrets of a workstation: sealed, kept whole, and refused where the file is not ours."""

from collections.abc import Callable
from pathlib import Path

import pytest

from supervisor_app.errors import SecretsUnreadable
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.secrets import SERVER, Secrets

KEY = bytes(range(32))


def test_a_secret_comes_back_and_never_stands_in_clear(tmp_path: Path) -> None:
    """What was put is read by a new holder of the key; the file shows nothing of it."""
    paths = CentrePaths(tmp_path)
    assert Secrets(paths, KEY).get(SERVER) is None
    Secrets(paths, KEY).put(SERVER, b"correct horse")
    Secrets(paths, KEY).put("other", b"\x00\xff")
    assert Secrets(paths, KEY).get(SERVER) == b"correct horse"
    assert Secrets(paths, KEY).get("other") == b"\x00\xff"
    assert b"horse" not in paths.secrets.read_bytes()
    assert SERVER.encode() not in paths.secrets.read_bytes()


def test_a_dropped_secret_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    """Dropping forgets one name only; dropping it twice is no error."""
    secrets = Secrets(CentrePaths(tmp_path), KEY)
    secrets.put("a", b"1")
    secrets.put("b", b"2")
    secrets.drop("a")
    secrets.drop("a")
    assert (secrets.get("a"), secrets.get("b")) == (None, b"2")


@pytest.mark.parametrize("damage", [lambda sealed: sealed[:-1] + b"!", lambda _: b"short"])
def test_a_changed_file_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """One changed byte, or a file of another hand, opens nothing."""
    paths = CentrePaths(tmp_path)
    Secrets(paths, KEY).put("a", b"1")
    paths.secrets.write_bytes(damage(paths.secrets.read_bytes()))
    with pytest.raises(SecretsUnreadable):
        Secrets(paths, KEY).get("a")


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    """The file of another centre's key is refused."""
    paths = CentrePaths(tmp_path)
    Secrets(paths, KEY).put("a", b"1")
    with pytest.raises(SecretsUnreadable):
        Secrets(paths, bytes(32)).get("a")
