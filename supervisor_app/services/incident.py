"""The pack for a breach notice: who and what was touched in a span of time, sealed for one reader.

A zip that holds `pack.sealed` (AES-GCM under an Argon2id key of the passphrase) and how to open it;
inside: summary.json, audit.csv, log.txt.
"""

import csv
import io
import json
import os
import zipfile
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from supervisor_app.errors import InvalidInput, WrongPassphrase
from supervisor_app.models import Account, Employee
from supervisor_app.rules.rights import Right
from supervisor_app.services import proofs
from supervisor_app.services.desk import Desk
from supervisor_app.services.noting import only_notes
from supervisor_app.store import journal
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.keyslots import SHORTEST_PASSPHRASE, Cost
from supervisor_app.system.progress import Progress
from supervisor_app.text.spreadsheet import inert

_ENTRIES = (
    "SELECT device_id, seq, hlc, entity, entity_id, body FROM journal "
    "WHERE hlc >= ? AND hlc < ? ORDER BY hlc, device_id, seq"
)
_HEAD = ("at", "device", "seq", "account", "table", "id", "fields", "reason")
_STEP = 10_000


def build(desk: Desk, progress: Progress, first: date, last: date, passphrase: str) -> bytes:
    """Return the sealed pack of a span of days, both included, and journal that it was made.

    Raises NotAllowed (READ_AUDIT), ReauthNeeded, InvalidInput (dates, passphrase).
    """
    if last < first:
        raise InvalidInput(field="to", reason="range", value=last)
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InvalidInput(field="passphrase", reason="short", value=SHORTEST_PASSPHRASE)
    desk.write(_allow, first, last)
    progress.total(0)
    files = desk.read(_files, progress, first, last)
    files["log.txt"] = _log(desk.paths.log, first, last)
    return _sealed(files, passphrase)


def write(desk: Desk, progress: Progress, span: tuple[date, date], out: Path, words: str) -> Path:
    """Build a pack and put it into a file, whole or not at all (as `build`; DiskFull)."""
    atomic_write(out, build(desk, progress, *span, words))
    return out


def open_pack(pack: bytes, passphrase: str) -> dict[str, bytes]:
    """Return the files of a pack by name (WrongPassphrase)."""
    with zipfile.ZipFile(io.BytesIO(pack)) as outer:
        how = json.loads(outer.read("how.json"))
        sealed = outer.read("pack.sealed")
    key = _stretched(passphrase, bytes.fromhex(how["salt"]), Cost(**how["cost"]))
    try:
        clear = AESGCM(key).decrypt(bytes.fromhex(how["nonce"]), sealed, None)
    except InvalidTag as error:
        raise WrongPassphrase from error
    with zipfile.ZipFile(io.BytesIO(clear)) as inner:
        return {name: inner.read(name) for name in inner.namelist()}


@only_notes
def _allow(work: Work, first: date, last: date) -> None:
    work.require(Right.READ_AUDIT)
    proofs.ask(work, proofs.Sensitive.EXPORT)
    work.event("incident_pack", first=first.isoformat(), last=last.isoformat())


def _files(work: Work, progress: Progress, first: date, last: date) -> dict[str, bytes]:
    """Walk the entries of the span once: a line of the trail each, fields and people counted."""
    zone = work.now().tzinfo
    start = datetime.combine(first, time.min, zone)
    end = datetime.combine(last + timedelta(days=1), time.min, zone)
    span = [int(moment.timestamp() * 1000) << 16 for moment in (start, end)]
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(_HEAD)
    touched: Counter[str] = Counter()
    things: dict[str, set[str]] = {"account": set(), "employee": set()}
    entries = 0
    for device, seq, hlc, entity, thing, raw in work.raw().execute(_ENTRIES, span):
        body = journal.parse(raw)
        fields = dict(body.fields) if body else {}
        at = journal.moment(hlc).astimezone(zone).isoformat(timespec="milliseconds")
        who, why = (body.actor, body.reason) if body else ("", "")
        cells = (at, device, seq, who, entity, thing, " ".join(sorted(fields)), why)
        table.writerow(inert(cells))
        touched.update(f"{entity}.{name}" for name in fields)
        things["account"].add(who)
        _note_people(things, entity, thing, fields)
        entries += 1
        if entries % _STEP == 0:
            progress.step(_STEP)
    summary = {
        "from": start.isoformat(),
        "to": end.isoformat(),
        "made": work.now().isoformat(),
        "entries": entries,
        "fields": dict(sorted(touched.items())),
        "people": _people(work, things),
    }
    said = json.dumps(summary, ensure_ascii=False, indent=1)
    return {"summary.json": said.encode(), "audit.csv": text.getvalue().encode("utf-8-sig")}


def _note_people(
    things: dict[str, set[str]], entity: str, thing: str, fields: Mapping[str, object]
) -> None:
    if entity in things:
        things[entity].add(thing)
    for name, kind in (("employee_id", "employee"), ("account_id", "account")):
        if fields.get(name):
            things[kind].add(str(fields[name]))


def _people(work: Work, things: Mapping[str, set[str]]) -> list[dict[str, str]]:
    found = []
    for kind, model, name in (
        ("account", Account, Account.full_name),
        ("employee", Employee, Employee.name),
    ):
        rows = work.session.execute(select(model.id, name).order_by(name))
        wanted = things[kind]
        found += [{"kind": kind, "id": key, "name": said} for key, said in rows if key in wanted]
    return found


def _log(folder: Path, first: date, last: date) -> bytes:
    """Return the log's lines of the span, those of a traceback with the line they belong to."""
    low, high = first.isoformat(), last.isoformat()
    kept: list[str] = []
    for path in sorted(folder.glob("supervisor.log*"), reverse=True):
        inside = False
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            day = line[: len(low)]
            if day[:4].isdecimal() and day[4:5] == "-":
                inside = low <= day <= high
            if inside:
                kept.append(line)
    return "\n".join(kept).encode()


def _sealed(files: Mapping[str, bytes], passphrase: str) -> bytes:
    clear = io.BytesIO()
    with zipfile.ZipFile(clear, "w", zipfile.ZIP_DEFLATED) as inner:
        for name, content in files.items():
            inner.writestr(name, content)
    salt, nonce, cost = os.urandom(16), os.urandom(12), Cost()
    key = _stretched(passphrase, salt, cost)
    how = {
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "cost": {"passes": cost.passes, "memory": cost.memory, "lanes": cost.lanes},
    }
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as outer:
        outer.writestr("how.json", json.dumps(how))
        outer.writestr("pack.sealed", AESGCM(key).encrypt(nonce, clear.getvalue(), None))
    return pack.getvalue()


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        passphrase.encode(), salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID
    )
