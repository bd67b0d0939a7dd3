"""The one gesture to the history of a figure: Ctrl+H, or the context menu where nothing else is."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.shell.history_sheet import HistorySheet
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.traces import put_cursor, traced
from supervisor_app.ui.widgets.shortcuts import add_action, shown_keys

KEYS = "Ctrl+H"


class HistoryAsking(QObject):
    """Only for who may read the audit log: for others neither key nor menu is there."""

    def __init__(self, ctx: Context, place: QWidget, over: QWidget) -> None:
        """`place` has the shortcut, over `over` the sheet is shown."""
        super().__init__(place)
        self._ctx = ctx
        self._place = place
        self.menu: QMenu | None = None
        self.sheet = HistorySheet(ctx, over)
        self.action: QAction | None = None
        if ctx.may(Right.READ_AUDIT):
            text = translate("History", "History of changes")
            self.action = add_action(place, text, self.ask, KEYS)
            over.installEventFilter(self)

    def ask(self) -> None:
        """Show the history of what is under the cursor, or say how to get there."""
        about = traced(self._place.window().focusWidget())
        if about is None:
            words = translate(
                "History", "Go to a figure, a cell or a row first, then press {keys}."
            )
            self._ctx.notify.toast(words.format(keys=shown_keys(KEYS)), tone=Tone.MUTE)
        else:
            self.sheet.show_behind(about)

    def close(self) -> bool:
        """Close the sheet and tell whether it was open."""
        was_open = not self.sheet.isHidden()
        self.sheet.close_sheet()
        return was_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the sheet at its edge."""
        if event.type() == QEvent.Type.Resize and watched is self.sheet.parentWidget():
            self.sheet.place()
        return False

    def offer(self, event: QContextMenuEvent) -> bool:
        """Offer the history where a context menu was asked for that no part has of its own."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        pointed = self._place.childAt(event.pos()) if mouse else None
        widget = pointed or self._place.window().focusWidget()
        if widget is None or self.action is None:
            return False
        if mouse:
            put_cursor(widget, event.globalPos())
        return self._offer(widget, event.globalPos(), self.action)

    def _offer(self, widget: QWidget, at: QPoint, action: QAction) -> bool:
        about = traced(widget)
        if about is None:
            return False
        menu = QMenu(self._place)
        shown = menu.addAction(action.text())
        shown.setShortcuts(action.shortcuts()[:1])
        shown.triggered.connect(lambda _on=False: self.sheet.show_behind(about))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        self.menu = menu
        return True
