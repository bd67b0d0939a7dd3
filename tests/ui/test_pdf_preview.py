"""Looking at a PDF: pages, zoom, stale answers, keys."""

import io
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from supervisor_app.ui.widgets.pdf_preview import PdfPreview, draw_page


class Slow:
    """Draws only when told, in any order, as a busy thread would answer."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def render(self, _owner: QObject, draw: Callable[..., Any], /, *args: Any, then: Any) -> None:
        """Remember one drawing."""
        self.waiting.append(lambda: then(draw(*args)))

    def answer(self) -> None:
        """Answer everything that waits."""
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()


@pytest.fixture(scope="module")
def document() -> bytes:
    """Give a PDF of three A4 pages."""
    made = pypdfium2.PdfDocument.new()
    for _ in range(3):
        made.new_page(595, 842)
    out = io.BytesIO()
    made.save(out)
    made.close()
    return out.getvalue()


@pytest.fixture
def slow() -> Slow:
    """Give a drawing thread under our control."""
    return Slow()


@pytest.fixture
def preview(slow: Slow, document: bytes, qtbot) -> PdfPreview:
    """Give a preview that shows the first page."""
    made = PdfPreview(slow)
    qtbot.addWidget(made)
    qtbot.addWidget(made.bar)
    made.resize(600, 700)
    made.show()
    assert not made.bar.isEnabled()
    made.show_pdf(document)
    slow.answer()
    return made


def test_a_page_is_drawn_to_scale(document: bytes) -> None:
    """One point becomes `scale` pixels; a page beyond the last one is the last one."""
    page = draw_page(document, 9, 2.0)
    assert (page.image.width(), page.image.height()) == (1190, 1684)
    assert (page.number, page.count, page.points) == (2, 3, 595)


def test_the_first_page_fits_the_width(preview: PdfPreview) -> None:
    """The paper is as wide as the view allows and its place is spoken."""
    assert preview.page.number == 0
    assert 540 < preview._paper.width() <= preview.viewport().width()
    assert preview.accessibleName() == "صفحة 1 من 3"
    assert preview.bar.isEnabled()


def test_keys_turn_pages_and_stop_at_the_ends(preview: PdfPreview, slow: Slow) -> None:
    """PageDown and PageUp go through the document and no further."""
    for key, number in (("Up", 0), ("Down", 1), ("Down", 2), ("Down", 2), ("Up", 1)):
        QTest.keyClick(preview, getattr(Qt.Key, f"Key_Page{key}"))
        slow.answer()
        assert preview.page.number == number


def test_zoom_goes_by_steps_and_keeps_the_page(preview: PdfPreview, slow: Slow) -> None:
    """Plus enlarges, minus reduces, and the number in the bar follows."""
    preview.turn(1)
    slow.answer()
    width = preview._paper.width()
    QTest.keyClick(preview, Qt.Key.Key_Plus)
    slow.answer()
    assert preview._paper.width() > width
    assert preview._size.text().strip("\u2066\u2069") == "85%"
    for _ in range(9):
        QTest.keyClick(preview, Qt.Key.Key_Minus)
        slow.answer()
    assert preview._size.text().strip("\u2066\u2069") == "50%"
    assert preview.page.number == 1


def test_an_answer_that_came_too_late_is_dropped(preview: PdfPreview, slow: Slow) -> None:
    """Only the page asked for last is shown, whatever order the answers come in."""
    preview.turn(1)
    preview.show_pdf(preview._data)
    slow.waiting.reverse()
    slow.answer()
    assert preview.page.number == 0
