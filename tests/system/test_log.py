"""The log holds what happened and nobody's name or number."""

import logging
from pathlib import Path

import pytest

from supervisor_app.system import log
from supervisor_app.system.log import close_log, open_log, scrub


def fail() -> None:
    """Raise an error that carries personal data."""
    raise ValueError("row of عبدالرحمن with 1023456789")


def test_names_and_numbers_are_blotted_out_even_in_tracebacks(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Message, arguments and the text of an error go through the same filter."""
    handler = open_log(tmp_path)
    logger = logging.getLogger("supervisor_app.store")
    try:
        fail()
    except ValueError:
        logger.exception("failed for %s, ١٠٢٣٤٥٦٧٨٩", "هدى")
    close_log(handler)
    assert len(caplog.records) == 1
    text = (tmp_path / log.FILE).read_text(encoding="utf-8")
    assert "failed for ▒, #" in text
    assert "ValueError: row of ▒ with #" in text
    for secret in ("عبدالرحمن", "هدى", "1023456789", "١٠٢٣٤٥٦٧٨٩"):
        assert secret not in text


def test_what_helps_to_find_a_fault_stays() -> None:
    """Ids, hashes, times, counts and line numbers are readable."""
    line = "op 3a0512345678901f seq 12345678 at 2025-10-05 09:00:00,123 line 77"
    assert scrub(line) == line


def test_the_log_is_closed_and_can_be_opened_again(tmp_path: Path) -> None:
    """After closing nothing is written."""
    close_log(open_log(tmp_path))
    logging.getLogger("supervisor_app").info("unheard")
    assert not (tmp_path / log.FILE).exists()


def test_the_log_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old files are kept in a fixed number and size."""
    monkeypatch.setattr(log, "_BYTES", 200)
    handler = open_log(tmp_path)
    for number in range(60):
        logging.getLogger("supervisor_app").info("entry %d", number)
    close_log(handler)
    assert len(list(tmp_path.iterdir())) == 6
    assert "entry 59" in (tmp_path / log.FILE).read_text(encoding="utf-8")
