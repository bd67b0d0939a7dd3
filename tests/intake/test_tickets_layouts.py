"""The same tickets come out of every layout that queue systems write: letters, digits, dates."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supervisor_app.intake import tickets
from supervisor_app.intake.mapping import DateOrder
from supervisor_app.intake.stamps import MISSING
from supervisor_app.intake.ticket_words import Field
from supervisor_app.rules import histogram
from tests.intake.ticket_files import ARABIC, ENGLISH, ROW, TODAY, read, reasons, row, write

DAY = dt.date(2025, 10, 2).toordinal()
EIGHT = 8 * 3600
EXPECTED = {
    "day": DAY, "agency": 1, "service": 11, "counter": 31, "section": 1, "channel": 1,
    "issued": EIGHT, "called": EIGHT + 240, "started": EIGHT + 270, "finished": EIGHT + 450,
    "outcome": 1, "rating": 5,
}  # fmt: skip
TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TO_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def told(rows):
    """Return what rows tell, without their keys."""
    return [{name: value for name, value in one.items() if name != "row_key"} for one in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encoding_and_separator_are_found(tmp_path, encoding, separator):
    """Arabic headers in five encodings with four separators read alike, without a hint."""
    header, line = (text.replace(",", separator) for text in (ARABIC, ROW))
    rows, _, facts = read(write_without_section(tmp_path, line, header, encoding))
    assert told(rows) == [EXPECTED]
    assert facts.separator == separator


def write_without_section(folder, line, header, encoding):
    """Write a file of one row, as Windows programs end their lines."""
    return write(folder, line, header=header, encoding=encoding, end="\r\n")


@pytest.mark.parametrize(
    "stamps",
    [
        ("2025-10-02T08:00:00", "2025-10-02T08:04:00", "2025-10-02T08:04:30.25", ""),
        ("2025-10-02T05:00:00Z", "2025-10-02T08:04:00+03:00", "2025-10-02T05:04:30+00:00", ""),
        ("02/10/2025 08:00", "02/10/2025 08:04:00", "2/10/2025 08:04:30", ""),
        ("2025/10/2 8:00:00 ص", "2025/10/2 8:04 AM", "2025/10/2 8:04:30 صباحا", ""),
        ("1447-04-10 08:00:00", "10/04/1447هـ 08:04", "1447/4/10 08:04:30", ""),
        ("٠٢/١٠/٢٠٢٥ ٠٨:٠٠", "02/10/2025 ٠٨:٠٤", "۰۲-۱۰-۲۰۲۵ ۰۸:۰۴:۳۰", ""),
        ("02-Oct-2025 08:00:00", "02-OCT-2025 08:04", "2 October 2025 08:04:30", ""),
        ("\u200f2025-10-02 08:00\u200f", " 2025-10-02  08:04", "2025-10-02\u00a008:04:30", ""),
    ],
)
def test_stamps_of_every_layout_mean_the_same(tmp_path, stamps):
    """ISO with and without offset, day first, halves of the day, Hijri, three kinds of digits."""
    issued, called, started, _ = stamps
    line = row(issued=issued, called=called, started=started, finished="02/10/2025 08:07:30")
    rows, _, _ = read(write(tmp_path, line))
    assert told(rows) == [EXPECTED]


@pytest.mark.parametrize("digits", [TO_ARABIC, TO_PERSIAN])
def test_a_file_in_other_digits_has_the_same_keys(tmp_path, digits):
    """Tickets, counters, ratings and stamps in Arabic or Persian digits are the same rows."""
    plain, _, before = read(write(tmp_path, row()))
    other, _, after = read(write(tmp_path, row().translate(digits)))
    assert plain == other
    assert before.rows_key == after.rows_key
    assert before.sha256 != after.sha256


def test_titles_blank_lines_and_further_columns_are_passed_over(tmp_path):
    """The header is found below a title; lines count as an editor counts them."""
    header = f"تقرير التذاكر\n\nالفترة: أكتوبر\nid,{ENGLISH},notes"
    bad, good = (f'7,{one},"سطر\nوآخر"' for one in (row(rating="8"), row(ticket="A002")))
    path = write(tmp_path, bad, "", ",,,,,,,,,,,,,", good, header=header)
    assert tickets.peek(path, TODAY).header_line == 4
    rows, _, facts = read(path)
    assert told(rows) == [EXPECTED]
    assert reasons(facts) == [(5, "rating", "out_of_range")]
    assert facts.rows == 2


def test_a_day_column_completes_bare_times_across_midnight(tmp_path):
    """Times of day take the row's date, and one after midnight belongs to the next day."""
    header = "date," + ENGLISH
    late = row(issued="23:58", called="23:59", started="00:01:00", finished="00:05:00")
    path = write(tmp_path, f"02/10/2025,{late}", header=header)
    found = told(read(path)[0])[0]
    minutes = [found[name] // 60 for name in ("issued", "called", "started", "finished")]
    assert minutes == [1438, 1439, 1441, 1445]
    assert found["day"] == DAY


def test_the_order_of_dates_is_taken_from_the_file_where_it_tells(tmp_path):
    """A thirteenth rules month-first out or in; without one the person is asked."""
    for issued, order, unsure in (
        ("13/09/2025 08:00", DateOrder.DAY_FIRST, False),
        ("09/13/2025 08:00", DateOrder.MONTH_FIRST, False),
        ("03/04/2025 08:00", DateOrder.DAY_FIRST, True),
        ("09/11/2025 08:00", DateOrder.MONTH_FIRST, False),
    ):
        preview = tickets.peek(write(tmp_path, row(issued=issued)), TODAY)
        assert (preview.mapping.date_order, preview.date_order_unsure) == (order, unsure)


def test_a_mapping_carries_words_and_defaults_of_its_own(tmp_path):
    """Words that only this centre's system uses are read by its mapping, gaps by its defaults."""
    line = row(section="", outcome="خلصت")
    path = write(tmp_path, line)
    preview = tickets.peek(path, TODAY)
    assert preview.unknown_words == ((Field.OUTCOME, "خلصت"),)
    mapping = replace(
        preview.mapping,
        words=((Field.OUTCOME, "خلصت", "served"),),
        defaults=((Field.SECTION, "women"), (Field.CHANNEL, "desk")),
    )
    assert told(read(path, mapping)[0]) == [EXPECTED | {"section": 2}]


def test_untrusted_times_are_counted_but_not_averaged(tmp_path):
    """A call before the issue and a service of 13 hours keep their tickets and lose their times."""
    path = write(
        tmp_path,
        row(),
        row(ticket="A002", called="2025-10-02 07:59:59"),
        row(ticket="A003", finished="2025-10-02 21:30:00"),
        row(ticket="A004", called="", started="", finished="", outcome="لم يحضر", rating=""),
    )
    rows, figures, facts = read(path)
    (cell,) = figures
    assert [found["called"] for found in rows] == [EIGHT + 240, MISSING, EIGHT + 240, MISSING]
    assert (cell["arrived"], cell["served"], cell["no_show"]) == (4, 3, 1)
    assert (cell["wait_n"], cell["wait_sum"]) == (2, 480)
    assert (cell["service_n"], cell["service_sum"]) == (2, 360)
    assert (cell["rated"], cell["satisfied"], cell["rating_sum"]) == (3, 3, 15)
    assert cell["wait_histogram"] == histogram.of([240, 240])
    assert facts.untrusted == 2


def test_outcome_follows_the_stamps_where_the_file_does_not_say(tmp_path):
    """Finished is served, called in vain is a no-show, neither is still open."""
    path = write(
        tmp_path,
        row(outcome=""),
        row(ticket="A002", outcome="", started="", finished=""),
        row(ticket="A003", outcome="", called="", started="", finished=""),
    )
    assert [found["outcome"] for found in read(path)[0]] == [1, 2, 0]


def test_a_service_alone_tells_its_agency_and_codes_do_as_names(tmp_path):
    """No agency column is needed for services of one agency; a shared name needs it."""
    path = write(tmp_path, row(agency="", service="reg"), row(ticket="A2", agency="mc", service=""),
                 row(ticket="A3", agency="", service="تجديد"))  # fmt: skip
    rows, _, facts = read(path)
    assert [(found["agency"], found["service"]) for found in rows] == [(1, 11), (1, 0)]
    assert reasons(facts) == [(4, "service", "ambiguous")]


def test_a_missing_call_or_start_is_named_and_stood_in_for(tmp_path):
    """Without a call column the wait ends at the start, and the facts say so."""
    path = write(tmp_path, row())
    suggested = tickets.peek(path, TODAY).mapping
    for gone, wait_to, service_from, waited, served in (
        (Field.CALLED, "started", "started", 270, 180),
        (Field.STARTED, "called", "called", 240, 210),
    ):
        columns = tuple(pair for pair in suggested.columns if pair[0] != gone)
        _, (cell,), facts = read(path, replace(suggested, columns=columns))
        assert (facts.wait_to, facts.service_from) == (wait_to, service_from)
        assert (cell["wait_sum"], cell["service_sum"]) == (waited, served)


@settings(max_examples=6)
@given(st.randoms(use_true_random=False), st.integers(2, 12))
def test_a_reordered_export_has_the_same_rows(tmp_path_factory, chance, count):
    """The same tickets in another order, some twice: equal keys, each counted once."""
    folder = tmp_path_factory.mktemp("orders")
    lines = [row(ticket=f"A{n}", rating=str(n % 5 + 1)) for n in range(count)]
    mapping = tickets.peek(write(folder, *lines), TODAY).mapping
    rows, _, facts = read(write(folder, *lines), mapping)
    again = lines + chance.sample(lines, count // 2)
    chance.shuffle(again)
    other, _, repeated = read(write(folder, *again), mapping)
    assert sorted(one["row_key"] for one in rows) == sorted(one["row_key"] for one in other)
    assert repeated.rows_key == facts.rows_key
    assert (repeated.duplicates, repeated.accepted) == (count // 2, count)


def test_a_large_file_comes_in_chunks_that_add_up(tmp_path):
    """Beyond 20,000 rows there are several chunks; rows and roll-ups stay complete."""
    count = 25_000
    path = write(tmp_path, *[row(ticket=f"A{n}") for n in range(count)])
    mapping = tickets.peek(path, TODAY).mapping
    rows, figures, facts = read(path, mapping)
    assert len(rows) == facts.accepted == count
    assert sum(cell["arrived"] for cell in figures) == count
    assert (facts.first_day, facts.last_day) == (dt.date(2025, 10, 2),) * 2
