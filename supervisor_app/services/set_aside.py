"""What the exchange set aside or took in late, as lists: nothing of it is lost, a person looks.

Conflicts are in conflicts.py; how things come here is the sync package's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select

from supervisor_app.models import Account, ReportRecord, Workstation
from supervisor_app.rules.rights import Right
from supervisor_app.store import journal
from supervisor_app.store.work import Work

MOST = 500


class Aside(StrEnum):
    """Why a line stands here."""

    PARKED = "parked"
    REFUSED = "refused"
    ORPHANED = "orphaned"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class AsideRow:
    """One line; `day` is the day it is about, `why` a technical reason, both may be empty."""

    key: str
    aside: Aside
    entity: str
    at: datetime | None
    who: str
    station: str
    day: date | None
    why: str


def set_aside(work: Work) -> tuple[AsideRow, ...]:
    """Return what could not be shown, what the server refused or replaced, and what came late."""
    work.require(Right.SYNC_NOW)
    names = _Names(work)
    return (*_parked(work), *_kept(work, names), *_late(work, names))


class _Names:
    def __init__(self, work: Work) -> None:
        read = work.session.execute
        self.people = dict(read(select(Account.id, Account.full_name)).all())
        self.stations = dict(read(select(Workstation.device_id, Workstation.name)).all())


def _parked(work: Work) -> Iterator[AsideRow]:
    for entity, key, why in work.raw().execute(
        f"SELECT entity, entity_id, why FROM parked ORDER BY entity, entity_id LIMIT {MOST}"
    ):
        yield AsideRow(f"{entity}/{key}", Aside.PARKED, entity, None, "", "", None, why)


def _kept(work: Work, names: _Names) -> Iterator[AsideRow]:
    for aside, table, why in (
        (Aside.REFUSED, "refused", "why"),
        (Aside.ORPHANED, "orphan", "''"),
    ):
        for row in work.raw().execute(
            f"SELECT device_id, seq, hlc, entity, body, {why} FROM {table} "
            f"ORDER BY hlc DESC LIMIT {MOST}"
        ):
            yield _row(work, names, aside, row, None)


def _late(work: Work, names: _Names) -> Iterator[AsideRow]:
    """Yield entries about a day that were written after the day's report was made."""
    made = dict(
        work.session.execute(
            select(ReportRecord.work_date, func.max(ReportRecord.made_at)).group_by(
                ReportRecord.work_date
            )
        ).all()
    )
    if not made:
        return
    days = {day.isoformat(): int(at.timestamp() * 1000) << 16 for day, at in made.items()}
    marks = ", ".join("?" for _ in days)
    found = work.raw().execute(
        "SELECT j.device_id, j.seq, j.hlc, j.entity, j.body, '', r.data ->> '$.work_date' AS day "
        "FROM journal j JOIN row r ON r.centre_id = j.centre_id AND r.entity = j.entity "
        "AND r.entity_id = j.entity_id "
        f"WHERE j.hlc > ? AND day IN ({marks}) AND j.entity <> 'report_record' "
        "ORDER BY j.hlc DESC LIMIT 2000",
        (min(days.values()), *days),
    )
    for row in found:
        if row[2] > days[row[6]] + 0xFFFF:
            yield _row(work, names, Aside.LATE, row, date.fromisoformat(row[6]))


def _row(work: Work, names: _Names, aside: Aside, row: Any, day: date | None) -> AsideRow:
    device, seq, hlc, entity, text, why, *_ = row
    body = journal.parse(text)
    return AsideRow(
        key=f"{aside}/{device}/{seq}",
        aside=aside,
        entity=entity,
        at=journal.moment(hlc).astimezone(work.now().tzinfo),
        who=names.people.get(body.actor, "") if body else "",
        station=names.stations.get(device, ""),
        day=day,
        why=str(why),
    )
