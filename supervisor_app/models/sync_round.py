"""The log of exchanges with the server, on this workstation only; what was exchanged is journal."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Local


class SyncRound(Local):
    """One exchange: when, rows each way, seconds, and the code of what went wrong ("" if nothing).

    `acknowledged` is the last own entry that the other side held afterwards; `offset_ms` by how
    much its clock was ahead. Both are None where the exchange did not come that far.
    """

    __tablename__ = "sync_round"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    seconds: Mapped[float]
    sent: Mapped[int]
    received: Mapped[int]
    acknowledged: Mapped[int | None]
    offset_ms: Mapped[int | None]
    code: Mapped[str] = mapped_column(default="")
