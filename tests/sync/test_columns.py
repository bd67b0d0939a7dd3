"""Entries as arrays in the server's own form: what is sent is what is read."""

import json
from collections.abc import Iterator

import psycopg
import pytest

from supervisor_app.store.journal import Record
from supervisor_app.sync import columns
from tests.postgres import Server
from tests.sync.entries import PUSH, chain, hello, push, records, state_of

pytestmark = pytest.mark.needs("postgres")
A = 4_000_000_000_001


@pytest.fixture
def line(server: Server) -> Iterator[psycopg.Connection]:
    """Give a station's connection that takes arrays."""
    with server.connect(*server.role(1)) as connection:
        columns.register(connection)
        hello(connection, A)
        yield connection


def test_every_column_arrives_as_it_is(line: psycopg.Connection) -> None:
    """Largest and smallest numbers, empty and Arabic texts, quotes and links, in their order."""
    texts = ("", "حضور", '{"a\\"b', "NULL")
    entries = [
        Record(1, A, (1 << 63) - 1 - at, -at, None, text, text * 2, bytes([at] * 32), text * 3)
        for at, text in enumerate(texts)
    ]
    row = line.execute("SELECT %s, %s, %s, %s, %s, %s", columns.of(entries)).fetchone()
    sent = zip(*([*r[2:4], *r[5:]] for r in entries), strict=True)
    assert row == tuple(list(column) for column in sent)


def test_arrays_of_unequal_length_are_refused(line: psycopg.Connection) -> None:
    """Nothing is filled up or left out; the chain stays where it was."""
    entries = records(A, chain(A, 3)[0])
    sent = columns.of(entries)
    for at in range(len(sent)):
        short = [*sent[:at], columns.of(entries[:2])[at], *sent[at + 1 :]]
        assert state_of(lambda short=short: line.execute(PUSH, (A, *short))) == "23502"
    assert line.execute("SELECT seq FROM rs.head").fetchone() == (0,)


def test_a_station_of_the_version_before_goes_on_sending(line: psycopg.Connection) -> None:
    """The push as JSON is there beside the new one, and both continue one chain."""
    rows, tip = chain(A, 3)
    row = line.execute("SELECT rs.push(%s, %s::json)", (A, json.dumps(rows))).fetchone()
    assert row == (3,)
    assert push(line, A, chain(A, 2, after=(3, tip))[0]) == 5
