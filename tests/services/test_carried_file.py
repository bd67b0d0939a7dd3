"""The carried file as a person asks for it: who may, and what opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from supervisor_app.errors import CarriedFileUnreadable, InvalidInput, NotAllowed, ReauthNeeded
from supervisor_app.models import DayNote
from supervisor_app.rules.rights import SYSTEM, Actor, Role
from supervisor_app.services import carried_file, field_key, proofs, sign_in, withdrawal
from supervisor_app.services.desk import Desk
from supervisor_app.store import arrivals, rebuild
from supervisor_app.store.work import Work
from supervisor_app.sync import sealed_file
from supervisor_app.sync.seal import FileKey
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.secrets import FIELD_KEY, Secrets
from tests.conftest import desk_at
from tests.services.conflict_stores import copy_of, give_another_device, take_in

OTHER = 4711
WORDS = "قهوة الصباح عند الباب"


def test_the_field_key_opens_it_without_a_word(new_centre: Desk, tmp_path: Path) -> None:
    """Where the station has none yet, a passphrase is asked for; a file says which it needs."""
    path = tmp_path / "carried"
    assert carried_file.needs_passphrase(new_centre, path)
    Secrets(new_centre.paths, new_centre.store.key).put(FIELD_KEY, bytes(32))
    assert not carried_file.needs_passphrase(new_centre, path)
    assert carried_file.exchange(new_centre, Unwatched(), path).written > 0
    assert not carried_file.needs_passphrase(new_centre, path)
    other = tmp_path / "by words"
    carried_file.exchange(new_centre, Unwatched(), other, WORDS)
    assert carried_file.needs_passphrase(new_centre, other)
    with pytest.raises(CarriedFileUnreadable):
        carried_file.exchange(new_centre, Unwatched(), other)


@pytest.mark.parametrize("words", ["", "eleven char"])
def test_without_a_key_or_with_a_weak_word_nothing_is_written(
    new_centre: Desk, tmp_path: Path, words: str
) -> None:
    """The person is told what is wrong with the passphrase."""
    with pytest.raises(InvalidInput):
        carried_file.exchange(new_centre, Unwatched(), tmp_path / "f", words)
    assert not (tmp_path / "f").exists()


def test_only_who_may_exchange_gets_a_file(new_centre: Desk, tmp_path: Path) -> None:
    """The right is asked for before anything is read."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        carried_file.exchange(new_centre, Unwatched(), tmp_path / "f", WORDS)


@pytest.fixture
def pair(
    new_centre: Desk, tmp_path: Path, clock: FixedClock, everyone: Actor
) -> Iterator[tuple[Desk, Desk]]:
    """Give two machines of a centre that no network joins, and that know each other."""
    sign_in.bring_up(new_centre)
    with new_centre.store.write(SYSTEM) as work:
        proofs.lend(work, new_centre.proofs)
        field_key.open_key(work)
    path = copy_of(new_centre, tmp_path / "other")
    other = desk_at(path, clock)
    other.seat(everyone)
    give_another_device(path, other, OTHER)
    sign_in.bring_up(other)
    take_in(other, new_centre)
    with new_centre.store.write(SYSTEM) as work:
        proofs.lend(work, new_centre.proofs)
        field_key.share(work)
    take_in(new_centre, other)
    other.write(field_key.open_key)
    yield new_centre, other
    other.store.close()


def note(work: Work, text: str) -> None:
    """Write a remark."""
    work.add(DayNote(work_date=work.today(), kind="note", text=text, account_id="x", at=None))


def texts(desk: Desk) -> list[str]:
    """Read the remarks."""
    with desk.store.read(SYSTEM) as work:
        return sorted(work.session.scalars(sa.select(DayNote.text)))


def test_only_what_the_other_lacks_is_carried(pair: tuple[Desk, Desk], tmp_path: Path) -> None:
    """From the second file on: the first told what is held; a second reading changes nothing."""
    path = tmp_path / "stick"
    one, other = pair
    whole = carried_file.exchange(one, Unwatched(), path).written
    assert carried_file.exchange(other, Unwatched(), path).received == 0
    one.write(note, "من الأول")
    other.write(note, "من الثاني")
    assert carried_file.exchange(other, Unwatched(), path).written == 1
    small = path.stat().st_size
    assert len(list(sealed_file._records(path, FileKey(field_key.every_key(one.secrets)[0])))) == 1
    assert carried_file.exchange(one, Unwatched(), path).received == 1
    assert carried_file.exchange(other, Unwatched(), path).received == 1
    assert carried_file.exchange(other, Unwatched(), path).received == 0
    assert texts(one) == texts(other) == ["من الأول", "من الثاني"]
    assert whole > 5
    assert small < 5000


def withdrawn(pair: tuple[Desk, Desk]) -> None:
    """Let the first withdraw the other, which then writes on without knowing."""
    pair[0].proofs.stand()
    withdrawal.withdraw(pair[0], Unwatched(), OTHER, "فُقدت")
    pair[1].write(note, "قبل أن تُسحب")
    pair[1].write(note, "وبعده")


def test_a_withdrawn_stations_tail_comes_in_by_an_administrator_alone(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    """Its file is refused; admitted, its actions stand here once, by whoever wrote them."""
    path = tmp_path / "stick"
    one, other = pair
    withdrawn(pair)
    carried_file.exchange(other, Unwatched(), path)
    with pytest.raises(CarriedFileUnreadable) as caught:
        carried_file.exchange(one, Unwatched(), path)
    assert caught.value.params["reason"] == "withdrawn"
    asked = carried_file.Admission(path, "وُجدت بعد يومين")
    for _ in range(2):
        carried_file.admit(one, Unwatched(), asked)
        assert texts(one) == ["قبل أن تُسحب", "وبعده"]
    assert carried_file.admit(one, Unwatched(), asked).received == 0
    with one.store.raw() as raw:
        assert arrivals.vector(raw)[one.store.centre_id, OTHER] < arrivals_of(other)
    assert rebuild.compare(one.store, Unwatched()) == ()
    with pytest.raises(InvalidInput):
        carried_file.admit(one, Unwatched(), carried_file.Admission(path, " "))
    one.proofs.drop()
    with pytest.raises(ReauthNeeded):
        carried_file.admit(one, Unwatched(), asked)
    one.seat(Actor("x", "x", Role.SUPERVISOR, frozenset()))
    with pytest.raises(NotAllowed):
        carried_file.admit(one, Unwatched(), asked)


def arrivals_of(desk: Desk) -> int:
    """Return how many entries a device wrote."""
    with desk.store.raw() as raw:
        return arrivals.vector(raw)[desk.store.centre_id, OTHER]


def test_what_comes_under_the_old_key_brings_nothing_of_the_withdrawn(
    pair: tuple[Desk, Desk], tmp_path: Path
) -> None:
    """Whoever the file says wrote it; the rest of it is taken, and it is sealed under the new."""
    path = tmp_path / "stick"
    one, other = pair
    withdrawn(pair)
    with other.store.raw() as raw:
        raw.execute("UPDATE meta SET v = '99' WHERE k = 'device'")
    other.write(note, "باسم آخر")
    carried_file.exchange(other, Unwatched(), path)
    assert carried_file.exchange(one, Unwatched(), path).received > 0
    assert texts(one) == ["باسم آخر"]
    with pytest.raises(CarriedFileUnreadable) as caught:
        carried_file.exchange(other, Unwatched(), path)
    assert caught.value.params["reason"] == "wrong_key"
