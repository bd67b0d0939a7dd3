"""Charts: round axes, bars from the right, gaps where the centre was closed."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.reports.daily.outlook import axis_floor
from supervisor_app.reports.page.charts import nice_step


@given(st.floats(0.001, 1e7))
def test_three_round_steps_reach_the_highest_value(highest: float) -> None:
    """The step is 1, 2 or 5 times a power of ten, covers the value, and is not wasteful."""
    step = nice_step(highest)
    first = f"{step:e}"[0]
    assert first in "125"
    assert step * 3 >= highest * (1 - 1e-9)
    assert step * 3 <= highest * 10


def test_an_empty_day_has_an_axis() -> None:
    """Without any visitor there is still a step."""
    assert nice_step(0) == 1


@given(st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=1))
def test_a_percentage_axis_starts_below_all_it_shows(values: list[float | None]) -> None:
    """The floor is even, under every value by one point at least, and zero for low values."""
    floor = axis_floor(tuple(values), 98)
    lowest = min([v for v in values if v is not None] + [98])
    assert floor % 2 == 0
    assert floor == 0 if lowest < 50 else floor <= lowest - 1
