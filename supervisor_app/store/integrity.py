"""Is the file whole, and does the chain hold? Whether rows say what the journal says: `rebuild`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.errors import StoreCorrupt
from supervisor_app.store import journal
from supervisor_app.store.connection import connect
from supervisor_app.store.failures import own_errors


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the check that found it, what it said, and where in the chain."""

    check: str
    detail: str
    device_id: int = 0
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Integrity:
    """What the checks found; `head` is the newest entry of this device, for the witness line."""

    problems: tuple[Problem, ...]
    entries: int
    head_seq: int
    head_hash: str

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems


def check(path: Path, key: bytes, *, thorough: bool) -> Integrity:
    """Check the file: pages only (`thorough` False, at the start), or everything and the chain.

    Raises WrongKey, StoreMissing, StoreBusy; damage is a result, not an error.
    """
    problems: list[Problem] = []
    entries, seq, digest = 0, 0, ""
    try:
        raw = connect(path, key)
        try:
            with own_errors(path):
                problems += _thorough(raw) if thorough else _pages(raw, "quick_check")
                entries, seq, digest = head(raw)
        finally:
            raw.close()
    except StoreCorrupt as error:
        problems.append(Problem("read", str(error.params.get("reason", ""))))
    return Integrity(tuple(problems), entries, seq, digest)


def check_chain(raw: Any) -> Integrity:
    """Check the chain of a store on a server; its pages are the server's."""
    broken = journal.verify(raw)
    problems = () if broken is None else (_broken(broken),)
    return Integrity(problems, *head(raw))


def _pages(raw: dbapi2.Connection, pragma: str) -> Iterator[Problem]:
    for (said,) in raw.execute(f"PRAGMA {pragma}"):
        if said != "ok":
            yield Problem(pragma, str(said))


def _thorough(raw: dbapi2.Connection) -> Iterator[Problem]:
    # SQLCipher names each page whose seal is broken, and says nothing where all hold.
    for (said,) in raw.execute("PRAGMA cipher_integrity_check"):
        yield Problem("cipher_integrity_check", str(said))
    yield from _pages(raw, "integrity_check")
    for table, *_ in raw.execute("PRAGMA foreign_key_check"):
        yield Problem("foreign_key_check", str(table))
    broken = journal.verify(raw)
    if broken is not None:
        yield _broken(broken)


def _broken(broken: journal.Broken) -> Problem:
    return Problem("chain", broken.reason, broken.device_id, broken.seq)


def head(raw: dbapi2.Connection) -> tuple[int, int, str]:
    """Return the number of entries, and number and hash of this device's newest one."""
    (entries,) = raw.execute("SELECT count(*) FROM journal").fetchone()
    row = raw.execute(
        "SELECT seq, hash FROM journal WHERE device_id = "
        "(SELECT CAST(v AS BIGINT) FROM meta WHERE k = 'device') ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return (int(entries), 0, "") if row is None else (int(entries), int(row[0]), row[1].hex())
