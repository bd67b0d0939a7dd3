"""Refused rows are all counted, the first are kept, and nothing of them can disturb a screen."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.refusals import KEPT, Reason, Refusals, RowRefused, printable


def test_all_are_counted_and_the_first_kept():
    """A million refused rows take the room of a thousand."""
    refusals = Refusals()
    for line in range(KEPT + 5):
        refusals.add(line, RowRefused("rating", Reason.OUT_OF_RANGE, "9"))
    assert refusals.counts == {Reason.OUT_OF_RANGE: KEPT + 5}
    assert len(refusals.kept) == KEPT
    assert refusals.kept[0] == (0, "rating", "out_of_range", "9")


@given(st.text(max_size=300))
def test_a_shown_value_is_short_and_harmless(text):
    """Line ends, direction overrides and half letters become marks; the rest stays."""
    shown = printable(text)
    assert shown.isprintable()
    assert len(shown) == min(len(text), 80)
    if text[:80].isprintable():
        assert shown == text[:80]
