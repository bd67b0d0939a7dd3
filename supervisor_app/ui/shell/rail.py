"""The rail at the start edge: centre, screens with their counts, the person; it opens nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE, align_start, visual
from supervisor_app.ui.screens.spec import ScreenSpec
from supervisor_app.ui.shell.avatar import Avatar
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.spoken import spoken

WIDE, NARROW = 208, 64
NARROW_BELOW = 1338
ITEM, LOW_ITEM = 40, 34
ICON = 20
EDGE = 12
BAR, BAR_HEIGHT = 3, 20
BADGE_WIDTH, BADGE_HEIGHT = 24, 20


class RailButton(QPushButton):
    """One screen: icon and word, a bar while it is open, a count where work waits."""

    def __init__(self, spec: ScreenSpec) -> None:
        super().__init__(spec.title())
        self.spec = spec
        self._count = 0
        self._narrow = False
        self.setCheckable(True)
        # Where the window is low the items come closer before anything is cut.
        self.setMinimumHeight(LOW_ITEM)
        self.setMaximumHeight(ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)
        self._say()

    def set_count(self, count: int) -> None:
        """Show how many things wait there, nothing for none."""
        self._count = count
        self._say()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone; the word goes into the tooltip."""
        self._narrow = narrow
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Fill the rail."""
        return QSize((NARROW if self._narrow else WIDE) - 2 * EDGE, ITEM)

    def minimumSizeHint(self) -> QSize:
        """Fit the narrow rail."""
        return QSize(NARROW - 2 * EDGE, LOW_ITEM)

    def _say(self) -> None:
        waiting = translate("Shell", "%n waiting", "", self._count) if self._count else ""
        keys = f"Alt+{self.spec.shortcut}" if self.spec.shortcut else ""
        self.setAccessibleName(spoken(self.text(), waiting))
        self.setToolTip(self.text() if self._narrow else keys)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, bar, icon, word and badge from the start edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        within = QRectF(self.rect())
        active = self.isChecked()
        if active or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("rail_hi"))
            painter.drawRoundedRect(within, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(colour("rail_ink_hi"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(within.adjusted(1, 1, -1, -1), 8, 8)
        if active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("rail_mark"))
            bar = QRectF(0, (self.height() - BAR_HEIGHT) / 2, BAR, BAR_HEIGHT)
            painter.drawRoundedRect(visual(bar, within), BAR / 2, BAR / 2)
        ink = "rail_ink_hi" if active else "rail_ink"
        start = (within.width() - ICON) / 2 if self._narrow else float(EDGE)
        mark = visual(QRectF(start, (self.height() - ICON) / 2, ICON, ICON), within)
        paint_icon(painter, mark, f"{self.spec.icon}-fill" if active else self.spec.icon, ink)
        if self._narrow:
            self._paint_dot(painter, within)
            return
        painter.setPen(colour(ink))
        painter.setFont(font(Role.STRONG if active else Role.BODY))
        room = within.adjusted(EDGE + ICON + 10, 0, -EDGE - BADGE_WIDTH, 0)
        painter.drawText(visual(room, within), align_start(), self.text())
        self._paint_badge(painter, within)

    def _paint_badge(self, painter: QPainter, within: QRectF) -> None:
        if not self._count:
            return
        top = (self.height() - BADGE_HEIGHT) / 2
        badge = QRectF(within.right() - 8 - BADGE_WIDTH, top, BADGE_WIDTH, BADGE_HEIGHT)
        seen = visual(badge, within)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("rail" if self.isChecked() else "rail_hi"))
        painter.drawRoundedRect(seen, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
        painter.setPen(colour("rail_ink"))
        painter.setFont(font(Role.CAPTION))
        painter.drawText(seen, CENTRE, num(self._count))

    def _paint_dot(self, painter: QPainter, within: QRectF) -> None:
        if self._count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("rail_mark"))
            painter.drawEllipse(visual(QRectF(within.right() - 10, 6, 6, 6), within))


class PersonButton(Pressable):
    """Who is signed in; pressing it opens the person's menu."""

    def __init__(self, name: str, post: str) -> None:
        super().__init__(kind="plain")
        self._names = QWidget()
        column(
            self._names,
            ElidedLabel(name, Role.SMALL, "rail_ink_hi"),
            ElidedLabel(post, Role.CAPTION, "rail_mut"),
            gap=0,
        )
        in_row(self, Avatar(name), self._names, gap=10, x=4, y=4)
        self.setAccessibleName(spoken(name, post, translate("Shell", "my account")))
        self.setToolTip(name)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the sign alone."""
        self._names.setVisible(not narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring of focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("rail_ink_hi"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class Rail(QFrame):
    """Emits `chosen(screen)` and `person_pressed`."""

    chosen = Signal(str)
    person_pressed = Signal()

    def __init__(self, screens: Sequence[ScreenSpec], person: PersonButton) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(translate("Shell", "Screens"))
        self.buttons: dict[str, RailButton] = {}
        self._name = ElidedLabel("", Role.STRONG, "rail_ink_hi")
        self._place = ElidedLabel("", Role.CAPTION, "rail_mut")
        self._names = QWidget()
        column(self._names, self._name, self._place, gap=0)
        head = QWidget()
        in_row(head, IconLabel("centre-fill", "rail_mark", 30), self._names, gap=10, x=4)
        head.setFixedHeight(40)
        items = column(None, gap=2)
        self._group = label(translate("Shell", "System"), Role.CAPTION, "rail_mut")
        grouped = False
        for spec in screens:
            if spec.group == "system" and not grouped:
                grouped = True
                items.addSpacing(8)
                self._group.setContentsMargins(EDGE, 4, EDGE, 4)
                items.addWidget(self._group)
            button = RailButton(spec)
            button.clicked.connect(lambda _on=False, name=spec.name: self.chosen.emit(name))
            items.addWidget(button)
            self.buttons[spec.name] = button
        self.person = person
        person.pressed.connect(self.person_pressed)
        column(self, head, 14, items, STRETCH, person, gap=0, x=EDGE, y=12)
        self._narrow = False
        self.set_narrow(narrow=False)

    def show_centre(self, name: str, place: str) -> None:
        """Say which centre this is."""
        self._name.setText(name)
        self._place.setText(place)

    def show_open(self, screen: str) -> None:
        """Mark the screen that is open."""
        for name, button in self.buttons.items():
            button.setChecked(name == screen)

    def set_count(self, screen: str, count: int) -> None:
        """Show how many things wait on a screen."""
        if screen in self.buttons:
            self.buttons[screen].set_count(count)

    def fit(self, window_width: int) -> None:
        """Collapse where the window is too narrow for rail and content."""
        self.set_narrow(narrow=window_width < NARROW_BELOW)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, or icons and words."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._names.setVisible(not narrow)
        self._group.setVisible(not narrow and self._group.parent() is not None)
        self.person.set_narrow(narrow=narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)
