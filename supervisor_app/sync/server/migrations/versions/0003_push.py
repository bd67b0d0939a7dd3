"""A push as arrays instead of JSON, and no index that nobody asks."""

from pathlib import Path
from typing import Any

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    # Past SQLAlchemy: the text holds many statements and percent signs of its own.
    driver: Any = op.get_bind().connection.driver_connection
    driver.execute(text)
