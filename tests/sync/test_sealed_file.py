"""The carried file: both ways, proven to its end, the same twice, and nothing of a bad one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.errors import CarriedFileUnreadable, FileMissing
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.renumber import has_met_others
from supervisor_app.store.work import Store
from supervisor_app.sync import seal, sealed_file
from supervisor_app.sync.seal import FileKey
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.store.sample import NOON, Plain, add, edit, shown
from tests.sync.stations import agree, copy_of, device, open_station, rows

KEY = FileKey(bytes(range(32)))
WORDS = FileKey(passphrase="قهوة الصباح عند الباب")  # noqa: S106  opens a test file


@pytest.fixture
def a(tmp_path: Path) -> Iterator[Store]:
    """Give a station."""
    store = open_station(tmp_path / "a.db", FixedClock(NOON))
    yield store
    store.close()


@pytest.fixture
def b(tmp_path: Path) -> Iterator[Store]:
    """Give another station of the same centre."""
    store = open_station(tmp_path / "b.db", FixedClock(NOON))
    yield store
    store.close()


def carry(store: Store, path: Path, key: FileKey = KEY) -> sealed_file.FileRound:
    """Exchange with a file."""
    return sealed_file.exchange(store, path, key, Unwatched())


@pytest.mark.parametrize("key", [KEY, WORDS], ids=["field key", "passphrase"])
def test_a_file_carries_both_ways(a: Store, b: Store, tmp_path: Path, key: FileKey) -> None:
    """What each station wrote is on both after two trips; nothing readable lies in the file."""
    path = tmp_path / "carried"
    thing, _ = add(a, name="visible name", n=1)
    add(b, name="of b")
    assert carry(a, path, key).written == 1
    assert b"visible name" not in path.read_bytes()
    assert seal.needs_passphrase(path) is bool(key.passphrase)
    got = carry(b, path, key)
    assert (got.received, got.written, got.tables) == (1, 1, {"thing"})
    edit(b, thing, n=4)
    carry(b, path, key)
    assert carry(a, path, key).received == 2
    assert shown(a)[thing]["n"] == 4
    agree(a, b)


def test_a_second_reading_changes_nothing(a: Store, b: Store, tmp_path: Path) -> None:
    """The file is not written again either where nothing is missing in it."""
    path = tmp_path / "carried"
    add(a, name="x")
    carry(a, path)
    carry(b, path)
    before = path.read_bytes()
    again = carry(b, path)
    assert (again.received, again.written) == (0, 0)
    assert path.read_bytes() == before


def test_large_actions_come_whole_in_many_parts(
    a: Store, b: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part ends only where an action does."""
    monkeypatch.setattr(sealed_file, "_PART", 4)
    for _ in range(3):
        with a.write(SYSTEM) as work:
            work.add_all(Plain(text=str(number)) for number in range(6))
    sealed_file.export(a, tmp_path / "f", KEY, Unwatched())
    assert len(list(seal.read(tmp_path / "f", KEY))) == 5
    monkeypatch.setattr(sealed_file, "_PART_CHARACTERS", 1)
    assert carry(b, tmp_path / "f").received == 18
    assert len(rows(b, "SELECT * FROM plain")) == 18


def test_whoever_wrote_a_file_has_met_others(a: Store, tmp_path: Path) -> None:
    """Its centre's number is fixed from then on."""
    add(a, name="x")
    with a.raw() as raw:
        assert not has_met_others(raw)
    carry(a, tmp_path / "f")
    with a.raw() as raw:
        assert has_met_others(raw)


def harmed(path: Path, how: str) -> None:
    """Do one kind of harm to a file."""
    content = path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(
        {
            "a bit": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            "cut": content[:-1],
            "cut in a length": content + b"\0",
            "the last part": content[: 25 + 4 + int.from_bytes(content[25:29])],
            "no part": content[:25],
            "another file": b"PK" + content,
            "empty": b"",
            "a length": content[:25] + b"\xff\xff\xff\xff" + content[29:],
        }[how]
    )


@pytest.mark.parametrize(
    "how",
    ["a bit", "cut", "cut in a length", "the last part", "another file", "empty", "a length"],
)
def test_a_harmed_file_is_not_taken_at_all(
    a: Store, b: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Not even the parts before the harm."""
    monkeypatch.setattr(sealed_file, "_PART", 1)
    for number in range(5):
        add(a, name=f"x{number}")
    path = tmp_path / "f"
    carry(a, path)
    harmed(path, how)
    with pytest.raises(CarriedFileUnreadable):
        carry(b, path)
    assert not rows(b, "SELECT * FROM journal")


def test_another_key_does_not_open_it(a: Store, b: Store, tmp_path: Path) -> None:
    """Neither another centre's key nor another passphrase."""
    add(a, name="x")
    carry(a, tmp_path / "f")
    with pytest.raises(CarriedFileUnreadable) as caught:
        carry(b, tmp_path / "f", FileKey(bytes(32)))
    assert caught.value.params["reason"] == "wrong_key"


def test_a_file_of_another_centre_or_of_nobody_is_refused(a: Store, tmp_path: Path) -> None:
    """The number of the centre stands in what is sealed."""
    other = open_station(tmp_path / "other.db", FixedClock(NOON), centre_id=7)
    add(other, name="x")
    carry(other, tmp_path / "f")
    other.close()
    with pytest.raises(CarriedFileUnreadable) as caught:
        carry(a, tmp_path / "f")
    assert caught.value.params["reason"] == "other_centre"
    with pytest.raises(FileMissing):
        sealed_file.import_file(a, tmp_path / "none", KEY, Unwatched())


@pytest.mark.parametrize("part", [b"no zlib", sealed_file._packed(["x"])[:-3] + b"xyz"])
def test_a_sealed_part_that_is_no_json_is_damage(a: Store, tmp_path: Path, part: bytes) -> None:
    """Also where the seal holds."""
    seal.write(tmp_path / "f", KEY, [part])
    with pytest.raises(CarriedFileUnreadable) as caught:
        carry(a, tmp_path / "f")
    assert caught.value.params["reason"] == "damaged"


def test_a_part_that_would_fill_the_memory_is_refused(
    a: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What unpacks beyond the limit is damage."""
    seal.write(tmp_path / "f", KEY, [sealed_file._packed("x" * 5000)])
    monkeypatch.setattr(seal, "LARGEST_PART", 4000)
    with pytest.raises(CarriedFileUnreadable):
        carry(a, tmp_path / "f")


def test_a_newer_format_is_said_to_be_newer(a: Store, tmp_path: Path) -> None:
    """It is not taken half understood."""
    seal.write(tmp_path / "f", KEY, [sealed_file._packed({"format": 3, "heads": []})])
    with pytest.raises(CarriedFileUnreadable) as caught:
        carry(a, tmp_path / "f")
    assert caught.value.params["reason"] == "newer_file"


def test_a_parted_chain_waits_for_a_server(a: Store, b: Store, tmp_path: Path) -> None:
    """The rest of the file is taken; the file stays as it is, so that neither side is lost."""
    thing, _ = add(a, name="common")
    clone = copy_of(a, tmp_path / "clone.db", FixedClock(NOON))
    add(b, name="of b")
    edit(a, thing, name="here")
    edit(clone, thing, name="there")
    path = tmp_path / "f"
    carry(b, path)
    carry(a, path)
    before = path.read_bytes()
    got = carry(clone, path)
    assert (got.received, len(got.parted)) == (1, 1)
    assert shown(clone)[thing]["name"] == "there"
    assert path.read_bytes() == before
    clone.close()


def told_devices(store: Store) -> set[int]:
    """Return who told this store what it holds."""
    return {row[0] for row in rows(store, "SELECT DISTINCT device_id FROM told")}


def test_a_file_leaves_out_what_its_readers_told_to_hold(
    a: Store, b: Store, tmp_path: Path
) -> None:
    """Whole until each of them has told; one that begins too late for somebody is made up for."""
    path = tmp_path / "f"
    c = open_station(tmp_path / "c.db", FixedClock(NOON))
    for number in range(4):
        add(a, name=f"a{number}")
    both = (device(a), device(b))
    assert sealed_file.export(a, path, KEY, Unwatched(), readers=both[1:]) == 4
    carry(b, path)
    assert told_devices(b) == {both[0]}
    add(b, name="b")
    assert sealed_file.export(b, path, KEY, Unwatched(), readers=both[:1]) == 1
    assert sealed_file.writer_of(path, KEY) == both[1]
    missed = carry(c, path)
    assert (missed.missing, missed.received, missed.written) == (both[:1], 1, 0)
    assert carry(a, path).received == 1
    assert sealed_file.export(a, path, KEY, Unwatched(), readers=(device(c),)) == 4
    assert carry(c, path).received == 4
    assert carry(a, path).received == 0
    for store in (a, b):
        sealed_file.export(c, path, KEY, Unwatched())
        carry(store, path)
    agree(a, b, c)
    c.close()


def test_nothing_new_is_taken_of_a_device_that_is_shut_out(
    a: Store, b: Store, tmp_path: Path
) -> None:
    """The rest of the file is taken; the device's own chain can be read apart from it."""
    path = tmp_path / "f"
    add(a, name="of a")
    carry(a, path)
    add(b, name="of b")
    carry(b, path)
    read = sealed_file.import_file(a, path, KEY, Unwatched(), withheld=(device(b),))
    assert read.received == 0
    assert [one.device_id for one in sealed_file.chains_of(path, KEY, (device(b),))] == [device(b)]
