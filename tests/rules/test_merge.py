"""Merging: histories of several workstations are made up, and an oracle that knows who saw what."""

import random
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.rules.merge import DELETED, Entry, Merged, merge

KINDS = {"n": "count", "state": "sm"}
FIELDS = ("status", "note", "n", "state", DELETED)


@dataclass(slots=True)
class History:
    """What happened, and for each action which others its author had seen."""

    entries: dict[str, Entry] = field(default_factory=dict)
    seen_by: dict[str, frozenset[str]] = field(default_factory=dict)
    known: dict[int, set[str]] = field(default_factory=dict)

    def view(self, device: int) -> Merged:
        """Return what a device shows now."""
        return merge([self.entries[op] for op in self.known.get(device, ())], KINDS)

    def write(self, device: int, name: str, value: object, hlc: int) -> None:
        """Let a device write one field over everything it has seen, and revive what was gone."""
        known = self.known.setdefault(device, set())
        view = self.view(device)
        fields = {name: value}
        if view.deleted and name != DELETED:
            fields[DELETED] = False
        seen = view.dots if value is True else fields
        own = [entry for entry in self.entries.values() if entry.device == device]
        op = f"{len(self.entries):016x}"
        self.entries[op] = Entry(
            device=device,
            seq=len(own) + 1,
            hlc=max(hlc, max((entry.hlc for entry in own), default=0) + 1),
            op=op,
            fields=fields,
            bases={each: view.dots[each] for each in seen if each in view.dots},
        )
        self.seen_by[op] = frozenset(known)
        known.add(op)

    def exchange(self, giver: int, taker: int) -> None:
        """Let one device learn everything another knows."""
        self.known.setdefault(taker, set()).update(self.known.get(giver, ()))


def values(name: str) -> st.SearchStrategy[object]:
    """Give values that a field of this name may take."""
    if name == DELETED:
        return st.booleans()
    if name == "n":
        return st.integers(-3, 3)
    if name == "state":
        return st.tuples(st.integers(1, 2), st.integers(1, 4)).map(list)
    return st.sampled_from(["حاضر", "متأخر", "غائب"])


STEP = st.one_of(
    st.tuples(st.just("exchange"), st.integers(1, 3), st.integers(1, 3)),
    st.sampled_from(FIELDS).flatmap(
        lambda name: st.tuples(
            st.just("write"), st.integers(1, 3), st.just(name), values(name), st.integers(1, 40)
        )
    ),
)


@st.composite
def histories(draw: st.DrawFn, *, devices: int = 3) -> History:
    """Give a history of up to three devices that sometimes exchange."""
    made = History()
    for step in draw(st.lists(STEP, min_size=1, max_size=12)):
        if step[0] == "exchange":
            made.exchange(step[1] % devices + 1, step[2] % devices + 1)
        else:
            _, device, name, value, hlc = step
            made.write(device % devices + 1, name, value, hlc)
    return made


def standing(history: History, name: str) -> list[Entry]:
    """Return, by who saw whom alone, the writes of a field that nobody has overwritten."""
    writes = {op: e for op, e in history.entries.items() if name in e.fields}
    return [
        entry
        for op, entry in writes.items()
        if not any(op in history.seen_by[other] for other in writes)
    ]


@settings(max_examples=100)
@given(histories(), st.randoms(use_true_random=False))
def test_order_repetition_and_paging_do_not_matter(history: History, chance: random.Random) -> None:
    """Any order and any repetition of the entries gives the same state."""
    entries = list(history.entries.values())
    mixed = entries + chance.choices(entries, k=len(entries) // 2 + 1) if entries else []
    chance.shuffle(mixed)
    assert merge(mixed, KINDS) == merge(entries, KINDS)


@settings(max_examples=100)
@given(histories())
def test_the_last_writer_among_those_who_did_not_know_each_other_wins(history: History) -> None:
    """A value stands if its author saw all others, else the greatest (clock, action) stands."""
    merged = merge(history.entries.values(), KINDS)
    for name in ("status", "note"):
        writes = standing(history, name)
        if not writes:
            assert name not in merged.data
            continue
        winner = max(writes, key=lambda entry: (entry.hlc, entry.op))
        assert merged.data[name] == winner.fields[name]
        clashes = [clash for clash in merged.clashes if clash.field == name]
        differing = len({entry.fields[name] for entry in writes}) > 1
        assert bool(clashes) == differing
        if clashes:
            assert clashes[0].ops == tuple(sorted(entry.op for entry in writes))


@settings(max_examples=100)
@given(histories())
def test_a_count_is_the_sum_of_every_action_once(history: History) -> None:
    """Deltas of all workstations add up exactly."""
    entries = list(history.entries.values())
    merged = merge([*entries, *entries], KINDS)
    written = [entry.fields["n"] for entry in entries if "n" in entry.fields]
    assert merged.data.get("n", 0) == sum(written)
    assert not [clash for clash in merged.clashes if clash.field == "n"]


@settings(max_examples=100)
@given(histories())
def test_a_state_is_joined_by_generation_and_rank_never_by_time(history: History) -> None:
    """Among concurrent states the greatest (generation, rank) stands, two equal ones are shown."""
    merged = merge(history.entries.values(), KINDS)
    ranks = [tuple(entry.fields["state"]) for entry in standing(history, "state")]
    if not ranks:
        return
    assert tuple(merged.data["state"]) == max(ranks)
    clashing = [clash for clash in merged.clashes if clash.field == "state"]
    assert bool(clashing) == (ranks.count(max(ranks)) > 1)


@settings(max_examples=100)
@given(histories())
def test_a_deletion_never_takes_an_edit_that_it_did_not_see(history: History) -> None:
    """A thing is gone only if all standing marks say so and one of them saw each standing edit."""
    merged = merge(history.entries.values(), KINDS)
    marks = standing(history, DELETED)
    gone = {entry.op for entry in marks if entry.fields[DELETED] is True}
    seen = set().union(*(history.seen_by[op] for op in gone))
    edits = {e.op for name in FIELDS if name != DELETED for e in standing(history, name)}
    alive = {entry.op for entry in marks} - gone
    assert merged.deleted == bool(gone and not alive and edits <= seen)
    shown = [clash for clash in merged.clashes if clash.kind == "edit_delete"]
    assert bool(shown) == bool(gone and not merged.deleted)
    if shown:
        assert set(shown[0].ops) == gone | alive | (edits - seen)


@settings(max_examples=100)
@given(histories(devices=1))
def test_one_workstation_never_disagrees_with_itself(history: History) -> None:
    """A history of one device has no clash, and its last write of each field stands."""
    merged = merge(history.entries.values(), KINDS)
    assert merged.clashes == ()
    for name in ("status", "note"):
        written = [e.fields[name] for e in history.entries.values() if name in e.fields]
        assert merged.data.get(name) == (written[-1] if written else None)


@settings(max_examples=100)
@given(histories(), st.sampled_from(["status", "note", "state"]))
def test_one_write_over_all_heads_settles_a_clash(history: History, name: str) -> None:
    """Whoever has seen every side settles the field for everybody."""
    for device in (1, 2, 3):
        history.exchange(device, 9)
    value = [9, 9] if name == "state" else "فُصل"
    history.write(9, name, value, 1)
    merged = merge(history.entries.values(), KINDS)
    assert merged.data[name] == value
    assert not [clash for clash in merged.clashes if clash.field == name]


@settings(max_examples=100)
@given(histories(), st.integers(0, 13))
def test_a_rechained_tail_counts_once(history: History, kept: int) -> None:
    """Entries that a device moved under a new id, their copies still about, change nothing."""
    own = sorted(
        (entry for entry in history.entries.values() if entry.device == 1),
        key=lambda entry: entry.seq,
    )
    moved = {entry.seq: number + 1 for number, entry in enumerate(own[kept:])}

    def renamed(entry: Entry) -> Entry:
        bases = {
            name: [
                [77, moved[seq]] if device == 1 and seq in moved else [device, seq]
                for device, seq in dots
            ]
            for name, dots in entry.bases.items()
        }
        return entry._replace(device=77, seq=moved[entry.seq], bases=bases)

    entries = list(history.entries.values())
    copies = [renamed(entry) for entry in own[kept:]]
    alone, both = merge(entries, KINDS), merge([*entries, *copies], KINDS)
    assert (both.data, both.clashes, both.deleted) == (alone.data, alone.clashes, alone.deleted)


def test_bases_that_name_each_other_lose_nothing() -> None:
    """Two writes of a foreign hand that each claim to overwrite the other both stand."""
    one = Entry(1, 1, 5, "a" * 16, {"status": "x"}, {"status": [[2, 1]]})
    two = Entry(2, 1, 6, "b" * 16, {"status": "y"}, {"status": [[1, 1]]})
    merged = merge([one, two], {})
    assert merged.data == {"status": "y"}
    assert merged.clashes[0].kind == "concurrent"


def test_nothing_folds_to_nothing() -> None:
    """No entries, no thing."""
    assert merge([], {}) == Merged({}, {}, (), deleted=False)


def test_a_device_overwrites_itself_even_where_it_forgot_to_say_so() -> None:
    """Of two writes of one device the later stands, named bases or not."""
    one = Entry(1, 1, 5, "a" * 16, {"status": "x"}, {})
    two = Entry(1, 2, 5, "b" * 16, {"status": "y"}, {})
    merged = merge([two, one], {})
    assert (merged.data, merged.clashes) == ({"status": "y"}, ())
    assert merged.dots == {"status": [[1, 2]]}


def test_a_revival_beside_a_deletion_keeps_the_thing() -> None:
    """Whoever brings a thing back while another deletes it again wins, and it is shown."""
    made = Entry(1, 1, 1, "a" * 16, {DELETED: False}, {})
    gone = Entry(1, 2, 2, "b" * 16, {DELETED: True}, {DELETED: [[1, 1]]})
    again = Entry(1, 3, 3, "c" * 16, {DELETED: True}, {DELETED: [[1, 2]]})
    revived = Entry(2, 1, 4, "d" * 16, {DELETED: False}, {DELETED: [[1, 2]]})
    assert merge([made, gone, again], {}).deleted
    merged = merge([made, gone, again, revived], {})
    assert not merged.deleted
    assert merged.clashes[0].ops == ("c" * 16, "d" * 16)


def test_a_write_whose_one_copy_was_overwritten_stands_no_more() -> None:
    """A re-chained copy does not bring an overwritten value back."""
    write = Entry(1, 1, 9, "a" * 16, {"status": "old"}, {})
    copy = write._replace(device=7)
    over = Entry(2, 1, 3, "b" * 16, {"status": "new"}, {"status": [[1, 1]]})
    assert merge([write, copy, over], {}).data == {"status": "new"}
