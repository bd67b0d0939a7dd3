"""Linked entries as a workstation pushes them, made without a store."""

import hashlib
import time
from collections.abc import Callable
from typing import Any

import psycopg

from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import ZERO, Record, link
from supervisor_app.sync import columns

PUSH = "SELECT rs.push(%s, %s, %s, %s, %s, %s, %s)"
NOW = 1_760_000_000_000


def chain(
    device: int,
    count: int,
    *,
    after: tuple[int, bytes] = (0, ZERO),
    body: str = "",
    at_ms: int = NOW,
) -> tuple[list[dict[str, Any]], bytes]:
    """Return rows as the push in JSON takes them, and the last link."""
    seq, tip = after
    rows = []
    for number in range(seq + 1, seq + count + 1):
        text = body or canonical({"o": f"{number:016x}", "s": {"status": "a"}, "b": {}})
        hlc = (at_ms + number) << 16
        tip = link(tip, Record(1, device, number, hlc, None, "attendance", "e", b"", text))
        rows.append({"q": number, "h": hlc, "e": "attendance", "i": "e", "x": tip.hex(), "b": text})
    return rows, tip


def records(device: int, rows: list[dict[str, Any]]) -> list[Record]:
    """Return rows as the journal holds them."""
    return [
        Record(1, device, r["q"], r["h"], None, r["e"], r["i"], bytes.fromhex(r["x"]), r["b"])
        for r in rows
    ]


def push(connection: psycopg.Connection, device: int, rows: list[dict[str, Any]]) -> int:
    """Push rows and return the head."""
    columns.register(connection)
    sent = columns.of(records(device, rows))
    row = connection.execute(PUSH, (device, *sent)).fetchone()
    assert row is not None
    return int(row[0])


def hello(connection: psycopg.Connection, device: int, schema: int = 1) -> str:
    """Greet the server and return what it says."""
    row = connection.execute("SELECT status FROM rs.hello(%s, %s)", (device, schema)).fetchone()
    assert row is not None
    return str(row[0])


def an_hour_ahead() -> int:
    """Return a clock that is an hour ahead of the server's, in milliseconds."""
    return int(time.time() * 1000) + 3_600_000


def state_of(action: Callable[[], object]) -> str | None:
    """Return the SQLSTATE an action is refused with, None where it is not."""
    try:
        action()
    except psycopg.Error as error:
        return error.sqlstate
    return None


def marked_by(device: int, secret: bytes, before: bytes, seq: int) -> dict[str, Any]:
    """Return the entry by which a station registers its mark."""
    mark = hashlib.sha256(secret).hexdigest()
    body = canonical({"o": f"{seq:016x}", "s": {"name": "x", "reclaim_mark": mark}})
    hlc = (NOW + seq) << 16
    link_ = link(before, Record(5, device, seq, hlc, None, "workstation", "w", b"", body))
    return {"q": seq, "h": hlc, "e": "workstation", "i": "w", "x": link_.hex(), "b": body}


def reclaimed(connection: psycopg.Connection, device: int, secret: bytes) -> bool:
    """Say the secret of a chain."""
    row = connection.execute("SELECT rs.reclaim(%s, %s)", (device, secret)).fetchone()
    return row == (True,)
