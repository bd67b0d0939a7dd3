"""The board of the day: its figures are the day's sums, alerts come worst first, remarks count."""

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.rules.attention import AlertKind, Severity
from supervisor_app.rules.kpi import Kpi
from supervisor_app.services import accounts, day_notes, days, today
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports.daily.gather import Wanted, daily_facts
from supervisor_app.store.board import read_board


def test_the_front_page_and_the_board_say_the_same(demo: Desk) -> None:
    """What is painted before anybody signs in agrees with the board behind it."""
    found = demo.read(today.today)
    front = read_board(demo.store.path, demo.store.key, demo.clock.now().date())
    assert front is not None
    assert (front.day, front.visitors) == (found.frame.day, found.sums.visitors)
    assert front.served == found.sums.transactions
    assert front.service_seconds == found.sums.service.seconds
    assert (front.rated, front.satisfied) == (found.sums.rated, found.sums.satisfied)
    assert (front.print_waiting, front.print_uncollected) == (
        found.waiting.count,
        found.waiting.uncollected,
    )


def test_alerts_come_worst_first_and_at_most_four(demo: Desk) -> None:
    """The absent agency leads, and what does not fit is counted."""
    found = demo.read(today.today).attention
    severities = [alert.severity for alert in found.shown]
    assert severities == sorted(severities, key=list(Severity).index)
    assert len(found.shown) <= 4
    assert AlertKind.AGENCY_ABSENT in {alert.kind for alert in found.shown}


def test_every_figure_has_its_run(demo: Desk) -> None:
    """Four indicators, each with a value and the days before it in order."""
    found = demo.read(today.today)
    assert [one.comparison.kpi for one in found.figures] == list(today.SHOWN)
    for one in found.figures:
        assert one.comparison.value is not None
        assert [point.day for point in one.run] == sorted(point.day for point in one.run)
    by_kpi = {one.comparison.kpi: one.comparison for one in found.figures}
    assert by_kpi[Kpi.SERVICE_MEAN].target == 3.0


def test_hours_add_up_to_the_day(demo: Desk) -> None:
    """The hours' arrivals are the day's visitors."""
    found = demo.read(today.today)
    assert sum(row.arrived for row in found.hours) == found.sums.visitors
    assert sum(row.served for row in found.hours) == found.sums.transactions


def test_a_new_centre_has_an_empty_board(new_centre: Desk) -> None:
    """Before anything is planned the board says so instead of zeros."""
    found = new_centre.read(today.today)
    assert not found.has_roster
    assert found.attention.shown == ()


def test_remarks_and_the_supervisors_verdict_reach_the_report(demo: Desk) -> None:
    """A remark is an event of the day; her own verdict stands in place of the made one."""
    day = demo.read(days.board_day)
    before = demo.read(daily_facts, Wanted()).verdict
    demo.write(day_notes.add_remark, day, "  زار وكيل الإمارة   المركز ")
    demo.write(day_notes.say_verdict, day, "يوم مزدحم ومنتظم.")
    facts = demo.read(daily_facts, Wanted())
    assert "زار وكيل الإمارة المركز" in {event.action for event in facts.events}
    assert facts.verdict == "يوم مزدحم ومنتظم."
    demo.write(day_notes.say_verdict, day, "")
    assert demo.read(daily_facts, Wanted()).verdict == before
    assert [note.text for note in demo.read(day_notes.remarks, day)] == ["زار وكيل الإمارة المركز"]


@pytest.mark.parametrize("text", ["", "   ", "ا" * 501])
def test_an_empty_or_endless_remark_is_refused(demo: Desk, text: str) -> None:
    """A remark says something in at most 500 letters."""
    with pytest.raises(InvalidInput):
        demo.write(day_notes.add_remark, demo.read(days.board_day), text)


def test_a_print_operator_has_no_board(demo: Desk) -> None:
    """The board is a right of its own."""
    accounts.seat_without_password(demo, "print_operator")
    with pytest.raises(NotAllowed):
        demo.read(today.today)
