"""Every report of the catalogue is drawn: of a full and of an empty centre, in both languages."""

import re
from typing import Any

import pypdfium2
import pytest

from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import catalogue
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.text import translate

# To add one: the kind of a report and what it is asked for.
WANTED: dict[str, Any] = {"daily": Wanted(annex=True)}
KINDS = catalogue.kinds()
A4 = (595, 842)


def pages(pdf: bytes) -> list[str]:
    """Read the text of each page as pdfium finds it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_every_kind_is_tried_here() -> None:
    """A new report is added to the list above."""
    assert set(WANTED) == set(KINDS)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_full_day_is_drawn_the_same_twice(
    kind: str, language: translate.Language, demo: Desk
) -> None:
    """The same facts give the same bytes: A4 pages with text, no box for a missing glyph."""
    translate.set_language(language)
    facts = demo.read(KINDS[kind].gather, WANTED[kind])
    pdf = KINDS[kind].draw(facts)
    assert pdf == KINDS[kind].draw(facts)
    with pypdfium2.PdfDocument(pdf) as document:
        assert {tuple(round(side) for side in page.get_size()) for page in document} == {A4}
    text = pages(pdf)
    assert all(len(page) > 100 for page in text)
    assert not re.search("[\ufffd\ufffe\ue000-\uf8ff\ufb50-\ufdcf\ufe70-\ufefc]", "".join(text))


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_centre_has_a_report(kind: str, new_centre: Desk) -> None:
    """A centre without a single figure gets a page that says so, not an error."""
    facts = new_centre.read(KINDS[kind].gather, WANTED[kind])
    assert all(page.strip() for page in pages(KINDS[kind].draw(facts)))
