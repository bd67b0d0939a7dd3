"""Looking at a PDF: one page, zoom, page n of m; drawing happens in the drawing thread.

preview = PdfPreview(ctx.tasks);  card.head.addWidget(preview.bar);  preview.show_pdf(data)
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from supervisor_app.text.formats import of_total, pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import in_row
from supervisor_app.ui.widgets.buttons import icon_button
from supervisor_app.ui.widgets.labels import label

ZOOMS = (0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0, 3.0)
POINTS_PER_INCH, PIXELS_PER_INCH = 72, 96
MARGIN = 16
SMALLEST_FIT = 0.2


class Draws(Protocol):
    """The part of the tasks that is needed here."""

    def render(
        self,
        owner: QObject,
        draw: Callable[..., Any],
        /,
        *args: Any,
        then: Callable[[Any], object] | None = None,
    ) -> None:
        """Run `draw` in the drawing thread and hand its result to `then`."""


@dataclass(frozen=True, slots=True)
class Page:
    """One drawn page: its picture, its place and its width in points."""

    image: QImage
    number: int
    count: int
    points: float


def draw_page(data: bytes, number: int, scale: float) -> Page:
    """Draw one page; `scale` is in pixels a point. Safe only in one thread at a time."""
    import pypdfium2  # noqa: PLC0415  start-up time: PDF preview

    document = pypdfium2.PdfDocument(data)
    try:
        count = len(document)
        page = document[min(number, count - 1)]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        form = QImage.Format.Format_RGB32
        seen = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
        return Page(seen.copy(), min(number, count - 1), count, page.get_width())
    finally:
        document.close()


class PdfPreview(QScrollArea):
    """PageUp and PageDown turn pages, plus and minus zoom; at first the page fits the width."""

    def __init__(self, draws: Draws) -> None:
        super().__init__()
        self.setProperty("kind", "trough")
        self.setAlignment(CENTRE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._draws = draws
        self._data = b""
        self._asked = 0
        self._zoom = 0.0
        self._shown: Page | None = None
        self._paper = QLabel()
        self._paper.setAlignment(CENTRE)
        self.setWidget(self._paper)
        self._place = label("", Role.SMALL, "text2")
        self._size = label("", Role.SMALL, "text2")
        self.bar = QWidget()
        before = icon_button("chevron-start", translate("Widgets", "Previous page"))
        after = icon_button("chevron-end", translate("Widgets", "Next page"))
        smaller = icon_button("minus", translate("Widgets", "Zoom out"))
        larger = icon_button("plus", translate("Widgets", "Zoom in"))
        before.clicked.connect(partial(self.turn, -1))
        after.clicked.connect(partial(self.turn, 1))
        smaller.clicked.connect(partial(self.zoom_by, -1))
        larger.clicked.connect(partial(self.zoom_by, 1))
        in_row(self.bar, before, self._place, after, 8, smaller, self._size, larger, gap=2)
        self.bar.setEnabled(False)

    @property
    def page(self) -> Page | None:
        """Give the page on show."""
        return self._shown

    def show_pdf(self, data: bytes) -> None:
        """Show another document from its first page, fitting the width."""
        self._data = data
        self._zoom = 0.0
        self._ask(0)

    def turn(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        """Turn pages; the ends stay."""
        if self._shown is not None:
            wanted = self._shown.number + by
            if 0 <= wanted < self._shown.count:
                self._ask(wanted)

    def zoom_by(self, steps: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's signal
        """Go to the next larger or smaller zoom."""
        if self._shown is None:
            return
        now = self._factor(self._shown.points)
        sides = [z for z in ZOOMS if (z > now + 0.01 if steps > 0 else z < now - 0.01)]
        if sides:
            self._zoom = sides[0] if steps > 0 else sides[-1]
            self._ask(self._shown.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn and zoom by keyboard."""
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        zooms = {Qt.Key.Key_Minus: -1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1}
        key = Qt.Key(event.key())
        if key in turns:
            self.turn(turns[key])
        elif key in zooms:
            self.zoom_by(zooms[key])
        else:
            super().keyPressEvent(event)

    def _factor(self, points: float) -> float:
        """Give the zoom in force; 0 stands for the width of the view."""
        fit = (self.viewport().width() - 2 * MARGIN) * POINTS_PER_INCH / PIXELS_PER_INCH / points
        return self._zoom or max(fit, SMALLEST_FIT)

    def _ask(self, number: int) -> None:
        self._asked += 1
        points = self._shown.points if self._shown else 595.0
        scale = self._factor(points) * PIXELS_PER_INCH / POINTS_PER_INCH
        ratio = self.devicePixelRatioF()
        then = partial(self._on_drawn, self._asked, ratio)
        self._draws.render(self, draw_page, self._data, number, scale * ratio, then=then)

    def _on_drawn(self, asked: int, ratio: float, page: Page) -> None:
        """Show the page, unless another one was asked for meanwhile."""
        if asked != self._asked:
            return
        self._shown = page
        picture = QPixmap.fromImage(page.image)
        picture.setDevicePixelRatio(ratio)
        self._paper.setPixmap(picture)
        self._paper.resize(picture.deviceIndependentSize().toSize())
        place = of_total(page.number + 1, page.count)
        self._place.setText(place)
        self._size.setText(pct(self._factor(page.points) * 100, 0))
        self.bar.setEnabled(True)
        self.setAccessibleName(translate("Widgets", "Page {place}").format(place=place))
