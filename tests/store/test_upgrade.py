"""Upgrading: the whole way or not at all, and never a lost row."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from supervisor_app.errors import StoreCorrupt, StoreNewer
from supervisor_app.store import integrity, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.upgrade import SCRIPTS, MigrationRefused, upgrade
from tests.store.sample import KEY

# A parent with cascading children: Alembic's usual way of changing it empties the child.
OLD = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
    "INSERT INTO alembic_version VALUES ('0001')",
    "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)",
    """CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER
       REFERENCES parent (id) ON DELETE CASCADE)""",
    "CREATE TABLE journal (centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body)",
    "CREATE TABLE meta (k, v)",
    "INSERT INTO parent VALUES (1, 'a'), (2, 'b')",
    "INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)",
)
RENAME = """
    with op.batch_alter_table("parent") as batch:
        batch.add_column(sa.Column("title", sa.String))
        batch.alter_column("name", new_column_name="called")
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Give an encrypted database of an older version."""
    path = tmp_path / "old.db"
    raw = connect(path, KEY, create=True)
    for statement in OLD:
        raw.execute(statement)
    raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    raw.close()
    return path


def scripts(folder: Path, step: str, rows_change: str = "") -> Path:
    """Write a migration folder with our own env.py, the old revision and one step after it."""
    made = folder / "scripts"
    (made / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        shutil.copy(SCRIPTS / name, made / name)
    head = "import sqlalchemy as sa\nfrom alembic import op\n"
    first = 'revision = "0001"\ndown_revision = None\ndef upgrade(): pass\n'
    second = (
        f'{head}revision = "0002"\ndown_revision = "0001"\n'
        f"ROWS_CHANGE = frozenset({{{rows_change}}})\ndef upgrade():\n{dedent(step)}"
    )
    (made / "versions" / "first.py").write_text(first)
    lines = second.partition("def upgrade():\n")
    body = "\n".join(f"    {line}" for line in lines[2].splitlines())
    (made / "versions" / "second.py").write_text(f"{lines[0]}{lines[1]}{body}\n")
    return made


def contents(path: Path) -> tuple[str, list[object], list[object]]:
    """Return version, parents and children."""
    raw = connect(path, KEY)
    found = (
        raw.execute("SELECT version_num FROM alembic_version").fetchone()[0],
        raw.execute("SELECT * FROM parent ORDER BY id").fetchall(),
        raw.execute("SELECT * FROM child ORDER BY id").fetchall(),
    )
    raw.close()
    return found


def test_a_rebuilt_parent_keeps_its_children(old: Path, tmp_path: Path) -> None:
    """The change that used to empty the child table leaves every row and is at the new version."""
    upgrade(old, KEY, tmp_path / "kept.db", scripts=scripts(tmp_path, RENAME))
    version, parents, children = contents(old)
    assert (version, parents) == ("0002", [(1, "a", None), (2, "b", None)])
    assert children == [(1, 1), (2, 1), (3, 2)]
    assert contents(tmp_path / "kept.db")[0] == "0001"
    assert integrity.check(old, KEY, thorough=True).ok
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"old.db", "kept.db", "scripts"}


@pytest.mark.parametrize(
    "step",
    [
        'op.execute("DELETE FROM child WHERE id = 2")',
        'op.execute("DROP TABLE child")',
        'op.execute("INSERT INTO child VALUES (9, 77)")',
        'op.execute("CREATE TABLE _alembic_tmp_parent (x)")',
        'op.execute("UPDATE child SET parent_id = 77")',
    ],
)
def test_a_migration_that_loses_something_changes_nothing(
    old: Path, tmp_path: Path, step: str
) -> None:
    """Lost rows, a dangling reference and a left draft table stop it before the commit."""
    before = contents(old)
    with pytest.raises(MigrationRefused):
        upgrade(old, KEY, tmp_path / "kept.db", scripts=scripts(tmp_path, step))
    assert contents(old) == before
    assert not (tmp_path / "old.db.upgrade").exists()


def test_a_migration_may_declare_that_rows_go(old: Path, tmp_path: Path) -> None:
    """What is written down beforehand is not a loss."""
    made = scripts(tmp_path, 'op.execute("DELETE FROM child WHERE id = 2")', '"child"')
    upgrade(old, KEY, tmp_path / "kept.db", scripts=made)
    assert contents(old)[2] == [(1, 1), (3, 2)]


def test_a_failing_migration_leaves_the_file_and_may_be_tried_again(
    old: Path, tmp_path: Path
) -> None:
    """After an error in the middle the second try starts from the untouched file."""
    before = contents(old)
    broken = scripts(tmp_path / "x", RENAME + "\n    1 / 0")
    with pytest.raises(ZeroDivisionError):
        upgrade(old, KEY, tmp_path / "kept.db", scripts=broken)
    assert contents(old) == before
    upgrade(old, KEY, tmp_path / "kept.db", scripts=scripts(tmp_path / "y", RENAME))
    assert contents(old)[0] == "0002"


def test_foreign_keys_that_are_on_are_refused(old: Path, tmp_path: Path) -> None:
    """The guard does not count on its caller to have switched them off."""
    step = """
    from supervisor_app.store.upgrade import Guard
    op.get_bind().exec_driver_sql("COMMIT")
    op.get_bind().exec_driver_sql("PRAGMA foreign_keys=ON")
    Guard(op.get_bind(), frozenset())
    """
    with pytest.raises(MigrationRefused, match="foreign keys are on"):
        upgrade(old, KEY, tmp_path / "kept.db", scripts=scripts(tmp_path, step))


def test_a_version_that_no_migration_knows_is_newer(old: Path, tmp_path: Path) -> None:
    """A database of the future is not touched; one without a version is damaged."""
    raw = connect(old, KEY)
    raw.execute("UPDATE alembic_version SET version_num = '0777'")
    raw.close()
    made = scripts(tmp_path, RENAME)
    with pytest.raises(StoreNewer):
        upgrade(old, KEY, tmp_path / "kept.db", scripts=made)
    raw = connect(old, KEY)
    raw.execute("DELETE FROM alembic_version")
    raw.close()
    with pytest.raises(StoreCorrupt):
        upgrade(old, KEY, tmp_path / "kept.db", scripts=made)
    assert not (tmp_path / "kept.db").exists()


def test_an_older_database_is_brought_up_before_it_is_opened(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`bring_up` keeps the old file and hands over to the migrations."""
    monkeypatch.setattr(schema, "HEAD", "0002")
    monkeypatch.setattr("supervisor_app.store.upgrade.SCRIPTS", scripts(tmp_path, RENAME))
    schema.bring_up(old, KEY, tmp_path)
    assert contents(old)[0] == "0002"
    assert contents(tmp_path / "before-0002-from-0001.db")[0] == "0001"


def test_what_is_at_head_stays_as_it_is(old: Path, tmp_path: Path) -> None:
    """A second upgrade copies nothing."""
    made = scripts(tmp_path, RENAME)
    upgrade(old, KEY, tmp_path / "kept.db", scripts=made)
    (tmp_path / "kept.db").unlink()
    upgrade(old, KEY, tmp_path / "kept.db", scripts=made)
    assert not (tmp_path / "kept.db").exists()
