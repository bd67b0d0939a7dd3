"""The whole journal held against everything that vouches for it: chains, seals, receipts, reports.

A chain alone proves little: whoever has the file can write it anew from any entry on, or cut its
tail. What was seen elsewhere (a signed checkpoint on another station, the server's receipt, the
head printed on a report) cannot be written anew.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlcipher3 import dbapi2

from supervisor_app.store import journal
from supervisor_app.store.journal import Head, Record

CHECKPOINT = "checkpoint"
_RECEIPTS = (
    "SELECT device_id, seq, hash FROM receipt UNION SELECT device_id, seq, hash FROM witness"
)


class Fault(StrEnum):
    """What does not hold."""

    GAP = "gap"
    CLOCK = "clock"
    LINK = "link"
    SIGNATURE = "signature"
    KEY_UNKNOWN = "key_unknown"
    REPLACED = "replaced"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody saw this head: `link` is hex, or the first digits of it; device 0 is any device."""

    device_id: int
    seq: int
    link: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault and where in which chain."""

    fault: Fault
    device_id: int
    seq: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at and what does not hold, the first of each chain first."""

    findings: tuple[Finding, ...]
    entries: int
    checkpoints: int
    claims: int

    @property
    def ok(self) -> bool:
        """Tell whether everything holds."""
        return not self.findings


def checkpoint_text(centre_id: int, device_id: int, seq: int, link: bytes) -> bytes:
    """Return what a workstation signs for its head."""
    return f"{CHECKPOINT}|{centre_id}|{device_id}|{seq}|{link.hex()}".encode()


def prove(raw: dbapi2.Connection, keys: Mapping[int, str], claims: Iterable[Claim] = ()) -> Proof:
    """Walk every chain and hold it against checkpoints, receipts, witnesses and further claims.

    `keys` are the public keys of the workstations by device id, in base64.
    """
    findings: list[Finding] = []
    seals: list[tuple[Record, Mapping[str, object]]] = []
    entries = 0
    before: Record | None = None
    broken: tuple[int, int] | None = None
    for record in journal.walk(raw):
        entries += 1
        same = before is not None and before[:2] == record[:2]
        tip = Head(before.seq, before.hash, before.hlc) if before and same else Head(0, b"", 0)
        fault = journal.parted(record, tip if same else Head(0, journal.ZERO, 0))
        # After the first fault of a chain nothing of it proves anything.
        if fault and broken != record[:2]:
            broken = (record.centre_id, record.device_id)
            findings.append(Finding(Fault(fault), record.device_id, record.seq))
        if record.entity == journal.EVENT and f'"{CHECKPOINT}"' in record.body:
            body = journal.parse(record.body)
            if body is not None and body.fields.get("kind") == CHECKPOINT:
                seals.append((record, body.fields))
        before = record
    for record, said in seals:
        findings += _seal(raw, record, said, keys)
    seen = [Claim(device, seq, bytes(link).hex()) for device, seq, link in raw.execute(_RECEIPTS)]
    wanted = [*seen, *claims]
    for claim in wanted:
        findings += _claim(raw, claim)
    return Proof(tuple(dict.fromkeys(findings)), entries, len(seals), len(wanted))


def _seal(
    raw: dbapi2.Connection,
    record: Record,
    said: Mapping[str, object],
    keys: Mapping[int, str],
) -> Iterator[Finding]:
    """Check one checkpoint: signed by its device, and of the head that stands there."""
    try:
        device, seq = int(str(said["device"])), int(str(said["seq"]))
        link = bytes.fromhex(str(said["head"]))
        signature = base64.b64decode(str(said["signature"]), validate=True)
    except (KeyError, ValueError):
        yield Finding(Fault.SIGNATURE, record.device_id, record.seq)
        return
    key = keys.get(device)
    if key is None:
        yield Finding(Fault.KEY_UNKNOWN, device, record.seq)
        return
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key))
        public.verify(signature, checkpoint_text(record.centre_id, device, seq, link))
    except (InvalidSignature, ValueError):
        yield Finding(Fault.SIGNATURE, record.device_id, record.seq)
        return
    yield from _claim(raw, Claim(device, seq, link.hex()))


def _claim(raw: dbapi2.Connection, claim: Claim) -> Iterator[Finding]:
    """Check that an entry with this number has this link: other, or none, was rewritten or cut."""
    one_device = " AND device_id = ?" if claim.device_id else ""
    values = (claim.seq, claim.device_id) if claim.device_id else (claim.seq,)
    links = [
        bytes(link).hex()
        for (link,) in raw.execute(f"SELECT hash FROM journal WHERE seq = ?{one_device}", values)
    ]
    if any(link.startswith(claim.link) for link in links):
        return
    yield Finding(Fault.REPLACED if links else Fault.BEHIND, claim.device_id, claim.seq)


def claims_of(text: str) -> list[Claim]:
    """Read receipts that were exported: a JSON list of device, seq, link (ValueError)."""
    try:
        return [
            Claim(int(one["device"]), int(one["seq"]), str(one["link"]))
            for one in orjson.loads(text)
        ]
    except (KeyError, TypeError, orjson.JSONDecodeError) as error:
        raise ValueError("no list of receipts") from error
