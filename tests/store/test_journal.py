"""The chain: every tampering is found at its entry; bodies of other hands are read with care."""

import hashlib
from collections.abc import Callable

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from supervisor_app.store import journal
from supervisor_app.store.journal import ZERO, Body, Record, link, op_number, parse, verify
from supervisor_app.store.work import Store
from tests.store.sample import add, edit

Tamper = Callable[[dbapi2.Connection], object]


def rewrite(raw: dbapi2.Connection, sql: str, *values: object) -> None:
    """Change the journal the way someone with the key and a tool would: no triggers."""
    where = "" if isinstance(raw, dbapi2.Connection) else " ON journal"
    raw.execute(f"DROP TRIGGER IF EXISTS journal_no_update{where}")
    raw.execute(f"DROP TRIGGER IF EXISTS journal_no_delete{where}")
    raw.execute(sql, values)


@pytest.fixture
def chained(small: Store) -> Store:
    """Give a store with ten entries in its chain."""
    thing_id, _ = add(small, name="0")
    for number in range(1, 10):
        edit(small, thing_id, name=str(number))
    return small


def test_the_walk_asks_for_a_page_at_a_time(chained: Store) -> None:
    """Whatever the page, every entry comes once and in order, and no more than a page at once."""
    with chained.raw() as raw:
        whole = list(journal.walk(raw))
        assert [record.seq for record in whole] == list(range(1, 11))
        for page in (1, 3, 5, 10):
            assert list(journal.walk(raw, page)) == whole
        asked = raw.execute(journal._CHAIN, (*journal._BEFORE_ALL, 3)).fetchall()
        assert len(asked) == 3
        raw.execute("BEGIN")
        assert verify(raw) is None
        assert raw.in_transaction
        raw.execute("ROLLBACK")


def test_a_link_covers_number_clock_thing_and_text() -> None:
    """The hash is the one written down in the protocol."""
    record = Record(1, 5, 2, 3, None, "thing", "t1", b"", '{"o":"x"}')
    numbers = (5).to_bytes(8, "big") + (2).to_bytes(8, "big") + (3).to_bytes(8, "big")
    expected = hashlib.sha256(ZERO + numbers + b'thing\x1ft1\x1f{"o":"x"}').digest()
    assert link(ZERO, record) == expected


@pytest.mark.parametrize(
    ("sql", "seq", "reason"),
    [
        ("UPDATE journal SET body = replace(body, '\"4\"', '\"z\"') WHERE seq = 5", 5, "link"),
        ("UPDATE journal SET entity_id = 'other' WHERE seq = 3", 3, "link"),
        ("UPDATE journal SET hash = '' WHERE seq = 7", 7, "link"),
        ("UPDATE journal SET hlc = 1 WHERE seq = 6", 6, "clock"),
        ("DELETE FROM journal WHERE seq = 4", 5, "gap"),
        ("DELETE FROM journal WHERE seq = 1", 2, "gap"),
    ],
)
def test_each_tampering_is_found_where_it_was_done(
    chained: Store, sql: str, seq: int, reason: str
) -> None:
    """Edit, swap and removal are named by the first entry that does not hold."""
    with chained.raw() as raw:
        assert verify(raw) is None
        rewrite(raw, sql)
        broken = verify(raw)
    assert broken is not None
    assert (broken.seq, broken.reason) == (seq, reason)


def test_two_swapped_entries_are_found(chained: Store) -> None:
    """Bodies that changed places break the first of the two links."""
    with chained.raw() as raw:
        bodies = dict(raw.execute("SELECT seq, body FROM journal"))
        rewrite(raw, "UPDATE journal SET body = ? WHERE seq = 3", bodies[8])
        rewrite(raw, "UPDATE journal SET body = ? WHERE seq = 8", bodies[3])
        broken = verify(raw)
    assert broken is not None
    assert broken.seq == 3


def test_the_database_itself_refuses_to_rewrite_history(chained: Store) -> None:
    """Plain UPDATE and DELETE fail; taking back a tail must be declared in the transaction."""
    with chained.raw() as raw:
        for sql in ("UPDATE journal SET body = '{}'", "DELETE FROM journal WHERE seq = 10"):
            with pytest.raises((dbapi2.Error, psycopg.Error), match="append-only"):
                raw.execute(sql)
        raw.execute("BEGIN")
        raw.execute("INSERT INTO meta VALUES ('rewriting', '1')")
        raw.execute("DELETE FROM journal WHERE seq = 10")
        raw.execute("ROLLBACK")
        assert verify(raw) is None


def test_chains_of_several_devices_are_walked_each_on_its_own(chained: Store) -> None:
    """Another device's chain starts at zero again."""
    with chained.raw() as raw:
        foreign = Record(1, 7, 1, 9, None, "thing", "t9", b"", "{}")
        journal.append(raw, [foreign._replace(hash=link(ZERO, foreign))])
        assert verify(raw) is None
        second = Record(1, 7, 3, 9, None, "thing", "t9", bytes(32), "{}")
        journal.append(raw, [second])
        broken = verify(raw)
    assert broken is not None
    assert (broken.device_id, broken.seq, broken.reason) == (7, 3, "gap")


@given(st.integers(0, 2**64 - 1))
def test_every_action_id_has_its_own_signed_number(number: int) -> None:
    """Sixteen hex digits fit the index's eight bytes and come back."""
    signed = op_number(f"{number:016x}")
    assert -(2**63) <= signed < 2**63
    assert signed % 2**64 == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "17",
        '{"o":"00","s":17}',
        '{"s":{}}',
        '{"o":"not hex","s":{}}',
        '{"o":"00","s":{},"b":{"f":[[1]]}}',
        '{"o":"00","s":{},"b":[]}',
    ],
)
def test_what_cannot_be_read_is_none(text: str) -> None:
    """A poisoned or newer body never stops the reader."""
    assert parse(text) is None


def test_a_body_is_read_with_all_its_parts() -> None:
    """Absent parts are empty; unknown ones are left alone."""
    assert parse('{"o":"0a","s":{"f":1},"new":2}') == Body("0a", "", "", "", {"f": 1}, {})
    full = '{"o":"0a","u":"0b","a":"h","r":"why","s":{},"b":{"f":[[1,2]]}}'
    assert parse(full) == Body("0a", "0b", "h", "why", {}, {"f": [[1, 2]]})


def test_entries_are_found_by_thing_action_and_dot(chained: Store) -> None:
    """The three ways of looking something up, and what is not there."""
    thing_id, op = add(chained, name="new")
    with chained.raw() as raw:
        (found,) = journal.of_op(raw, 1, op)
        assert [found] == list(journal.of_thing(raw, 1, "thing", thing_id))
        assert journal.at(raw, 1, [found.device_id, 11]) == found
        assert journal.at(raw, 1, [found.device_id, 99]) is None
        assert journal.head(raw, 1, found.device_id)[:2] == (11, found.hash)
        assert journal.head(raw, 1, 12345) == (0, ZERO, 0)
        poisoned = found._replace(body="17")
        assert [entry.op for entry in journal.entries([found, poisoned])] == [op]
    assert journal.moment(found.hlc) == chained.clock.now()
