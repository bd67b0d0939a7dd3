"""A thousand tamperings, each alone: `audit verify` notices it and says which one it is."""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.services import accounts, audit
from supervisor_app.store import journal
from supervisor_app.store.connection import connect
from supervisor_app.store.journal import Record
from supervisor_app.store.proof import Fault
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from tests.torture.conftest import Torture
from tests.ui.shell_window import copied

TAMPERINGS = 1_000
BROKEN = 3
COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"
Chain = list[Record]
Tampering = Callable[[Any, Chain, random.Random], tuple[Fault, int]]


def _put(raw: Any, record: Record) -> None:
    place = (record.centre_id, record.device_id, record.seq)
    raw.execute("DELETE FROM journal WHERE centre_id = ? AND device_id = ? AND seq = ?", place)
    raw.execute(f"INSERT INTO journal ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", record)


def _remove(raw: Any, chain: Chain, first: int, last: int) -> None:
    raw.execute(
        "DELETE FROM journal WHERE centre_id = ? AND device_id = ? AND seq BETWEEN ? AND ?",
        (*chain[0][:2], first, last),
    )


def _tie(raw: Any, chain: Chain) -> None:
    """Make every link fit, as whoever has the key can."""
    last = journal.ZERO
    for record in chain:
        last = journal.link(last, record)
        _put(raw, record._replace(hash=last))


def word(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Change one letter of what an entry says."""
    one = chance.choice(chain)
    at = chance.randrange(len(one.body))
    letter = "x" if one.body[at] != "x" else "y"
    _put(raw, one._replace(body=f"{one.body[:at]}{letter}{one.body[at + 1 :]}"))
    return Fault.LINK, one.seq


def thing(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Let an entry be about another thing."""
    one = chance.choice(chain)
    _put(raw, one._replace(entity_id=f"{one.entity_id}0"))
    return Fault.LINK, one.seq


def link(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Change the link itself."""
    one = chance.choice(chain)
    _put(raw, one._replace(hash=bytes(32)))
    return Fault.LINK, one.seq


def later(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Let an entry have been written a little later."""
    one = chance.choice(chain)
    _put(raw, one._replace(hlc=one.hlc + 1))
    return Fault.LINK, one.seq


def earlier(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Let an entry have been written before the one that it follows."""
    one = chance.choice(chain[1:])
    _put(raw, one._replace(hlc=chain[one.seq - 2].hlc - 1))
    return Fault.CLOCK, one.seq


def hole(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Take some entries out of the middle."""
    first = chance.randint(1, len(chain) - 20)
    last = first + chance.randint(0, 9)
    _remove(raw, chain, first, last)
    return Fault.GAP, last + 1


def swap(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Let two neighbours change places."""
    one, other = chain[(at := chance.randrange(len(chain) - 1))], chain[at + 1]
    _put(raw, other._replace(seq=one.seq))
    _put(raw, one._replace(seq=other.seq))
    return Fault.LINK, one.seq


def invented(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Put an invented entry in the place of a true one, tied to the one before it."""
    at = chance.randrange(1, len(chain) - 1)
    one = chain[at]._replace(body=chain[at].body.replace("{", "{ ", 1))
    _put(raw, one._replace(hash=journal.link(chain[at - 1].hash, one)))
    return Fault.LINK, one.seq + 1


def cut(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Cut the tail, which leaves a chain that holds."""
    _remove(raw, chain, chance.randint(2, len(chain)), len(chain))
    return Fault.BEHIND, len(chain)


def rewritten(raw: Any, chain: Chain, chance: random.Random) -> tuple[Fault, int]:
    """Change an entry and make every link after it fit."""
    forged = list(chain)
    # The seals at the end are left as they are, and so seal what is no more.
    at = chance.randrange(len(chain) // 2)
    forged[at] = forged[at]._replace(body=forged[at].body.replace("{", "{ ", 1))
    _tie(raw, forged)
    return Fault.REPLACED, 0


def _resealed(raw: Any, chain: Chain, **said: str) -> int:
    """Let the newest seal say something else, make the links fit, and return its number."""
    newest = [one for one in chain if '"checkpoint"' in one.body][-1]
    body = json.loads(newest.body)
    body["s"] |= said
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    _tie(raw, [one._replace(body=text) if one is newest else one for one in chain])
    return newest.seq


def false_seal(raw: Any, chain: Chain, _chance: random.Random) -> tuple[Fault, int]:
    """Give the newest seal another hand's signature."""
    return Fault.SIGNATURE, _resealed(raw, chain, signature="A" * 86 + "==")


def unknown(raw: Any, chain: Chain, _chance: random.Random) -> tuple[Fault, int]:
    """Let the newest seal be of a workstation that nobody knows."""
    return Fault.KEY_UNKNOWN, _resealed(raw, chain, device="4711")


WAYS: tuple[Tampering, ...] = (
    word, thing, link, later, earlier, hole, swap, invented, cut, rewritten, false_seal, unknown
)  # fmt: skip


def _sealed(folder: Path) -> tuple[Path, Chain]:
    """Seal the centre, and keep the newest link as the server would: away from it."""
    desk = bootstrap.open_centre(CentrePaths(folder))
    accounts.seat_without_password(desk, "supervisor")
    audit.seal(desk, at_once=True)
    with desk.store.raw() as raw:
        rows = raw.execute(f"SELECT {COLUMNS} FROM journal ORDER BY centre_id, device_id, seq")
        chains: dict[tuple[int, int], Chain] = {}
        for record in map(Record._make, rows.fetchall()):
            chains.setdefault(record[:2], []).append(record)
    desk.store.close()
    chain = max(chains.values(), key=len)
    kept = folder.parent / "receipts.json"
    tip = chain[-1]
    claim = {"device": tip.device_id, "seq": tip.seq, "link": tip.hash.hex()}
    kept.write_text(json.dumps([claim]), encoding="utf-8")
    return kept, chain


def test_a_thousand_tamperings(
    demo_folder: Path, tmp_path: Path, torture: Torture, capsys: pytest.CaptureFixture[str]
) -> None:
    """None passes, none is called by another's name, and an honest journal holds before each."""
    chance = random.Random(torture.chance())  # noqa: S311  a replayable choice, no secret
    folder = copied(demo_folder, tmp_path / "centre")
    kept, chain = _sealed(folder)
    paths = CentrePaths(folder)
    honest = tmp_path / "honest.db"
    shutil.copyfile(paths.database, honest)
    asked = ["audit", "verify", "--data", str(folder), "--receipts", str(kept), "--json"]
    assert cli.main(asked) == 0, capsys.readouterr().out
    missed = []
    for number in range(torture.amount(TAMPERINGS)):
        way = WAYS[(number + torture.part) % len(WAYS)]
        for leftover in paths.database.parent.glob(f"{paths.database.name}-*"):
            leftover.unlink()
        shutil.copyfile(honest, paths.database)
        raw = connect(paths.database, demo_key(paths.demo_key))
        for name in ("journal_no_update", "journal_no_delete", "journal_four_eyes"):
            raw.execute(f"DROP TRIGGER IF EXISTS {name}")
        raw.execute("BEGIN")
        fault, seq = way(raw, chain, chance)
        raw.execute("COMMIT")
        raw.close()
        capsys.readouterr()
        code = cli.main(asked)
        said = json.loads(capsys.readouterr().out)
        told = (said.get("reason"), said.get("seq"))
        if code != BROKEN or told[0] != fault.value or (seq and told[1] != seq):
            missed.append((way.__name__, fault.value, seq, code, told))
    assert not missed
