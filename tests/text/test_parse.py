import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text import formats
from supervisor_app.text.parse import (
    parse_date,
    parse_decimal,
    parse_number,
    parse_percent,
    parse_time,
)
from supervisor_app.text.translate import set_language


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42", 42),
        (" ٤٢ ", 42),
        ("۴۲", 42),
        ("1,234", 1234),
        ("١٬٢٣٤", 1234),
        ("١،٢٣٤", 1234),
        ("1 234 567", 1234567),
        ("\u2066−5\u2069", -5),
        ("-5", -5),
        ("+5", 5),
        ("12.0", 12),
        ("12.5", None),
        ("1,23", None),
        ("12,34,567", None),
        ("1 23", None),
        ("1e3", None),
        ("0x10", None),
        ("½", None),
        ("²", None),
        ("١٢ موظفا", None),
        ("", None),
        ("-", None),
    ],
)
def test_whole_numbers_as_people_type_them(text, value) -> None:
    """Any digits, signs and grouping are read; what is not a whole number is refused."""
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("٣٫٧٥", "3.75"), ("0.5", "0.5"), ("١٬٢٣٤٫٥", "1234.5"), ("2,5", None), (".5", None)],
)
def test_fractions_take_a_point_and_never_a_guessed_comma(text, value) -> None:
    """The Arabic and the Latin decimal sign are read; a lone comma is refused."""
    assert parse_decimal(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("text", ["98%", "98 %", "٩٨٪", "%98", "98"])
def test_percentages_with_their_sign_on_either_side(text) -> None:
    """The sign may lead, follow or be left out."""
    assert parse_percent(text) == 98


@given(st.floats(0, 100, allow_nan=False), st.sampled_from(["latin", "arabic"]))
def test_a_shown_percentage_reads_back(value, digits) -> None:
    """What the product shows as a percentage can be typed back in."""
    formats.configure(formats.Formats(digits=digits))
    shown = parse_percent(formats.pct(value, 1))
    assert shown is not None
    assert abs(float(shown) - value) <= 0.0500001


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7:30", (7, 30)),
        ("٠٧:٣٠", (7, 30)),
        ("0730", (7, 30)),
        ("730", (7, 30)),
        ("7.30", (7, 30)),
        ("7", (7, 0)),
        ("23", (23, 0)),
        ("2:30 م", (14, 30)),
        ("2:30 مساءً", (14, 30)),
        ("8 ص", (8, 0)),
        ("12:15 ص", (0, 15)),
        ("12:15 PM", (12, 15)),
        ("14:30:15", (14, 30, 15)),
        ("24:00", None),
        ("7:60", None),
        ("13 م", None),
        ("0 ص", None),
        ("07300", None),
        ("م", None),
        ("", None),
    ],
)
def test_times_as_people_type_them(text, time) -> None:
    """Four digits, a colon, a lone hour or ص and م give a time; anything else is refused."""
    assert parse_time(text) == (None if time is None else dt.time(*time))


@given(st.times(), st.sampled_from(["latin", "arabic"]))
def test_a_shown_time_reads_back(time, digits) -> None:
    """A time of day survives being shown and typed back in either digits."""
    formats.configure(formats.Formats(digits=digits))
    assert parse_time(formats.clock_time(time)) == time.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-05",
        "5/10/2025",
        "٥/١٠/٢٠٢٥",
        "05.10.2025",
        "2025/10/5",
        "5 أكتوبر 2025",
        "5 اكتوبر 2025م",
        "1447-04-13",
        "13/4/1447",
        "13/4/1447هـ",
        "١٣ ربيع الآخر ١٤٤٧هـ",
        "13 ربيع الثاني 1447",
    ],
)
def test_the_same_day_in_either_calendar(text) -> None:
    """Hijri and Gregorian days, in digits or with their month's name, are the same day."""
    assert parse_date(text) == dt.date(2025, 10, 5)


@pytest.mark.parametrize(
    "text",
    ["31/2/2025", "30/2/1447", "2025-13-01", "5/10/25", "5 شهر 2025", "5 محرم 2025", "غدا", ""],
)
def test_days_that_do_not_exist_are_refused(text) -> None:
    """Impossible days, two-digit years and unknown months give no date."""
    assert parse_date(text) is None


@given(
    st.dates(dt.date(1924, 8, 1), dt.date(2077, 11, 16)),
    st.sampled_from(["latin", "arabic"]),
    st.sampled_from(["ar", "en"]),
    st.sampled_from([formats.gregorian, formats.hijri, formats.iso_date]),
)
def test_a_shown_day_reads_back(day, digits, language, write) -> None:
    """A day survives being written by the product in any calendar, digits and language."""
    set_language(language)
    formats.configure(formats.Formats(digits=digits))
    assert parse_date(write(day)) == day


@given(st.text())
def test_no_text_breaks_a_parser(text) -> None:
    """Whatever is pasted, the answer is a value or None."""
    for parse in (parse_number, parse_decimal, parse_percent, parse_time, parse_date):
        parse(text)
