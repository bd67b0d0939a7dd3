"""What the entries of one page overwrote, looked up for all of them at once; nothing is judged."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import COUNT
from supervisor_app.store import journal
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.shape import Shape

_Dot = tuple[int, int, int]
_At = tuple[int, int, int]


class Overwritten:
    """Values before: of a register the value that stood there, of a count what was counted."""

    def __init__(
        self,
        raw: dbapi2.Connection,
        shapes: Mapping[str, Shape],
        entries: Iterable[tuple[Record, Body | None]],
    ) -> None:
        self._raw = raw
        self._shapes = shapes
        self._counted: dict[tuple[int, str, str], dict[str, dict[_At, int]]] = {}
        said = [(record, body) for record, body in entries if body is not None]
        self._bases = journal.those(
            raw,
            {
                (record.centre_id, device, seq)
                for record, body in said
                for name, dots in body.bases.items()
                if name in body.fields
                for device, seq in dots
            },
        )
        self._read: dict[_Dot, Body | None] = {}

    def value(self, record: Record, body: Body, name: str) -> Any:
        """Return the overwritten value of a field, None where there was none or it is not here."""
        shape = self._shapes.get(record.entity)
        if shape is not None and shape.kinds.get(name) == COUNT:
            return self._count(record, name)
        last: Record | None = None
        for device, seq in body.bases.get(name, []):
            found = self._bases.get((record.centre_id, device, seq))
            if found is not None and (last is None or found.hlc > last.hlc):
                last = found
        written = self._body(last) if last else None
        return written.fields.get(name) if written else None

    def _body(self, record: Record) -> Body | None:
        dot = record[:3]
        if dot not in self._read:
            self._read[dot] = journal.parse(record.body)
        return self._read[dot]

    def _count(self, record: Record, name: str) -> int:
        """Return what was counted before an entry; its thing's history is read once."""
        thing = (record.centre_id, record.entity, record.entity_id)
        sums = self._counted.setdefault(thing, {})
        if name not in sums:
            sums[name] = dict(self._sums(thing, name))
        return sums[name][record.hlc, record.device_id, record.seq]

    def _sums(self, thing: tuple[int, str, str], name: str) -> Iterable[tuple[_At, int]]:
        """Yield what was counted before each entry of a thing.

        An action counts once, however many copies of it a re-chained tail left.
        """
        total = 0
        seen: dict[str, int] = {}
        for one in journal.of_thing(self._raw, *thing):
            yield (one.hlc, one.device_id, one.seq), total
            if (said := journal.parse(one.body)) is not None:
                added = said.fields.get(name, 0)
                total += added - seen.get(said.op, 0)
                seen[said.op] = added
