"""The kept form of a catalogue: as quick as it may be, never staler than the file."""

from pathlib import Path

from supervisor_app.text.compiled import Messages, kept

ONE: Messages = {("Shell", "Close", ""): ("إغلاق",)}
OTHER: Messages = {("Shell", "Close", ""): ("غلق",)}


def catalogue(folder: Path) -> Path:
    """Write a file that stands for a catalogue."""
    path = folder / "supervisor_ar.ts"
    path.write_text("first", "utf-8")
    return path


def unread(_path: Path) -> Messages:
    """Fail when the file itself is read."""
    raise AssertionError("the kept form was not used")


def test_the_second_start_reads_the_kept_form(tmp_path: Path) -> None:
    """What was read once is not read again while the file is the same."""
    path = catalogue(tmp_path)
    assert kept(path, lambda _: ONE) == ONE
    assert kept(path, unread) == ONE


def test_a_changed_catalogue_is_read_anew(tmp_path: Path) -> None:
    """New words are there at the next start."""
    path = catalogue(tmp_path)
    kept(path, lambda _: ONE)
    path.write_text("second, longer", "utf-8")
    assert kept(path, lambda _: OTHER) == OTHER


def test_a_damaged_kept_form_is_passed_over(tmp_path: Path) -> None:
    """A half-written form costs a reading, not a start."""
    path = catalogue(tmp_path)
    kept(path, lambda _: ONE)
    made = next((tmp_path / "__pycache__").iterdir())
    made.write_bytes(made.read_bytes()[:7])
    assert kept(path, lambda _: OTHER) == OTHER


def test_a_folder_that_may_not_be_written_costs_nothing_else(tmp_path: Path) -> None:
    """Where nothing can be kept the words are simply read."""
    path = catalogue(tmp_path)
    (tmp_path / "__pycache__").write_text("a file in the way", "utf-8")
    assert kept(path, lambda _: ONE) == ONE
