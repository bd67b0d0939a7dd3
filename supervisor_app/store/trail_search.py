"""A text looked for in the trail: in values now and before, in reasons, in what a thing is called.

No index holds the words: entries are read, the newest first, as many as a person waits for; then
the answer says how far it looked, and the next question goes on from there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlcipher3 import dbapi2

from supervisor_app.store import journal, trail
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record
from supervisor_app.store.overwritten import Overwritten
from supervisor_app.store.trail import Change, Place, TrailQuery
from supervisor_app.store.work import Work

LOOKED_THROUGH, AT_ONCE = 20_000, 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, newest first; the search goes on before `reached`, None at the end."""

    changes: tuple[Change, ...]
    reached: Place | None


def search(work: Work, query: TrailQuery, named: Iterable[str] = ()) -> Found:
    """Look for a query's text, or one of the stored values that it names (ids, codes)."""
    raw: dbapi2.Connection = work.raw()
    wanted = _Wanted(work, query.text, named)
    hits: list[Record] = []
    looked, before = 0, query.before
    while looked < LOOKED_THROUGH and len(hits) < query.limit:
        part = trail.records(raw, replace(query, before=before, limit=AT_ONCE))
        hits += wanted.among(part)
        looked += len(part)
        before = trail.place(part[-1]) if len(part) == AT_ONCE else None
        if before is None:
            break
    if len(hits) > query.limit:
        hits = hits[: query.limit]
        before = trail.place(hits[-1])
    return Found(trail.changes(work, hits), before)


class _Wanted:
    """One text, and the things that were judged for it so far."""

    def __init__(self, work: Work, text: str, named: Iterable[str]) -> None:
        self._work = work
        self._raw: dbapi2.Connection = work.raw()
        # As it stands inside a body, without the marks around it.
        self._text = canonical(text)[1:-1].casefold()
        self._named = frozenset(named)
        self._marked = tuple(f'"{one}"' for one in self._named)
        self._things: dict[tuple[int, str, str], bool] = {}

    def among(self, part: Sequence[Record]) -> list[Record]:
        """Return those entries that say it, overwrite it, or are of a thing that bears it."""
        rest = [one for one in part if not self._is_said(one.body)]
        self._judge({(one.centre_id, one.entity, one.entity_id) for one in rest})
        rest = [one for one in rest if not self._things[one.centre_id, one.entity, one.entity_id]]
        missed = set(rest) - self._overwriting(rest)
        return [one for one in part if one not in missed]

    def _is_said(self, body: str) -> bool:
        return self._text in body.casefold() or any(one in body for one in self._marked)

    def _judge(self, things: set[tuple[int, str, str]]) -> None:
        """Look once at what each thing is now."""
        chains: dict[tuple[int, str], list[str]] = {}
        for centre, entity, key in things - self._things.keys():
            self._things[centre, entity, key] = key in self._named
            chains.setdefault((centre, entity), []).append(key)
        for (centre, entity), keys in chains.items():
            for start in range(0, len(keys), journal.AT_ONCE):
                some = keys[start : start + journal.AT_ONCE]
                marks = ", ".join("?" * len(some))
                rows = self._raw.execute(
                    "SELECT entity_id, data FROM row "
                    f"WHERE centre_id = ? AND entity = ? AND entity_id IN ({marks})",
                    (centre, entity, *some),
                )
                for key, data in rows:
                    self._things[centre, entity, key] |= self._is_said(data)

    def _overwriting(self, rest: Sequence[Record]) -> set[Record]:
        """Return those entries in whose place the text stood before."""
        bodies = [(one, journal.parse(one.body)) for one in rest if '"b":' in one.body]
        before = Overwritten(self._raw, self._work.gathered.shapes, bodies)
        return {
            one
            for one, body in bodies
            if body is not None
            and any(self._is_said(canonical(before.value(one, body, name))) for name in body.bases)
        }
