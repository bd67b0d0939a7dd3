"""Start and end on the screen."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from supervisor_app.ui import direction

WIDTH = 200


def _is_ink(pixel: QColor) -> bool:
    """Tell a dark, opaque pixel."""
    return pixel.alpha() > 128 and pixel.lightness() < 120


def _ink_side(widget: QWidget) -> str:
    """Tell in which half of a widget the dark pixels lie."""
    widget.resize(WIDTH, 30)
    image = widget.grab().toImage().scaled(WIDTH, 30)
    dark = [
        x for x in range(6, WIDTH - 6) if any(_is_ink(image.pixelColor(x, y)) for y in range(8, 22))
    ]
    return "right" if sum(dark) / len(dark) > WIDTH / 2 else "left"


@pytest.mark.parametrize("text", ["1234", "ABC", "موظف"])
def test_start_is_the_right_edge_for_every_script(text: str) -> None:
    """Digits, Latin and Arabic all begin at the right edge of a label."""
    label = QLabel(text)
    label.setAlignment(direction.align_start())
    assert _ink_side(label) == "right"


@pytest.mark.parametrize("text", ["1234", "موظف"])
def test_end_is_the_left_edge(text: str) -> None:
    """An edit aligned to the end shows its text at the left edge."""
    edit = QLineEdit(text)
    edit.setAlignment(direction.align_end())
    assert _ink_side(edit) == "left"


def test_painted_text_follows_the_start(qapp: QApplication) -> None:
    """The same flags place text drawn with a painter."""
    image = QImage(WIDTH, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawText(image.rect(), direction.align_start(), "12")
    painter.end()
    assert any(image.pixelColor(x, y).lightness() < 90 for x in range(170, 200) for y in range(30))


def test_rectangles_turn_with_the_direction(qapp: QApplication) -> None:
    """What is measured from the start edge lands at the right in Arabic and at the left else."""
    within = QRectF(0, 0, 100, 20)
    bar = QRectF(0, 0, 3, 20)
    assert direction.visual(bar, within) == QRectF(97, 0, 3, 20)
    assert direction.visual_x(10, within) == 90
    assert direction.visual_point(QPointF(10, 5), within) == QPointF(90, 5)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    try:
        assert direction.visual(bar, within) == bar
        assert direction.visual_x(10, within) == 10
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
