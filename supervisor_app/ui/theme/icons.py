"""Icons of `resources/icons`, tinted by a colour token and re-tinted when the theme changes.

* `icon(name, ink, size)`              a QIcon in today's colours
* `set_icon(target, name, ink, size)`  the same on a button, action or label, kept in step
* `paint_icon(painter, rect, name, ink)`  for delegates and painted widgets

To add one: an SVG of 24 by 24 with `currentColor` in `resources/icons`; when it points along the
line of reading, its name in `MIRRORED`.
"""

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from supervisor_app.system.resources import resource
from supervisor_app.ui.theme.current import theme, tokens

# Drawn for left-to-right; what points along the line of reading turns with it.
MIRRORED = frozenset(
    {
        "arrow-end",
        "arrow-start",
        "chevron-end",
        "chevron-start",
        "list",
        "logout",
        "queue",
        "redo",
        "reply",
        "send",
        "sort",
        "undo",
    }
)

Tintable = QAbstractButton | QAction | QLabel


def pixmap(name: str, ink: str = "text2", size: int = 18, *, ratio: float = 0.0) -> QPixmap:
    """Draw one icon in the colour of a token; `ratio` is the device's, 0 for the screen's own."""
    ratio = ratio or QGuiApplication.primaryScreen().devicePixelRatio()
    colour = tokens()[ink]
    mirrored = name in MIRRORED and (
        QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    )
    key = f"{name}|{colour}|{size}|{ratio}|{mirrored}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    with QPainter(drawn) as painter:
        if mirrored:
            painter.translate(drawn.width(), 0)
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(source.encode())).render(
            painter, QRectF(0, 0, drawn.width(), drawn.height())
        )
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, ink: str = "text2", size: int = 18) -> QIcon:
    """Make a QIcon of one size, with its disabled state in the quiet colour."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, ink, size, ratio=ratio))
        made.addPixmap(pixmap(name, "text3", size, ratio=ratio), QIcon.Mode.Disabled)
    return made


def paint_icon(painter: QPainter, rect: QRectF, name: str, ink: str) -> None:
    """Paint one icon into a square of logical pixels."""
    ratio = painter.device().devicePixelRatio()
    drawn = pixmap(name, ink, round(rect.width()), ratio=ratio)
    painter.drawPixmap(rect.topLeft(), drawn)


class _Tint(QObject):
    """Lives and dies with its target and follows the theme for it."""

    def __init__(self, target: Tintable, name: str, ink: str, size: int) -> None:
        super().__init__(target)
        self.setObjectName("tint")
        self._wanted = (name, ink, size)
        theme().changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        target = self.parent()
        name, ink, size = self._wanted
        if isinstance(target, QLabel):
            target.setPixmap(pixmap(name, ink, size))
        elif isinstance(target, QAbstractButton):
            target.setIcon(icon(name, ink, size))
            target.setIconSize(QSize(size, size))
        elif isinstance(target, QAction):
            target.setIcon(icon(name, ink, size))


def set_icon(target: Tintable, name: str, ink: str = "text2", size: int = 18) -> None:
    """Give a button, action or label an icon that follows the theme."""
    for old in target.findChildren(_Tint, "tint", Qt.FindChildOption.FindDirectChildrenOnly):
        old.setParent(None)
        old.deleteLater()
    _Tint(target, name, ink, size)
