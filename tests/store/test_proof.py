"""The journal proved: every tampering is found where it is, and what was seen elsewhere counts."""

import base64
import random
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlcipher3 import dbapi2

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import journal
from supervisor_app.store.journal import Record
from supervisor_app.store.proof import (
    CHECKPOINT,
    Claim,
    Fault,
    Finding,
    Proof,
    checkpoint_text,
    claims_of,
    prove,
)
from supervisor_app.store.work import Store, meta
from tests.store.sample import add

TRIES = 300
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"


def device(store: Store) -> int:
    """Return the store's own device."""
    with store.raw() as raw:
        return int(meta(raw)["device"])


def seal(store: Store, *, key: Ed25519PrivateKey = KEY, **changed: Any) -> None:
    """Write a checkpoint of the head, some of it otherwise."""
    own = device(store)
    with store.raw() as raw:
        tip = journal.head(raw, store.centre_id, own)
    said = {"device": str(own), "seq": tip.seq, "head": tip.hash.hex()} | changed
    text = checkpoint_text(store.centre_id, own, int(said["seq"]), bytes.fromhex(str(said["head"])))
    signature = base64.b64encode(key.sign(text)).decode()
    with store.write(SYSTEM) as work:
        work.event(CHECKPOINT, **({"signature": signature} | said))


def proved(store: Store, *claims: Claim, known: bool = True) -> Proof:
    """Prove the journal of a store."""
    public = base64.b64encode(KEY.public_key().public_bytes_raw()).decode()
    with store.raw() as raw:
        return prove(raw, {device(store): public} if known else {}, claims)


def tamper(store: Store, change: Callable[[dbapi2.Connection], object]) -> None:
    """Change the journal as somebody with the key and no scruple does."""
    with store.raw() as raw:
        triggers = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        change(raw)
        for _, sql in triggers:
            raw.execute(sql)


def rechain(raw: dbapi2.Connection, start: int) -> None:
    """Write every link from an entry on anew, so that the chain itself holds."""
    rows = raw.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq").fetchall()
    last = journal.ZERO
    for row in map(Record._make, rows):
        tied = journal.link(last, row) if row.seq >= start else row.hash
        raw.execute("UPDATE journal SET hash = ? WHERE seq = ?", (tied, row.seq))
        last = tied


@pytest.fixture
def written(small_file: Store) -> Store:
    """Give a store with twelve entries and a seal after every fourth, in a file to tamper with."""
    for number in range(12):
        add(small_file, name=f"n{number}")
        if number % 4 == 3:
            seal(small_file)
    return small_file


def test_an_honest_journal_holds(written: Store) -> None:
    """Nothing is found, and everything was looked at."""
    found = proved(written)
    assert (found.ok, found.entries, found.checkpoints) == (True, 15, 3)


def edit(raw: dbapi2.Connection, seq: int) -> int:
    """Change what an entry says."""
    raw.execute("UPDATE journal SET body = replace(body, '{', '{ ') WHERE seq = ?", (seq,))
    return seq


def remove(raw: dbapi2.Connection, seq: int) -> int:
    """Take an entry out; the one after it stands wrongly."""
    raw.execute("DELETE FROM journal WHERE seq = ?", (seq,))
    return seq + 1


def swap(raw: dbapi2.Connection, seq: int) -> int:
    """Let an entry change places with the next one."""
    for number, other in ((seq, -1), (seq + 1, seq), (-1, seq + 1)):
        raw.execute("UPDATE journal SET seq = ? WHERE seq = ?", (other, number))
    return seq


def insert(raw: dbapi2.Connection, seq: int) -> int:
    """Push an invented entry between two."""
    raw.execute("UPDATE journal SET seq = -seq WHERE seq >= ?", (seq,))
    raw.execute("UPDATE journal SET seq = 1 - seq WHERE seq < 0")
    raw.execute(
        "INSERT INTO journal SELECT centre_id, device_id, ?, hlc, op, entity, entity_id, hash, "
        "body FROM journal WHERE seq = ?",
        (seq, seq + 1),
    )
    return seq


@pytest.mark.parametrize("kind", [edit, remove, swap, insert])
def test_each_tampering_is_found_where_it_is(
    written: Store, kind: Callable[[dbapi2.Connection, int], int]
) -> None:
    """Many places, each alone: the first finding names its very entry."""
    chance = random.Random(1)  # noqa: S311  chance picks places, it guards nothing
    with written.raw() as raw:
        rows = raw.execute(f"SELECT {COLUMNS} FROM journal").fetchall()
    for _ in range(TRIES // 4):
        seq = chance.randint(1, 13)
        wanted: list[int] = []
        tamper(written, lambda raw, seq=seq, wanted=wanted: wanted.append(kind(raw, seq)))
        first = proved(written).findings[0]
        assert first.seq in {wanted[0], wanted[0] + 1 if kind is insert else wanted[0]}

        def put_back(raw: dbapi2.Connection) -> None:
            raw.execute("DELETE FROM journal")
            raw.executemany(f"INSERT INTO journal ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", rows)

        tamper(written, put_back)
    assert proved(written).ok


def test_a_cut_tail_is_found_by_who_saw_it(written: Store) -> None:
    """The chain that is left holds; a receipt, a report's head or the witness of a day does not."""
    own = device(written)
    with written.raw() as raw:
        tip = journal.head(raw, written.centre_id, own)
        raw.execute("INSERT INTO witness VALUES (?, '2025-10-05', ?, ?)", (own, tip.seq, tip.hash))
    tamper(written, lambda raw: raw.execute("DELETE FROM journal WHERE seq > 10"))
    assert Finding(Fault.BEHIND, own, tip.seq) in proved(written).findings
    printed = Claim(0, tip.seq, tip.hash.hex()[:16])
    assert Finding(Fault.BEHIND, 0, tip.seq) in proved(written, printed).findings


def test_a_chain_written_anew_is_found_by_its_seals_and_receipts(written: Store) -> None:
    """An edited entry, every link after it made to fit: seals and the server's receipt differ."""
    own = device(written)
    with written.raw() as raw:
        tip = journal.head(raw, written.centre_id, own)

    def forge(raw: dbapi2.Connection) -> None:
        edit(raw, 6)
        rechain(raw, 6)

    tamper(written, forge)
    found = proved(written, Claim(own, tip.seq, tip.hash.hex())).findings
    assert Finding(Fault.REPLACED, own, 9) in found
    assert Finding(Fault.REPLACED, own, tip.seq) in found
    assert not [one for one in found if one.fault is Fault.LINK]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"signature": base64.b64encode(bytes(64)).decode()}, Fault.SIGNATURE),
        ({"signature": "no base64!"}, Fault.SIGNATURE),
        ({"head": "ab" * 32}, Fault.REPLACED),
        ({"seq": 999}, Fault.BEHIND),
        ({"key": Ed25519PrivateKey.from_private_bytes(bytes(32))}, Fault.SIGNATURE),
    ],
)
def test_a_false_seal_is_found(small: Store, changed: dict[str, Any], fault: Fault) -> None:
    """Of another hand, of another head, or of a head that never was."""
    add(small, name="n")
    seal(small, **changed)
    assert [one.fault for one in proved(small).findings] == [fault]


def test_the_seal_of_an_unknown_station_says_so(written: Store) -> None:
    """Without its public key a seal proves nothing."""
    faults = {one.fault for one in proved(written, known=False).findings}
    assert faults == {Fault.KEY_UNKNOWN}


def test_an_event_that_only_speaks_of_a_seal_is_none(small: Store) -> None:
    """The word in another event's details makes no checkpoint of it."""
    with small.write(SYSTEM) as work:
        work.event("note", about=CHECKPOINT)
    assert (proved(small).ok, proved(small).checkpoints) == (True, 0)


def test_receipts_are_read_as_they_are_written() -> None:
    """A list of device, seq and link; anything else is refused."""
    assert claims_of('[{"device": 1, "seq": 2, "link": "ab"}]') == [Claim(1, 2, "ab")]
    for text in ("no json", "[1]", '[{"device": 1}]'):
        with pytest.raises(ValueError, match="receipts"):
            claims_of(text)
