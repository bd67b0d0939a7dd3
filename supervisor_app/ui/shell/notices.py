"""Where notices are seen: toasts in their corner, banners over the screens, failures in words."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.text.messages import Message, joined
from supervisor_app.text.translate import translate
from supervisor_app.ui.notify import Banner, Bug, Notify, Toast
from supervisor_app.ui.shell.trouble_dialog import TroubleDialog, show_bug, show_failure
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.banner import BannerBar
from supervisor_app.ui.widgets.toast import ToastStack

FAILURE = "failure"


class Notices(QObject):
    """Draws what `Notify` tells; `banners` is the layout over the screens."""

    def __init__(self, window: QWidget, notify: Notify, banners: QVBoxLayout) -> None:
        super().__init__(window)
        self._window = window
        self._notify = notify
        self._layout = banners
        self.toasts = ToastStack(window)
        self.banners: dict[str, BannerBar] = {}
        notify.toasted.connect(self._on_toast)
        notify.bannered.connect(self._on_banner)
        notify.banner_cleared.connect(self._on_cleared)
        notify.failed.connect(self._on_failed)
        notify.bug_found.connect(self._on_bug)

    def leave(self) -> None:
        """Send the toasts away, as when the centre is locked."""
        for card in tuple(self.toasts.cards):
            card.leave()

    def _on_toast(self, toast: Toast) -> None:
        self.toasts.show_toast(toast.text, toast.tone, seconds=toast.seconds, undo=toast.undo)

    def _on_banner(self, banner: Banner) -> None:
        self._on_cleared(banner.key)
        bar = BannerBar()
        if banner.act is not None:
            bar.acted.connect(banner.act)
        self.banners[banner.key] = bar
        self._layout.addWidget(bar)
        bar.show_line(banner.text, banner.tone, banner.verb)

    def _on_cleared(self, key: str) -> None:
        bar = self.banners.pop(key, None)
        if bar is not None:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def _on_failed(self, message: Message) -> None:
        line = joined(message.what, message.next)
        more = translate("Shell", "Details")
        act = partial(self._show_failure, message)
        self._notify.banner(FAILURE, line, tone=Tone.BAD, verb=more, act=act)

    def _show_failure(self, message: Message) -> TroubleDialog:
        dialog = show_failure(self._window, message)
        dialog.accepted.connect(partial(self._on_cleared, FAILURE))
        return dialog

    def _on_bug(self, bug: Bug) -> None:
        show_bug(self._window, bug)
