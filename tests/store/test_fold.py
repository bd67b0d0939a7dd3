"""Entries of other workstations: merged, shown, settled by the next write, parked if unfit."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from supervisor_app.errors import Conflict
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import fold, journal, rebuild
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record, link
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Unwatched
from tests.store.sample import Mark, Plain, Thing, add, delete, edit, revert, shown

OTHER = 4711


def receive(
    store: Store, entity: str, thing: str, body: dict[str, Any] | str, hlc: int = 1 << 50
) -> None:
    """Take in one entry of another device, as the exchange will, and fold its thing."""
    with store.raw() as raw:
        raw.execute("BEGIN IMMEDIATE")
        last = journal.head(raw, 1, OTHER)
        text = body if isinstance(body, str) else canonical({"v": 1, "a": "other"} | body)
        said = journal.parse(text)
        record = Record(
            1,
            OTHER,
            last.seq + 1,
            max(hlc, last.hlc),
            journal.op_number(said.op) if said else None,
            entity,
            thing,
            b"",
            text,
        )
        journal.append(raw, [record._replace(hash=link(last.hash, record))])
        fold.fold(raw, [(1, entity, thing)], store.shapes)
        raw.execute("COMMIT")


def clashes(store: Store) -> dict[str, tuple[str, list[str]]]:
    """Return the fields that wait for a person."""
    with store.raw() as raw:
        rows = raw.execute("SELECT field, kind, ops FROM conflict").fetchall()
    return {field: (kind, orjson.loads(ops)) for field, kind, ops in rows}


def parked(store: Store) -> list[str]:
    """Return why things could not be put into their tables."""
    with store.raw() as raw:
        return [why for (why,) in raw.execute("SELECT why FROM parked")]


def dot(store: Store, seq: int) -> list[int]:
    """Return the dot of one of this device's own entries."""
    with store.raw() as raw:
        device = raw.execute("SELECT v FROM meta WHERE k = 'device'").fetchone()[0]
    return [int(device), seq]


def test_a_concurrent_edit_is_shown_until_somebody_settles_it(small: Store) -> None:
    """The later value stands, both sides are named, and one ordinary edit ends it."""
    thing_id, _ = add(small, name="first")
    mine = edit(small, thing_id, name="mine")
    receive(
        small,
        "thing",
        thing_id,
        {"o": "f" * 16, "s": {"name": "theirs"}, "b": {"name": [dot(small, 1)]}},
        hlc=1 << 62,
    )
    assert shown(small)[thing_id]["name"] == "theirs"
    assert clashes(small) == {"name": ("concurrent", sorted([mine, "f" * 16]))}
    edit(small, thing_id, name="settled")
    assert clashes(small) == {}
    assert shown(small)[thing_id]["name"] == "settled"
    assert rebuild.compare(small, Unwatched()) == ()


def test_an_edit_of_another_field_leaves_the_clash_open(small: Store) -> None:
    """Only a write of the field itself settles it."""
    thing_id, _ = add(small, name="first")
    edit(small, thing_id, name="mine")
    receive(small, "thing", thing_id, {"o": "f" * 16, "s": {"name": "theirs"}})
    edit(small, thing_id, flag=True)
    assert set(clashes(small)) == {"name"}
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_new_thing_of_another_workstation_appears_with_its_defaults(small: Store) -> None:
    """Fields it did not send read as the column's default; unknown ones are kept."""
    receive(
        small,
        "thing",
        "t9",
        {"o": "1" * 16, "s": {"mark": "late", "n": 2, "colour": "green"}},
    )
    thing = shown(small)["t9"]
    assert (thing["mark"], thing["n"], thing["name"], thing["flag"]) == (Mark.LATE, 2, "", False)
    with small.raw() as raw:
        data, _ = fold.state(raw, (1, "thing", "t9")) or ({}, {})
    assert data["colour"] == "green"
    edit(small, "t9", name="x")
    assert rebuild.compare(small, Unwatched()) == ()


def test_counts_of_two_workstations_add_up(small: Store) -> None:
    """Neither correction is lost and none is a clash."""
    thing_id, _ = add(small, n=5)
    receive(small, "thing", thing_id, {"o": "1" * 16, "s": {"n": 10}})
    edit(small, thing_id, n=16)
    assert shown(small)[thing_id]["n"] == 16
    assert clashes(small) == {}
    assert rebuild.compare(small, Unwatched()) == ()


def test_an_edit_survives_a_deletion_that_did_not_see_it(small: Store) -> None:
    """The thing stays visible and waits for a person; deleting it again is the answer."""
    thing_id, _ = add(small, name="a")
    edit(small, thing_id, name="b")
    receive(
        small,
        "thing",
        thing_id,
        {
            "o": "d" * 16,
            "s": {"_del": True},
            "b": {"_del": [dot(small, 1)], "name": [dot(small, 1)]},
        },
    )
    assert shown(small)[thing_id]["name"] == "b"
    assert clashes(small)["_del"][0] == "edit_delete"
    delete(small, thing_id)
    assert (shown(small), clashes(small)) == ({}, {})
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_deletion_from_elsewhere_takes_the_row_away(small: Store) -> None:
    """A deletion that saw everything is carried out."""
    receive(small, "thing", "t9", {"o": "1" * 16, "s": {"name": "a"}})
    receive(
        small,
        "thing",
        "t9",
        {"o": "2" * 16, "s": {"_del": True}, "b": {"name": [[OTHER, 1]]}},
    )
    assert shown(small) == {}
    assert rebuild.compare(small, Unwatched()) == ()


@pytest.mark.parametrize(
    ("entity", "fields"),
    [
        ("plain", {"note": "no text"}),
        ("thing", {"blob": 17}),
        ("thing", {"state": {"a": 1}, "n": []}),
    ],
)
def test_what_does_not_fit_its_table_is_parked_not_lost(
    small: Store, entity: str, fields: dict[str, Any]
) -> None:
    """The journal and the merge state keep it, the table goes without, the rest goes on."""
    receive(small, entity, "x", {"o": "1" * 16, "s": fields})
    whys = parked(small)
    with small.raw() as raw:
        assert fold.state(raw, (1, entity, "x")) is not None
    assert rebuild.compare(small, Unwatched()) == ()
    if whys:
        receive(small, entity, "x", {"o": "2" * 16, "s": {"text": "now", "blob": None}})
        assert parked(small) == []
    else:
        assert "x" in shown(small)


def test_a_table_of_a_newer_version_waits_in_the_merge_state(small: Store) -> None:
    """An unknown entity is kept whole; nothing is shown and nothing breaks."""
    receive(small, "signage", "s1", {"o": "1" * 16, "s": {"text": "مفتوح"}})
    with small.raw() as raw:
        assert fold.state(raw, (1, "signage", "s1")) is not None
    assert rebuild.compare(small, Unwatched()) == ()


def test_a_body_that_nobody_can_read_changes_nothing(small: Store) -> None:
    """A poisoned entry stays in the chain; an existing thing stays as it was."""
    thing_id, _ = add(small, name="a")
    before = shown(small)
    receive(small, "thing", thing_id, "17")
    receive(small, "thing", "poison", "17")
    receive(small, journal.EVENT, "e1", {"o": "1" * 16, "s": {"kind": "print"}})
    assert shown(small) == before
    with small.raw() as raw:
        assert fold.state(raw, (1, "thing", "poison")) is None
        assert journal.verify(raw) is None
    assert rebuild.compare(small, Unwatched()) == ()


def test_an_undo_over_another_workstations_value_returns_that_value(small: Store) -> None:
    """What an action overwrote may have come from elsewhere."""
    receive(small, "thing", "t9", {"o": "1" * 16, "s": {"name": "theirs", "n": 1}})
    op = edit(small, "t9", name="mine", n=4)
    revert(small, op)
    thing = shown(small)["t9"]
    assert (thing["name"], thing["n"]) == ("theirs", 1)


def test_the_undo_of_a_settlement_brings_the_later_value_back(small: Store) -> None:
    """A write over two heads returns to the one that stood."""
    thing_id, _ = add(small, name="first")
    edit(small, thing_id, name="mine")
    receive(small, "thing", thing_id, {"o": "f" * 16, "s": {"name": "theirs"}}, hlc=1 << 62)
    settled = edit(small, thing_id, name="settled")
    revert(small, settled)
    assert shown(small)[thing_id]["name"] == "theirs"


def test_what_another_version_did_is_not_taken_back_here(small: Store) -> None:
    """An action on a table that this version does not know stays."""
    receive(small, "signage", "s1", {"o": "1" * 16, "s": {"text": "a"}})
    with pytest.raises(Conflict):
        revert(small, "1" * 16)


def test_a_value_that_never_fitted_is_not_brought_back(small: Store) -> None:
    """Undoing would put a value into the table that it cannot hold."""
    receive(small, "plain", "x", {"o": "1" * 16, "s": {"text": None}})
    receive(small, "plain", "x", {"o": "2" * 16, "s": {"text": "a"}, "b": {"text": [[OTHER, 1]]}})
    with pytest.raises(Conflict) as refused:
        revert(small, "2" * 16)
    assert refused.value.params["state"] == "irreversible"
    with small.read(SYSTEM) as work:
        assert work.get(Plain, "x").text == "a"


def test_an_undo_that_names_itself_ends(small: Store) -> None:
    """A forged circle of undo is walked once."""
    body = {"o": "1" * 16, "u": "1" * 16, "s": {"name": "x"}, "b": {"name": [[OTHER, 1]]}}
    receive(small, "thing", "t9", body)
    revert(small, "1" * 16)
    assert shown(small)["t9"]["name"] == "x"


def test_folding_reads_nothing_that_is_not_its_own(small: Store, tmp_path: Path) -> None:
    """Two things with the same id in different tables do not mix."""
    receive(small, "thing", "same", {"o": "1" * 16, "s": {"name": "a"}})
    receive(small, "plain", "same", {"o": "2" * 16, "s": {"text": "b"}})
    with small.read(SYSTEM) as work:
        assert work.get(Thing, "same").name == "a"


def test_a_poisoned_thing_of_a_newer_version_is_parked(small: Store) -> None:
    """Its table is not known here, so there is no row to take away, and the note still stands."""
    key = (small.centre_id, "of_tomorrow", "x")
    unlinked = Record(small.centre_id, 99, 1, 1 << 16, None, *key[1:], b"", "no JSON")
    with small.exchange() as raw:
        journal.append(raw, [unlinked._replace(hash=link(journal.ZERO, unlinked))])
        fold.fold(raw, [key], small.shapes)
        assert fold.state(raw, key) is None
        assert fold.is_parked(raw, key)
