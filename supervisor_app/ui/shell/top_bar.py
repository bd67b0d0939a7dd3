"""The bar over the screens: title, dual date, last saving, search, sync, jobs, primary action."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from supervisor_app.text.formats import clock_time, date_pair, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, in_row, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.keycap import KeyCap
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.pressable import Pressable

HEIGHT = 60
SEARCH_WIDTH = 300


class SearchBox(Pressable):
    """Looks like the search that it opens."""

    def __init__(self) -> None:
        super().__init__(kind="inset")
        hint = translate("Shell", "Find a person, an agency or a command")
        self.setFixedSize(SEARCH_WIDTH, 36)
        in_row(
            self,
            IconLabel("search", "text3", 16),
            ElidedLabel(hint, Role.SMALL, "text3"),
            KeyCap("Ctrl+K"),
            gap=8,
            x=10,
        )
        self.setAccessibleName(hint)


class SyncChip(Pressable):
    """How this workstation stands to the others; pressing it opens the sync screen."""

    def __init__(self) -> None:
        super().__init__(kind="door")
        self._chip = Chip()
        in_row(self, self._chip, gap=0, x=2, y=2)

    @property
    def text(self) -> str:
        """Give the words on show."""
        return self._chip.text

    def show_state(self, text: str, tone: Tone, icon: str) -> None:
        """Show another state."""
        self._chip.show_state(text, tone, icon)
        self.setAccessibleName(text)
        self.updateGeometry()


class TopBar(QFrame):
    """Emits `search_asked`, `sync_asked`, `jobs_asked`; what it shows is set by the workplace."""

    search_asked = Signal()
    sync_asked = Signal()
    jobs_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "topbar")
        self.setFixedHeight(HEIGHT)
        self._title = label("", Role.H1)
        self._saved_icon = IconLabel("check-circle", Tone.OK.line, 14)
        self._saved = label("", Role.CAPTION, "text2")
        self._date = label("", Role.CAPTION, "text2")
        titles = column(
            None,
            STRETCH,
            row(self._title, self._saved_icon, self._saved, STRETCH, gap=6),
            self._date,
            STRETCH,
            gap=0,
        )
        self.search = SearchBox()
        self.search.pressed.connect(self.search_asked)
        self.sync = SyncChip()
        self.sync.pressed.connect(self.sync_asked)
        self.jobs = button("", "quiet", icon="hourglass", on=self.jobs_asked.emit)
        self.jobs.hide()
        self._actions = row(gap=8)
        whole = in_row(self, gap=10, x=20)
        whole.addLayout(titles, 1)
        for part in (self.search, self.sync, self.jobs):
            whole.addWidget(part)
        whole.addLayout(self._actions)
        self._buttons: dict[QAction, QPushButton] = {}
        self.show_saved(None)

    def show_title(self, title: str, note: str = "") -> None:
        """Name the screen and the part of it that is open."""
        self._title.setText(f"{title} · {note}" if note else title)

    def show_day(self, day: dt.date) -> None:
        """Show today in both calendars."""
        self._date.setText(date_pair(day))

    def show_saved(self, at: dt.datetime | None) -> None:
        """Say when something was saved last on this screen."""
        said = "" if at is None else translate("Shell", "saved {time}").format(time=clock_time(at))
        self._saved.setText(said)
        self._saved.setVisible(bool(said))
        self._saved_icon.setVisible(bool(said))

    def show_sync(self, text: str, tone: Tone, icon: str, reason: str) -> None:
        """Say how this workstation stands to the others."""
        self.sync.show_state(text, tone, icon)
        self.sync.setToolTip(reason)
        self.sync.setAccessibleDescription(reason)

    def show_jobs(self, count: int) -> None:
        """Show the door to the job tray while there is long work."""
        self.jobs.setText(num(count))
        self.jobs.setAccessibleName(translate("Shell", "%n jobs running", "", count))
        self.jobs.setToolTip(self.jobs.accessibleName())
        self.jobs.setVisible(count > 0)

    def show_actions(self, actions: Sequence[QAction]) -> None:
        """Show a screen's actions: the first is the one primary button, at the far end."""
        for action in self._buttons:
            action.changed.disconnect(self._on_changed)
        empty(self._actions)
        self._buttons = {}
        for action in reversed(list(actions)):
            kind = "primary" if action is actions[0] else ""
            made = button(action.text(), kind, on=action.trigger)
            self._actions.addWidget(made)
            self._buttons[action] = made
            action.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        for action, shown in self._buttons.items():
            shown.setText(action.text())
            shown.setEnabled(action.isEnabled())
            shown.setVisible(action.isVisible())
            shown.setToolTip(action.toolTip() if action.toolTip() != action.text() else "")
            if not action.icon().isNull():
                shown.setIcon(action.icon())

    def panes(self) -> list[QWidget]:
        """Give the bar's own stop for F6; Tab goes on to the chip."""
        return [self.search]
