"""Start and end instead of left and right: the only place with raw alignment; no language here.

* `align_start()`, `align_end()`   alignment that holds for digits and Latin too
* `align_digits()`                 figures under each other stand by their units
* `visual(rect, within)`           a rectangle measured from the start edge, put where it is seen
* `visual_x(x, within)`            the same for one coordinate
* `is_rtl()`, `opposite()`         the direction of the application and the other one
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication

CENTRE = Qt.AlignmentFlag.AlignCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter
TOP = Qt.AlignmentFlag.AlignTop
BOTTOM = Qt.AlignmentFlag.AlignBottom

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


def is_rtl() -> bool:
    """Tell whether the application runs from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def opposite() -> Qt.LayoutDirection:
    """Give the direction against reading, for a button whose icon follows its word."""
    return Qt.LayoutDirection.LeftToRight if is_rtl() else Qt.LayoutDirection.RightToLeft


def align_start(vertical: Qt.AlignmentFlag = MIDDLE) -> Qt.AlignmentFlag:
    """Align with the edge where reading starts, whatever the text holds."""
    return (_RIGHT if is_rtl() else _LEFT) | vertical


def align_end(vertical: Qt.AlignmentFlag = MIDDLE) -> Qt.AlignmentFlag:
    """Align with the edge where reading ends, whatever the text holds."""
    return (_LEFT if is_rtl() else _RIGHT) | vertical


def align_digits(vertical: Qt.AlignmentFlag = MIDDLE) -> Qt.AlignmentFlag:
    """Align figures that stand under each other by their units, in every language."""
    return _RIGHT | vertical


def align_against_digits(vertical: Qt.AlignmentFlag = MIDDLE) -> Qt.AlignmentFlag:
    """Align with the edge that figures leave free."""
    return _LEFT | vertical


def visual(rect: QRectF, within: QRectF) -> QRectF:
    """Mirror a rectangle that was measured left-to-right, when the application is right-to-left."""
    if not is_rtl():
        return rect
    return QRectF(
        within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height()
    )


def visual_x(x: float, within: QRectF) -> float:
    """Mirror one coordinate that was measured left-to-right."""
    return within.left() + within.right() - x if is_rtl() else x


def visual_point(point: QPointF, within: QRectF) -> QPointF:
    """Mirror one point that was measured left-to-right."""
    return QPointF(visual_x(point.x(), within), point.y())
