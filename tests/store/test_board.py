"""What the front page reads before anybody signs in: nothing is guessed, nothing is shown half."""

from datetime import date
from pathlib import Path

import pytest

from supervisor_app.store import schema
from supervisor_app.store.board import read_board
from supervisor_app.store.connection import connect
from tests.store.sample import KEY, sample_store

TODAY = date(2026, 11, 24)
CENTRE = (
    "INSERT INTO centre (id, name, short_name, place, demonstration{more}) VALUES"
    " ('01CENTRE', 'مركز الخدمات', 'المركز', 'العين', 0{values})"
)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Give a database as it is right after its creation."""
    path = tmp_path / "centre.db"
    schema.create(path, KEY)
    return path


def needed_columns(path: Path) -> list[str]:
    """List what a centre's row must hold beside what the front page reads."""
    raw = connect(path, KEY)
    known = {"id", "name", "short_name", "place", "demonstration"}
    found = raw.execute("PRAGMA table_info(centre)").fetchall()
    raw.close()
    return [row[1] for row in found if row[3] and row[4] is None and row[1] not in known]


def test_there_is_no_board_before_the_centre_is_set_up(new: Path) -> None:
    """An empty database has nothing to show, which is no fault."""
    assert read_board(new, KEY, TODAY) is None


def test_a_centre_without_a_roster_shows_its_name_and_no_figures(new: Path) -> None:
    """Counts that nobody recorded are absent, not zero; today's date stands on the page."""
    more = needed_columns(new)
    raw = connect(new, KEY)
    raw.execute(CENTRE.format(more="".join(f", {c}" for c in more), values=", 1" * len(more)))
    raw.commit()
    raw.close()
    board = read_board(new, KEY, TODAY)
    assert board is not None
    assert (board.name, board.place, board.day) == ("مركز الخدمات", "العين", TODAY)
    assert (board.visitors, board.served, board.rated) == (None, None, 0)
    assert (board.print_waiting, board.print_uncollected) == (0, 0)


def test_a_database_of_another_shape_waits_until_it_is_brought_up(tmp_path: Path) -> None:
    """A missing table is no fault before the migration has run."""
    with sample_store(tmp_path) as store:
        path = store.path
    assert read_board(path, KEY, TODAY) is None
