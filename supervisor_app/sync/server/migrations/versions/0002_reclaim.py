"""A journal that others brought back is its own workstation's again only by that one's secret."""

from pathlib import Path
from typing import Any

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    # Past SQLAlchemy: the text holds many statements and percent signs of its own.
    driver: Any = op.get_bind().connection.driver_connection
    driver.execute(text)
