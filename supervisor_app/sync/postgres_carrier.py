"""The server as the other side of a round: its functions and what row-level security shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import orjson
import psycopg

from supervisor_app.errors import StationRevoked
from supervisor_app.store.journal import Record
from supervisor_app.sync import columns
from supervisor_app.sync.carrier import (
    Greeted,
    Hello,
    Place,
    PushRefused,
    Receipt,
    Refusal,
    Status,
    Tip,
)
from supervisor_app.sync.connection import SECONDS_FOR_AN_ANSWER, own_error, watched

# A first load may be sent for minutes; a silent server is still noticed by the network's limits.
SECONDS_FOR_A_LOAD = 3600
_REFUSALS = {
    "RS002": Refusal.FORK,
    "RS003": Refusal.FORK,
    "23505": Refusal.FORK,
    "RS004": Refusal.CLOCK,
    "RS005": Refusal.CLOSED,
}
# Classes of SQLSTATE that say: this very content will never be taken.
_CONTENT = ("22", "23")
_NOT_IN_RECOVERY = "RS007"
_PUSH = "SELECT rs.push(%s, %s, %s, %s, %s, %s, %s)"
# Ties by the clock alone: all entries of an action share it, so that none is split.
_PULL = """
SELECT j.* FROM unnest(%s::int[], %s::int8[], %s::int8[]) AS v (c, d, q)
 CROSS JOIN LATERAL (
       SELECT centre_id, device_id, seq, hlc, entity, entity_id, hash, body FROM rs.journal AS x
        WHERE x.centre_id = v.c AND x.device_id = v.d AND x.seq > v.q) AS j
 ORDER BY j.hlc FETCH FIRST %s ROWS WITH TIES
"""
_WHOLE = """
COPY (SELECT centre_id, device_id, seq, hlc, entity, entity_id, hash, body FROM rs.journal
       WHERE centre_id = {} AND device_id = {} AND seq > {} ORDER BY seq) TO STDOUT (FORMAT binary)
"""


class PostgresCarrier:
    """Talks over one connection in autocommit; each push is its own transaction."""

    def __init__(
        self,
        connection: psycopg.Connection,
        host: str = "",
        secret_of: Callable[[int], bytes] = lambda _: b"",
    ) -> None:
        """Take an open connection; closing it is the caller's.

        `secret_of` gives what proves that a device's chain is this station's.
        """
        columns.register(connection)
        self._connection = connection
        self._host = host
        self._secret_of = secret_of

    def hello(self, device: int, schema: int) -> Hello:
        """Greet."""
        row = self._one("SELECT now_ms, status, server_id FROM rs.hello(%s, %s)", (device, schema))
        return Hello(int(row[0]), Status(row[1]), str(row[2]))

    def heads(self) -> Mapping[Place, Tip]:
        """Return the last entry of every chain that this station may see."""
        rows = self._all("SELECT centre_id, device_id, seq, hash FROM rs.head")
        return {(row[0], row[1]): Tip(row[2], bytes(row[3])) for row in rows}

    def link_at(self, place: Place, seq: int) -> bytes | None:
        """Return the link of one entry, None where there is none."""
        rows = self._all(
            "SELECT hash FROM rs.journal WHERE centre_id = %s AND device_id = %s AND seq = %s",
            (*place, seq),
        )
        return bytes(rows[0][0]) if rows else None

    def push(self, device: int, records: Sequence[Record]) -> int:
        """Hand over entries of the own device and return its head there (PushRefused)."""
        return int(self._one(_PUSH, (device, *columns.of(records)))[0])

    def would_take(self, device: int, records: Sequence[Record]) -> bool:
        """Tell whether a push of these would be taken; nothing of it stays."""
        try:
            with self._connection.transaction(force_rollback=True):
                self.push(device, records)
        except PushRefused:
            return False
        except psycopg.Error as error:
            raise own_error(error, self._host) from error
        return True

    def pull(self, known: Mapping[Place, int], limit: int) -> list[Record]:
        """Return entries after the known ones, oldest first, no action split."""
        places = list(known)
        rows = self._all(
            _PULL,
            (
                [centre for centre, _ in places],
                [device for _, device in places],
                list(known.values()),
                limit,
            ),
        )
        found = [_record(row) for row in rows]
        return sorted(found, key=lambda one: (one.hlc, one.centre_id, one.device_id, one.seq))

    def whole(self, place: Place, after: int) -> Iterator[Record]:
        """Yield every entry of a chain after a number, for the first load."""
        query = _WHOLE.format(*(int(one) for one in (*place, after)))
        with (
            self._asking(SECONDS_FOR_A_LOAD),
            self._connection.cursor() as cursor,
            cursor.copy(query) as copy,
        ):
            copy.set_types(["int4", "int8", "int8", "int8", "text", "text", "bytea", "text"])
            for row in copy.rows():
                yield _record(row)

    def close(self, device: int, why: str) -> None:
        """Give up an id of this station."""
        self._all("SELECT rs.close_device(%s, %s)", (device, why))

    def reclaim(self, device: int) -> bool:
        """Prove that a chain which others brought back is this station's; False where it is not."""
        query = "SELECT rs.reclaim(%s, %s)"
        return bool(self._one(query, (device, self._secret_of(device)))[0])

    def greeted(self) -> Mapping[Place, Greeted]:
        """Return who of those that this station may see greeted when."""
        query = "SELECT centre_id, device_id, last_seen, closed_at IS NOT NULL FROM rs.device"
        return {(row[0], row[1]): Greeted(row[2], row[3]) for row in self._all(query)}

    def heal(self, records: Sequence[Record]) -> bool:
        """Bring back entries of others that the server lost; False outside its window."""
        rows = [_sent(record) | {"d": record.device_id} for record in records]
        try:
            with watched(self._connection):
                self._connection.execute("SELECT rs.heal(%s::json)", (_json(rows),))
        except psycopg.Error as error:
            # Another station that heals at the same time is no fault: the next round sees it.
            if error.sqlstate == _NOT_IN_RECOVERY or error.sqlstate in _REFUSALS:
                return False
            raise own_error(error, self._host) from error
        return True

    def receipt(self, device: int) -> Receipt:
        """Return what the server holds of the device, under its seal."""
        row = self._one("SELECT seq, hash, at, mac FROM rs.receipt(%s)", (device,))
        return Receipt(int(row[0]), bytes(row[1]), str(row[2]), bytes(row[3]))

    def _one(self, query: str, values: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        row: tuple[Any, ...] = self._all(query, values)[0]
        return row

    def _all(self, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._asking(SECONDS_FOR_AN_ANSWER):
            return self._connection.execute(query, values, binary=True).fetchall()

    @contextmanager
    def _asking(self, seconds: float) -> Iterator[None]:
        try:
            with watched(self._connection, seconds):
                yield
        except psycopg.Error as error:
            state = error.sqlstate or ""
            if state in _REFUSALS:
                raise PushRefused(_REFUSALS[state], state) from error
            if state.startswith(_CONTENT):
                raise PushRefused(Refusal.CONTENT, state) from error
            if state == "42501":
                raise StationRevoked from error
            raise own_error(error, self._host) from error


def _sent(record: Record) -> dict[str, Any]:
    return {
        "q": record.seq,
        "h": record.hlc,
        "e": record.entity,
        "i": record.entity_id,
        "x": record.hash.hex(),
        "b": record.body,
    }


def _json(rows: list[dict[str, Any]]) -> str:
    return orjson.dumps(rows).decode()


def _record(row: Sequence[Any]) -> Record:
    centre, device, seq, hlc, entity, entity_id, link, body = row
    return Record(centre, device, seq, hlc, None, entity, entity_id, bytes(link), body)
