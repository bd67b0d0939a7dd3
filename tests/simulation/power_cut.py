"""A disk whose power is cut: every write of the store's own pattern recorded, images made of it.

What was synced is on the disk; every later write is there, lost, or torn within its sectors.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from supervisor_app.store import fold, journal, record, schema
from supervisor_app.store.connection import _PRAGMAS
from supervisor_app.store.gather import Pending
from supervisor_app.store.shape import shapes
from supervisor_app.store.tables import METADATA as STORE
from tests.store.sample import METADATA

SECTOR = 512
CENTRE, DEVICE = 1, 77
EARLY_CHECKPOINTS = "PRAGMA wal_autocheckpoint=16"
SHAPES = shapes(METADATA)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a file; an acknowledgement has the number of actions so far."""

    what: str
    name: str = ""
    at: int = 0
    piece: bytes = b""


@dataclass(slots=True)
class Damage:
    """What images showed: how many lost an acknowledged action, how many were broken."""

    images: int = 0
    lost: list[int] = field(default_factory=list)
    corrupt: list[int] = field(default_factory=list)


class _File(apsw.VFSFile):
    def __init__(self, filename: Any, flags: list[int], steps: list[Step]) -> None:
        super().__init__("", filename, flags)
        path = filename.filename() if isinstance(filename, apsw.URIFilename) else filename
        self._name = Path(path).name
        self._steps = steps

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802  SQLite's own name
        """Write and remember."""
        self._steps.append(Step("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802  SQLite's own name
        """Cut and remember."""
        self._steps.append(Step("cut", self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802  SQLite's own name
        """Remember that everything before is on the disk; the machine need not really wait."""
        self._steps.append(Step("sync", self._name))


class _Recorder(apsw.VFS):
    def __init__(self, name: str, steps: list[Step]) -> None:
        super().__init__(name, "")
        self._steps = steps

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802  SQLite's own name
        """Give a file that remembers."""
        return _File(name, flags, self._steps)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001, N802  SQLite's own name
        """Remove and remember; a removal is taken to be on the disk at once."""
        self._steps.append(Step("gone", Path(filename).name))
        super().xDelete(filename, syncdir)


def recorded(folder: Path, synchronous: str, actions: int) -> list[Step]:
    """Let the store's own functions journal actions on such a disk; return what happened to it."""
    steps: list[Step] = []
    vfs = _Recorder(f"recorder-{synchronous}-{id(steps)}", steps)
    raw = apsw.Connection(str(folder / "centre.db"), vfs=f"recorder-{synchronous}-{id(steps)}")
    try:
        for pragma in (*_PRAGMAS, f"PRAGMA synchronous={synchronous}"):
            raw.execute(pragma).fetchall()
        for statement in schema.statements(STORE, METADATA):
            raw.execute(statement)
        identity = {"device": DEVICE, "centre": CENTRE, "hlc": 0, "offset": 0}
        raw.executemany(
            "INSERT INTO meta VALUES (?, ?)", [(k, str(v)) for k, v in identity.items()]
        )
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        raw.execute(EARLY_CHECKPOINTS).fetchall()
        steps += [Step("sync", "centre.db"), Step("acknowledged")]
        for number in range(actions):
            _act(raw, number)
            steps.append(Step("acknowledged", at=number + 1))
    finally:
        raw.close()
        vfs.unregister()
    return steps


def _act(raw: Any, number: int) -> None:
    """Write one action as the store does: a thing, a count, in one transaction."""
    raw.execute("BEGIN IMMEDIATE")
    action = record.Action(CENTRE, DEVICE, f"{number:016x}", "someone", "", "", 1_000 + number)
    chain = record.start(raw, action, 0)
    things = [
        Pending("thing", f"thing-{number}", {"name": "سجل" * 20}),
        Pending("thing", "counter", {"n": number + 1}),
    ]
    record.write(raw, chain, things, SHAPES)
    record.finish(raw, chain)
    fold.fold(raw, [(CENTRE, one.table, one.id) for one in things], SHAPES)
    raw.execute("COMMIT")


def image(steps: Sequence[Step], chance: random.Random) -> tuple[dict[str, bytes], int]:
    """Cut the power at some moment: return the files as found, and the actions acknowledged."""
    first = next(n for n, step in enumerate(steps) if step.what == "acknowledged")
    until = chance.randint(first + 1, len(steps))
    files: dict[str, bytearray] = {}
    waiting: dict[str, list[Step]] = {}
    said = 0
    for step in steps[:until]:
        if step.what == "acknowledged":
            said = step.at
        elif step.what == "gone":
            files.pop(step.name, None)
            waiting.pop(step.name, None)
        elif step.what == "sync":
            for late in waiting.pop(step.name, []):
                _apply(files, late)
        else:
            waiting.setdefault(step.name, []).append(step)
    for late in (step for left in waiting.values() for step in left):
        _maybe(files, late, chance)
    return {name: bytes(content) for name, content in files.items()}, said


def _maybe(files: dict[str, bytearray], step: Step, chance: random.Random) -> None:
    fate = chance.choice(("there", "lost", "torn"))
    if fate == "there":
        _apply(files, step)
    elif fate == "torn" and step.what == "write":
        for start in range(0, len(step.piece), SECTOR):
            if chance.random() < 0.5:
                part = step.piece[start : start + SECTOR]
                _apply(files, Step("write", step.name, step.at + start, part))


def _apply(files: dict[str, bytearray], step: Step) -> None:
    content = files.setdefault(step.name, bytearray())
    if step.what == "cut":
        del content[step.at :]
        return
    if len(content) < step.at:
        content.extend(bytes(step.at - len(content)))
    content[step.at : step.at + len(step.piece)] = step.piece


def try_images(folder: Path, synchronous: str, images: int, seed: int) -> Damage:
    """Record once, cut the power `images` times, open each image and look."""
    (folder / "recording").mkdir()
    steps = recorded(folder / "recording", synchronous, actions=40)
    found = Damage()
    for number in range(images):
        files, said = image(steps, random.Random(seed * 1_000_003 + number))  # noqa: S311  a replayable disk
        found.images += 1
        opened = _open(folder, files, said)
        if opened == "lost":
            found.lost.append(number)
        elif opened == "corrupt":
            found.corrupt.append(number)
    return found


def _open(folder: Path, files: dict[str, bytes], said: int) -> str:
    path = folder / "image.db"
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    for name, content in files.items():
        path.with_name(name.replace("centre.db", path.name)).write_bytes(content)
    raw = apsw.Connection(str(path))
    try:
        healthy = raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not healthy or journal.verify(raw) is not None:
            return "corrupt"
        kept = raw.execute("SELECT count(DISTINCT op) FROM journal").fetchone()[0]
        rows = raw.execute("SELECT count(*) FROM thing WHERE id <> 'counter'").fetchone()[0]
        counted = raw.execute("SELECT n FROM thing WHERE id = 'counter'").fetchone()
    except apsw.Error:
        return "corrupt"
    finally:
        raw.close()
    if kept != rows or (kept and counted[0] != kept):
        return "corrupt"
    return "" if kept >= said else "lost"
