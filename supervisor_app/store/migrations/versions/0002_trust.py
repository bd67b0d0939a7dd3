"""Trust: what accounts, audit, sync and copies keep; `store.freeze` writes the text beside it."""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"

# Tables whose number of rows this migration changes; any other change stops it.
ROWS_CHANGE: frozenset[str] = frozenset()


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in text.split("\n\n"):
        op.get_bind().exec_driver_sql(statement)
