"""Ids and instants: unique and in order of time, equal on every workstation where they must be."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.models.base import Moment, moment_text, natural_id, new_id

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
SECONDS = st.integers(-60 * 10**9, 200 * 10**9)
INSTANTS = st.builds(
    lambda seconds, zone: (EPOCH + dt.timedelta(seconds=seconds)).astimezone(zone), SECONDS, ZONES
)


def test_new_ids_are_unique_and_carry_the_time() -> None:
    """Thirty-two hex digits of version 7, whose first twelve never fall."""
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert all(len(one) == 32 and one[12] == "7" and one[16] in "89ab" for one in ids)
    assert [one[:12] for one in ids] == sorted(one[:12] for one in ids)


def test_a_natural_key_has_one_id_everywhere() -> None:
    """The same parts give the same id, other parts or another cut of them another one."""
    day = dt.date(2025, 10, 5)
    assert natural_id("attendance", "e1", day) == natural_id("attendance", "e1", "2025-10-05")
    assert natural_id("attendance", "e1", day) == "2834205d09375587b2a359d492a424cd"
    assert natural_id("ab", "c") != natural_id("a", "bc")


@given(INSTANTS, INSTANTS)
def test_the_text_of_instants_is_ordered_like_time(one: dt.datetime, other: dt.datetime) -> None:
    """Comparing stored texts compares instants, whatever zone they were given in."""
    assert (moment_text(one) < moment_text(other)) == (one < other)
    assert len(moment_text(one)) == 32
    assert dt.datetime.fromisoformat(moment_text(one)) == one


def test_a_naive_instant_is_refused() -> None:
    """Without a zone nobody knows when it was."""
    with pytest.raises(ValueError, match="zone"):
        moment_text(dt.datetime(2025, 10, 5))  # noqa: DTZ001  the naive value is the point
    assert Moment().process_bind_param(None, None) is None
    assert Moment().process_result_value(None, None) is None
