"""A loaded font: text it can draw, glyphs that carry their characters."""

from supervisor_app.reports.page.fonts import faces
from supervisor_app.reports.page.style import Weight
from supervisor_app.reports.script.face import Composite

FACE = faces()[Weight.REGULAR]


def chars(text: str) -> str:
    """Give the characters of a line as they are drawn from left to right."""
    return "".join(glyph.char for glyph in FACE.line(text).glyphs)


def test_direction_marks_are_obeyed_and_not_drawn() -> None:
    """Isolates order the text and leave no glyph behind."""
    assert chars("رقم \u20661-02\u2069") == "1-02 مقر"


def test_old_presentation_forms_become_letters() -> None:
    """Pasted text in presentation forms joins and is found like any other."""
    assert FACE.clean("\ufe8e\ufedf\ufee0\ufeea") == "الله"[0] + "لله"
    assert FACE.clean("\ufdfa \ufdfc") == "\ufdfa \ufdfc"


def test_breaks_become_spaces_one_for_one() -> None:
    """Line ends, tabs and special spaces are spaces; several spaces stay several."""
    assert FACE.clean("أ\tب\u00a0ج\nد  هـ") == "أ ب ج د  هـ"


def test_what_the_font_lacks_is_shown_as_a_ring() -> None:
    """A character without a glyph never becomes an empty box: the standard forbids it."""
    assert FACE.clean("ريال \u20c1 \U0001f600") == "ريال \u25cc \u25cc"
    assert all(glyph.key != 0 for glyph in FACE.line("ريال \U0001f600").glyphs)


def test_a_ligature_is_one_glyph_with_its_letters_around() -> None:
    """Lam-alef: the visible glyph carries the alef, an empty one to its right the lam."""
    glyphs = FACE.line("لا").glyphs
    assert [glyph.char for glyph in glyphs] == ["ا", "ل"]
    assert glyphs[0].advance > 0
    assert glyphs[1].advance == 0


def test_vowel_marks_ride_on_their_letter() -> None:
    """A letter with marks is one composite; the marks add no width."""
    marked = FACE.line("مَّ")
    assert isinstance(next(g for g in marked.glyphs if g.char == "م").key, Composite)
    assert marked.width == FACE.line("م").width


def test_brackets_face_the_reader_and_stay_themselves() -> None:
    """In Arabic the opening bracket is drawn mirrored; its character is still the opening one."""
    opening = FACE.line("(").glyphs[0]
    assert opening.char == "("
    assert opening.key == FACE.line(")", 0).glyphs[0].key
