"""The server takes entries through its functions alone, of the right station, in their place."""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest

from tests.postgres import Server
from tests.sync.entries import (
    an_hour_ahead,
    chain,
    hello,
    marked_by,
    push,
    reclaimed,
    state_of,
)

pytestmark = pytest.mark.needs("postgres")
A, B = 4_000_000_000_001, 4_000_000_000_002


@dataclass
class Stations:
    """Two stations of centre 1 and one of centre 2; `a` has pushed five entries."""

    server: Server
    a: psycopg.Connection
    b: psycopg.Connection
    other: psycopg.Connection
    role_a: str
    tip: bytes


@pytest.fixture
def stations(server: Server) -> Iterator[Stations]:
    """Give connected workstations."""
    with ExitStack() as stack:
        names = [server.role(1), server.role(1), server.role(2)]
        a, b, other = (stack.enter_context(server.connect(*name)) for name in names)
        assert hello(a, A) == "OK"
        rows, tip = chain(A, 5)
        assert push(a, A, rows) == 5
        yield Stations(server, a, b, other, names[0][0], tip)


def copy_in(connection: psycopg.Connection) -> None:
    """Try the bulk way into the journal."""
    with connection.cursor().copy("COPY rs.journal FROM STDIN") as copy:
        copy.write("1\t1\t1\t1\ta\tb\t\\\\x00\t{}\tnow\n")


WRITES = {
    "insert": "INSERT INTO rs.journal"
    " (centre_id, device_id, seq, hlc, entity, entity_id, hash, body)"
    f" VALUES (1, {A}, 6, 1, 'a', 'b', decode(repeat('00', 32), 'hex'), '{{}}')",
    "update": "UPDATE rs.journal SET body = body",
    "delete": "DELETE FROM rs.journal",
    "truncate": "TRUNCATE rs.journal",
    "head": "UPDATE rs.head SET seq = 0",
    "device": "UPDATE rs.device SET closed_at = NULL",
    "enrol": "SELECT * FROM rs.enrol",
    "seal": "SELECT seal FROM rs.server",
    "accept": "SELECT rs.accept(1, '[]', 'x')",
    "sealed": "SELECT rs.sealed('x')",
    "owner": "SET ROLE rs_owner",
    "session": "SET SESSION AUTHORIZATION postgres",
    "temporary table": "CREATE TEMP TABLE t (x int)",
    "public table": "CREATE TABLE public.t (x int)",
    "own table": "CREATE TABLE rs.t (x int)",
}


@pytest.mark.parametrize("name", WRITES)
def test_a_workstation_writes_nothing_past_the_functions(stations: Stations, name: str) -> None:
    """Every way around the functions is refused for want of a right."""
    assert state_of(lambda: stations.a.execute(WRITES[name])) == "42501"


def test_the_bulk_way_in_is_shut(stations: Stations) -> None:
    """COPY into the journal is refused."""
    assert state_of(lambda: copy_in(stations.a)) in {"42501", "0A000"}


def test_row_security_cannot_be_switched_off_or_forged(stations: Stations) -> None:
    """Switching it off is an error, and a setting of one's own changes nothing."""
    stations.other.execute("SET row_security = off")
    assert state_of(lambda: stations.other.execute("SELECT * FROM rs.journal")) == "42501"
    stations.other.execute("SET row_security = on")
    stations.other.execute("SELECT set_config('app.centre', '1', false)")
    assert stations.other.execute("SELECT count(*) FROM rs.journal").fetchone() == (0,)


@pytest.mark.parametrize("table", ["journal", "head", "device"])
def test_another_centre_sees_nothing(stations: Stations, table: str) -> None:
    """The other centre's station reads no row; one's own centre reads them."""
    query = f"SELECT count(*) FROM (SELECT device_id FROM rs.{table}) AS x"
    assert stations.other.execute(query).fetchone() == (0,)
    assert stations.b.execute(query).fetchone() != (0,)


def test_the_shared_catalogue_is_read_by_all_and_written_by_its_own(server: Server) -> None:
    """Entries of centre 0 are seen by every centre; a centre's own station cannot write them."""
    with server.connect(*server.role(0)) as head_office, server.connect(*server.role(7)) as seven:
        hello(head_office, A)
        push(head_office, A, chain(A, 2)[0])
        hello(seven, B)
        push(seven, B, chain(B, 1)[0])
        centres = "SELECT DISTINCT centre_id FROM rs.journal ORDER BY 1"
        assert seven.execute(centres).fetchall() == [(0,), (7,)]
        assert head_office.execute(centres).fetchall() == [(0,)]


def test_a_device_speaks_for_itself_only(stations: Stations) -> None:
    """Another station of the same centre can neither push as it nor greet as it."""
    rows, _ = chain(A, 1, after=(5, stations.tip))
    assert state_of(lambda: push(stations.b, A, rows)) == "RS005"
    assert hello(stations.b, A) == "CLOSED"


REFUSED: dict[str, tuple[Callable[[Stations], list[dict[str, Any]]], str]] = {
    "future": (lambda s: chain(A, 1, after=(5, s.tip), at_ms=an_hour_ahead())[0], "RS004"),
    "falling": (lambda s: chain(A, 1, after=(5, s.tip), at_ms=1_700_000_000_000)[0], "RS003"),
    "gap": (lambda s: chain(A, 1, after=(7, s.tip))[0], "RS002"),
    "hole": (lambda s: chain(A, 3, after=(5, s.tip))[0][::2], "RS002"),
    "again": (lambda _: chain(A, 5)[0], "23505"),
    "fork": (lambda _: chain(A, 1, after=(5, bytes(32)))[0], "RS003"),
    "large": (lambda s: chain(A, 1, after=(5, s.tip), body="x" * 70000)[0], "23514"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_continue_the_chain_is_refused(stations: Stations, name: str) -> None:
    """Each fault has its own state, and the head stays where it was."""
    make, state = REFUSED[name]
    assert state_of(lambda: push(stations.a, A, make(stations))) == state
    assert stations.a.execute("SELECT seq FROM rs.head").fetchone() == (5,)


def test_the_hashed_text_is_kept_byte_for_byte(stations: Stations) -> None:
    """A body with an escaped NUL and an odd number, which JSONB would refuse or change, stays."""
    body = '{"o":"0000000000000001","s":{"note":"a\\u0000b","x":1.10}}'
    assert push(stations.a, A, chain(A, 1, after=(5, stations.tip), body=body)[0]) == 6
    assert stations.b.execute("SELECT body FROM rs.journal WHERE seq = 6").fetchone() == (body,)


@pytest.mark.parametrize("statement", ["UPDATE rs.journal SET body = body", "TRUNCATE rs.journal"])
def test_even_the_administrator_changes_no_entry(stations: Stations, statement: str) -> None:
    """The journal is append-only for the owner too, unless triggers are taken away by hand."""
    assert state_of(lambda: stations.server.admin.execute(statement)) == "RS006"


def test_a_revoked_station_reads_nothing_and_pushes_nothing(stations: Stations) -> None:
    """From the moment of revocation on, also over a connection that is open."""
    stations.server.admin.execute(
        "UPDATE rs.enrol SET revoked_at = now() WHERE role_name = %s", (stations.role_a,)
    )
    assert hello(stations.a, A) == "REVOKED"
    rows, _ = chain(A, 1, after=(5, stations.tip))
    assert state_of(lambda: push(stations.a, A, rows)) == "RS005"
    assert stations.a.execute("SELECT count(*) FROM rs.journal").fetchone() == (0,)


def test_a_closed_device_stays_closed(stations: Stations) -> None:
    """After a fork the old id takes no entry any more."""
    stations.a.execute("SELECT rs.close_device(%s, 'FORK')", (A,))
    assert hello(stations.a, A) == "CLOSED"
    assert state_of(lambda: push(stations.a, A, chain(A, 1, after=(5, stations.tip))[0])) == "RS005"


def test_an_older_program_is_asked_to_upgrade(stations: Stations) -> None:
    """Below the least version the greeting says so."""
    stations.server.admin.execute("UPDATE rs.server SET min_schema = 3")
    assert [hello(stations.a, A, version) for version in (2, 3)] == ["UPGRADE", "OK"]


def test_a_server_whose_clock_went_back_says_so(stations: Stations) -> None:
    """Entries that it received in what is now the future stop the exchange."""
    stations.server.admin.execute("UPDATE rs.head SET received_at = now() + interval '2 hours'")
    assert hello(stations.a, A) == "SERVER_CLOCK"


def as_healed(rows: list[dict[str, Any]], device: int) -> str:
    """Return rows as `rs.heal` takes them."""
    return json.dumps([{"d": device, **row} for row in rows])


def test_lost_entries_come_back_only_in_the_window_and_to_their_device(stations: Stations) -> None:
    """Outside the window: refused; inside: taken, links checked; then its own station goes on.

    Another station of the centre that greets under the number does not.
    """
    rows, before = chain(B, 2)
    rows.append(marked_by(B, b"secret", before, 3))
    tip = bytes.fromhex(rows[-1]["x"])
    heal = "SELECT rs.heal(%s::json)"
    assert state_of(lambda: stations.a.execute(heal, (as_healed(rows, B),))) == "RS007"
    stations.server.admin.execute("UPDATE rs.server SET recovery_until = now() + interval '1 day'")
    broken = [{**rows[0], "b": '{"o":"1","s":{}}'}]
    assert state_of(lambda: stations.a.execute(heal, (as_healed(broken, B),))) == "RS003"
    assert stations.a.execute(heal, (as_healed(rows, B),)).fetchone() == (3,)
    assert stations.a.execute(heal, (as_healed(rows, B),)).fetchone() == (0,)
    assert hello(stations.a, B) == hello(stations.b, B) == "CLOSED"
    assert not reclaimed(stations.a, B, b"guessed")
    assert reclaimed(stations.b, B, b"secret")
    assert hello(stations.b, B) == "OK"
    assert push(stations.b, B, chain(B, 1, after=(3, tip))[0]) == 4


def test_a_relay_brings_the_entries_of_others(server: Server) -> None:
    """Only a role enrolled as relay may, and only into its own centre."""
    rows, _ = chain(B, 2)
    with (
        server.connect(*server.role(3)) as plain,
        server.connect(*server.role(3, relay=True)) as relay,
    ):
        call = "SELECT rs.relay(%s::json)"
        assert state_of(lambda: plain.execute(call, (as_healed(rows, B),))) == "RS010"
        assert relay.execute(call, (as_healed(rows, B),)).fetchone() == (2,)
        assert plain.execute("SELECT centre_id, seq FROM rs.head").fetchall() == [(3, 2)]


def test_a_range_of_serials_is_out_once(stations: Stations) -> None:
    """An overlapping range is refused until the first one is returned by its own device."""
    hello(stations.b, B)
    lease, end = (
        "SELECT rs.lease(%s, 'passport', %s, %s)",
        "SELECT rs.end_lease(%s, 'passport', %s, %s)",
    )
    assert stations.a.execute(lease, (A, 1, 100)).fetchone() == (True,)
    assert stations.b.execute(lease, (B, 100, 200)).fetchone() == (False,)
    assert stations.b.execute(lease, (B, 101, 200)).fetchone() == (True,)
    assert stations.b.execute(end, (A, 1, 100)).fetchone() == (False,)
    assert stations.a.execute(end, (A, 1, 100)).fetchone() == (True,)
    assert stations.b.execute(lease, (B, 50, 100)).fetchone() == (True,)
    assert state_of(lambda: stations.b.execute(lease, (A, 500, 600))) == "RS005"


def test_two_askers_at_once_get_one_range(stations: Stations) -> None:
    """The second waits for the first one's transaction and is then refused."""
    hello(stations.b, B)
    lease = "SELECT rs.lease(%s, 'visa', 1, 10)"
    with stations.a.transaction():
        assert stations.a.execute(lease, (A,)).fetchone() == (True,)
        stations.b.execute("SET lock_timeout = '200ms'")
        assert state_of(lambda: stations.b.execute(lease, (B,))) == "55P03"
    assert stations.b.execute(lease, (B,)).fetchone() == (False,)


def test_a_receipt_proves_what_the_server_holds(stations: Stations) -> None:
    """It is an HMAC (RFC 2104) that the server recognises again, and any change spoils it."""
    row = stations.a.execute("SELECT seq, hash, at, mac FROM rs.receipt(%s)", (A,)).fetchone()
    assert row is not None
    seq, digest, at, mac = row
    assert (seq, bytes(digest)) == (5, stations.tip)
    (seal,) = stations.server.admin.execute("SELECT seal FROM rs.server").fetchone() or (b"",)
    text = f"1|{A}|5|{stations.tip.hex()}|{at}"
    assert bytes(mac) == hmac.new(bytes(seal), text.encode(), hashlib.sha256).digest()
    known = "SELECT rs.is_receipt(%s, %s, %s, %s, %s)"
    assert stations.b.execute(known, (A, seq, digest, at, mac)).fetchone() == (True,)
    assert stations.b.execute(known, (A, seq + 1, digest, at, mac)).fetchone() == (False,)


def test_the_clock_of_the_greeting_is_the_servers(stations: Stations) -> None:
    """It is milliseconds of the present."""
    row = stations.a.execute("SELECT now_ms FROM rs.hello(%s, 1)", (A,)).fetchone()
    assert row is not None
    assert abs(datetime.fromtimestamp(row[0] / 1000, UTC) - datetime.now(UTC)) < timedelta(
        minutes=1
    )


def test_temporary_objects_do_not_stand_in_for_ours(stations: Stations) -> None:
    """Even where an administrator gave that right away, functions read their own schema first."""
    stations.server.admin.execute(f"GRANT TEMP ON DATABASE {stations.server.database} TO rs_ws")
    stations.other.execute(
        "CREATE TEMP TABLE enrol AS SELECT session_user AS role_name,"
        " 1 AS centre_id, NULL::timestamptz AS revoked_at, now() AS claimed_at"
    )
    assert stations.other.execute("SELECT rs.my_centre()").fetchone() == (2,)
    assert stations.other.execute("SELECT count(*) FROM rs.journal").fetchone() == (0,)


def test_one_statement_brings_one_device(stations: Stations) -> None:
    """Even the administrator cannot slip a second chain in beside the first."""
    hello(stations.b, B)
    statement = (
        "INSERT INTO rs.journal (centre_id, device_id, seq, hlc, entity, entity_id, hash, body)"
        " SELECT 1, d, 6, 1, 'a', 'b', decode(repeat('00', 32), 'hex'), '{}'"
        " FROM unnest(ARRAY[%s, %s]) AS d"
    )
    assert state_of(lambda: stations.server.admin.execute(statement, (A, B))) == "RS001"


def test_a_device_that_never_greeted_has_no_chain(stations: Stations) -> None:
    """Without a head there is nothing to continue, whoever writes."""
    statement = (
        "INSERT INTO rs.journal (centre_id, device_id, seq, hlc, entity, entity_id, hash, body)"
        " VALUES (1, %s, 1, 1, 'a', 'b', decode(repeat('00', 32), 'hex'), '{}')"
    )
    assert state_of(lambda: stations.server.admin.execute(statement, (B,))) == "RS001"
    assert state_of(lambda: push(stations.b, B, chain(B, 1)[0])) == "RS005"


def test_two_lines_of_one_device_take_turns(stations: Stations) -> None:
    """The second waits for the first one's transaction; then its entries are old."""
    rows, _ = chain(A, 2, after=(5, stations.tip))
    with stations.server.admin.transaction():
        stations.server.admin.execute("SELECT FROM rs.head WHERE device_id = %s FOR UPDATE", (A,))
        stations.a.execute("SET lock_timeout = '200ms'")
        assert state_of(lambda: push(stations.a, A, rows)) == "55P03"
    assert push(stations.a, A, rows) == 7


def test_there_is_no_receipt_for_nothing(stations: Stations) -> None:
    """A device that the server does not know, or not for this caller, has none."""
    receipt = "SELECT * FROM rs.receipt(%s)"
    assert state_of(lambda: stations.a.execute(receipt, (B,))) == "RS005"
    assert state_of(lambda: stations.other.execute(receipt, (A,))) == "RS005"
