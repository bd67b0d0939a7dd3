from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text.bidi import iso, strip_controls


@given(st.text(alphabet=st.characters(exclude_categories=["Cf", "Cs"])))
def test_stripping_gives_back_what_was_isolated(text) -> None:
    """What the screen isolates comes back plain when it is copied and saved."""
    assert strip_controls(iso(text)) == text


def test_disguising_marks_are_dropped_and_joiners_kept() -> None:
    """Overrides, embeddings and marks go; the joiner that Persian spelling needs stays."""
    marks = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    assert strip_controls(f"أح{marks}مد") == "أحمد"
    assert strip_controls("می\u200cخواهم") == "می\u200cخواهم"
