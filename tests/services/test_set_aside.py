"""What came late or was set aside: each is listed once, with whose it is; nothing else is."""

import datetime as dt

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.models import DayNote, ReportRecord
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import set_aside, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.set_aside import Aside
from supervisor_app.store.work import Work

_COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"
DAY = dt.date(2025, 10, 1)


def report(work: Work, made: dt.timedelta) -> None:
    """Keep a report of the day, made so long from now."""
    work.add(
        ReportRecord(
            kind="daily",
            work_date=DAY,
            reference="1",
            file_name="1.pdf",
            sha256="",
            fingerprint="",
            pages=1,
            made_at=work.now() + made,
            account_id="",
        )
    )


def remark(work: Work) -> None:
    """Write about the day."""
    work.add(DayNote(work_date=DAY, kind="remark", text="ازدحام", account_id="", at=None))


def lines(desk: Desk) -> list[tuple[Aside, str]]:
    """List kind and table of each line."""
    return [(row.aside, row.entity) for row in desk.read(set_aside.set_aside)]


def test_what_is_written_after_the_report_is_late(new_centre: Desk) -> None:
    """A remark about a reported day stands in the list; the report itself does not."""
    new_centre.write(report, dt.timedelta(hours=-1))
    assert lines(new_centre) == []
    new_centre.write(remark)
    (row,) = new_centre.read(set_aside.set_aside)
    assert (row.aside, row.entity, row.day) == (Aside.LATE, "day_note", DAY)


def test_what_the_report_knew_is_not_late(new_centre: Desk) -> None:
    """A remark from before the report is none of the list's."""
    new_centre.write(remark)
    new_centre.write(report, dt.timedelta(hours=1))
    assert lines(new_centre) == []


def test_what_was_refused_replaced_or_cannot_be_shown_is_listed(new_centre: Desk) -> None:
    """Each with its table; a station's name where it is known."""
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "صالة أ")
    with new_centre.store.raw() as raw:
        raw.execute("BEGIN IMMEDIATE")
        newest = f"SELECT {_COLUMNS} FROM journal WHERE entity = 'workstation' LIMIT 1"
        raw.execute(f"INSERT INTO orphan ({_COLUMNS}) {newest}")
        raw.execute(f"INSERT INTO refused ({_COLUMNS}, why) SELECT *, 'content' FROM ({newest})")
        raw.execute(
            "INSERT INTO parked (centre_id, entity, entity_id, why) VALUES (1, 'target', 'k', 'x')"
        )
        raw.execute("COMMIT")
    rows = new_centre.read(set_aside.set_aside)
    assert [(row.aside, row.entity) for row in rows] == [
        (Aside.PARKED, "target"),
        (Aside.REFUSED, "workstation"),
        (Aside.ORPHANED, "workstation"),
    ]
    assert rows[1].station == "صالة أ"
    assert len({row.key for row in rows}) == 3
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        new_centre.read(set_aside.set_aside)
