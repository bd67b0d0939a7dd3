from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text.formats import (
    Formats,
    configure,
    fold_digits,
    num,
    parse_decimal,
    pct,
    signed,
)
from supervisor_app.text.numerals import ARABIC, LATIN, PERSIAN, shown_digits

ISOLATED = "\u2066{}\u2069"


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (0, 0, "0"),
        (545, 0, "545"),
        (1234567.5, 2, "1,234,567.50"),
        (2.675, 2, "2.68"),
        (2.5, 0, "3"),
        (Decimal("0.05"), 1, "0.1"),
        (-0.04, 1, "0.0"),
    ],
)
def test_a_number_is_grouped_and_rounded_half_up(value, decimals, shown) -> None:
    """Thousands are grouped, halves go up as people round, and no zero carries a minus."""
    assert num(value, decimals) == shown


def test_a_negative_number_keeps_its_minus_on_its_own_side() -> None:
    """A minus would jump to the other side in an Arabic sentence, so it is isolated."""
    assert num(-5) == ISOLATED.format("−5")


def test_a_percentage_is_isolated_with_its_sign() -> None:
    """The sign stays with its number whatever stands before it."""
    assert pct(97.6) == ISOLATED.format("97.6%")
    configure(Formats(digits="arabic"))
    assert pct(97.6) == ISOLATED.format("٩٧٫٦٪")


@pytest.mark.parametrize(
    ("value", "shown"), [(3.2, "+3.2"), (-3.2, "−3.2"), (0, "0.0"), (0.04, "0.0")]
)
def test_a_difference_carries_its_sign_unless_it_is_nothing(value, shown) -> None:
    """A rise has a plus, a fall a minus, and what rounds to nothing has neither."""
    assert signed(value, 1) == ISOLATED.format(shown)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_missing_figure_is_not_written_as_a_number(value) -> None:
    """What is not finite raises instead of reaching a page as nan."""
    with pytest.raises(ValueError, match="not a figure"):
        num(value)


def test_digits_of_both_scripts_become_ascii() -> None:
    """Arabic-Indic and Persian digits fold; letters and signs stay."""
    assert fold_digits(f"رقم {ARABIC} {PERSIAN}") == f"رقم {LATIN} {LATIN}"


@given(st.text())
def test_folding_digits_twice_is_folding_once(text) -> None:
    """Stored text never changes by being folded again, and only digits ever change."""
    folded = fold_digits(text)
    assert fold_digits(folded) == folded
    assert len(folded) == len(text)


@given(
    st.decimals(-(10**9), 10**9, places=3, allow_nan=False), st.sampled_from(["latin", "arabic"])
)
def test_a_shown_number_reads_back_as_itself(value, digits) -> None:
    """What the product shows in either digits, a person can paste back unchanged."""
    configure(Formats(digits=digits))
    assert parse_decimal(num(value, 3)) == value


def test_the_chosen_digits_leave_signs_alone() -> None:
    """A time or date in Arabic digits keeps its colon and dashes."""
    configure(Formats(digits="arabic"))
    assert shown_digits("07:30 2025-10-05") == "٠٧:٣٠ ٢٠٢٥-١٠-٠٥"
