"""Queue tickets where they were imported, the imports and the remembered column mappings."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity, Local


class Ticket(Local):
    """One ticket of one import as integers; stays on this machine, only roll-ups are journalled.

    Columns and codes are those of `intake.ticket_row`; agency, service and counter are numbers of
    `TicketPlace`. A ticket that a later export tells otherwise stands in both imports: the later
    one counts, and undoing that import brings the earlier one back.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        Index("ix_ticket_import", "import_number"),
        {"sqlite_with_rowid": False},
    )

    day: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    row_key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    import_number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
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


class TicketPlace(Local):
    """The number that stands for an agency, a service or a counter in this machine's tickets."""

    __tablename__ = "ticket_place"

    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    thing_id: Mapped[str] = mapped_column(index=True)


class TicketImport(Entity):
    """One imported file; natural id: the key of its rows, so the same tickets are one import."""

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
    known: Mapped[int]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    number: Mapped[int]
    undone_at: Mapped[datetime | None]


class TicketMapping(Entity):
    """How one queue system's export is read, remembered by name."""

    __tablename__ = "ticket_mapping"

    name: Mapped[str]
    mapping: Mapped[dict[str, Any]]
