"""An action is one transaction: its rows, its journal entries and its clock, together or not."""

import datetime as dt
import threading
from pathlib import Path

import orjson
import pytest
from sqlalchemy import delete as sql_delete
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from supervisor_app.errors import DiskFull, InvalidInput, NotAllowed, NotFound, StoreReadOnly
from supervisor_app.models import Account, RoleGrant
from supervisor_app.rules.rights import SYSTEM, Actor, Right, Role
from supervisor_app.store import journal
from supervisor_app.store.work import Store
from tests.store.sample import (
    Mark,
    Note,
    Plain,
    Thing,
    add,
    delete,
    edit,
    journal_rows,
    sample_store,
    shown,
)

CLERK = Actor("clerk", "سارة", Role.STATISTICS_CLERK, frozenset({Right.VIEW_BOARD}))


def bodies(store: Store) -> list[dict]:
    """Return what every entry says."""
    return [orjson.loads(row[3]) for row in journal_rows(store)]


def test_an_action_journals_who_why_and_what(small: Store) -> None:
    """The entry names actor, action and reason, and only the fields that were given."""
    with small.write(CLERK, reason="تصحيح") as work:
        work.add(Thing(id="t1", name="قلم", mark=Mark.LATE, day=dt.date(2025, 10, 5)))
    (body,) = bodies(small)
    assert body == {
        "v": 1,
        "o": work.op,
        "a": "clerk",
        "r": "تصحيح",
        "s": {
            "_del": False,
            "day": "2025-10-05",
            "flag": False,
            "mark": "late",
            "n": 0,
            "name": "قلم",
        },
    }
    assert (work.entries, work.touched) == (1, {"thing"})


def test_every_column_type_comes_back_as_it_was_given(small: Store) -> None:
    """Dates, times, instants, enums, bytes and JSON survive the table and the journal."""
    given = {
        "mark": Mark.LATE,
        "day": dt.date(2025, 10, 5),
        "clock": dt.time(8, 5),
        "at": dt.datetime(2025, 10, 5, 9, tzinfo=dt.UTC),
        "flag": True,
        "score": 2.5,
        "blob": b"\x00\xff",
        "tags": ["أ", "ب"],
        "extra": {"ب": [1, None]},
        "n": 3,
        "state": [1, 2],
    }
    thing_id, _ = add(small, **given)
    assert shown(small)[thing_id] == {"centre_id": 1, "name": ""} | given


def test_an_edit_names_the_write_that_it_overwrites(small: Store) -> None:
    """The second entry holds the changed field alone, with the dot of the first as its base."""
    thing_id, _ = add(small, name="a", flag=True)
    edit(small, thing_id, name="b")
    with small.raw() as raw:
        device = raw.execute("SELECT device_id FROM journal").fetchone()[0]
    body = bodies(small)[1]
    assert (body["s"], body["b"]) == ({"name": "b"}, {"name": [[device, 1]]})


def test_a_thing_added_past_the_work_gets_id_and_centre_too(small: Store) -> None:
    """The session may be used as it is; an id or centre that was given is kept."""
    with small.write(SYSTEM) as work:
        work.session.add(Thing(name="a"))
        work.session.add(Thing(id="given", centre_id=9))
    things = shown(small)
    assert {len(thing_id) for thing_id in things} == {32, 5}
    assert things["given"]["centre_id"] == 9
    assert bodies(small)[1]["s"]["centre_id"] == 9


def test_one_action_of_many_flushes_is_one_entry_a_thing_and_one_clock_value(small: Store) -> None:
    """What was flushed in between is merged; all entries share action and clock."""
    with small.write(SYSTEM) as work:
        first = work.add(Thing(name="a"))
        work.session.flush()
        first.name = "b"
        work.session.flush()
        work.add(Plain(text="x"))
    rows = journal_rows(small)
    assert [row[0] for row in rows] == ["thing", "plain"]
    assert len({row[2] for row in rows}) == 1
    assert bodies(small)[0]["s"]["name"] == "b"


def test_an_action_without_effect_leaves_no_entry(small: Store) -> None:
    """A value set to what it was, there and back again, or a thing made and removed: nothing."""
    thing_id, _ = add(small, name="a")
    with small.write(SYSTEM) as work:
        thing = work.get(Thing, thing_id)
        thing.name = "b"
        work.session.flush()
        thing.name = "a"
        made = work.add(Thing(name="c"))
        work.session.flush()
        work.delete(made)
    assert work.entries == 0
    assert len(journal_rows(small)) == 1


def test_a_failed_action_leaves_no_trace(small: Store) -> None:
    """After an error there is neither row nor entry, and the clock stands where it stood."""
    add(small, name="a")
    before = journal_rows(small)

    def fail() -> None:
        with small.write(SYSTEM) as work:
            work.add(Thing(name="b"))
            work.session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert journal_rows(small) == before
    assert len(shown(small)) == 1


def test_the_clock_of_the_journal_never_falls(small: Store) -> None:
    """Even when the machine's clock is put back by a year, each action stamps above the last."""
    add(small, name="a")
    small.clock.set(dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
    add(small, name="b")
    first, second = (row[2] for row in journal_rows(small))
    assert second == first + 1


def test_a_count_is_journalled_as_its_change(small: Store) -> None:
    """Two corrections of a count are deltas that add up."""
    thing_id, _ = add(small, n=5)
    edit(small, thing_id, n=7)
    edit(small, thing_id, n=4)
    assert [body["s"].get("n") for body in bodies(small)] == [5, 2, -3]
    assert shown(small)[thing_id]["n"] == 4


def test_a_deleted_thing_leaves_its_table_and_may_come_again(small: Store) -> None:
    """The same natural id is revived with what differs, its count by the difference."""
    thing_id, _ = add(small, name="a", n=5)
    delete(small, thing_id)
    assert shown(small) == {}
    add(small, id=thing_id, name="b", n=3)
    assert bodies(small)[1]["s"] == {"_del": True}
    assert bodies(small)[2]["s"] == {"_del": False, "name": "b", "n": -2}
    assert shown(small)[thing_id]["n"] == 3


def test_local_rows_are_touched_but_not_journalled(small: Store) -> None:
    """What never leaves the machine is written, changed and deleted without an entry."""
    with small.write(SYSTEM) as work:
        note = work.add(Note(number=1, text="a"))
        work.session.execute(insert(Note).values(number=2, text="b"))
    with small.write(SYSTEM) as work:
        note = work.get(Note, 1)
        note.text = "c"
        work.delete(work.get(Note, 2))
    assert (work.entries, work.touched) == (0, {"note"})
    assert journal_rows(small) == []
    with small.read(SYSTEM) as work:
        assert work.session.scalars(select(Note.text)).all() == ["c"]


def test_an_event_is_journalled_without_a_row(small: Store) -> None:
    """A reveal or an export has actor, kind and details in the chain, and no merge state."""
    with small.write(CLERK) as work:
        work.event("export", rows=3, of="statistics")
    assert bodies(small)[0]["s"] == {"kind": "export", "rows": 3, "of": "statistics"}
    assert journal_rows(small)[0][0] == journal.EVENT
    with small.raw() as raw:
        assert raw.execute("SELECT count(*) FROM row").fetchone() == (0,)


def test_what_is_journalled_cannot_be_changed_in_bulk(small: Store) -> None:
    """UPDATE, DELETE and INSERT statements on an entity's table are refused."""
    for statement in (
        update(Thing).values(name="x"),
        sql_delete(Thing),
        insert(Thing.__table__).values(id="t", name="x"),
    ):
        with pytest.raises(RuntimeError, match="journalled"), small.write(SYSTEM) as work:
            work.session.execute(statement)


def test_a_reading_work_cannot_change_anything(small: Store) -> None:
    """Neither an object nor a statement nor plain SQL gets through."""
    thing_id, _ = add(small, name="a")
    with small.read(SYSTEM) as work:
        work.get(Thing, thing_id).name = "b"
        with pytest.raises(RuntimeError, match="changes nothing"):
            work.session.flush()
    with pytest.raises(RuntimeError, match="changes nothing"), small.read(SYSTEM) as work:
        work.session.execute(update(Note).values(text="x"))
    with pytest.raises(StoreReadOnly), small.read(SYSTEM) as work:
        work.session.connection().exec_driver_sql("DELETE FROM thing")


def test_only_the_store_commits(small: Store) -> None:
    """A service that commits, opens a savepoint or a second action is stopped at once."""
    with small.write(SYSTEM) as work, pytest.raises(RuntimeError, match="store commits"):
        work.session.commit()
    with small.write(SYSTEM) as work, pytest.raises(RuntimeError, match="savepoints"):
        work.session.begin_nested()
    with (
        pytest.raises(RuntimeError, match="inside an action"),
        small.write(SYSTEM),
        small.write(SYSTEM),
    ):
        raise AssertionError("a second action was opened inside the first")
    assert journal_rows(small) == []


def test_rights_and_missing_things_have_their_errors(small: Store) -> None:
    """A right that is not held and an id that is not there are known errors."""
    with small.read(CLERK) as work:
        work.require(Right.VIEW_BOARD)
        with pytest.raises(NotAllowed) as refused:
            work.require(Right.EXPORT)
        with pytest.raises(NotFound) as missing:
            work.get(Thing, "nowhere")
    assert refused.value.params == {"right": "export"}
    assert missing.value.params == {"kind": "thing", "id": "nowhere"}


def test_an_entry_that_no_server_would_take_is_refused_before_it_is_kept(small: Store) -> None:
    """A body beyond 64 KiB is the person's to shorten, not the server's to refuse later."""
    with pytest.raises(InvalidInput) as refused:
        add(small, name="م" * 40_000)
    assert refused.value.params["reason"] == "too_large"
    assert shown(small) == {}


def test_objects_stay_readable_after_the_action(small: Store) -> None:
    """Nothing expires at the commit."""
    with small.write(SYSTEM) as work:
        thing = work.add(Thing(name="a"))
    assert (thing.name, thing.centre_id, len(thing.id)) == ("a", 1, 32)
    assert work.now() == small.clock.now()
    assert work.today() == dt.date(2025, 10, 5)


def test_many_new_things_are_one_action(small: Store) -> None:
    """Thousands of rows in one action are all journalled in one chain."""
    with small.write(SYSTEM) as work:
        work.add_all(Plain(text=str(number)) for number in range(3000))
    assert work.entries == 3000
    with small.raw() as raw:
        assert journal.verify(raw) is None
        assert raw.execute("SELECT count(*) FROM row").fetchone() == (3000,)


def test_writers_on_four_threads_wait_for_each_other(small: Store) -> None:
    """Read-modify-write from four threads loses nothing and keeps one chain without gaps."""
    thing_id, _ = add(small, n=0)

    def count() -> None:
        for _ in range(10):
            with small.write(SYSTEM) as work:
                work.get(Thing, thing_id).n += 1

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert shown(small)[thing_id]["n"] == 40
    with small.raw() as raw:
        assert journal.verify(raw) is None
        assert raw.execute("SELECT count(*), max(seq) FROM journal").fetchone() == (41, 41)


def test_readers_see_one_consistent_state_while_a_writer_works(small: Store) -> None:
    """A view opened before a commit does not change under its reader."""
    add(small, name="a")
    with small.read(SYSTEM) as work:
        before = work.session.scalars(select(Thing.name)).all()
        writer = threading.Thread(target=add, args=(small,), kwargs={"name": "b"})
        writer.start()
        writer.join()
        assert work.session.scalars(select(Thing.name)).all() == before
    assert len(shown(small)) == 2


def test_a_full_disk_loses_the_last_action_only(small_file: Store) -> None:
    """When no page is left the action fails as DiskFull; what was acknowledged is whole."""
    kept: list[str] = []

    def fill() -> None:
        for number in range(200):
            add(small_file, name=str(number) + "سجل" * 200)
            kept.append(str(number))

    with small_file._engines.writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 40}")
    with pytest.raises(DiskFull):
        fill()
    assert kept
    assert len(shown(small_file)) == len(journal_rows(small_file)) == len(kept)
    with small_file._engines.writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    add(small_file, name="بعد الإفراغ")
    with small_file.raw() as raw:
        assert journal.verify(raw) is None


def test_no_clear_text_reaches_the_disk(tmp_path: Path) -> None:
    """Neither names nor table names can be found in the database or its log."""
    with sample_store(tmp_path) as store:
        add(store, name="عبدالرحمن بن عبدالعزيز", tags=["1023456789"])
        on_disk = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    on_disk["closed"] = (tmp_path / "sample.db").read_bytes()
    assert {"sample.db", "sample.db-wal"} <= set(on_disk)
    for word in ("عبدالرحمن", "1023456789", "thing", "journal", "SQLite format"):
        for name, content in on_disk.items():
            assert word.encode() not in content, (word, name)


def test_an_error_never_carries_a_value(small: Store) -> None:
    """The text of a database error holds no parameter."""
    note = insert(Note).values(number=1, text="1023456789")
    with small.write(SYSTEM) as work:
        work.session.execute(note)
        with pytest.raises(IntegrityError, match=r"UNIQUE|UniqueViolation") as failed:
            work.session.execute(note)
    assert "1023456789" not in str(failed.value)


def test_the_models_of_the_product_are_journalled(store: Store, everyone: Actor) -> None:
    """A real store of a new centre takes real models."""
    with store.write(everyone) as work:
        work.add(RoleGrant(role=Role.SUPERVISOR, rights=["export"]))
        work.add(
            Account(
                username="huda",
                full_name="هدى",
                post="مشرفة",
                role=Role.SUPERVISOR,
                password_hash="x",  # noqa: S106  no password
            )
        )
    assert work.touched == {"role_grant", "account"}
    assert work.entries == 2


def test_closing_brings_the_log_into_the_file(tmp_path: Path) -> None:
    """After closing, the one file is the whole centre."""
    with sample_store(tmp_path) as store:
        add(store, name="a")
    assert [path.name for path in tmp_path.iterdir()] == ["sample.db"]


def test_closing_in_trouble_is_logged_and_ends(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A damaged file does not keep the programme from ending; a second close does nothing."""
    with sample_store(tmp_path) as store:
        add(store, name="a")
        store._engines.close()
        store.path.write_bytes(b"x" * 8192)
        store.close()
        store.close()
    assert caplog.messages == ["the store was closed without a checkpoint: wrong_key"]
