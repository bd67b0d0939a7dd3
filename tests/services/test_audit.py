"""The trail for people: pages, names, history, seals that are due, exports that leave a trace."""

import datetime as dt
from pathlib import Path

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.models import Attendance, Employee
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.rules.section import Section
from supervisor_app.services import audit, day_notes, workstations
from supervisor_app.services.audit import AuditQuery
from supervisor_app.services.desk import Desk
from supervisor_app.store import trail_search
from supervisor_app.store.proof import Claim
from supervisor_app.store.trail import Kind
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched

CHIEF = Actor("chief", "هدى", Role.SUPERVISOR, frozenset(Right))
CLERK = Actor("clerk", "منى", Role.STATISTICS_CLERK, frozenset(Right) - {Right.READ_AUDIT})


@pytest.fixture
def desk(new_centre: Desk) -> Desk:
    """Give a new centre whose supervisor sits and whose machine has its keys."""
    new_centre.seat(CHIEF)
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "القاعة أ")
    return new_centre


def note(work: Work, text: str) -> None:
    """Write a remark."""
    day_notes.add_remark(work, work.today(), text)


def rows(desk: Desk, **asked: object) -> tuple[audit.AuditRow, ...]:
    """Return a page of the trail."""
    return desk.read(audit.page, AuditQuery(**asked)).rows  # type: ignore[arg-type]  # by name


def test_the_trail_is_for_who_may_read_it(desk: Desk) -> None:
    """Without the right neither page, history, people, proof nor receipts are given."""
    desk.seat(CLERK)
    for noun, *values in (
        (audit.page, AuditQuery()),
        (audit.history, "day_note", "x"),
        (audit.people,),
        (audit.receipts,),
    ):
        with pytest.raises(NotAllowed):
            desk.read(noun, *values)  # type: ignore[arg-type]  # each with its own values
    with pytest.raises(NotAllowed):
        audit.verify(desk, Unwatched())


def test_an_entry_says_who_what_where_and_why(desk: Desk) -> None:
    """Newest first, with the name of the workstation and the values before and after."""
    desk.write(note, "تعطّل المكيّف")
    first = rows(desk, limit=1)[0]
    assert (first.table, first.kind, first.station, first.own) == (
        "day_note",
        Kind.MADE,
        "القاعة أ",
        True,
    )
    assert {one.field: one.after for one in first.values}["text"] == "تعطّل المكيّف"
    assert first.what == ""
    assert desk.read(audit.history, first.table, first.id) == (first,)


def test_pages_follow_each_other_without_gap_or_double(desk: Desk) -> None:
    """The last entry of a page is where the next one goes on; the last page says so."""
    for number in range(7):
        desk.write(note, f"ملاحظة {number}")
    whole = rows(desk, table="day_note", limit=50)
    first = desk.read(audit.page, AuditQuery(table="day_note", limit=5))
    after = AuditQuery(table="day_note", limit=5, before=first.rows[-1].place)
    second = desk.read(audit.page, after)
    assert first.next == first.rows[-1].place
    assert first.rows + second.rows == whole
    assert (len(whole), first.more, second.more) == (7, True, False)


def test_people_can_be_asked_for_by_name(desk: Desk) -> None:
    """Everybody with an account stands in the list."""
    found = desk.read(audit.people)
    assert found
    assert all(one.name for one in found)


def test_a_seal_is_due_by_entries_time_or_occasion(desk: Desk, clock: FixedClock) -> None:
    """The first at once, then after ten minutes with an entry, a hundred entries, or on demand."""
    assert audit.seal(desk)
    assert not audit.seal(desk, at_once=True), "nothing was written since"
    desk.write(note, "بعد الختم")
    assert not audit.seal(desk)
    assert audit.seal(desk, at_once=True)
    desk.write(note, "ثم")
    clock.advance(dt.timedelta(minutes=11))
    assert audit.seal(desk)
    for number in range(audit.ENTRIES_A_SEAL):
        desk.write(note, f"{number}")
    assert audit.seal(desk)
    found = audit.verify(desk, Unwatched())
    assert (found.ok, found.checkpoints) == (True, 4)


def test_the_proof_takes_what_others_saw(desk: Desk) -> None:
    """A head that is here holds, one that never was does not; receipts can be carried away."""
    assert audit.verify(desk, Unwatched(), [Claim(0, 99_999, "ab")]).findings
    assert desk.read(audit.receipts) == []


def test_a_report_carries_the_head_it_was_made_at(demo: Desk, tmp_path: Path) -> None:
    """Its witness is read from the file and holds; a file without one is refused."""
    from supervisor_app.services.reports import archive  # noqa: PLC0415  start-up time: drawing of a PDF
    from supervisor_app.services.reports.daily.gather import Wanted  # noqa: PLC0415  start-up time: drawing of a PDF

    row = archive.keep(demo, archive.draw_daily(demo, Unwatched(), Wanted(None)))
    claim = audit.witness_of(demo.paths.reports / row.file_name)
    assert audit.verify(demo, Unwatched(), [claim]).ok
    other = tmp_path / "other.pdf"
    other.write_bytes(b"no report")
    with pytest.raises(InvalidInput):
        audit.witness_of(other)


def test_a_text_is_found_in_values_names_and_words(desk: Desk) -> None:
    """What was written, what stood there before, who is meant, and the word for a stored value."""
    with desk.store.write(CHIEF) as work:
        person = work.add(Employee(name="سالم الحربي", number="7", section=next(iter(Section))))
        mark = work.add(
            Attendance(
                employee_id=person.id,
                agency_id="",
                work_date=work.today(),
                period=PeriodCode.MORNING,
                status=AttendanceStatus.PRESENT,
            )
        )
    desk.write(note, "تعطّل المكيّف")
    for status in (AttendanceStatus.LATE, AttendanceStatus.ABSENT):
        with desk.store.write(CHIEF) as work:
            work.get(Attendance, mark.id).status = status

    def found(text: str) -> list[str]:
        return [row.table for row in rows(desk, text=text)]

    assert found("المكيّف") == ["day_note"]
    assert found("حربي") == ["attendance", "attendance", "attendance", "employee"]
    assert found("متأخر") == ["attendance", "attendance"], "written, and overwritten"
    assert found("لا شيء كهذا") == []


def test_a_search_says_how_far_it_looked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops after as many entries as a person waits for, and goes on from there."""
    monkeypatch.setattr(trail_search, "LOOKED_THROUGH", 4)
    monkeypatch.setattr(trail_search, "AT_ONCE", 2)
    desk.write(note, "الأولى")
    for number in range(5):
        desk.write(note, f"{number}")
    page = desk.read(audit.page, AuditQuery(text="الأولى"))
    assert (page.rows, page.more) == ((), True)
    assert page.reached is not None
    assert page.reached.tzinfo == desk.clock.now().tzinfo
    on = desk.read(audit.page, AuditQuery(text="الأولى", before=page.next))
    assert len(on.rows) == 1
    cut = desk.read(audit.page, AuditQuery(text="day", limit=1, table="day_note"))
    assert cut.next in {None, *(one.place for one in cut.rows)} or cut.reached
