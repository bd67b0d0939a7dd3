"""The whole check of a centre: pages, chain, and every row rebuilt from the journal."""

from dataclasses import dataclass

from supervisor_app.services.desk import Desk
from supervisor_app.store import integrity, rebuild
from supervisor_app.store.integrity import Integrity, Problem
from supervisor_app.store.rebuild import Difference
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Progress


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the check found; `entries` and the head are the journal's of this workstation."""

    problems: tuple[Problem, ...]
    differences: tuple[Difference, ...]
    entries: int
    head_seq: int
    head_hash: str

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems and not self.differences


def _whole(store: Store) -> Integrity:
    """Check what holds the rows; a server checks its pages itself."""
    if not store.database.on_server:
        return integrity.check(store.path, store.key, thorough=True)
    with store.raw() as raw:
        return integrity.check_chain(raw)


def check(desk: Desk, progress: Progress) -> CheckReport:
    """Check the database file, the journal's chain and each row against the journal."""
    found = _whole(desk.store)
    # Rows of a file whose pages are damaged cannot be read one by one.
    differences = rebuild.compare(desk.store, progress) if found.ok else ()
    return CheckReport(found.problems, differences, found.entries, found.head_seq, found.head_hash)
