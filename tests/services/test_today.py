"""The board of the day: its figures are the day's sums, alerts come worst first, remarks count."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from supervisor_app.errors import InvalidInput, NotAllowed
from supervisor_app.models import DailyFigure, HourFigure, RosterEntry, SatisfactionFigure
from supervisor_app.rules.attention import AlertKind, Severity
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState
from supervisor_app.services import accounts, day_notes, days, figures, today
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports.daily.gather import Wanted, daily_facts
from supervisor_app.services.today import Lack
from supervisor_app.store.board import read_board
from supervisor_app.store.work import Work


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


def test_alerts_come_worst_first(demo: Desk) -> None:
    """The absent agency leads; agencies without figures are no alarm while the day runs."""
    found = demo.read(today.today).alerts
    severities = [alert.severity for alert in found]
    assert severities == sorted(severities, key=list(Severity).index)
    kinds = [alert.kind for alert in found]
    assert kinds[0] is AlertKind.AGENCY_ABSENT
    assert AlertKind.FIGURES_MISSING not in kinds


def test_a_day_that_has_no_figure_at_all_asks_for_them(demo: Desk) -> None:
    """While the day runs the alert comes only where nothing was imported or typed."""
    demo.write(forget_figures)
    found = demo.read(today.today)
    missing = [one for one in found.alerts if one.kind is AlertKind.FIGURES_MISSING]
    assert [one.count for one in missing] == [13]
    assert [one.comparison.value for one in found.figures] == [None, None, None, None]
    assert not found.is_blank


def forget_figures(work: Work) -> None:
    """Delete the day's figures and ratings."""
    day = days.board_day(work)
    for kind in (DailyFigure, HourFigure, SatisfactionFigure):
        for row in work.session.scalars(sa.select(kind).where(kind.work_date == day)):
            work.delete(row)


def test_every_figure_has_its_run(demo: Desk) -> None:
    """Four indicators, each with a value and the days before it in order."""
    found = demo.read(today.today)
    assert [one.comparison.kpi for one in found.figures] == list(today.SHOWN)
    for one in found.figures:
        assert one.comparison.value is not None
        assert [point.day for point in one.run] == sorted(point.day for point in one.run)
        assert len(one.run) == 8
    by_kpi = {one.comparison.kpi: one.comparison for one in found.figures}
    assert by_kpi[Kpi.SERVICE_MEAN].target == 3.0


def test_a_running_day_is_compared_with_the_same_hours(demo: Desk) -> None:
    """At noon a count stands beside last week's count up to the same hour, not its whole day."""
    found = demo.read(today.today)
    visitors = next(one for one in found.figures if one.comparison.kpi is Kpi.VISITORS)
    assert visitors.until == 12
    week_ago = found.frame.day - timedelta(weeks=1)
    hours = demo.read(figures.hours, week_ago, week_ago)
    assert visitors.comparison.previous == sum(row.arrived for row in hours if row.hour < 12)
    assert visitors.comparison.previous < sum(row.arrived for row in hours)
    assert visitors.comparison.value == found.sums.visitors
    own = sum(row.counted.arrived for row in found.hours if row.counted and row.hour < 12)
    assert visitors.run[-1].value == own


def test_hours_add_up_to_the_day(demo: Desk) -> None:
    """The hours' arrivals are the day's visitors."""
    found = demo.read(today.today)
    counted = [row.counted for row in found.hours if row.counted is not None]
    assert sum(count.arrived for count in counted) == found.sums.visitors
    assert sum(count.served for count in counted) == found.sums.transactions


def test_only_the_agencies_follow_the_chosen_period(demo: Desk) -> None:
    """The evening has not begun: its agencies are not recorded, the alerts stay those of now."""
    now = demo.read(today.today)
    evening = demo.read(today.today, PeriodCode.EVENING)
    assert now.board is not None
    assert evening.board is not None
    assert now.board.period.code is PeriodCode.MORNING
    assert evening.board.period.code is PeriodCode.EVENING
    assert {row.state for row in evening.board.rows} == {AgencyState.NOT_RECORDED}
    assert (evening.alerts, evening.figures) == (now.alerts, now.figures)


def test_a_new_centre_is_led_from_lack_to_lack(new_centre: Desk) -> None:
    """First agencies are asked for; nothing is shown as zero."""
    found = new_centre.read(today.today)
    assert (found.lack, found.is_blank) == (Lack.AGENCIES, True)
    assert found.alerts == ()
    assert found.hours == ()


def test_a_day_without_a_roster_is_shown_once_something_was_recorded(demo: Desk) -> None:
    """Who works without a roster sees her figures, with the lack beside them."""
    demo.write(forget_rosters)
    found = demo.read(today.today)
    assert (found.lack, found.is_blank) == (Lack.ROSTER, False)


def forget_rosters(work: Work) -> None:
    """Delete every plan."""
    for row in work.session.scalars(sa.select(RosterEntry)):
        work.delete(row)


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
    notes = demo.read(day_notes.day_notes, day)
    assert [note.text for note in notes.remarks] == ["زار وكيل الإمارة المركز"]
    assert notes.verdict == ""


def test_a_remark_can_be_withdrawn(demo: Desk) -> None:
    """What was written by mistake leaves the day and the report."""
    day = demo.read(days.board_day)
    note = demo.write(day_notes.add_remark, day, "سهو").result
    demo.write(day_notes.withdraw_remark, note)
    assert demo.read(day_notes.remarks, day) == ()


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
