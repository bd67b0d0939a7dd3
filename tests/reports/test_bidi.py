"""The bidirectional algorithm against the standard's own cases and what Arabic reports hold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.reports.script.bidi import Levels, levels_of, line_runs

CASES = Path(__file__).with_name("BidiCharacterTest-excerpt.txt")
ARABIC = "ابتجحدسعلمن،؟ "
MIXED = ARABIC + "abc 123 ()[]%.,:/-+\u0661\u0662\u2066\u2067\u2068\u2069\u202b\u202c\u064b"


def visual(par: Levels) -> list[int]:
    """List the characters' places from left to right."""
    order: list[int] = []
    for run in line_runs(par, 0, len(par.text)):
        places = range(run.start, run.end)
        order += reversed(places) if run.level % 2 else places
    return order


def shown(text: str, base: int = 1) -> str:
    """Give the characters from left to right, without direction marks."""
    drawn = (text[i] for i in visual(levels_of(text, base)))
    return "".join(char for char in drawn if not "\u2066" <= char <= "\u2069")


def test_the_cases_of_the_standard_hold() -> None:
    """Levels and order equal those of BidiCharacterTest wherever the standard gives them."""
    wrong = []
    for line in CASES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        codes, direction, base, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        par = levels_of(text, {"0": 0, "1": 1}.get(direction))
        level_at = {
            i: run.level for run in line_runs(par, 0, len(text)) for i in range(run.start, run.end)
        }
        wanted = levels.split()
        kept = [i for i in visual(par) if wanted[i] != "x"]
        good = (
            par.base == int(base)
            and all(level == "x" or int(level) == level_at[i] for i, level in enumerate(wanted))
            and kept == [int(place) for place in order.split()]
        )
        if not good:
            wrong.append(line)
    assert not wrong


@pytest.mark.parametrize(
    ("text", "left_to_right"),
    [
        ("التاريخ 1447/06/02هـ", "ـه1447/06/02 خيراتلا"),
        ("حضر 57 من 60", "60 نم 57 رضح"),
        ("الطلب (عاجل) 13", "13 )لجاع( بلطلا"),
        ("نافذة (A-12) 13", "13 )A-12( ةذفان"),
        ("من 07:30 إلى 14:30", "14:30 ىلإ 07:30 نم"),
        ("رقم \u20661-0123-45\u2069 صادر", "رداص 1-0123-45 مقر"),
        ("تغير \u2066-5\u2069", "-5 ريغت"),
        ("الحضور \u206695%\u2069، وأكثر", "رثكأو ،95% روضحلا"),
        ("ثمن ٣٫٧٥٠", "٣٫٧٥٠ نمث"),
        ("نظام SHA-256، وغيره", "هريغو ،SHA-256 ماظن"),
    ],
)
def test_what_reports_write_reads_from_the_right(text: str, left_to_right: str) -> None:
    """Dates, times, brackets, codes and isolated numbers stand where an Arabic reader looks."""
    # Brackets are mirrored by their glyphs, so the characters stay as typed.
    assert shown(text) == left_to_right


def test_a_dash_without_isolate_swaps_its_sides() -> None:
    """A number with dashes turns around unless it is isolated: the trap that isolates are for."""
    assert shown("رقم 1-0123-45") != shown("رقم \u20661-0123-45\u2069")


@given(st.text(ARABIC, min_size=1))
def test_the_short_way_for_plain_arabic_is_the_long_way(text: str) -> None:
    """Plain Arabic takes a short cut that gives the same levels as the rules."""
    assert set(levels_of(text, 1).levels) == {1}
    assert levels_of(text + "a", 1).levels[: len(text.rstrip(" "))] == (1,) * len(text.rstrip(" "))


@given(st.text(MIXED), st.sampled_from([0, 1, None]))
def test_every_character_is_shown_once(text: str, base: int | None) -> None:
    """The visual order is a rearrangement: nothing is lost, nothing doubled."""
    par = levels_of(text, base)
    assert sorted(visual(par)) == list(range(len(text)))
    assert all(level >= par.base for level in par.levels)


@given(st.text(MIXED, min_size=2), st.data())
def test_a_line_keeps_its_own_characters(text: str, draw: st.DataObject) -> None:
    """A line of a paragraph shows exactly the characters between its ends."""
    start = draw.draw(st.integers(0, len(text) - 1))
    end = draw.draw(st.integers(start + 1, len(text)))
    runs = line_runs(levels_of(text), start, end)
    assert sorted(i for run in runs for i in range(run.start, run.end)) == list(range(start, end))
