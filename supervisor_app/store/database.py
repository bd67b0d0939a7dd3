"""Where a store's rows lie: a file (the rule), or a server (`store.postgres`, an option).

Everything that differs between the two stands behind `Database`; what is done with the rows is
written once, in SQL that both understand (CONTRIBUTING says which).
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from supervisor_app.store import schema
from supervisor_app.store.connection import connect
from supervisor_app.store.engine import Engines, open_engines


class Database(Protocol):
    """One database: raw connections, engines, whether it is ours and of this version."""

    @property
    def path(self) -> Path:
        """The file that stands for it in the centre's folder; errors name it."""

    @property
    def key(self) -> bytes:
        """The centre's data key."""

    @property
    def on_server(self) -> bool:
        """Tell whether a server keeps it: copies and encryption at rest are then the server's."""

    def connect(self) -> Any:
        """Open a raw connection in autocommit, with `execute` and `executemany` as SQLite's."""

    def check(self, raw: Any) -> None:
        """Raise StoreOlder, StoreNewer or StoreCorrupt unless it is a centre of this version."""

    def bring_up(self, kept_folder: Path) -> None:
        """Upgrade it where it is older; a copy of a file goes to this folder first."""

    def open_engines(self) -> Engines:
        """Return engines for a store that opens (StoreBusy where another one holds it)."""

    def rest(self) -> None:
        """Leave it in order after the engines are closed."""


@dataclass(frozen=True, slots=True)
class FileDatabase:
    """An encrypted SQLite file."""

    path: Path
    key: bytes = field(repr=False)
    on_server: bool = False

    def connect(self) -> Any:
        """Open the file (what `connection.connect` raises)."""
        return connect(self.path, self.key)

    def check(self, raw: Any) -> None:
        """Raise what `schema.check` raises."""
        schema.check(raw, self.path)

    def bring_up(self, kept_folder: Path) -> None:
        """Upgrade the file (what `schema.bring_up` raises)."""
        schema.bring_up(self.path, self.key, kept_folder)

    def open_engines(self) -> Engines:
        """Make both engines; nothing is opened before it is needed."""
        return open_engines(self.path, self.key)

    def rest(self) -> None:
        """Bring the log into the file."""
        raw = self.connect()
        try:
            raw.execute("PRAGMA optimize")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            raw.close()
