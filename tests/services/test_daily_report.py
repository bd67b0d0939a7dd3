"""Gathering, making and keeping the daily report of the demonstration centre."""

import pytest

from supervisor_app.errors import NotAllowed, ReportDamaged, ReportMissing
from supervisor_app.services import accounts, day_sums, days, figures
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import archive
from supervisor_app.services.reports.daily.gather import Wanted, daily_facts
from supervisor_app.system.progress import Unwatched


def test_the_page_says_what_the_centre_counted(demo: Desk) -> None:
    """Totals on the page are the day's sums, and agencies and channels add up to them."""
    frame = demo.read(days.frame)
    sums = demo.read(day_sums.day_sums, frame, frame.day, frame.day)[frame.day]
    facts = demo.read(daily_facts, Wanted())
    assert facts.totals.visitors == sums.visitors
    assert facts.totals.transactions == sums.transactions
    assert sum(row.transactions for row in facts.agencies) == sums.transactions
    assert sum(row.visitors for row in facts.channels) == sums.visitors
    assert sum(row.lost.total for row in facts.agencies) == sums.presence.lost_minutes
    assert len(facts.agencies) == 13


def test_names_of_people_stand_in_the_internal_annex_only(demo: Desk) -> None:
    """Without the annex no employee is named; with it only exceptions are."""
    plain = demo.read(daily_facts, Wanted())
    inner = demo.read(daily_facts, Wanted(annex=True))
    assert plain.annex == ()
    assert inner.annex
    named = {person.name for person in inner.annex}
    assert not any(name in repr(plain) for name in named)


def test_a_day_that_still_runs_makes_a_draft(demo: Desk) -> None:
    """The running day's report is a draft, an earlier day's is not."""
    last = demo.read(days.board_day)
    earlier = max(day for day in demo.read(day_days) if day < last)
    assert demo.read(daily_facts, Wanted()).draft
    assert not demo.read(daily_facts, Wanted(earlier)).draft


def day_days(work) -> set:
    """Return the days that have hours of tickets."""
    last = days.board_day(work)
    return {row.day for row in figures.hours(work, last.replace(month=1), last)}


def test_a_kept_report_comes_back_byte_for_byte(demo: Desk) -> None:
    """What was made is registered, read back unchanged and listed by who made it."""
    drawn = archive.draw_daily(demo, Unwatched(), Wanted())
    row = archive.keep(demo, drawn)
    assert archive.content(demo, row.id) == drawn.pdf
    listed = demo.read(archive.made)
    assert [(one.id, one.made_by) for one in listed] == [(row.id, demo.actor.name)]
    assert 2 <= row.pages <= 4


def test_a_changed_file_is_not_given_out(demo: Desk) -> None:
    """One flipped byte in the folder is noticed, and so is a file that is gone."""
    row = archive.keep(demo, archive.draw_daily(demo, Unwatched(), Wanted()))
    path = demo.paths.reports / row.file_name
    pdf = bytearray(path.read_bytes())
    pdf[len(pdf) // 2] ^= 1
    path.write_bytes(pdf)
    with pytest.raises(ReportDamaged):
        archive.content(demo, row.id)
    path.unlink()
    with pytest.raises(ReportMissing):
        archive.content(demo, row.id)


def test_a_print_operator_makes_no_report(demo: Desk) -> None:
    """Reading and making reports are rights of their own."""
    accounts.seat_without_password(demo, "print_operator")
    with pytest.raises(NotAllowed):
        archive.draw_daily(demo, Unwatched(), Wanted())
