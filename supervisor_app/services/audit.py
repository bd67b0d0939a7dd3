"""The audit trail for people: pages of it, one thing's history, proof of it, its seals; no words.

Identity numbers never stand in it in clear: they are stored sealed, and sealed they are journalled.
"""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Account, Workstation
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services import workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.noting import only_notes
from supervisor_app.services.thing_names import Names
from supervisor_app.store import fold, journal, trail, trail_search
from supervisor_app.store.proof import CHECKPOINT, Claim, Proof, checkpoint_text, prove
from supervisor_app.store.trail import Change, Kind, Place, TrailQuery
from supervisor_app.store.work import Work, meta
from supervisor_app.system.progress import Progress
from supervisor_app.text.vocabulary import codes_called

# The question to the trail, for screens, which do not know the store.
AuditQuery = TrailQuery
ENTRIES_A_SEAL = 100
SECONDS_A_SEAL = 600
PAGE = 200
_LAST_SEAL = (
    "SELECT seq, hlc FROM journal WHERE centre_id = ? AND device_id = ? AND entity = 'event' "
    'AND seq > ? AND body LIKE \'%"kind":"checkpoint"%\' ORDER BY seq DESC LIMIT 1'
)
# Written down for machines: a hash or a wrapped key is nobody's to read or to carry away.
SEALED = frozenset(
    {"signature", "document", "password_hash", "recovery_hash", "sign_public", "sign_wrapped"}
    | {"seal", "sealed", "box_public", "reclaim_mark", "search_key"}
    | {"identity_sealed", "identity_digest"}
    | {"sha256", "fingerprint", "signer", "figures_mark", "head"}
    | {"wait_histogram", "service_histogram"}
)


@dataclass(frozen=True, slots=True)
class Written:
    """One field of an entry: before and after in stored form, or the name of what they mean.

    Of a sealed field it is only told that it was written; both values are None.
    """

    field: str
    before: Any
    after: Any
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry as a list shows it; `who` is "" for the programme itself, `name` for no name."""

    place: Place
    at: datetime
    who: str
    station: str
    device_id: int
    own: bool
    kind: Kind
    table: str
    id: str
    name: str
    values: tuple[Written, ...]
    reason: str
    op: str
    reverts: str
    # For whom a deputy did it.
    instead_of: str = ""

    @property
    def what(self) -> str:
        """The kind of an event, "" for a change."""
        for value in self.values if self.kind is Kind.EVENT else ():
            if value.field == "kind":
                return str(value.after)
        return ""


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A part of the trail; older entries follow before `next`, None at its end.

    A search that found little tells in `reached` since when it has looked.
    """

    rows: tuple[AuditRow, ...]
    next: Place | None
    reached: datetime | None = None

    @property
    def more(self) -> bool:
        """Tell whether older entries follow."""
        return self.next is not None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose entries can be asked for."""

    account_id: str
    name: str


def page(work: Work, query: AuditQuery) -> AuditPage:
    """Return one page of the trail, newest first."""
    work.require(Right.READ_AUDIT)
    if query.text.strip():
        return _searched(work, query)
    found = trail.latest(work, query)
    full = len(found) == query.limit
    return AuditPage(rows_of(work, found), found[-1].place if full else None)


def history(work: Work, table: str, entity_id: str) -> tuple[AuditRow, ...]:
    """Return every change of one thing, newest first."""
    work.require(Right.READ_AUDIT)
    return rows_of(work, trail.history(work, table, entity_id))


def people(work: Work) -> tuple[Person, ...]:
    """Return everybody who has an account, by name."""
    work.require(Right.READ_AUDIT)
    rows = work.session.execute(select(Account.id, Account.full_name).order_by(Account.full_name))
    return tuple(Person(key, name) for key, name in rows)


@only_notes
def seal(desk: Desk, *, at_once: bool = False) -> bool:
    """Sign this machine's head as an entry that travels to all others; tell whether it was due.

    Due after 100 entries or ten minutes with an entry; `at_once` at closing and at approval.
    """
    with desk.store.read(SYSTEM) as work:
        raw = work.raw()
        device = int(meta(raw)["device"])
        tip = journal.head(raw, work.centre_id, device)
        last = raw.execute(
            _LAST_SEAL, (work.centre_id, device, max(0, tip.seq - 10 * ENTRIES_A_SEAL))
        ).fetchone()
        now_ms = int(work.now().timestamp() * 1000)
    # The seal itself is the first entry after what it seals, and no reason for the next one.
    since = tip.seq - (last[0] if last else 0)
    old = last is None or now_ms - (last[1] >> 16) >= SECONDS_A_SEAL * 1000
    if not since or not (at_once or since >= ENTRIES_A_SEAL or old):
        return False
    text = checkpoint_text(desk.store.centre_id, device, tip.seq, tip.hash)
    signature = workstations.own_keys(desk).sign.sign(text)
    with desk.store.write(SYSTEM) as work:
        work.event(
            CHECKPOINT,
            device=str(device),
            seq=tip.seq,
            head=tip.hash.hex(),
            signature=base64.b64encode(signature).decode(),
        )
    return True


def seal_now(desk: Desk, _progress: Progress) -> bool:
    """Sign the head at once, as a job of its own: after an approval."""
    return seal(desk, at_once=True)


def verify(desk: Desk, progress: Progress, claims: Iterable[Claim] = ()) -> Proof:
    """Hold the whole journal against its seals, receipts, witnesses and further claims.

    Raises NotAllowed.
    """
    progress.total(1)
    with desk.store.read(desk.actor) as work:
        work.require(Right.READ_AUDIT)
        keys = dict(
            work.session.execute(select(Workstation.device_id, Workstation.sign_public)).all()
        )
        found = prove(work.raw(), keys, claims)
    progress.step()
    return found


def witness_of(path: Path) -> Claim:
    """Return the head that a daily report carries (InvalidInput where it carries none)."""
    import pikepdf  # noqa: PLC0415  start-up time: reading of a PDF

    try:
        with pikepdf.open(path) as document:
            data = json.loads(document.attachments["data.json"].get_file().read_bytes())
        said = data["facts"]["witness"]
        return Claim(0, int(said["seq"]), str(said["head"]))
    except (OSError, KeyError, TypeError, ValueError, pikepdf.PdfError) as error:
        raise InvalidInput(field="file", reason="no_witness", value=path.name) from error


def receipts(work: Work) -> list[dict[str, Any]]:
    """Return what the server and the day's heads vouch for, to be kept away from this machine."""
    work.require(Right.READ_AUDIT)
    rows = work.raw().execute(
        "SELECT device_id, seq, hash FROM receipt UNION SELECT device_id, seq, hash FROM witness"
    )
    return [{"device": device, "seq": seq, "link": bytes(link).hex()} for device, seq, link in rows]


def _searched(work: Work, query: AuditQuery) -> AuditPage:
    """Look for what a person would type: values as they are written or called, names, reasons."""
    text = query.text.strip()
    named = {*Names(work).called(text), *codes_called(text)}
    found = trail_search.search(work, replace(query, text=text), named)
    reached = None if found.reached is None else journal.moment(found.reached.hlc)
    zone = work.now().tzinfo
    return AuditPage(
        rows_of(work, found.changes),
        found.reached,
        reached.astimezone(zone) if reached else None,
    )


def rows_of(work: Work, changes: Sequence[Change]) -> tuple[AuditRow, ...]:
    """Give entries of the trail the names of people, workstations and things."""
    names = Names(work)
    zone = work.now().tzinfo
    known: dict[tuple[str, str], str] = {}
    rows = []
    for change in changes:
        thing = (change.table, change.id)
        if thing not in known:
            known[thing] = _name(work, names, thing)
        device = change.place.device_id
        rows.append(
            AuditRow(
                change.place,
                change.at.astimezone(zone),
                names.person(change.actor),
                names.stations.get(device, ""),
                device,
                device == names.own,
                change.kind,
                change.table,
                change.id,
                known[thing],
                _values(names, change.values),
                change.reason,
                change.op,
                change.reverts,
                _instead_of(names, change.values),
            )
        )
    return tuple(rows)


def _instead_of(names: Names, values: Mapping[str, tuple[Any, Any]]) -> str:
    _before, after = values.get("approved_for", (None, None))
    return names.person(after) if after else ""


def _values(names: Names, values: Mapping[str, tuple[Any, Any]]) -> tuple[Written, ...]:
    return tuple(
        Written(field, None, None, sealed=True)
        if field in SEALED
        else Written(field, names.value(field, before), names.value(field, after))
        for field, (before, after) in values.items()
    )


def _name(work: Work, names: Names, thing: tuple[str, str]) -> str:
    found = fold.state(work.raw(), (work.centre_id, *thing))
    return names.thing(found[0]) if found else ""
