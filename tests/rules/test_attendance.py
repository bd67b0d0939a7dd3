"""Lateness, keys and typed arrival times."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.attendance import (
    MARK_KEYS,
    AttendanceStatus,
    minutes_late,
    parse_arrival,
    status_on_arrival,
)


@pytest.mark.parametrize(
    ("arrival", "grace", "late"),
    [(440, 10, 0), (450, 10, 0), (460, 10, 0), (461, 10, 11), (451, 0, 1), (520, 10, 70)],
)
def test_lateness_counts_from_the_start_once_the_grace_is_over(arrival, grace, late):
    """Within the grace nobody is late; after it, all minutes since 07:30 count."""
    assert minutes_late(450, arrival, grace) == late
    expected = AttendanceStatus.LATE if late else AttendanceStatus.PRESENT
    assert status_on_arrival(450, arrival, grace) is expected


@pytest.mark.parametrize(
    ("keys", "status"),
    [
        ("1١۱ح", AttendanceStatus.PRESENT),
        ("2٢۲ت", AttendanceStatus.LATE),
        ("3٣۳غ", AttendanceStatus.ABSENT),
        ("4٤۴ع", AttendanceStatus.EXCUSED),
        ("0٠۰", None),
    ],
)
def test_digits_of_every_script_and_arabic_letters_mark(keys, status):
    """The keys work under an Arabic-only layout; 0 wipes."""
    assert {MARK_KEYS[key] for key in keys} == {status}


def test_other_keys_mark_nothing():
    """A stray key changes nobody's attendance."""
    assert not {"5", "9", "a", "م", "", "11"} & set(MARK_KEYS)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("0840", 520),
        ("٠٨٤٠", 520),
        ("۰۸۴۰", 520),
        ("840", 520),
        ("8:40", 520),
        (" 08:40 ", 520),
        ("0000", 0),
        ("2359", 1439),
        ("2400", None),
        ("0860", None),
        ("84", None),
        ("08400", None),
        ("abcd", None),
        ("-840", None),
        ("²²²²", None),
        ("", None),
    ],
)
def test_four_typed_digits_are_a_time_or_nothing(text, minute):
    """Only a real time of the day is taken."""
    assert parse_arrival(text) == minute


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_time_of_the_day_can_be_typed(hours, minutes):
    """Writing a minute with four digits and reading it gives the minute."""
    assert parse_arrival(f"{hours:02d}{minutes:02d}") == hours * 60 + minutes


@given(st.text(max_size=6))
def test_no_text_makes_the_reading_fail(text):
    """Whatever is typed, the answer is a minute of the day or nothing."""
    minute = parse_arrival(text)
    assert minute is None or 0 <= minute < 1440
