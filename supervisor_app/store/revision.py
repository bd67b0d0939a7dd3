"""Which version of the schema is ours, and whether a database is of another; no SQLAlchemy here."""

from pathlib import Path
from typing import Any

from supervisor_app.errors import StoreNewer, StoreOlder
from supervisor_app.store.connection import peek

HEAD = "0002"


def judge(found: tuple[Any, ...] | None, path: Path) -> None:
    """Raise StoreOlder or StoreNewer unless this row of `alembic_version` names HEAD."""
    revision = str(found[0]) if found else ""
    if revision != HEAD:
        # Revisions are numbers of four digits, so that their order is the order of their text.
        older = len(revision) == len(HEAD) and revision < HEAD
        raise (StoreOlder if older else StoreNewer)(path=str(path), revision=revision)


def refuse_newer(path: Path, key: bytes) -> None:
    """Raise StoreNewer before anything opens the file: an ordinary opening folds its log into it.

    What cannot be told so is left to the opening itself.
    """
    found = peek(path, key, "SELECT version_num FROM alembic_version")
    if found is not None and len(str(found[0])) == len(HEAD) and str(found[0]) > HEAD:
        judge(found, path)
