"""Writes the first migration's text from the models; run by hand until the first release.

`python -m supervisor_app.store.freeze`; afterwards a change of the models is a new migration.
"""

from pathlib import Path

from supervisor_app.models.base import Base
from supervisor_app.store.schema import statements
from supervisor_app.store.tables import METADATA

FIRST = Path(__file__).parent / "migrations" / "versions" / "0001_first.sql"


def frozen() -> str:
    """Return the DDL of all tables, one statement a paragraph."""
    found = statements(METADATA, Base.metadata)
    return "\n\n".join(
        "\n".join(line.rstrip() for line in statement.splitlines() if line.strip())
        for statement in found
    )


def main() -> None:
    """Replace the text of the first migration."""
    FIRST.write_text(frozen() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
