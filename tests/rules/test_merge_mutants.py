"""The whole outcome against an oracle that knows who saw whom, and faults planted to be caught."""

import random
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from supervisor_app.rules import merge as real
from supervisor_app.rules.merge import DELETED, Entry
from tests.rules.test_merge import FIELDS, KINDS, History, standing

SOURCE = Path(real.__file__).read_text(encoding="utf-8")
HISTORIES = 600
# To add one: what is broken, the text of the rule, and the text of a wrong one.
MUTANTS = {
    "the last device wins": (
        "max(standing, key=lambda write: (write.hlc, write.op))",
        "max(standing, key=lambda write: write.dots)",
    ),
    "the last of equal clocks by device": (
        "max(standing, key=lambda write: (write.hlc, write.op))",
        "max(standing, key=lambda write: (write.hlc, write.dots))",
    ),
    "a copied action counts twice": (
        "setdefault(\n                entry.op, _Write",
        "setdefault(\n                entry.op + str(entry.device), _Write",
    ),
    "what was overwritten still stands": ("seen.get(device, 0) < seq for", "seq > 0 for"),
    "one copy alone decides": ("if all(seq == last[device]", "if any(seq == last[device]"),
    "a count of heads alone": ("_total(writes)", "_total(standing)"),
    "a state by time": (
        "(_rank(write.value), write.hlc, write.op)",
        "(write.hlc, write.op)",
    ),
    "a deletion takes edits it did not see": (
        "if not unseen and not alive:",
        "if not alive:",
    ),
    "a deletion beside a revival": ("if not unseen and not alive:", "if not unseen:"),
    "two equal states unseen": ("if len(top) > 1:", "if len(top) > 2:"),
    "equal values shown as a clash": (
        "len({_text(write.value) for write in standing}) > 1",
        "len(standing) > 1",
    ),
    "clashes of the loser only": (
        "tuple(sorted(write.op for write in standing))",
        "tuple(sorted(write.op for write in standing)[1:])",
    ),
}
Merge = Callable[..., real.Merged]


def made_up(seed: int) -> History:
    """Make a history of four devices that write, delete, revive and sometimes exchange."""
    chance = random.Random(seed)  # noqa: S311  a replayable history, no secret
    history = History()
    for _ in range(chance.randint(4, 18)):
        device = chance.randint(1, 4)
        if chance.random() < 0.35:
            history.exchange(chance.randint(1, 4), device)
            continue
        name = chance.choice((*FIELDS, DELETED, DELETED))
        history.write(device, name, value(name, chance), chance.randint(1, 12))
    return history


def value(name: str, chance: random.Random) -> object:
    """Make up a value of a field, of few, so that equal ones meet."""
    if name == DELETED:
        return chance.random() < 0.6
    if name == "n":
        return chance.randint(-2, 3)
    if name == "state":
        return [chance.randint(1, 2), chance.randint(1, 3)]
    return chance.choice("abc")


def expected(history: History) -> tuple[dict[str, object], dict[str, tuple[str, ...]], bool]:
    """Return values, clashes and whether it is gone, from who saw whom and nothing else."""
    data: dict[str, object] = {}
    clashes: dict[str, tuple[str, ...]] = {}
    for name in (one for one in FIELDS if one != DELETED):
        writes = standing(history, name)
        if not writes:
            continue
        if name == "n":
            data[name] = sum(e.fields["n"] for e in history.entries.values() if "n" in e.fields)
            continue
        top = max(tuple(e.fields[name]) if name == "state" else (e.hlc, e.op) for e in writes)
        if name == "state":
            data[name] = list(top)
            sides = [e.op for e in writes if tuple(e.fields[name]) == top]
        else:
            data[name] = next(e.fields[name] for e in writes if (e.hlc, e.op) == top)
            sides = [e.op for e in writes]
        differ = name == "state" or len({str(e.fields[name]) for e in writes}) > 1
        if differ and len(sides) > 1:
            clashes[name] = tuple(sorted(sides))
    marks = standing(history, DELETED)
    gone = {e.op for e in marks if e.fields[DELETED] is True}
    seen = set().union(*(history.seen_by[op] for op in gone))
    unseen = {e.op for n in FIELDS if n != DELETED for e in standing(history, n)} - seen - gone
    alive = {e.op for e in marks} - gone
    if marks:
        data[DELETED] = bool(gone) and not unseen and not alive
    if gone and not data[DELETED]:
        clashes[DELETED] = tuple(sorted(gone | unseen | alive))
    return data, clashes, bool(data.get(DELETED))


def received(history: History, chance: random.Random) -> list[Entry]:
    """Return the entries as a workstation may get them: mixed, repeated, a tail moved twice."""
    entries = list(history.entries.values())
    own = [entry for entry in entries if entry.device == 1]
    kept = chance.randint(0, len(own))
    moved = {entry.seq: number for number, entry in enumerate(own[kept:], 1)}

    def there(dot: list[int]) -> list[int]:
        device, seq = dot
        return [77, moved[seq]] if device == 1 and seq in moved else [device, seq]

    for entry in own[kept:]:
        bases = {name: [there(dot) for dot in dots] for name, dots in entry.bases.items()}
        entries.append(entry._replace(device=77, seq=moved[entry.seq], bases=bases))
    entries += chance.choices(entries, k=3)
    chance.shuffle(entries)
    return entries


def wrong(merge: Merge) -> Iterator[int]:
    """Yield the seeds whose outcome is not the oracle's."""
    for seed in range(HISTORIES):
        history = made_up(seed)
        if not history.entries:
            continue
        chance = random.Random(seed)  # noqa: S311  a replayable order, no secret
        found = merge(received(history, chance), KINDS)
        said = dict(found.data), {one.field: one.ops for one in found.clashes}, found.deleted
        if said != expected(history):
            yield seed


def test_the_whole_outcome_is_what_the_oracle_says() -> None:
    """Values, clashes with all their sides, and deletion follow from who saw whom."""
    assert list(wrong(real.merge)) == []


@pytest.mark.parametrize("what", MUTANTS)
def test_a_planted_fault_is_caught(what: str) -> None:
    """A rule broken in this way does not get past the oracle."""
    right, broken = MUTANTS[what]
    assert SOURCE.count(right) == 1
    mutant = types.ModuleType("mutant")
    exec(compile(SOURCE.replace(right, broken), "mutant", "exec"), mutant.__dict__)  # noqa: S102  our own text
    assert next(wrong(mutant.merge), None) is not None
