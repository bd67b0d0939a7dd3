"""What has to be true at the end, from the entries alone; invariants by the protocol's number."""

import random
from collections import defaultdict
from collections.abc import Iterable

import orjson

from supervisor_app.rules.merge import merge
from supervisor_app.store import journal, rebuild
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Head, Record
from supervisor_app.store.shape import shapes
from supervisor_app.system.progress import Unwatched
from tests.simulation.region import Region
from tests.simulation.station import COUNTER, Station, marks, whole
from tests.store.sample import METADATA

LAST_ROUNDS = 4
SHAPES = shapes(METADATA)


def judge(region: Region) -> None:
    """Set the clocks right, let everybody have four rounds, and look at everything."""
    wanted = wanted_marks(region)
    held = {id(s): s.journal() for s in region.stations if s.role in region.revoked}
    for station in region.stations:
        station.clock.ms = 0
    region.server.admin.execute("UPDATE rs.server SET min_schema = 1")
    if region.seen["carried in"]:
        # What a stick brought of a lost or withdrawn station, only an administrator lets in.
        region.open_window()
    for _ in range(LAST_ROUNDS):
        for station in region.stations:
            region.round(station, None, page=1000)
    records = region.server_journal()
    chained(records)
    whole(records, region.tokens)
    on_server = region.marks_on_server()
    assert wanted <= on_server, ("I7: marks lost", sorted(wanted - on_server))
    for centre in (1, 2):
        alive = [s for s in region.stations if s.centre == centre and s.role not in region.revoked]
        of_centre = [record for record in records if record.centre_id == centre]
        agreed(alive, of_centre, region)
    for station in region.stations:
        kept(station, region)
        if station.role in region.revoked:
            assert held[id(station)] == station.journal(), "a revoked station lost something"


def wanted_marks(region: Region) -> set[str]:
    """Return the marks that nobody may lose: on the server, or of a station's own hand (I7)."""
    wanted = set(region.survivors) if region.server_saved else set()
    wanted |= region.marks_on_server()
    for station in region.stations:
        if station.role not in region.revoked:
            own = station.device
            wanted |= {m for r in station.journal() if r.device_id == own for m in marks(r.body)}
    return wanted


def chained(records: Iterable[Record]) -> None:
    """I1, I2, I3 on the server: no gap, every link holds, no clock falls."""
    tips: dict[tuple[int, int], Head] = defaultdict(lambda: Head(0, journal.ZERO, 0))
    for record in records:
        tip = tips[record[:2]]
        assert record.seq == tip.seq + 1, "I1"
        assert journal.link(tip.hash, record) == record.hash, "I2"
        assert record.hlc >= tip.hlc, "I3"
        tips[record[:2]] = Head(record.seq, record.hash, record.hlc)


def kept(station: Station, region: Region) -> None:
    """I1 to I3, I5, I12 and I13 on a station."""
    with station.store.raw() as raw:
        assert journal.verify(raw) is None, "I2"
    assert rebuild.compare(station.store, Unwatched()) == (), "I5: shown is not what is journalled"
    records = station.journal()
    assert {record.centre_id for record in records} <= {0, station.centre}, "I12"
    whole(records, region.tokens)


def agreed(alive: list[Station], records: list[Record], region: Region) -> None:
    """I5: everybody shows the same, and that is what the server's entries say in any order."""
    states = [station.state() for station in alive]
    assert all(state == states[0] for state in states), "diverged"
    things: dict[tuple[str, str], list[Record]] = defaultdict(list)
    mixed = list(records)
    random.Random(len(records)).shuffle(mixed)  # noqa: S311  any order is as good
    for record in mixed:
        if record.entity != journal.EVENT and journal.parse(record.body) is not None:
            things[record.entity, record.entity_id].append(record)
    rows = {(entity, thing): data for _, entity, thing, data in states[0][0]}
    assert rows.keys() == things.keys()
    for (entity, thing), its in things.items():
        shape = SHAPES.get(entity)
        merged = merge(journal.entries(its), shape.kinds if shape else {})
        assert orjson.loads(rows[entity, thing]) == orjson.loads(canonical(merged.data)), "I5"
        last_writer(its, orjson.loads(rows[entity, thing]))
    counted(records, rows, region)


def last_writer(records: list[Record], shown: dict[str, object]) -> None:
    """Without knowing who saw whom: the greatest (clock, action) of distinct actions stands.

    Copies of an action may have later clocks than a write that saw one of them; such an action is
    out of it.
    """
    said = {(one.device_id, one.seq): (one, orjson.loads(one.body)) for one in records}
    for name in ("name", "text", "tags", "colour", "size"):
        first: dict[str, tuple[int, str, object]] = {}
        copied: set[str] = set()
        seen: set[str] = set()
        for _, (record, body) in sorted(said.items()):
            if name not in body["s"]:
                continue
            op = body["o"]
            if op in first:
                copied.add(op)
            first.setdefault(op, (record.hlc, op, body["s"][name]))
            dots = [tuple(dot) for dot in body.get("b", {}).get(name, [])]
            seen |= {said[dot][1]["o"] for dot in dots if dot in said}
        standing = [one for op, one in first.items() if op not in copied & seen]
        if standing:
            assert shown[name] == max(standing, key=lambda one: one[:2])[2], (name, "lww")


def counted(records: list[Record], rows: dict[tuple[str, str], str], region: Region) -> None:
    """I9: the counter is what the marks that are there added, each once."""
    there = {mark for record in records if record.entity == "plain" for mark in marks(record.body)}
    added = sum(region.tokens.amounts.get(mark, 0) for mark in there)
    shown = orjson.loads(rows.get(("thing", COUNTER), '{"n": 0}'))["n"]
    assert shown == added, ("I9", shown, added)
    for (entity, thing), data in rows.items():
        if entity != "thing":
            continue
        deltas = {
            said["o"]: said["s"]["n"]
            for said in (orjson.loads(one.body) for one in records if one.entity_id == thing)
            if isinstance(said["s"], dict) and "n" in said["s"]
        }
        assert orjson.loads(data).get("n", 0) == sum(deltas.values()), "I9"
