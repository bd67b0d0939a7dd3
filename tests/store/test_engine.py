"""The engines: one writer that begins at once, readers that cannot write, errors of ours."""

import pytest
from sqlalchemy.exc import OperationalError

from supervisor_app.errors import StoreBusy, WrongKey
from supervisor_app.store.connection import connect
from supervisor_app.store.engine import canonical, open_engines
from supervisor_app.store.work import Store
from tests.store.sample import KEY, add, shown


def test_a_wrong_key_is_ours_through_the_engine_too(small_file: Store) -> None:
    """Whoever opens first gets WrongKey, not a database error."""
    engines = open_engines(small_file.path, bytes(32))
    for engine in (engines.writer, engines.reader):
        with pytest.raises(WrongKey):
            engine.connect()
    engines.close()


def test_a_database_held_by_another_programme_is_busy(small_file: Store) -> None:
    """Waiting ends with StoreBusy, nothing is written, and the next action goes through."""
    other = connect(small_file.path, KEY)
    other.execute("BEGIN IMMEDIATE")
    with small_file._engines.writer.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(StoreBusy):
        add(small_file, name="a")
    other.execute("ROLLBACK")
    other.close()
    add(small_file, name="b")
    assert [thing["name"] for thing in shown(small_file).values()] == ["b"]


def test_the_writer_holds_the_lock_from_its_first_statement(small_file: Store) -> None:
    """A read-modify-write cannot be overtaken: its BEGIN is IMMEDIATE."""
    other = connect(small_file.path, KEY)
    other.execute("PRAGMA busy_timeout = 1")
    with small_file._engines.writer.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
        with pytest.raises(Exception, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_mistake_in_a_statement_stays_a_bug(small_file: Store) -> None:
    """Only what the environment causes is converted."""
    with (
        small_file._engines.reader.connect() as connection,
        pytest.raises(OperationalError, match="nowhere"),
    ):
        connection.exec_driver_sql("SELECT * FROM nowhere")


def test_readers_are_opened_as_needed_and_shared(small_file: Store) -> None:
    """More threads than kept connections all get one."""
    held = [small_file._engines.reader.connect() for _ in range(8)]
    names = {id(connection.connection.driver_connection) for connection in held}
    assert len(names) == 8
    for connection in held:
        connection.close()


def test_json_has_one_text() -> None:
    """Keys are sorted, Arabic is kept, nothing is spaced."""
    assert canonical({"ب": 1, "أ": [True, None]}) == '{"أ":[true,null],"ب":1}'
