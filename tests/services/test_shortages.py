"""Shortage cases: opened once, taken up the ladder, overdue, opened by themselves."""

from datetime import date, time, timedelta

import pytest

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.rules.presence import AgencyState, Cause
from supervisor_app.rules.shortage import CaseState, StepKind, Subject
from supervisor_app.services import (
    accounts,
    agency_contacts,
    days,
    presence_board,
    shortage_letters,
    shortages,
    undo,
)
from supervisor_app.services.agency_contacts import ContactDraft
from supervisor_app.services.desk import Desk
from supervisor_app.services.shortages import CaseDraft, StepDraft, Terms

SUNDAY = date(2025, 10, 5)


def agency(demo: Desk) -> str:
    """Give an agency of the board."""
    board = demo.read(presence_board.day_board).board
    assert board is not None
    return board.rows[0].id


def opened(demo: Desk) -> str:
    """Open a case of staff."""
    return demo.write(shortages.open_case, CaseDraft(agency(demo), Subject.STAFF)).result.id


def take(demo: Desk, key: str, kind: StepKind, text: str = "نص") -> None:
    """Take a step with words."""
    demo.write(shortages.take_step, key, StepDraft(kind, text, "خالد"))


def test_the_same_shortage_is_one_case(demo: Desk) -> None:
    """Agency, subject and cause again give the open case; once closed, a new one of the day."""
    key = opened(demo)
    again = demo.write(shortages.open_case, CaseDraft(agency(demo), Subject.STAFF)).result
    assert (again.id, again.was_open) == (key, True)
    take(demo, key, StepKind.CLOSED)
    assert opened(demo) != key
    assert demo.read(shortages.counts).closed_this_month == 1


def test_a_case_goes_up_the_ladder_and_every_step_is_in_the_trail(demo: Desk) -> None:
    """Called, written, reminded, escalated, filled, closed: who, when, with whom, until when."""
    key = opened(demo)
    ladder = (StepKind.CALLED, StepKind.LETTER, StepKind.FOLLOW_UP, StepKind.ESCALATED)
    for kind in (*ladder, StepKind.FILLED, StepKind.CLOSED):
        take(demo, key, kind)
        demo.clock.advance(timedelta(hours=1))
    found = demo.read(shortages.case, key)
    assert [one.kind for one in found.steps][1:-2] == list(ladder)
    assert found.steps[1].spoke_with == "خالد"
    assert found.steps[2].due == SUNDAY + timedelta(days=2)
    assert {one.by for one in found.steps} == {demo.actor.name}
    assert found.row.state is CaseState.CLOSED
    with pytest.raises(Conflict):
        take(demo, key, StepKind.LETTER)


def test_a_letter_without_reply_is_overdue_after_its_day(demo: Desk) -> None:
    """On the last day it is not, the day after it is and leads the list."""
    key = opened(demo)
    take(demo, key, StepKind.LETTER)
    other = CaseDraft("", Subject.PLACE, title="كراسي الانتظار")
    demo.write(shortages.open_case, other)
    demo.clock.advance(timedelta(days=2))
    assert demo.read(shortages.counts).overdue == 0
    demo.clock.advance(timedelta(days=1))
    rows = demo.read(shortages.cases)
    assert (rows[0].id, rows[0].overdue) == (key, True)
    assert demo.read(shortages.counts).waiting == 1


@pytest.mark.parametrize("kind", [StepKind.CALLED, StepKind.LETTER, StepKind.CLOSED, StepKind.NOTE])
def test_a_step_without_words_is_refused(demo: Desk, kind: StepKind) -> None:
    """Closing needs its proof, a call what was said."""
    key = opened(demo)
    with pytest.raises(InvalidInput):
        take(demo, key, kind, "  ")


def test_what_else_is_short_must_be_named(demo: Desk) -> None:
    """Equipment, systems and places have a title; staff need none."""
    with pytest.raises(InvalidInput):
        demo.write(shortages.open_case, CaseDraft("", Subject.EQUIPMENT))


def test_a_shortage_that_lasts_opens_its_case_once(demo: Desk) -> None:
    """Absent and short agencies get one case each, by nobody's hand, and taken back whole."""
    board = demo.read(presence_board.day_board).board
    assert board is not None
    gone = {
        row.id
        for row in board.rows
        if row.state in (AgencyState.SHORT, AgencyState.ABSENT)
        and row.now.since is not None
        and board.until - row.now.since >= demo.read(shortages.opens_after)
    }
    done = demo.write(shortages.open_lacking)
    assert done.result == len(gone) > 0
    assert demo.write(shortages.open_lacking).result == 0
    by_agency = demo.read(shortages.open_by_agency)
    assert set(by_agency) == gone
    assert {demo.read(shortages.case, row.id).steps[0].by for row in by_agency.values()} == {""}
    demo.write(undo.revert, done.op)
    assert demo.read(shortages.cases) == ()


def test_a_device_out_of_order_is_equipment(demo: Desk) -> None:
    """The cause on the board says what is short."""
    demo.write(shortages.open_lacking)
    subjects = {row.cause: row.subject for row in demo.read(shortages.cases)}
    wanted = {
        Cause.SYSTEM: Subject.SYSTEM,
        Cause.DEVICE: Subject.EQUIPMENT,
        Cause.STAFF: Subject.STAFF,
    }
    assert all(subject is wanted.get(cause, Subject.STAFF) for cause, subject in subjects.items())


def test_a_letter_begins_with_what_is_known(demo: Desk) -> None:
    """Agency, day in both calendars, counters and deadline; no honorific; a reminder cites it."""
    key = opened(demo)
    text = demo.read(shortage_letters.draft, key, StepKind.LETTER)
    assert text.startswith("الموضوع")
    for part in ("1447", "2025", "13:00"):
        assert part in text
    assert not any(word in text for word in ("سعادة", "معالي", "المحترم"))
    take(demo, key, StepKind.LETTER)
    assert "إشارة إلى" in demo.read(shortage_letters.draft, key, StepKind.FOLLOW_UP)
    with pytest.raises(InvalidInput):
        demo.read(shortage_letters.draft, key, StepKind.CALLED)


def test_an_agency_has_its_representatives_in_order(demo: Desk) -> None:
    """The liaison officer first, then the deputies; who has gone is not called."""
    key = agency(demo)
    first = demo.write(
        agency_contacts.put, key, ContactDraft("خالد", "ضابط الاتصال", "0501")
    ).result
    demo.write(agency_contacts.put, key, ContactDraft("نورة"))
    demo.write(agency_contacts.put, key, ContactDraft("خالد الحربي", "ضابط الاتصال", "0501"), first)
    assert [one.name for one in demo.read(agency_contacts.contacts, key)] == ["خالد الحربي", "نورة"]
    demo.write(agency_contacts.end, first)
    assert [one.name for one in demo.read(agency_contacts.contacts, key)] == ["نورة"]
    with pytest.raises(InvalidInput):
        demo.write(agency_contacts.put, key, ContactDraft(" "))


def test_who_may_not_work_on_cases_only_sees_them(demo: Desk) -> None:
    """The statistics clerk reads the list and takes no step."""
    key = opened(demo)
    accounts.seat_without_password(demo, "statistics_clerk")
    assert [row.id for row in demo.read(shortages.cases)] == [key]
    with pytest.raises(NotAllowed):
        take(demo, key, StepKind.CALLED)


def test_outside_the_periods_nothing_opens_by_itself(demo: Desk) -> None:
    """After the last period ended a shortage of the day is history."""
    evening = demo.read(days.frame).as_of.replace(hour=23, minute=0)
    demo.clock.advance(evening - demo.clock.now())
    assert demo.read(shortages.lacking) == ()
    assert time(23) == demo.clock.now().time()


def test_the_terms_of_cases_are_the_centres_own(demo: Desk) -> None:
    """Another deadline holds for the next letter; beyond reason nothing is kept."""
    demo.write(shortages.set_terms, Terms(30, 5))
    assert demo.read(shortages.terms) == Terms(30, 5)
    key = opened(demo)
    take(demo, key, StepKind.LETTER)
    assert demo.read(shortages.case, key).row.facts.due == date(2025, 10, 12)
    for terms in (Terms(0, 2), Terms(15, 0), Terms(500, 2), Terms(15, 90)):
        with pytest.raises(InvalidInput):
            demo.write(shortages.set_terms, terms)
    assert demo.read(shortages.terms) == Terms(30, 5)
