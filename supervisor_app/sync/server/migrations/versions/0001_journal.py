"""The shared journal: tables, row-level security and the functions that are the only way in."""

from pathlib import Path
from typing import Any

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    # Past SQLAlchemy: the text holds many statements and percent signs of its own.
    driver: Any = op.get_bind().connection.driver_connection
    driver.execute(text)
