"""The fingerprint: the same on one machine, another under another salt, never in clear."""

from pathlib import Path

import pytest

from supervisor_app.system import machine

SALT, OTHER = bytes(16), bytes([1]) * 16


@pytest.fixture
def number(tmp_path: Path, monkeypatch) -> Path:
    """Lead the look for the machine's number to a file of the test."""
    path = tmp_path / "machine-id"
    monkeypatch.setattr(machine, "_FILES", (tmp_path / "none", path))
    return path


def test_it_is_the_machines_and_the_stores(number: Path) -> None:
    """It changes with the machine and with the salt, and does not show the number."""
    number.write_text("0123456789abcdef\n")
    first = machine.fingerprint(SALT)
    assert machine.fingerprint(SALT) == first
    assert machine.fingerprint(OTHER) != first
    assert "0123456789abcdef" not in first
    number.write_text("fedcba9876543210\n")
    assert machine.fingerprint(SALT) != first


@pytest.mark.parametrize("content", ["", None])
def test_without_a_number_the_name_stands_for_it(
    number: Path, monkeypatch, content: str | None
) -> None:
    """An empty file or none, as in a container."""
    if content is not None:
        number.write_text(content)
    monkeypatch.setattr("platform.node", lambda: "front-desk")
    assert machine.identity() == "front-desk"
