"""Remarks of a day, and the supervisor's own words for its verdict; both stand in the report."""

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Account, DayNote
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.rights import Right
from supervisor_app.store.work import Work

REMARK, VERDICT = "remark", "verdict"
LONGEST = 500


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One remark: when it belongs to, what it says, who wrote it."""

    id: str
    at: time | None
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class DayNotes:
    """All that was written about a day; `verdict` is "" while the one made from figures stands."""

    remarks: tuple[NoteRow, ...]
    verdict: str


def day_notes(work: Work, day: date) -> DayNotes:
    """Return remarks and own verdict of a day."""
    work.require(Right.VIEW_BOARD)
    row = work.session.get(DayNote, natural_id("day_note", VERDICT, day))
    return DayNotes(remarks(work, day), "" if row is None else row.text)


def remarks(work: Work, day: date) -> tuple[NoteRow, ...]:
    """Return the remarks of a day in the order of their time."""
    work.require(Right.VIEW_BOARD)
    rows = work.session.execute(
        select(DayNote.id, DayNote.at, DayNote.text, Account.full_name)
        .outerjoin(Account, Account.id == DayNote.account_id)
        .where(DayNote.work_date == day, DayNote.kind == REMARK)
        .order_by(DayNote.at)
    )
    return tuple(NoteRow(key, at, text, name or "") for key, at, text, name in rows)


def add_remark(work: Work, day: date, text: str) -> str:
    """Write a remark of now and return its id; raises InvalidInput for an empty or endless one."""
    work.require(Right.WRITE_NOTES)
    at = work.now().time().replace(second=0, microsecond=0)
    note = DayNote(
        id=new_id(),
        work_date=day,
        kind=REMARK,
        at=at if day == work.today() else None,
        text=_checked(text),
        account_id=work.actor.account_id,
    )
    return work.add(note).id


def withdraw_remark(work: Work, note_id: str) -> None:
    """Take a remark back; raises NotFound where somebody else has done so already."""
    work.require(Right.WRITE_NOTES)
    work.delete(work.get(DayNote, note_id))


def say_verdict(work: Work, day: date, text: str) -> None:
    """Put the supervisor's words in place of the verdict made from the rules; "" takes them back.

    Raises InvalidInput for an endless one.
    """
    work.require(Right.WRITE_NOTES)
    key = natural_id("day_note", VERDICT, day)
    row = work.session.get(DayNote, key)
    if not text.strip():
        if row is not None:
            work.delete(row)
        return
    if row is None:
        work.add(
            DayNote(
                id=key,
                work_date=day,
                kind=VERDICT,
                text=_checked(text),
                account_id=work.actor.account_id,
            )
        )
    else:
        row.text, row.account_id = _checked(text), work.actor.account_id


def _checked(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise InvalidInput(field="text", reason="required", value="")
    if len(words) > LONGEST:
        raise InvalidInput(field="text", reason="too_long", value=words[:40])
    return words
