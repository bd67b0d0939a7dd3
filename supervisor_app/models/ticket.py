"""Queue tickets where they were imported, the imports and the remembered column mappings."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity, Local


class Ticket(Local):
    """One ticket as integers; stays on this machine (decision: only roll-ups are journalled).

    `day` is a proleptic ordinal, times are seconds of the day (-1 where missing or untrusted),
    `row_key` is 63 bits of the row-key hash, so that a ticket in two files is one ticket.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ix_ticket_import", "import_number"),
        {"sqlite_with_rowid": False},
    )

    day: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    row_key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    import_number: Mapped[int]
    agency: Mapped[int]
    service: Mapped[int]
    counter: Mapped[int]
    section: Mapped[int]
    channel: Mapped[int]
    issued: Mapped[int]
    called: Mapped[int]
    started: Mapped[int]
    finished: Mapped[int]
    outcome: Mapped[int]
    rating: Mapped[int]


class TicketImport(Entity):
    """One imported file; natural id: the file's sha256, so that the same file is one import."""

    __tablename__ = "ticket_import"

    file_name: Mapped[str]
    sha256: Mapped[str]
    mapping_name: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]
    account_id: Mapped[str]
    rows: Mapped[int]
    accepted: Mapped[int]
    refused: Mapped[int]
    duplicates: Mapped[int]
    number: Mapped[int]
    undone_at: Mapped[datetime | None]


class TicketMapping(Entity):
    """How one queue system's export is read, remembered by name."""

    __tablename__ = "ticket_mapping"

    name: Mapped[str]
    mapping: Mapped[dict[str, Any]]
