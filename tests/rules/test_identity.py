"""Saudi identity numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.identity import IdentityKind, clean, kind_of, masked


def completed(nine):
    """Return the nine digits with the Luhn check digit that fits them."""
    return next(f"{nine}{check}" for check in range(10) if luhn(f"{nine}{check}"))


def luhn(digits):
    """Check Luhn the plain way, from the right."""
    numbers = [int(digit) for digit in reversed(digits)]
    doubled = [sum(divmod(2 * number, 10)) for number in numbers[1::2]]
    return (sum(numbers[::2]) + sum(doubled)) % 10 == 0


@given(st.sampled_from("12"), st.text("0123456789", min_size=8, max_size=8))
def test_every_number_with_its_check_digit_is_known(first, rest):
    """Whose it is follows from the first digit; another last digit makes it impossible."""
    number = completed(first + rest)
    expected = IdentityKind.CITIZEN if first == "1" else IdentityKind.RESIDENT
    assert kind_of(number) is expected
    wrong = (int(number[-1]) + 1) % 10
    assert kind_of(f"{number[:-1]}{wrong}") is None


@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_one_mistyped_digit_is_always_caught(nine, place, shift):
    """That is what the check digit is for."""
    number = completed(f"1{nine[1:]}")
    digit = (int(number[place]) + shift) % 10
    assert kind_of(f"{number[:place]}{digit}{number[place + 1 :]}") is None


def test_arabic_digits_and_spaces_are_read():
    """A number is typed as people write it."""
    number = completed("105551234")
    arabic = number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert kind_of(f" {arabic[:4]}-{arabic[4:]}\u200f") is IdentityKind.CITIZEN
    assert clean(arabic) == number


@pytest.mark.parametrize("number", ["", "1", "abcdefghij", completed("305551234"), "10555123400"])
def test_what_is_no_identity_number_is_none(number):
    """Wrong length, letters, or a first digit nobody has."""
    assert kind_of(number) is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("1012344153", "1•••••••53"),
        ("١٠١٢٣٤٤١٥٣", "1•••••••53"),
        ("101234567890", "1•••••••••90"),
        ("12345", "•••••"),
        ("", ""),
    ],
)
def test_a_masked_number_shows_its_ends_alone(number, shown):
    """A short one shows nothing at all."""
    assert masked(number) == shown


@given(st.text(max_size=15))
def test_masking_hides_at_least_four_characters_of_any_text(text):
    """Whatever was stored in the field, most of it stays hidden, and its length stays."""
    shown = masked(text)
    assert len(shown) == len(clean(text))
    assert shown.count("•") >= min(4, len(shown))
