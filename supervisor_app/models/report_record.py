"""The register of reports that were made: what, for which day, by whom, with which fingerprint."""

from datetime import date, datetime

from sqlalchemy import DDL, event
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import Entity


class ReportRecord(Entity):
    """One made report; the file lies under `file_name` in the centre's reports folder."""

    __tablename__ = "report_record"

    kind: Mapped[str]
    work_date: Mapped[date] = mapped_column(index=True)
    reference: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    fingerprint: Mapped[str]
    pages: Mapped[int]
    made_at: Mapped[datetime]
    account_id: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    submitted_by: Mapped[str | None]
    submitted_at: Mapped[datetime | None]
    approved_by: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    # The supervisor for whom a deputy approved.
    approved_for: Mapped[str | None]
    void_reason: Mapped[str | None]
    # A digest of the day's rows when it was submitted; another one later voids it.
    figures_mark: Mapped[str | None]


# Four eyes where a service is gone round: refused in an entry of this device alone, because what
# comes from others is merged and shown, never refused. The exchange that rewrites its own tail, and
# a store that moves, write old entries again: those are not judged.
_SELF_APPROVED = (
    "NEW.entity = 'report_record' "
    "AND NEW.device_id = CAST((SELECT v FROM meta WHERE k = 'device') AS {integer}) "
    "AND NOT EXISTS (SELECT 1 FROM meta WHERE k = 'rewriting') "
    "AND EXISTS (SELECT 1 FROM report_record WHERE id = NEW.entity_id "
    "AND state = 'approved' AND approved_by = submitted_by)"
)
_WORDS = "who submits a report does not approve it"
_IN_A_FILE = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    "CREATE TRIGGER journal_four_eyes BEFORE INSERT ON journal "
    f"WHEN {_SELF_APPROVED.format(integer='INTEGER')} "
    f"BEGIN SELECT raise(ABORT, '{_WORDS}'); END"
)
# A condition of a server's trigger may ask no other table, so the function asks.
_FUNCTION = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    "CREATE FUNCTION journal_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    f"IF {_SELF_APPROVED.format(integer='BIGINT')} "
    f"THEN RAISE EXCEPTION '{_WORDS}'; END IF; RETURN NEW; END $$"
)
_ON_A_SERVER = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    "CREATE TRIGGER journal_four_eyes BEFORE INSERT ON journal "
    "FOR EACH ROW EXECUTE FUNCTION journal_four_eyes()"
)
for _dialect, _ddl in (
    ("sqlite", _IN_A_FILE),
    ("postgresql", _FUNCTION),
    ("postgresql", _ON_A_SERVER),
):
    event.listen(ReportRecord.__table__, "after_create", _ddl.execute_if(dialect=_dialect))
