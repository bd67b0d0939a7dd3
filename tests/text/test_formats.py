import datetime as dt

import pytest

from supervisor_app.text import formats
from supervisor_app.text.translate import set_language

DAY = dt.date(2025, 10, 5)


def test_a_day_is_written_in_both_calendars() -> None:
    """The Hijri date comes first with its own month name; both carry their era."""
    assert formats.date_pair(DAY) == "الأحد 13 ربيع الآخر 1447هـ · 5 أكتوبر 2025م"


def test_the_chosen_calendar_comes_first() -> None:
    """The setting turns the pair round and puts digits into the chosen script."""
    formats.configure(formats.Formats(digits="arabic", date_order="gregorian_first"))
    assert formats.date_pair(DAY) == "الأحد ٥ أكتوبر ٢٠٢٥م · ١٣ ربيع الآخر ١٤٤٧هـ"


def test_english_writes_the_same_day() -> None:
    """The second language has its own names and eras."""
    set_language("en")
    assert formats.date_pair(DAY) == "Sunday 13 Rabi II 1447 AH · 5 October 2025"


def test_a_day_without_a_hijri_date_is_gregorian_alone() -> None:
    """Beyond the tables the pair is one date, and the Hijri parts are marked as missing."""
    day = dt.date(1900, 1, 1)
    assert formats.date_pair(day) == "الاثنين 1 يناير 1900م"
    assert formats.hijri(day) == formats.hijri_day_month(day) == formats.MISSING
    assert formats.hijri_month(day) == formats.MISSING


def test_the_short_forms_of_a_day() -> None:
    """Charts and heads use days and months without what the place already says."""
    assert formats.day_month(DAY) == "5 أكتوبر"
    assert formats.hijri_day_month(DAY) == "13 ربيع الآخر"
    assert formats.gregorian_month(DAY) == "أكتوبر 2025م"
    assert formats.hijri_month(DAY) == "ربيع الآخر 1447هـ"
    assert formats.iso_date(DAY) == "\u20662025-10-05\u2069"


def test_saudi_names_of_the_second_months() -> None:
    """The product writes الآخر and الآخرة where the conversion library says الثاني and الثانية."""
    assert formats.hijri_month(dt.date(2025, 12, 1)) == "جمادى الآخرة 1447هـ"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (168, "2:48"), (179.6, "3:00"), (4500, "75:00"), (-61, "\u2066−1:01\u2069")],
)
def test_a_span_is_minutes_and_seconds(seconds, shown) -> None:
    """Spans are rounded to the second and never turn into hours."""
    assert formats.duration_minutes(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "أقل من دقيقة"),
        (60, "دقيقة واحدة"),
        (120, "دقيقتان"),
        (34 * 60, "34 دقيقةً"),
        (102 * 60, "102 دقيقة"),
    ],
)
def test_a_span_in_words_takes_the_plural_of_its_minutes(seconds, words) -> None:
    """Whole minutes stand in the Arabic plural that fits their count."""
    assert formats.minutes(seconds) == words


def test_times_and_counts_stand_in_words_not_signs() -> None:
    """Spans of the day and shares of a count have no dash or slash that could swap sides."""
    start, end = dt.time(7, 30), dt.datetime(2025, 10, 5, 14, 5, tzinfo=dt.UTC)
    assert formats.time_range(start, end) == "من 07:30 إلى 14:05"
    assert formats.of_total(57, 1060) == "57 من 1,060"
