"""Damage and tampering are named by the check that sees them; a whole file has no problems."""

from pathlib import Path

import pytest

from supervisor_app.errors import StoreMissing, WrongKey
from supervisor_app.store import integrity
from supervisor_app.store.work import Store
from tests.store.sample import KEY, add
from tests.store.test_journal import rewrite


def damage(path: Path, page: int) -> None:
    """Flip one byte in a page of the file."""
    content = bytearray(path.read_bytes())
    content[page * 4096 + 200] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize("thorough", [False, True])
def test_a_whole_file_has_no_problems(small_file: Store, *, thorough: bool) -> None:
    """The head that the report prints comes with it."""
    add(small_file, name="a")
    found = integrity.check(small_file.path, KEY, thorough=thorough)
    assert found.ok
    assert (found.entries, found.head_seq, len(found.head_hash)) == (1, 1, 64)


def test_an_empty_journal_has_no_head(small_file: Store) -> None:
    """A new centre verifies too."""
    found = integrity.check(small_file.path, KEY, thorough=True)
    assert (found.ok, found.entries, found.head_seq, found.head_hash) == (True, 0, 0, "")


def test_every_damaged_page_is_found(small_file: Store) -> None:
    """One flipped byte anywhere after the first page is a problem, not a crash."""
    for number in range(30):
        add(small_file, name=f"{number}" * 60)
    small_file.close()
    whole = small_file.path.read_bytes()
    pages = len(whole) // 4096
    for page in range(1, pages, 5):
        damage(small_file.path, page)
        found = integrity.check(small_file.path, KEY, thorough=True)
        assert not found.ok, page
        small_file.path.write_bytes(whole)
    assert integrity.check(small_file.path, KEY, thorough=True).ok


def test_a_rewritten_entry_is_found_by_its_number(small_file: Store) -> None:
    """The chain is part of the thorough check, with device and number."""
    for number in range(5):
        add(small_file, name=str(number))
    with small_file.raw() as raw:
        rewrite(raw, "UPDATE journal SET body = replace(body, '\"3\"', '\"9\"') WHERE seq = 4")
    assert integrity.check(small_file.path, KEY, thorough=False).ok
    (problem,) = integrity.check(small_file.path, KEY, thorough=True).problems
    assert (problem.check, problem.detail, problem.seq) == ("chain", "link", 4)


def test_an_index_that_lost_an_entry_is_found(small_file: Store) -> None:
    """The page check names a table whose index does not match."""
    add(small_file, name="a")
    with small_file.raw() as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX ix_journal_op ON journal (hlc)' "
            "WHERE name = 'ix_journal_op'"
        )
    problems = integrity.check(small_file.path, KEY, thorough=True).problems
    assert "integrity_check" in {problem.check for problem in problems}


def test_a_dangling_reference_is_found(small_file: Store) -> None:
    """Local tables may refer to each other; what points nowhere is named."""
    with small_file.raw() as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("CREATE TABLE pointer (id INTEGER PRIMARY KEY, to_id REFERENCES note (number))")
        raw.execute("INSERT INTO pointer VALUES (1, 99)")
    (problem,) = integrity.check(small_file.path, KEY, thorough=True).problems
    assert (problem.check, problem.detail) == ("foreign_key_check", "pointer")


def test_a_wrong_key_or_no_file_is_an_error_not_a_problem(
    small_file: Store, tmp_path: Path
) -> None:
    """Only damage is a result."""
    with pytest.raises(WrongKey):
        integrity.check(small_file.path, bytes(32), thorough=False)
    with pytest.raises(StoreMissing):
        integrity.check(tmp_path / "none.db", KEY, thorough=False)
