"""Which copies stay: the newest always, one for each of the newest spans, none for a wild clock."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.backup_rotation import (
    LEAST,
    RotationPlan,
    doomed,
    doomed_before,
    fitting,
    is_due,
)

NOW = datetime(2025, 10, 5, 12, 0)  # noqa: DTZ001  the rule knows no zone
stamps = st.lists(
    st.integers(0, 600 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)),
    unique=True,
    max_size=300,
)


@given(stamps)
def test_no_more_than_planned_and_the_newest_always(made: list[datetime]) -> None:
    """At most 48 + 30 + 12 stay, the newest among them, and what stays is stable."""
    gone = doomed(made, NOW)
    kept = set(made) - gone
    assert gone <= set(made)
    assert len(kept) <= 48 + 30 + 12
    assert not made or max(made) in kept
    assert doomed(kept, NOW) == frozenset()


@given(stamps)
def test_the_newest_of_each_recent_span_stays(made: list[datetime]) -> None:
    """Of the newest 30 days and 12 months that hold copies, each keeps its newest."""
    kept = set(made) - doomed(made, NOW)
    days = sorted({stamp.date() for stamp in made}, reverse=True)[:30]
    months = sorted({(stamp.year, stamp.month) for stamp in made}, reverse=True)[:12]
    for day in days:
        assert max(stamp for stamp in made if stamp.date() == day) in kept
    for month in months:
        assert max(stamp for stamp in made if (stamp.year, stamp.month) == month) in kept


@given(stamps, st.integers(1, 40_000))
def test_copies_of_the_future_are_left_alone(made: list[datetime], minutes: int) -> None:
    """A clock that was wrong dooms neither its own copies nor, once right, the others."""
    future = NOW + timedelta(minutes=minutes)
    assert doomed([*made, future], NOW) == doomed(made, NOW)


@given(stamps)
def test_a_jump_ahead_dooms_nothing_more(made: list[datetime]) -> None:
    """Spans are counted, not age: ten years later the same copies stay."""
    assert doomed(made, NOW + timedelta(days=3650)) == doomed(made, NOW)


def test_a_day_of_half_hours_is_kept_whole() -> None:
    """A copy each half hour for two days keeps 48 of them and the evening before."""
    made = [NOW - timedelta(minutes=30 * step) for step in range(96)]
    kept = sorted(set(made) - doomed(made, NOW))
    assert kept[-48:] == sorted(made[:48])
    assert len(kept) == 49
    assert len(set(made) - doomed(made, NOW, RotationPlan(2, 1, 1))) == 2


def test_due_after_the_minutes_or_a_clock_set_back() -> None:
    """Nothing yet, the time reached, a last copy of the future are due, one just made is not."""
    assert is_due(None, NOW, 30)
    assert is_due(NOW - timedelta(minutes=30), NOW, 30)
    assert is_due(NOW + timedelta(days=1), NOW, 30)
    assert not is_due(NOW - timedelta(minutes=29), NOW, 30)


def test_half_hours_thin_out_first() -> None:
    """Copies keep to half of the disk; what is rarest stays longest; 18 stay in any case."""
    assert fitting(1, 180) == RotationPlan()
    assert fitting(10, 1_200) == RotationPlan(18, 30, 12)
    assert fitting(10, 800) == RotationPlan(8, 20, 12)
    assert fitting(10, 500) == RotationPlan(8, 7, 10)
    assert fitting(10, 0) == LEAST


@given(st.integers(1, 10**10), st.integers(0, 10**13))
def test_a_plan_fits_or_is_the_least(copy: int, room: int) -> None:
    """Never more than half of the room but for the least; never more than the full plan."""
    plan = fitting(copy, room)
    assert plan == LEAST or plan.copies * copy <= room / 2
    assert LEAST.copies <= plan.copies <= RotationPlan().copies
    assert fitting(copy, 10**14, RotationPlan(9, 8, 4)) == RotationPlan(9, 8, 4)


@given(stamps)
def test_before_something_the_last_three_and_one_a_day_stay(made: list[datetime]) -> None:
    """The newest three stay even if of one day, further one for each of thirty days, no other."""
    kept = set(made) - doomed_before(made, NOW)
    falling = sorted(made, reverse=True)
    assert set(falling[:3]) <= kept
    days = sorted({stamp.date() for stamp in made}, reverse=True)[:30]
    newest = {max(stamp for stamp in made if stamp.date() == day) for day in days}
    assert kept == newest | set(falling[:3])
    assert doomed_before([*made, NOW + timedelta(days=1)], NOW) == doomed_before(made, NOW)
