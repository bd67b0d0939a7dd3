"""Conflicts between two workstations: shown with both sides, ended by one write on either."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.models import Agency, DayNote
from supervisor_app.models.base import natural_id
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import conflicts, print_history, print_jobs, undo
from supervisor_app.services.conflicts import Keep
from supervisor_app.services.desk import Desk
from supervisor_app.store import journal, rebuild
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import desk_at
from tests.services.conflict_stores import copy_of, give_another_device, take_in
from tests.services.print_centre import agency, job_in

NOTE = natural_id("day_note", "verdict", "2025-10-05")
OTHER_DEVICE = 4711


def say(work: Work, text: str) -> None:
    """Write the verdict of a day."""
    note = work.session.get(DayNote, NOTE)
    if note is not None:
        note.text = text
        return
    made = DayNote(
        id=NOTE, work_date=work.today(), kind="verdict", text=text, account_id="nobody", at=None
    )
    work.add(made)


def said(work: Work) -> str | None:
    """Read the verdict, None where it is gone."""
    return work.session.scalar(sa.select(DayNote.text).where(DayNote.id == NOTE))


def drop(work: Work) -> None:
    """Delete the verdict."""
    work.delete(work.get(DayNote, NOTE))


@pytest.fixture
def pair(
    new_centre: Desk, tmp_path: Path, clock: FixedClock, everyone: Actor
) -> Iterator[tuple[Desk, Desk]]:
    """Give two desks of one centre that share a verdict and know each other's past."""
    new_centre.write(say, "هادئ")
    path = copy_of(new_centre, tmp_path / "other")
    other = desk_at(path, clock)
    other.seat(everyone)
    give_another_device(path, other, OTHER_DEVICE)
    yield new_centre, other
    other.store.close()


def apart(pair: tuple[Desk, Desk]) -> None:
    """Let both write at once, then meet."""
    pair[0].write(say, "نقص صباحًا")
    pair[1].write(say, "ازدحام")
    take_in(pair[1], pair[0])
    take_in(pair[0], pair[1])


def test_both_sides_are_shown_with_what_they_started_from(pair: tuple[Desk, Desk]) -> None:
    """Each side tells its value and whether it was written here; nobody is left out."""
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    assert one.kind == conflicts.CONCURRENT
    assert one.place.field == "text"
    assert one.base == "هادئ"
    assert {(side.value, side.mine) for side in one.sides} == {
        ("نقص صباحًا", True),
        ("ازدحام", False),
    }


@pytest.mark.parametrize("mine", [True, False])
def test_keeping_a_side_ends_it_on_both_workstations(
    pair: tuple[Desk, Desk], *, mine: bool
) -> None:
    """One write over both heads: the chosen value stands here and there, and no conflict is left.

    That holds for the side that stood already, too: it is written again, over the other one.
    """
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    (side,) = [side for side in one.sides if side.mine is mine]
    pair[0].write(conflicts.settle, one.place, Keep.SIDE, side.op)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert desk.read(conflicts.conflicts) == ()
        assert desk.read(said) == side.value


def test_the_settling_write_names_every_head(pair: tuple[Desk, Desk]) -> None:
    """The one entry of the action carries both dots as its base."""
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    written = pair[0].write(conflicts.settle, one.place, Keep.OTHER, "عادي")
    with pair[0].store.raw() as raw:
        (record,) = journal.of_op(raw, pair[0].store.centre_id, written.op)
    body = journal.parse(record.body)
    assert body is not None
    assert {device for device, _ in body.bases["text"]} == {side.device for side in one.sides}


def test_both_texts_are_joined(pair: tuple[Desk, Desk]) -> None:
    """A remark of each is kept in one."""
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    pair[0].write(conflicts.settle, one.place, Keep.BOTH)
    text = pair[0].read(said) or ""
    assert "نقص صباحًا" in text
    assert "ازدحام" in text


def test_both_may_settle_alike_without_a_new_conflict(pair: tuple[Desk, Desk]) -> None:
    """Two people who choose the same do not quarrel."""
    apart(pair)
    for desk in pair:
        (one,) = desk.read(conflicts.conflicts)
        desk.write(conflicts.settle, one.place, Keep.OTHER, "عادي")
    take_in(pair[0], pair[1])
    take_in(pair[1], pair[0])
    for desk in pair:
        assert desk.read(conflicts.conflicts) == ()


def sides_of(desk: Desk) -> list[set[str]]:
    """Return the actions of each open conflict."""
    return [{side.op for side in one.sides} for one in desk.read(conflicts.conflicts)]


@pytest.mark.parametrize("keep", [Keep.OTHER, Keep.SIDE])
def test_settling_can_be_taken_back(pair: tuple[Desk, Desk], keep: Keep) -> None:
    """The conflict is open again with both its sides, here and there, and can be settled anew.

    So it is where the side was kept that stood anyway, and taking the undo back settles it.
    """
    apart(pair)
    before = pair[0].read(said)
    (one,) = pair[0].read(conflicts.conflicts)
    (stands,) = [side.op for side in one.sides if side.value == before]
    choice = stands if keep is Keep.SIDE else "عادي"
    written = pair[0].write(conflicts.settle, one.place, keep, choice)
    take_in(pair[0], pair[1])
    taken_back = pair[0].write(undo.revert, written.op)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert sides_of(desk) == [{side.op for side in one.sides}]
        assert desk.read(said) == before
    assert rebuild.compare(pair[0].store, Unwatched()) == ()
    pair[1].write(undo.revert, taken_back.op)
    take_in(pair[1], pair[0])
    for desk in pair:
        assert sides_of(desk) == []
        assert desk.read(said) == (before if keep is Keep.SIDE else "عادي")
    assert rebuild.compare(pair[0].store, Unwatched()) == ()


def test_a_reopened_conflict_ends_like_any_other(pair: tuple[Desk, Desk]) -> None:
    """A second settlement overwrites the undo as well as both sides."""
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    written = pair[0].write(conflicts.settle, one.place, Keep.OTHER, "عادي")
    pair[0].write(undo.revert, written.op)
    pair[0].write(conflicts.settle, one.place, Keep.OTHER, "هادئ جدًّا")
    take_in(pair[0], pair[1])
    for desk in pair:
        assert sides_of(desk) == []
        assert desk.read(said) == "هادئ جدًّا"


@pytest.mark.parametrize("removes", [True, False])
def test_the_choice_of_a_deletion_can_be_taken_back(
    pair: tuple[Desk, Desk], *, removes: bool
) -> None:
    """Gone or kept: the edit is visible again and the question open on both, until redone."""
    pair[0].write(drop)
    pair[1].write(say, "ازدحام")
    take_in(pair[1], pair[0])
    (one,) = pair[0].read(conflicts.conflicts)
    (side,) = [side.op for side in one.sides if side.removes is removes]
    written = pair[0].write(conflicts.settle, one.place, Keep.SIDE, side)
    taken_back = pair[0].write(undo.revert, written.op)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert sides_of(desk) == [{side.op for side in one.sides}]
        assert desk.read(said) == "ازدحام"
    pair[0].write(undo.revert, taken_back.op)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert sides_of(desk) == []
        assert desk.read(said) == (None if removes else "ازدحام")
    assert rebuild.compare(pair[0].store, Unwatched()) == ()


def test_a_deletion_against_an_edit_is_a_persons_choice(pair: tuple[Desk, Desk]) -> None:
    """The edit keeps the thing visible until somebody says that it goes."""
    pair[0].write(drop)
    pair[1].write(say, "ازدحام")
    take_in(pair[1], pair[0])
    (one,) = pair[0].read(conflicts.conflicts)
    assert one.kind == conflicts.EDIT_DELETE
    assert pair[0].read(said) == "ازدحام"
    (removal,) = [side for side in one.sides if side.removes]
    pair[0].write(conflicts.settle, one.place, Keep.SIDE, removal.op)
    assert pair[0].read(conflicts.conflicts) == ()
    assert pair[0].read(said) is None


def test_a_deletion_may_be_overruled(pair: tuple[Desk, Desk]) -> None:
    """Keeping the edit keeps the thing on both."""
    pair[0].write(drop)
    pair[1].write(say, "ازدحام")
    take_in(pair[1], pair[0])
    (one,) = pair[0].read(conflicts.conflicts)
    pair[0].write(conflicts.settle, one.place, Keep.BOTH)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert desk.read(conflicts.conflicts) == ()
        assert desk.read(said) == "ازدحام"


def test_what_is_settled_cannot_be_settled_again(pair: tuple[Desk, Desk]) -> None:
    """The second person is told; a side that is none is refused; so is who may not."""
    apart(pair)
    (one,) = pair[0].read(conflicts.conflicts)
    with pytest.raises(InvalidInput):
        pair[0].write(conflicts.settle, one.place, Keep.SIDE, "no such side")
    pair[0].write(conflicts.settle, one.place, Keep.SIDE, one.sides[0].op)
    with pytest.raises(Conflict):
        pair[0].write(conflicts.settle, one.place, Keep.SIDE, one.sides[0].op)
    pair[0].seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        pair[0].read(conflicts.conflicts)


def test_a_name_stands_for_a_key(pair: tuple[Desk, Desk]) -> None:
    """A clash over who or which is shown by names, never by keys."""

    def agency(work: Work, name: str) -> str:
        made = work.add(Agency(name=name, short_name=name, code=name, search_key=name, position=1))
        return made.id

    key = pair[0].write(agency, "كتابة العدل").result
    take_in(pair[0], pair[1])

    def rename(work: Work, name: str) -> None:
        work.get(Agency, key).short_name = name

    pair[0].write(rename, "العدل")
    pair[1].write(rename, "كتابات العدل")
    take_in(pair[1], pair[0])
    (one,) = pair[0].read(conflicts.conflicts)
    assert one.name == "كتابة العدل"
    assert not one.joinable


def test_a_double_hand_over_stays_open_until_a_reason_names_both(pair: tuple[Desk, Desk]) -> None:
    """Handed over at two counters while apart; one step with a reason ends it everywhere."""
    key = job_in(pair[0], JobState.READY, agency(pair[0])).id
    take_in(pair[0], pair[1])
    for desk in pair:
        desk.write(print_jobs.advance, key, JobEvent.HAND_OVER, "")
    take_in(pair[1], pair[0])
    doubles = [one for one in pair[0].read(conflicts.conflicts) if one.kind == conflicts.DOUBLE]
    assert len(doubles) == 1
    assert len(doubles[0].sides) == 2
    assert pair[0].read(print_history.job, key).conflicts
    side = doubles[0].sides[0].op
    with pytest.raises(InvalidInput):
        pair[0].write(conflicts.settle, doubles[0].place, Keep.SIDE, side, " ")
    pair[0].write(conflicts.settle, doubles[0].place, Keep.SIDE, side, "سُلِّمت لوكيله")
    take_in(pair[0], pair[1])
    for desk in pair:
        left = desk.read(conflicts.conflicts)
        assert not [one for one in left if one.kind == conflicts.DOUBLE]
        assert desk.read(print_history.job, key).conflicts == ()


def test_a_settled_hand_over_can_be_taken_back(pair: tuple[Desk, Desk]) -> None:
    """The double hand-over waits again for who says which one counts."""
    key = job_in(pair[0], JobState.READY, agency(pair[0])).id
    take_in(pair[0], pair[1])
    for desk in pair:
        desk.write(print_jobs.advance, key, JobEvent.HAND_OVER, "")
    take_in(pair[1], pair[0])
    before = sides_of(pair[0])
    (double,) = [one for one in pair[0].read(conflicts.conflicts) if one.kind == conflicts.DOUBLE]
    written = pair[0].write(
        conflicts.settle, double.place, Keep.SIDE, double.sides[0].op, "سُلِّمت لوكيله"
    )
    pair[0].write(undo.revert, written.op)
    take_in(pair[0], pair[1])
    for desk in pair:
        assert sides_of(desk) == before
