"""What was written of the things behind a figure on a screen, newest first; the words are the UI's.

A screen names the things by their table and what they are found by; a figure that is computed of
many names them all. Who may read it is who may read the audit log: it tells who did what and when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import select

from supervisor_app.models.base import Base, natural_id
from supervisor_app.rules.rights import Right
from supervisor_app.rules.statistics import Source as FigureSource
from supervisor_app.services import audit
from supervisor_app.services.audit import AuditRow
from supervisor_app.store import trail
from supervisor_app.store.work import Work

MOST_THINGS, MOST_ROWS = 2_000, 200
# The parts of a natural id, in its order: a thing that was wiped is still found by them.
_NATURAL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attendance": ("employee_id", "work_date", "period"),
        "roster_entry": ("employee_id", "work_date", "period"),
        "counter_presence": ("counter_id", "work_date", "period"),
        "daily_figure": ("source", "work_date", "period", "section", "agency_id", "channel"),
    }
)
_FILES = "SELECT id, file_name FROM ticket_import"


@dataclass(frozen=True, slots=True)
class Source:
    """Things of one table by the values of their fields, several of them in a tuple.

    Entries that wrote none of `fields` are left out, where any are named.
    """

    table: str
    where: Mapping[str, Any]
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One entry with where it came from: a file's name, an open or a settled conflict."""

    row: AuditRow
    file: str = ""
    in_conflict: bool = False
    settles: bool = False


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """The newest entries, how many there are of how many things; `cut` where not all were asked."""

    steps: tuple[Step, ...]
    entries: int
    things: int
    cut: bool


def one_thing(table: str, entity_id: str, *fields: str) -> Source:
    """Name one thing by its id."""
    return Source(table, {"id": entity_id}, frozenset(fields))


def history(work: Work, sources: tuple[Source, ...]) -> FigureHistory:
    """Return what was written of all the things behind a figure (NotAllowed)."""
    work.require(Right.READ_AUDIT)
    found: list[trail.Change] = []
    entries = things = 0
    cut = False
    for source in sources:
        ids = _ids(work, source)
        cut = cut or len(ids) > MOST_THINGS
        ids = ids[:MOST_THINGS]
        changes, count = trail.of_things(work, {source.table: ids}, source.fields, MOST_ROWS)
        found += changes
        entries += count
        things += len(ids)
    newest = sorted(found, key=lambda one: one.place, reverse=True)[:MOST_ROWS]
    return FigureHistory(_steps(work, newest), entries, things, cut)


def _ids(work: Work, source: Source) -> list[str]:
    """Find the things: by id, by their natural key, else by what their table holds now."""
    where = source.where
    if set(where) == {"id"}:
        return list(_several(where["id"]))
    table = Base.metadata.tables[source.table]
    asked = [table.c[name].in_(_several(value)) for name, value in where.items()]
    # Their order is by id, which is by no meaning; the cut is told.
    found = select(table.c.id).where(*asked).order_by(table.c.id).limit(MOST_THINGS + 1)
    ids = list(work.session.scalars(found))
    known = {"source": FigureSource.TYPED, **where}
    parts = [known.get(name) for name in _NATURAL.get(source.table, ())]
    if parts and all(part is not None and not isinstance(part, tuple) for part in parts):
        natural = natural_id(source.table, *parts)
        ids += [natural] if natural not in ids else []
    return ids


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _steps(work: Work, changes: list[trail.Change]) -> tuple[Step, ...]:
    files = dict(work.raw().execute(_FILES).fetchall())
    clashing = _clashing(work, {(one.table, one.id) for one in changes})
    return tuple(
        Step(
            row,
            str(files.get(str(change.values.get("import_id", (None, ""))[1]), "")),
            change.op in clashing.get((change.table, change.id), ""),
            change.settles,
        )
        for change, row in zip(changes, audit.rows_of(work, changes), strict=True)
    )


def _clashing(work: Work, things: set[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """Return the actions that an open conflict is about, by thing."""
    found = work.raw().execute("SELECT entity, entity_id, ops FROM conflict").fetchall()
    return {(table, key): ops for table, key, ops in found if (table, key) in things}
