"""Dates and times of both calendars, all digits and many layouts read alike, or are refused."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.mapping import DateOrder
from supervisor_app.intake.stamps import MISSING, Remembered, Stamps, read_clock, read_date
from supervisor_app.text import hijri

RIYADH = ZoneInfo("Asia/Riyadh")
DAY = date(2025, 10, 5)
EIGHT = datetime.fromisoformat("2025-10-05T08:05")
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
clocks = st.integers(0, 86_399)
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")


def stamps(order=DateOrder.DAY_FIRST):
    """Return a reader of one file's stamps."""
    return Stamps(order, RIYADH)


def in_digits(text, digits):
    """Write ASCII digits in another set."""
    return text.translate(str.maketrans(DIGITS[0], digits))


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-05 08:05",
        "2025-10-05T08:05:00",
        "2025-10-05T08:05:00.999",
        "2025-10-05 08:05:00,5",
        "2025-10-05T05:05:00Z",
        "2025-10-05T05:05:00+00:00",
        "2025/10/05 08:05",
        "5/10/2025 8:05",
        "05.10.2025 08:05:00",
        "5-Oct-2025 8:05 AM",
        "05 October 2025 08:05",
        "05/10/2025 8:05 ص",
        "05/10/2025 08:05 صباحًا",
        "١٤٤٧-٠٤-١٣ ٠٨:٠٥",
        "13/4/1447 8:05",
        "13/04/1447هـ 08:05",
        "1447-04-13T08:05",
        "۲۰۲۵-۱۰-۰۵ ۰۸:۰۵",
        "\u200f2025-10-05\u00a0 08:05\u200e",
        "  2025-10-05   08:05 ",
    ],
)
def test_one_moment_is_read_from_any_layout(text):
    """ISO, slashes, months by name, both calendars, three digit sets, offsets: one moment."""
    assert stamps().moment(text) == EIGHT


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("00:00", 0),
        ("12:00 am", 0),
        ("12:00 PM", 43_200),
        ("1:05:09 م", 47_109),
        ("11:59:59 مساءً", 86_399),
        ("23:59:59.999", 86_399),
    ],
)
def test_a_time_of_day_is_read_with_its_half(text, seconds):
    """Noon and midnight are the traps of halves; sub-seconds are dropped."""
    assert read_clock(text) == seconds


@pytest.mark.parametrize(
    "text", ["24:00", "12:60", "13:00 pm", "0:30 am", "8", "8:5", "-1:00", "08:05:00 xm", ""]
)
def test_no_time_of_a_day_is_refused(text):
    """Nothing is guessed about an hour that a day does not have."""
    with pytest.raises(ValueError, match="no "):
        read_clock(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "08:05",
        "2025-13-01 08:05",
        "2025-02-30 08:05",
        "1447-02-31 08:05",
        "05/10/25 08:05",
        "0001-01-01T00:00+10:00",
        "9999-12-31T23:59-10:00",
        "1600-01-01 08:00",
        "2025-10-05 25:00",
        "2025-10-05 08:05 and more",
        "=1+1",
        "45935.33",
        "1759651500",
        "5 Foo 2025 08:05",
        "٢٠٢٥",
    ],
)
def test_what_is_no_stamp_is_a_value_error(text):
    """Garbage, two-digit years, other centuries, serial numbers and formulas are refused alike."""
    with pytest.raises(ValueError):  # noqa: PT011  the standard library's words among ours
        stamps().moment(text)


def test_the_order_of_day_and_month_is_the_files_own():
    """05/10 is the fifth of October or the tenth of May; a year in front leaves no doubt."""
    assert stamps(DateOrder.DAY_FIRST).day("05/10/2025") == DAY
    assert stamps(DateOrder.MONTH_FIRST).day("10/05/2025") == DAY
    assert stamps(DateOrder.MONTH_FIRST).day("5-Oct-2025") == DAY
    for order in DateOrder:
        assert stamps(order).day("2025/10/05") == DAY
    with pytest.raises(ValueError, match="month"):
        stamps(DateOrder.MONTH_FIRST).day("13/10/2025")


def test_a_bare_time_belongs_to_the_tickets_day_or_the_night_after():
    """A time long before the issue is past midnight; one shortly before it stays what it is."""
    issued = datetime.fromisoformat("2025-10-05T23:50")
    for text, gap in (("00:10", 20), ("23:40", -10), ("2025-10-05 23:55", 5)):
        assert stamps().after(text, issued, DAY) - issued == timedelta(minutes=gap)


@given(days, clocks, st.sampled_from(DIGITS), st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%Y.%m.%d"]))
def test_a_written_stamp_reads_back(day, clock, digits, layout):
    """Whatever the layout and the digits, what was written is what is read."""
    moment = datetime.combine(day, datetime.min.time()) + timedelta(seconds=clock)
    text = in_digits(f"{moment:{layout} %H:%M:%S}", digits)
    assert stamps().moment(text) == moment


@given(days, st.sampled_from(DIGITS))
def test_a_hijri_day_reads_back(day, digits):
    """The same day in the Umm al-Qura calendar is the same day."""
    own = hijri.to_hijri(day)
    assert own is not None
    text = in_digits(f"{own.day:02}/{own.month:02}/{own.year}", digits)
    assert stamps().day(text) == day


@given(days, st.lists(clocks, min_size=4, max_size=4))
def test_the_quick_ways_mean_what_the_slow_one_means(day, times):
    """Four stamps of a day, with their dates or with a column for the day, are the same times."""
    times.sort()
    texts = [f"{timedelta(seconds=time)!s:0>8}" for time in times]
    reader = stamps()
    wanted = (day.toordinal(), *times)
    assert reader.same_day(*(f"{day} {text}" for text in texts)) == wanted
    assert reader.own_day(str(day), *texts) == wanted
    assert [reader.moment(f"{day} {text}") for text in texts] == [
        datetime.combine(day, datetime.min.time()) + timedelta(seconds=time) for time in times
    ]


def test_the_quick_ways_leave_what_they_do_not_know():
    """Another day, a Hijri year, an offset, a time before the issue: all go the slow way."""
    reader = stamps()
    assert reader.same_day("2025-10-05 08:00", "", "", "")[2:] == (MISSING, MISSING, MISSING)
    for given_ in (
        ("2025-10-05 08:00", "2025-10-04 08:00", "", ""),
        ("1447-04-13 08:00", "", "", ""),
        ("2025-10-05 08:00+03:00", "2025-10-05 08:01", "", ""),
        ("05/10/2025 08:00", "", "", ""),
    ):
        with pytest.raises((ValueError, TypeError)):
            reader.same_day(*given_)
    for given_ in (("08:00", "07:59", "", ""), ("8", "", "", "")):
        with pytest.raises(ValueError):  # noqa: PT011  which of them does not matter
            reader.own_day("2025-10-05", *given_)


@given(st.text(max_size=30))
def test_any_text_is_a_moment_of_our_time_or_a_value_error(text):
    """No text leads to anything but a moment between 1899 and 2101 or a ValueError."""
    try:
        moment = stamps().moment(text)
    except ValueError:
        return
    assert 1899 <= moment.year <= 2101
    assert moment.tzinfo is None


@given(st.text(alphabet="0123456789-/.: TZ+هـصم", max_size=24))
def test_text_of_stamp_signs_is_a_moment_or_a_value_error(text):
    """The same for texts made of nothing but what stamps are made of."""
    try:
        assert stamps().moment(text).microsecond == 0
    except ValueError:
        return


@given(st.from_regex(r"[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}", fullmatch=True))
def test_any_date_like_text_is_a_day_or_a_value_error(text):
    """Every number in every place of a date is a day of a calendar or none."""
    try:
        day = read_date(text)
    except ValueError:
        return
    assert 1900 <= day.year <= 2100


def test_remembered_answers_are_forgotten_when_they_grow_too_many():
    """A file of a million distinct words does not fill the memory with answers."""
    asked = []

    def answer(word):
        asked.append(word)
        return word.upper()

    kept = Remembered(answer, most=3)
    assert [kept[word] for word in "aabcdbd"] == list("AABCDBD")
    assert asked == list("abcdb")
    assert len(kept) <= 3
